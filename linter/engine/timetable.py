"""The timetable: feeds in which one post can be moved, and what moving it breaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from linter.core.post import Moment
from linter.core.reading import Reading
from linter.core.rule import BoundRule
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World
from linter.engine.run import Alone, Judged, Rules, run_feeds

DATE_FLAWS = frozenset({"nonexistent-time", "ambiguous-time"})
TIMING = frozenset({
    "budget", "day-collision", "event", "flaw", "gap", "night", "same-minute",
    "solemn-day", "staffed",
})  # fmt: skip
"""Check kinds that another moment can cure."""
_WEEK = timedelta(days=7)


class Timetable:
    """The feeds of a schedule; a post taken out can be tried anywhere.

    Only the week of the post, and its neighbours, are judged again: no timing
    rule looks further.
    """

    def __init__(self, schedule: Schedule, world: World, rules_for: Rules) -> None:
        self.world = world
        self._rules_for = rules_for
        self._kept: dict[int, Sequence[BoundRule]] = {}
        self._single = Alone(world, self._timing)
        self._targets = {reading.post.key for reading in schedule.targets}
        self._lines = {feed.channel: list(feed.slots) for feed in schedule.feeds}

    def findings(self, readings: Sequence[Reading]) -> list[Judged]:
        """Return what timing rules find in a post where it stands now."""
        key = readings[0].post.key
        near = self._near(self._slots(readings))
        return [*self._alone(readings), *_about(key, self._feeds(near))]

    def remove(self, readings: Sequence[Reading]) -> None:
        """Take a post out."""
        for channel, slot in self._slots(readings):
            line = self._lines[channel]
            at = bisect_left(line, _order(slot), key=_order)
            while line[at].reading is not slot.reading:
                at += 1
            del line[at]

    def put(self, readings: Sequence[Reading]) -> None:
        """Put a post where its moment says."""
        for channel, slot in self._slots(readings):
            insort(self._lines.setdefault(channel, []), slot, key=_order)

    def clashes(self, readings: Sequence[Reading]) -> list[Judged]:
        """Return what a post that was taken out would break at its moment.

        That is what rules find in it, and what they find in other posts only
        because of it.
        """
        found = self._alone(readings)
        if found:
            return found
        placed = self._slots(readings)
        without = self._near(placed)
        within = {channel: list(line) for channel, line in without.items()}
        for channel, slot in placed:
            insort(within[channel], slot, key=_order)
        found = self._feeds(within)
        if not found:
            return []
        known = {_identity(judged) for judged in self._feeds(without)}
        return [judged for judged in found if _identity(judged) not in known]

    def _alone(self, readings: Sequence[Reading]) -> list[Judged]:
        return [
            judged for reading in readings for judged in self._single.judge(reading)
        ]

    def _feeds(self, lines: dict[str, list[Slot]]) -> list[Judged]:
        slots = [slot for line in lines.values() for slot in line]
        readings = list({id(slot.reading): slot.reading for slot in slots}.values())
        targets = tuple(one for one in readings if one.post.key in self._targets)
        feeds = tuple(Feed(name, tuple(line)) for name, line in lines.items())
        schedule = Schedule(tuple(readings), targets, feeds)
        return list(run_feeds(schedule, self.world, self._timing, None))

    def _timing(self, path: str) -> Sequence[BoundRule]:
        rules = self._rules_for(path)
        if id(rules) not in self._kept:
            self._kept[id(rules)] = [bound for bound in rules if _is_timing(bound)]
        return self._kept[id(rules)]

    def _slots(self, readings: Sequence[Reading]) -> list[tuple[str, Slot]]:
        return list(_placed(readings, self.world, self._targets))

    def _near(self, placed: Iterable[tuple[str, Slot]]) -> dict[str, list[Slot]]:
        """Return the weeks around some slots, with a neighbour on either side."""
        return {
            channel: _window(self._lines.get(channel, []), slot)
            for channel, slot in placed
        }


def _placed(
    readings: Iterable[Reading], world: World, targets: set[str]
) -> Iterator[tuple[str, Slot]]:
    """Yield the channels of dated readings with their slots."""
    for reading in readings:
        moment = reading.post.moment
        if moment is not None:
            for channel in reading.channels or ("",):
                local = world.local(moment.at, channel)
                target = reading.post.key in targets
                yield channel, Slot(moment.at, local, reading, target)


def moved(readings: Iterable[Reading], moment: Moment) -> list[Reading]:
    """Return a post's readings as they would be at another moment."""
    return [
        reading._replace(
            post=reading.post._replace(
                moment=moment,
                flaws=tuple(
                    flaw for flaw in reading.post.flaws if flaw.kind not in DATE_FLAWS
                ),
            )
        )
        for reading in readings
    ]


def _is_timing(bound: BoundRule) -> bool:
    if bound.rule.check == "flaw":
        return getattr(bound.params, "kind", "") in DATE_FLAWS
    return bound.rule.check in TIMING


def _window(line: list[Slot], slot: Slot) -> list[Slot]:
    """Return the slots of a local week, and the nearest timed ones around it."""
    dawn = slot.local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    monday = dawn - timedelta(days=slot.local.weekday())
    first = bisect_left(line, monday, key=_at)
    last = bisect_right(line, monday + _WEEK, key=_at)
    while first > 0:
        first -= 1
        if _is_timed(line[first]):
            break
    while last < len(line):
        last += 1
        if _is_timed(line[last - 1]):
            break
    return line[first:last]


def _is_timed(slot: Slot) -> bool:
    moment = slot.reading.post.moment
    return moment is not None and moment.precision == "minute"


def _about(key: str, found: Iterable[Judged]) -> list[Judged]:
    return [judged for judged in found if judged.hit.post.key == key]


def _identity(judged: Judged) -> tuple[str, str, str]:
    hit = judged.hit
    return judged.rule.rule.id, hit.post.key, str(hit.values)


def _at(slot: Slot) -> datetime:
    return slot.at


def _order(slot: Slot) -> tuple[datetime, str]:
    return slot.at, slot.reading.post.key
