"""Measures: how often what was found is what people had labelled."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import Literal

from linter.core.tuples import NamedTuple

# Two-sided 95 %.
Z = 1.959964
By = Literal["all", "language", "source"]


class Share(NamedTuple):
    """A share between 0 and 1, and the interval that its true value is likely in."""

    value: float
    low: float
    high: float


class Case(NamedTuple):
    """One question about one post: whether it was there, and whether it was found."""

    aim: str
    language: str
    source: str
    labelled: bool
    found: bool


class Count(NamedTuple):
    """What cases add up to; `alarms` were found though nobody had labelled them."""

    posts: int
    hits: int
    misses: int
    alarms: int

    @property
    def positives(self) -> int:
        """How many posts have the label."""
        return self.hits + self.misses

    @property
    def precision(self) -> Share | None:
        """How much of what was found is right; None when nothing was found."""
        return wilson(self.hits, self.hits + self.alarms)

    @property
    def recall(self) -> Share | None:
        """How much of what is there was found; None when nothing is there."""
        return wilson(self.hits, self.positives)

    @property
    def f1(self) -> Share | None:
        """The harmonic mean of both; None when nothing is there or was found.

        F1 itself is no share of cases, but grows with one that is: hits among all
        that was labelled or found. Its interval is that share's, carried over.
        """
        overlap = wilson(self.hits, self.positives + self.alarms)
        return overlap and Share(*(2 * one / (1 + one) for one in overlap))


class Measure(NamedTuple):
    """The count of an aim for all posts, for one language, or for one source."""

    aim: str
    by: By
    name: str
    tally: Count


def wilson(hits: int, tries: int) -> Share | None:
    """Return a share with its Wilson interval; None without any try."""
    if not tries:
        return None
    value = hits / tries
    scale = 1 + Z * Z / tries
    centre = (value + Z * Z / (2 * tries)) / scale
    reach = Z * sqrt(value * (1 - value) / tries + Z * Z / (4 * tries**2)) / scale
    # Rounding must not push an end of the interval past the share itself.
    return Share(value, min(max(centre - reach, 0), value), max(centre + reach, value))


def measured(cases: Iterable[Case]) -> list[Measure]:
    """Add cases up: aims as they come, languages and sources by name below them."""
    groups: dict[str, dict[tuple[int, str], list[Case]]] = {}
    for case in cases:
        below = groups.setdefault(case.aim, {})
        for key in ((0, ""), (1, case.language), (2, case.source)):
            below.setdefault(key, []).append(case)
    ways: tuple[By, By, By] = ("all", "language", "source")
    return [
        Measure(aim, ways[way], name, counted(below[way, name]))
        for aim, below in groups.items()
        for way, name in sorted(below)
        if name or not way
    ]


def counted(cases: Iterable[Case]) -> Count:
    """Count hits, misses and false alarms."""
    posts = hits = misses = alarms = 0
    for case in cases:
        posts += 1
        hits += case.labelled and case.found
        misses += case.labelled and not case.found
        alarms += case.found and not case.labelled
    return Count(posts, hits, misses, alarms)
