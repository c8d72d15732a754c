"""A transcript: a text put together from runs of a document, with its map."""

from __future__ import annotations

from linter.core.span import OffsetMap, Piece, identity


class Transcript:
    """Text written run by run; `body` begins at `shift` in the document.

    Runs that touch in the body become one piece. Separators wait until more
    text comes, so that none leads, trails or stands beside another.
    """

    __slots__ = (
        "_at",
        "_body",
        "_from",
        "_length",
        "_parts",
        "_pieces",
        "_shift",
        "wait",
    )

    def __init__(self, body: str, shift: int) -> None:
        self._body = body
        self._shift = shift
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._from = self._at = 0
        self.wait = ""

    @property
    def length(self) -> int:
        """Length of the text written so far."""
        return self._length + self._at - self._from

    @property
    def at(self) -> int:
        """Where in the body the last written run ends."""
        return self._at

    @property
    def next_start(self) -> int:
        """Where in the text the next run will begin."""
        length = self.length
        return length + len(self.wait) if length else 0

    def separate(self, separator: str) -> None:
        """Ask for a separator before the next run; the longest one wins."""
        if len(separator) > len(self.wait):
            self.wait = separator

    def copy(self, start: int, end: int) -> None:
        """Write a run of the body as it is."""
        if self.wait:
            self._write_separator(start)
        if start != self._at:
            self._flush()
            self._from = start
        self._at = end

    def replace(self, text: str, start: int, end: int) -> None:
        """Write a text that stands for a run of the body as a whole."""
        if self.wait:
            self._write_separator(start)
        self._write_opaque(text, start, end)

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the text and its map."""
        self._flush()
        if not self._pieces:
            return "", identity(self._shift, 0)
        return "".join(self._parts), OffsetMap(tuple(self._pieces))

    def _flush(self) -> None:
        size = self._at - self._from
        if not size:
            return
        start = self._length
        self._length = start + size
        shift = self._shift
        self._parts.append(self._body[self._from : self._at])
        self._pieces.append(
            Piece(start, start + size, self._from + shift, self._at + shift)
        )
        self._from = self._at

    def _write_opaque(self, text: str, start: int, end: int) -> None:
        self._flush()
        at = self._length
        self._length = at + len(text)
        self._parts.append(text)
        self._pieces.append(
            Piece(at, at + len(text), start + self._shift, end + self._shift)
        )
        self._from = self._at = end

    def _write_separator(self, until: int) -> None:
        separator, self.wait = self.wait, ""
        if not self.length:
            return
        gap = self._body[self._at : until]
        if gap == separator:
            self._at = until
        elif gap.isspace() and len(gap) != len(separator):
            self._write_opaque(separator, self._at, until)
        else:  # markup stands between: the separator is where the last run ended
            self._write_opaque(separator, self._at, self._at)
