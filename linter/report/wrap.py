"""Wrap lines of text to the width of a terminal, counted in its cells."""

from __future__ import annotations

from linter.report.width import cells

# However narrow the terminal, this much is always written on a line.
LEAST = 24


def wrapped(text: str, width: int, first: int, rest: int) -> list[str]:
    """Cut a text at its blanks into lines that fit a width.

    `first` and `rest` are the cells already taken on the first line and on the
    others. No-break spaces hold; a word that is too long has a line of its own.
    """
    lines: list[str] = []
    line = ""
    room = max(width - first, LEAST)
    used = 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = word, size
            room = max(width - rest, LEAST)
        elif line:
            line, used = f"{line} {word}", used + 1 + size
        else:
            line, used = word, size
    return [*lines, line]


def hung(head: str, text: str, width: int, indent: int) -> list[str]:
    """Cut a text behind its head into lines; below it where that leaves no room.

    The head is a place to click or to copy: it is never cut itself.
    """
    taken = cells(head)
    if taken + min(LEAST, cells(text)) > width:
        lines = [head.rstrip(), *wrapped(text, width, indent, indent)]
    else:
        first, *more = wrapped(text, width, taken, indent)
        lines = [head + first, *more]
    return [lines[0], *(f"{' ' * indent}{line}" for line in lines[1:])]
