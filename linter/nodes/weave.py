"""Weaving: a value put together from parts, each with its place."""

from __future__ import annotations

from linter.core.span import OffsetMap, Piece


class Weave:
    """A value in the making and the pieces that lead back to the document."""

    __slots__ = ("_length", "_parts", "_pieces", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def copy(self, start: int, end: int) -> None:
        """Add `text[start:end)` as it is."""
        if start < end:
            self.add(self.text[start:end], start, end)

    def add(self, part: str, start: int, end: int) -> None:
        """Add a part that stands for `text[start:end)`."""
        if not part:
            return
        stop = self._length + len(part)
        self._parts.append(part)
        self._pieces.append(Piece(self._length, stop, start, end))
        self._length = stop

    def value(self) -> str:
        """Return what was added so far."""
        return "".join(self._parts)

    def offsets(self) -> OffsetMap:
        """Return the map of what was added so far."""
        return OffsetMap(tuple(self._pieces))
