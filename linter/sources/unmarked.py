"""Bodies without markup: what a reader sees is what is written."""

from __future__ import annotations

import re

from linter.core.span import identity
from linter.sources.prose import Prose

# All that Markdown could mean something by. Sure of nothing else: a body with any
# of this is for the parser.
_MARKUP = re.compile(
    r"[*_`\[\]<>&\\|~{\r\t\f\v\0]| $|\n\n\n"
    r"|^(?:[ =+-]|\#{1,6}(?: |$)|\d{1,9}[.)]|import |export )",
    re.MULTILINE,
)


def unmarked(text: str, start: int, end: int) -> Prose | None:
    """Return the prose of `text[start:end)` if it holds no markup, else None."""
    in_line = start and text[start - 1] != "\n"
    if in_line or _MARKUP.search(text, start, end):
        return None
    said = text[start:end]
    first = start + len(said) - len(said.lstrip("\n"))
    said = said.strip("\n")
    if not said or said != said.strip():
        return None
    return Prose(said, identity(first, len(said)), (), (), (), ())
