"""A document: one file's text and its line map."""

from __future__ import annotations

from bisect import bisect_right

from linter.core.span import Place, Span


class Document:
    r"""A file's decoded text, without its byte order mark.

    `path` is relative to the project's root, with forward slashes. Offsets
    are code points in `text`; a byte order mark, noted in `bom`, is in none of
    them. Line ends are those of the file: `\n`, `\r\n` or `\r`.
    """

    __slots__ = ("_lines", "bom", "path", "text")

    def __init__(self, path: str, text: str, *, bom: bool = False) -> None:
        self.path = path
        self.text = text
        self.bom = bom
        self._lines: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin, the first of them 0."""
        if self._lines is None:
            self._lines = _line_starts(self.text)
        return self._lines

    def place(self, offset: int) -> Place:
        """Return the 1-based line and column of an offset."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Place(line, offset - starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of a 1-based line, without its line end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def slice(self, span: Span) -> str:
        """Return the text under a span."""
        return self.text[span.start : span.end]


def _line_starts(text: str) -> list[int]:
    starts = [0]
    if "\r" not in text:
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return starts
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    return starts
