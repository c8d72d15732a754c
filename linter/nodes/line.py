"""Lines inside scalars: what ends them and what becomes of their ends."""

from __future__ import annotations

from linter.core.patterns import compiled

BREAK = "(?:\r\n|[\n\r\x85\u2028\u2029])"
_SEPARATORS = "\u2028\u2029"


def plain_break(written: str) -> str:
    """Return how YAML reads a line break: separators stay, all else is a newline."""
    return written if written in _SEPARATORS else "\n"


def folded(run: str) -> str:
    """Return what a run of blanks and line breaks inside a scalar stands for."""
    breaks: list[str] = compiled(BREAK).findall(run)
    first, *others = breaks
    tail = "".join([plain_break(other) for other in others])
    if first in _SEPARATORS:
        return first + tail
    return tail or " "
