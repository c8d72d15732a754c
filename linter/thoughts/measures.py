"""Measures: how far a post is from the limits of a rule that said nothing.

Nothing is measured here: the check itself is run once more with one of its settings
so wide that it bounds nothing, and what it then says of the post is the measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from linter.core.finding import Hit
from linter.core.reading import Reading
from linter.core.record import fields
from linter.core.rule import BoundRule, FeedCheck, Limit, PostCheck
from linter.core.schedule import Schedule
from linter.core.world import World
from linter.thoughts.needs import bounds
from linter.thoughts.thought import Measure

# Values of messages that are in percent, their limits being shares of one.
PERCENT = frozenset({"share"})
_WHOLE = 100


def measures(
    bound: BoundRule, reading: Reading, world: World, schedule: Schedule
) -> tuple[Measure, ...]:
    """Return what stands between a version of a post and a finding.

    That are the limits that alone keep the rule quiet; where it takes several to
    make it speak, all of them.
    """
    scene = _Scene(bound, reading, world, schedule)
    found: list[Measure] = []
    for limit in bound.kind.limits:
        setting, free, told = limit
        found += scene.measured([limit]) if setting else scene.of_channels(free, told)
    if not found and len(bound.kind.limits) > 1:
        found = list(scene.measured(bound.kind.limits))
    return tuple(found)


class _Scene:
    """A rule before one version of a post, asked what it would say."""

    def __init__(
        self, bound: BoundRule, reading: Reading, world: World, schedule: Schedule
    ) -> None:
        self._bound = bound
        self._reading = reading
        self._world = world
        self._schedule = schedule

    def measured(self, limits: Sequence[Limit]) -> Iterator[Measure]:
        """Yield the values that the check tells once these limits bound nothing."""
        wide = {setting: free for setting, free, _ in limits if setting}
        hit = self._heard(opened(self._bound.params, wide), self._world)
        if hit is None:
            return
        for setting, _, told in limits:
            limit = float(getattr(self._bound.params, setting))
            value = self._value(hit, told)
            if len(limits) == 1 or value is not None:
                yield Measure(self._bound.kind.name, setting, value, limit)

    def of_channels(self, free: float, told: str) -> Iterator[Measure]:
        """Yield what is measured on each channel that has a limit of its own."""
        kind, params = self._bound.kind, self._bound.params
        for name, setting, limit in bounds(self._bound, self._reading, self._world):
            wide = _with(self._world, name, setting, int(free))
            hit = self._heard(params, wide, name)
            value = None if hit is None else self._value(hit, told)
            if value is not None:
                yield Measure(kind.name, setting, value, limit, name)

    def _heard(self, params: object, world: World, channel: str = "") -> Hit | None:
        post = self._reading.post.key
        for hit in self._hits(params, world):
            if hit.post.key == post and channel in ("", hit.values.get("channel")):
                return hit
        return None

    def _hits(self, params: object, world: World) -> Iterable[Hit]:
        run = self._bound.kind.run
        if self._bound.level == "feed":
            return cast("FeedCheck", run)(self._schedule, world, params)
        return cast("PostCheck", run)(self._reading, world, params)

    def _value(self, hit: Hit, told: str) -> float | None:
        if told.startswith("+"):
            return float(self._reading.features[told[1:]])
        value = hit.values.get(told)
        if not isinstance(value, int | float):
            return None
        return value / _WHOLE if told in PERCENT else float(value)


def _with(world: World, name: str, setting: str, free: int) -> World:
    said: dict[str, Any] = {setting: free}
    channel = world.channel(name)._replace(**said)
    return world._replace(channels={**world.channels, name: channel})


def opened(params: Any, wide: dict[str, float]) -> Any:  # noqa: ANN401 - each kind has its own
    """Return parameters with some settings as wide as they can be."""
    shape = type(params)
    said = {one.name: getattr(params, one.name) for one in fields(shape)}
    return shape(**{**said, **wide})


def seen_from(post: str, schedule: Schedule) -> Schedule:
    """Return the feeds that a post is in, with only its own places to report on."""
    feeds = []
    for feed in schedule.feeds:
        if any(slot.reading.post.key == post for slot in feed.slots):
            slots = (
                slot._replace(target=slot.target and slot.reading.post.key == post)
                for slot in feed.slots
            )
            feeds.append(feed._replace(slots=tuple(slots)))
    targets = tuple(one for one in schedule.targets if one.post.key == post)
    return schedule._replace(feeds=tuple(feeds), targets=targets)
