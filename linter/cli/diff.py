"""Unified diffs of changed files, in colours on terminals."""

from __future__ import annotations

from collections.abc import Iterator

from linter.report.look import Look
from linter.report.visible import visible

_CODES = {"---": "1", "+++": "1", "@@": "36", "-": "31", "+": "32"}
_NO_END = "\\ No newline at end of file"


def unified(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines of the diff of a file, named as `git diff` names it.

    Line ends are left out; what would act on a terminal is shown as signs.
    """
    from difflib import unified_diff

    old, new = (_lines(data) for data in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield visible(line.rstrip("\r\n"))
        if not line.endswith("\n"):
            yield _NO_END


def _lines(data: bytes) -> list[str]:
    """Split where tools that apply a diff do: a text may hold other line ends."""
    lines = data.decode("utf-8-sig").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def painted(line: str, look: Look) -> str:
    """Return a line of a diff in its colour, or as it is without colours."""
    mark = next((mark for mark in _CODES if line.startswith(mark)), "")
    if not look.colour or not mark:
        return line
    return f"\x1b[{_CODES[mark]}m{line}\x1b[0m"
