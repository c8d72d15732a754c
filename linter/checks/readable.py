"""A field's text as a template would write it: accents whole, blanks in one line."""

from __future__ import annotations

from linter.core.patterns import compiled
from linter.core.span import OffsetMap, Piece
from linter.core.tuples import NamedTuple

_ACCENT = "[\u0300-\u036f]"
_ACCENTED = r"\w[\u0300-\u036f]+"
_BROKEN = r"\[[^\[\]\n]{0,60}\n(?!\n)[^\[\]\n]{0,60}\]"


class Readable(NamedTuple):
    """A text to search; `offsets` leads back to the field's, None when none moved."""

    text: str
    offsets: OffsetMap | None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the field's text that `[start, end)` came from."""
        if self.offsets is None:
            return start, end
        span = self.offsets.span(start, end)
        return span.start, span.end


def readable(text: str) -> Readable:
    """Compose what an editor wrote in two characters, close what a line end broke."""
    if "[" in text and "\n" in text:
        text = compiled(_BROKEN).sub(lambda blank: blank[0].replace("\n", " "), text)
    if text.isascii() or not compiled(_ACCENT).search(text):
        return Readable(text, None)
    return _composed(text)


def _composed(text: str) -> Readable:
    from unicodedata import normalize

    parts: list[str] = []
    pieces: list[Piece] = []
    at = length = 0
    for found in compiled(_ACCENTED).finditer(text):
        whole = normalize("NFC", found[0])
        for part, start, end in (
            (text[at : found.start()], at, found.start()),
            (whole, *found.span()),
        ):
            if part:
                pieces.append(Piece(length, length + len(part), start, end))
                parts.append(part)
                length += len(part)
        at = found.end()
    if at < len(text):
        pieces.append(Piece(length, length + len(text) - at, at, len(text)))
    return Readable("".join(parts) + text[at:], OffsetMap(tuple(pieces)))
