"""Which of overlapping matches count."""

from __future__ import annotations

from typing import NamedTuple


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
    exceptions = [one for one in group if one.exception]
    taken = [*exceptions]
    for one in sorted(group, key=_rank):
        if not one.exception and not any(_overlap(one, other) for other in taken):
            taken.append(one)
    return taken


def _rank(one: Found) -> tuple[int, int, float, int]:
    return one.start - one.end, one.start, -one.weight, one.phrase


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
