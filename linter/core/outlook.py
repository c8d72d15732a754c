"""The outlook: days, events and posts of a period, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from linter.core.calendar import Day, Event, regions_meet
from linter.core.dates import last_listed
from linter.core.post import Post
from linter.core.tuples import NamedTuple
from linter.core.world import World


class Occasion(NamedTuple):
    """A day as it falls this time; `last` is the last of the days it lasts."""

    day: Day
    first: date
    last: date


class Planned(NamedTuple):
    """A post at one moment, and the channels on whose clocks it is that moment."""

    local: datetime
    post: Post
    channels: tuple[str, ...]

    @property
    def timed(self) -> bool:
        """Whether more than the day was written."""
        return self.post.moment is not None and self.post.moment.precision == "minute"


class Sheet(NamedTuple):
    """One date of the outlook. What lasts is on its first date, or the outlook's."""

    date: date
    days: tuple[Occasion, ...]
    events: tuple[Event, ...]
    posts: tuple[Planned, ...]


class Outlook(NamedTuple):
    """The sheets from `start` to `end`, those left out on which nothing is.

    `undated` counts the posts without a date; `unlisted` are days whose list of
    dates ends before the period does.
    """

    start: date
    end: date
    regions: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    undated: int
    unlisted: tuple[Day, ...]


class Period(NamedTuple):
    """The first and the last date of an outlook, and whose days are in it."""

    start: date
    end: date
    regions: frozenset[str]


def outlook(posts: Iterable[Post], world: World, period: Period) -> Outlook:
    """Put together what is known of a period."""
    posts = list(posts)
    occasions = _occasions(world, period)
    events = _events(world, period)
    planned: dict[date, list[Planned]] = {}
    for post in posts:
        for one in _planned(post, world):
            planned.setdefault(one.local.date(), []).append(one)
    sheets = [
        Sheet(
            on,
            tuple(occasions.get(on, ())),
            tuple(events.get(on, ())),
            tuple(sorted(planned.get(on, ()), key=_order)),
        )
        for on in _dates(period)
        if on in occasions or on in events or on in planned
    ]
    undated = sum(post.moment is None for post in posts)
    return Outlook(
        period.start,
        period.end,
        tuple(sorted(period.regions)),
        tuple(sheets),
        undated,
        tuple(_unlisted(world, period)),
    )


def last_date(event: Event, world: World) -> date | None:
    """Return the last date that an event is open on, None without an end."""
    if event.until is None:
        return None
    end = world.local(event.until, "") - timedelta(microseconds=1)
    return max(end.date(), world.local(event.start, "").date())


def _dates(period: Period) -> Iterator[date]:
    for number in range((period.end - period.start).days + 1):
        yield period.start + timedelta(days=number)


def _occasions(world: World, period: Period) -> dict[date, list[Occasion]]:
    found: dict[date, list[Occasion]] = {}
    for on in _dates(period):
        for day in world.calendar.on(on, period.regions):
            first = day.began(on)
            if first and on in {first, period.start}:
                last = first + timedelta(days=day.lasts - 1)
                found.setdefault(on, []).append(Occasion(day, first, last))
    for occasions in found.values():
        occasions.sort(key=_weight)
    return found


def _weight(occasion: Occasion) -> tuple[bool, bool, str]:
    day = occasion.day
    return day.tone != "solemn", not day.grave, day.id


def _events(world: World, period: Period) -> dict[date, list[Event]]:
    found: dict[date, list[Event]] = {}
    for event in sorted(world.calendar.events, key=lambda one: (one.start, one.id)):
        first = world.local(event.start, "").date()
        last = last_date(event, world) or period.end
        open_ = first <= period.end and last >= period.start
        if open_ and regions_meet(event.regions, period.regions):
            found.setdefault(max(first, period.start), []).append(event)
    return found


def _planned(post: Post, world: World) -> Iterator[Planned]:
    if post.moment is None:
        return
    clocks: dict[datetime, list[str]] = {}
    for channel in post.channels or ("",):
        local = world.local(post.moment.at, channel).replace(tzinfo=None)
        clocks.setdefault(local, []).append(channel)
    for local, channels in clocks.items():
        names = tuple(name for name in channels if name)
        yield Planned(local, post, names)


def _order(planned: Planned) -> tuple[datetime, str]:
    return planned.local, planned.post.key


def _unlisted(world: World, period: Period) -> Iterator[Day]:
    for day in world.calendar.days:
        last = last_listed(day.rule)
        ended = last is not None and last < period.end.year
        # A team's own list ends where the team wants it to.
        runs_on = day.until >= period.end.year and not day.source.endswith(".ics")
        if ended and runs_on and regions_meet(day.regions, period.regions):
            yield day
