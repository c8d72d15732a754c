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
    taken = first
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        # A line that begins so would be a command to the log of a pipeline.
        command = word.startswith("::")
        if line and not command and cells(longer) > max(width - taken, LEAST):
            lines.append(line)
            line, taken = word, rest
        else:
            line = longer
    return [*lines, line]
