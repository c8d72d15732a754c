"""The ruler: places in a file to positions of the protocol, and back."""

from __future__ import annotations

from lsprotocol.types import Position, PositionEncodingKind, Range

from linter.core.document import Document
from linter.core.span import Place, Span

# From here on a character takes two units of UTF-16.
_ASTRAL = 0x10000


class Ruler:
    """Measures columns in the units that client and server agreed on."""

    def __init__(self, encoding: PositionEncodingKind | str) -> None:
        self._encoding = PositionEncodingKind(encoding)

    def position(self, document: Document, place: Place) -> Position:
        """Return where a place of ours is for the client."""
        before = document.line(place.line)[: place.column - 1]
        # A place may stand behind the line's last character, at its line end.
        beyond = place.column - 1 - len(before)
        return Position(place.line - 1, self._units(before) + beyond)

    def range(self, document: Document, start: Place, end: Place) -> Range:
        """Return the stretch between two places."""
        return Range(self.position(document, start), self.position(document, end))

    def covering(self, document: Document, span: Span) -> Range:
        """Return the stretch of a span."""
        return self.range(
            document, document.place(span.start), document.place(span.end)
        )

    def offset(self, document: Document, position: Position) -> int:
        """Return the offset of a position; one beyond a line is at its end."""
        starts = document.line_starts
        if position.line >= len(starts):
            return len(document.text)
        line = document.line(position.line + 1)
        return starts[position.line] + self._column(line, position.character)

    def span(self, document: Document, stretch: Range) -> Span:
        """Return the span of a stretch of the client's."""
        start = self.offset(document, stretch.start)
        return Span(start, max(start, self.offset(document, stretch.end)))

    def _units(self, text: str) -> int:
        if text.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(text.encode(errors="surrogatepass"))
        return len(text) + sum(ord(char) >= _ASTRAL for char in text)

    def _column(self, line: str, units: int) -> int:
        if line.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return min(units, len(line))
        passed = 0
        for column, char in enumerate(line):
            if passed >= units:
                return column
            passed += self._units(char)
        return len(line)
