"""Which of overlapping matches count."""

from bisect import bisect_left, bisect_right

from linter.core.tuples import NamedTuple


class Found(NamedTuple):
    """A phrase seen at `[start, end)`; `phrase` is its place in the lexicon."""

    start: int
    end: int
    phrase: int
    signal: str
    weight: float
    exception: bool


def settle(found: list[Found]) -> list[Found]:
    """Keep, per signal, the longest of overlapping matches that nothing excepts."""
    by_signal: dict[str, list[Found]] = {}
    for one in found:
        by_signal.setdefault(one.signal, []).append(one)
    kept = [
        one
        for group in by_signal.values()
        for one in (group if len(group) == 1 else _longest(group))
        if not one.exception
    ]
    kept.sort()
    return kept


def _longest(group: list[Found]) -> list[Found]:
    taken = _Taken()
    for one in group:
        if one.exception:
            taken.add(one.start, one.end)
    kept = []
    for one in sorted(group, key=_rank):
        if not one.exception and taken.free(one.start, one.end):
            taken.add(one.start, one.end)
            kept.append(one)
    return kept


def _rank(one: Found) -> tuple[int, int, float, int]:
    return one.start - one.end, one.start, -one.weight, one.phrase


class _Taken:
    """Stretches that are taken, apart from each other and in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def free(self, start: int, end: int) -> bool:
        """Say whether a stretch meets none of those taken."""
        return bisect_right(self._ends, start) == bisect_left(self._starts, end)

    def add(self, start: int, end: int) -> None:
        """Take a stretch, as one with those that it meets."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        met = slice(first, last)
        self._starts[met] = [min([start, *self._starts[met]])]
        self._ends[met] = [max([end, *self._ends[met]])]
