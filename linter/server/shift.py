"""Shifts: where a span of a text is after somebody wrote on."""

from __future__ import annotations

from linter.core.finding import Hit
from linter.core.span import Span


class Shift:
    """Carries spans from one state of a text to a later one.

    Whatever lies between the first and the last character that differ counts as
    one edit: spans before it stay, those behind it move along.
    """

    def __init__(self, before: str, after: str) -> None:
        most = min(len(before), len(after))
        self._head = _alike(before[:most], after[:most])
        rest = most - self._head
        tail = _alike(before[::-1][:rest], after[::-1][:rest])
        self._end = len(before) - tail
        self._new_end = len(after) - tail

    def span(self, span: Span) -> Span:
        """Return where a span is now; one inside the edit covers all of it."""
        start, end = span
        if start >= self._end:
            start += self._new_end - self._end
        elif start > self._head:
            start = self._head
        if end > self._head:
            moved = end + self._new_end - self._end
            end = moved if end >= self._end else self._new_end
        return Span(start, max(start, end))

    def edit(self, after: str) -> tuple[Span, str]:
        """Return what of the earlier text is replaced, and by what of the later."""
        return Span(self._head, self._end), after[self._head : self._new_end]

    def hit(self, hit: Hit) -> Hit:
        """Return a hit with its spans of this file moved."""
        words = tuple(one._replace(span=self.span(one.span)) for one in hit.evidence)
        return hit._replace(span=self.span(hit.span), evidence=words)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike, by bisection."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
