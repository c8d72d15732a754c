"""Within: what the checks on feeds must see to judge some files, and no more."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property

from linter.core.reading import Reading
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule


class Within:
    """What checks must see of a schedule to judge some files, None for all files."""

    def __init__(self, schedule: Schedule, paths: frozenset[str] | None) -> None:
        self._schedule = schedule
        self._paths = paths

    def reach_of(self, bound: BoundRule) -> Schedule | None:
        """Return what a rule's check must see, None if it has no say."""
        kind = bound.kind
        if self._paths is None or kind.reach == "all":
            return self._schedule
        if kind.reach == "text":
            return self._schedule if self._shared else None
        if kind.window is None:
            return self._near
        return _around(self._near, self._paths, kind.window(bound.params))

    @cached_property
    def _near(self) -> Schedule:
        return _near(self._schedule, self._paths or frozenset())

    @cached_property
    def _shared(self) -> bool:
        return _are_shared(self._schedule.readings, self._paths or frozenset())


def _are_shared(readings: Sequence[Reading], paths: frozenset[str]) -> bool:
    """Say whether a text of these files goes out on several channels."""
    dated = [reading for reading in readings if reading.post.moment]
    on: dict[int, set[str]] = {
        reading.gist.mark: set() for reading in dated if reading.post.path in paths
    }
    for reading in dated if on else ():
        mark = reading.gist.mark
        if mark in on:
            on[mark].update(reading.channels)
    return any(len(channels) > 1 for channels in on.values())


def _near(schedule: Schedule, paths: frozenset[str]) -> Schedule:
    """Return only the feeds in which one of these files has a post."""
    feeds = [
        feed
        for feed in schedule.feeds
        if any(slot.reading.post.path in paths for slot in feed.slots)
    ]
    return schedule._replace(feeds=tuple(feeds))


def _around(schedule: Schedule, paths: frozenset[str], window: timedelta) -> Schedule:
    """Return only the posts that go out within a window of those of some files."""
    feeds = []
    for feed in schedule.feeds:
        at = [slot.at for slot in feed.slots if slot.reading.post.path in paths]
        slots = [slot for slot in feed.slots if _is_near(slot.at, at, window)]
        feeds.append(feed._replace(slots=tuple(slots)))
    return schedule._replace(feeds=tuple(feeds))


def _is_near(at: datetime, ordered: list[datetime], window: timedelta) -> bool:
    place = bisect_left(ordered, at - window)
    return place < len(ordered) and ordered[place] <= at + window
