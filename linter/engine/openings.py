"""Openings: the moments to which a post may be moved, the most natural first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from linter.core.post import Moment
from linter.core.tuples import NamedTuple
from linter.core.world import Channel, World

HORIZON = 60
"""Days ahead that are looked at."""
SAME_HOUR = 14
"""Days on which the post's own hour is looked for before any other."""
QUARTER = 15
# When people are awake and at work, for channels that do not say when they are.
_FIRST, _LAST = 8 * 60, 20 * 60
_DAY = 24 * 60


class Opening(NamedTuple):
    """A day, and the moments of it to try, in their order."""

    day: date
    moments: tuple[datetime, ...]


class Desk(NamedTuple):
    """The clock that a post's readers live by, and the hours of its channels."""

    zone: tzinfo
    channels: tuple[Channel, ...]

    def is_open(self, at: datetime, world: World) -> bool:
        """Say whether somebody is there, on every channel that says when."""
        staffed = [channel for channel in self.channels if channel.staffed]
        if not staffed:
            return _FIRST <= at.hour * 60 + at.minute < _LAST
        return all(_is_staffed(one, world.local(at, one.name)) for one in staffed)


def desk(moment: Moment, channels: Sequence[str], world: World) -> Desk:
    """Return the desk of a post; without a declared zone the post's own counts."""
    zone = world.zone(channels[0])
    if zone is UTC or moment.precision == "day":
        zone = moment.at.tzinfo or UTC
    return Desk(zone, tuple(world.channel(name) for name in channels))


def openings(
    moment: Moment, hours: Desk, world: World, *, today: bool
) -> Iterator[Opening]:
    """Yield later moments, none in the past.

    With `today` the rest of the same day comes first. Then come two weeks of the
    same hour, then every quarter of an hour that is open, day by day.
    """
    local = moment.at.astimezone(hours.zone)
    clock, first = local.time(), local.date()
    soonest = max(world.now, moment.at)
    # A late draft looks ahead from now.
    eve = max(first, soonest.astimezone(hours.zone).date() - timedelta(days=1))
    days = [eve + timedelta(days=number) for number in range(1, HORIZON + 1)]
    plan: list[tuple[date, list[time]]] = [(day, [clock]) for day in days]
    if moment.precision == "minute":
        quarters = [time(at // 60, at % 60) for at in range(0, _DAY, QUARTER)]
        near = plan[:SAME_HOUR]
        plan = [*near, *((day, [clock, *quarters]) for day in days)]
        if today:
            plan.insert(0, (first, quarters))
    for day, clocks in plan:
        found = [
            at
            for one in clocks
            if (at := _real(datetime.combine(day, one), hours.zone))
            and at > soonest
            and (one == clock or hours.is_open(at, world))
        ]
        if found:
            yield Opening(day, tuple(dict.fromkeys(found)))


def _real(wall: datetime, zone: tzinfo) -> datetime | None:
    """Return a wall-clock time that its zone shows exactly once."""
    at = wall.replace(tzinfo=zone)
    if at.utcoffset() != at.replace(fold=1).utcoffset():
        return None
    return at


def _is_staffed(channel: Channel, local: datetime) -> bool:
    minute = local.hour * 60 + local.minute
    return any(
        local.weekday() in days and start <= minute < end
        for days, start, end in channel.staffed
    )
