"""Places: spans of code points in a document, lines and columns for people."""

from bisect import bisect_right

from linter.core.tuples import NamedTuple


class Span(NamedTuple):
    """Half-open range of code points in a document's text."""

    start: int
    end: int

    def touches(self, other: "Span") -> bool:
        """Say whether two ranges overlap, or meet."""
        return self.start <= other.end and other.start <= self.end


class Place(NamedTuple):
    """A 1-based line and a 1-based column counted in code points."""

    line: int
    column: int


class Piece(NamedTuple):
    """A run of a field's text and the run of the document it was read from.

    When both runs have the same length they correspond character by
    character; otherwise (an escape, an entity, a folded line break) every
    character of the text run stands for the whole document run.
    """

    start: int
    end: int
    doc_start: int
    doc_end: int


class OffsetMap(NamedTuple):
    """Ordered pieces that cover a text without holes."""

    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where the text's `[start, end)` stands in the document."""
        if not self.pieces:
            return Span(0, 0)
        if end <= start:
            at = self._edge(start, last=False)
            return Span(at, at)
        first = self.pieces[0]
        shift = first.doc_start - first.start
        if first.start <= start and end <= first.end == first.doc_end - shift:
            # Most of a text lies before its first hashtag or escape.
            return Span(start + shift, end + shift)
        return Span(self._edge(start, last=False), self._edge(end - 1, last=True))

    def exact(self, start: int, end: int) -> Span | None:
        """Return the same place if each character there stands for itself.

        None where one is an escape, or where the document has more in between.
        """
        first = max(bisect_right(self.pieces, start, key=_start) - 1, 0)
        for piece in self.pieces[first:]:
            if piece.start >= end:
                break
            if piece.end - piece.start != piece.doc_end - piece.doc_start:
                return None
        span = self.span(start, end)
        return span if start < end and span.end - span.start == end - start else None

    def character(self, offset: int) -> int | None:
        """Return which character of the text stands at an offset of the document."""
        for piece in self.pieces:
            if piece.doc_start <= offset < piece.doc_end:
                one_to_one = piece.end - piece.start == piece.doc_end - piece.doc_start
                return piece.start + offset - piece.doc_start if one_to_one else None
        return None

    def _edge(self, index: int, *, last: bool) -> int:
        place = bisect_right(self.pieces, index, key=_start) - 1
        piece = self.pieces[max(place, 0)]
        if piece.end - piece.start != piece.doc_end - piece.doc_start:
            return piece.doc_end if last else piece.doc_start
        at = piece.doc_start + min(index, piece.end) - piece.start
        return min(at + 1, piece.doc_end) if last else at


def _start(piece: Piece) -> int:
    return piece.start


def identity(start: int, length: int) -> OffsetMap:
    """Map a text of `length` characters that is the slice at `start`."""
    return OffsetMap((Piece(0, length, start, start + length),))


def compose(outer: OffsetMap, inner: OffsetMap) -> OffsetMap:
    """Chain two maps: `inner` maps a text to a text that `outer` maps further."""
    pieces = []
    for piece in inner.pieces:
        if piece.end - piece.start != piece.doc_end - piece.doc_start:
            span = outer.span(piece.doc_start, piece.doc_end)
            pieces.append(Piece(piece.start, piece.end, *span))
            continue
        pieces.extend(_cut(outer, piece))
    return OffsetMap(tuple(pieces))


def _cut(outer: OffsetMap, piece: Piece) -> list[Piece]:
    """Cut a character-by-character piece at the seams of `outer`."""
    first = max(bisect_right(outer.pieces, piece.doc_start, key=_start) - 1, 0)
    cuts = []
    for seam in outer.pieces[first:]:
        start, end = max(seam.start, piece.doc_start), min(seam.end, piece.doc_end)
        if seam.start >= piece.doc_end:
            break
        if start < end:
            shift = piece.start - piece.doc_start
            cuts.append(Piece(start + shift, end + shift, *outer.span(start, end)))
    return cuts
