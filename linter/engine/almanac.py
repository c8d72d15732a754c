"""The almanac: what the world asks of each day, for one team's audience."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from linter.core.agenda import Frame
from linter.core.calendar import Day, Event, Tone, regions_meet
from linter.core.world import World

DAY = timedelta(days=1)


class Almanac:
    """Looks up days and holds; one with the posture `none` holds nothing."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._regions = world.brand.regions
        self._holds = [
            event
            for event in world.calendar.events
            if event.posture != "none" and regions_meet(event.regions, self._regions)
        ]

    def tones(self, day: date) -> set[Tone]:
        """Return the tones of the days that fall on a date."""
        days = self._world.calendar.on(day, self._regions)
        return {known.tone for known in days if known.is_brief}

    def is_held(self, channel: str, day: date) -> bool:
        """Say whether posts of a channel are held at some moment of a day."""
        if not self._holds:
            return False
        zone = self._world.zone(channel)
        # In UTC, since days of local time are not all as long.
        start, end = (
            datetime.combine(at, time(), zone).astimezone(UTC)
            for at in (day, day + DAY)
        )
        return any(
            event.start < end
            and (event.until is None or start < event.until)
            and _concerns(event, {channel})
            for event in self._holds
        )

    def days(self, frame: Frame) -> Iterator[tuple[date, Day]]:
        """Yield the days of the world, oldest first; a long one where it begins."""
        day = frame.start
        while day < frame.end:
            for known in self._world.calendar.on(day, self._regions):
                if known.is_brief or known.begins(day):
                    yield day, known
            day += DAY

    def events(self, frame: Frame, channels: set[str]) -> Iterator[Event]:
        """Yield what holds one of these channels, on the team's own clock."""
        zone = self._world.zone("")
        first, last = (
            datetime.combine(at, time(), zone) for at in (frame.start, frame.end)
        )
        for event in self._holds:
            is_near = event.start < last and (
                event.until is None or first < event.until
            )
            if is_near and _concerns(event, channels):
                yield event._replace(
                    start=event.start.astimezone(zone),
                    until=event.until and event.until.astimezone(zone),
                )


def _dawn(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _concerns(event: Event, channels: set[str]) -> bool:
    return not event.channels or bool(set(event.channels) & channels)
