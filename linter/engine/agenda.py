"""From a schedule and its findings to the weeks that a person looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from linter.core.agenda import Agenda, Board, Box, Budget, Entry, Frame, Week
from linter.core.finding import SEVERITIES, Finding
from linter.core.post import Post
from linter.core.reading import Reading
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule, Slot
from linter.core.tuples import NamedTuple
from linter.core.world import Channel, World
from linter.engine.almanac import Almanac

WEEK = timedelta(days=7)
# As much of a text as any view shows.
LONGEST = 300


class Wish(NamedTuple):
    """What is to be seen: the weeks, the files asked for, the channels if any.

    `shown` gives a path as the reader of the view would.
    """

    name: str
    frame: Frame
    asked: frozenset[str]
    channels: frozenset[str]
    shown: Callable[[str], str]


def frame(start: date, end: date) -> Frame:
    """Return the whole weeks that hold the days from `start` to `end`."""
    first = start - timedelta(days=start.weekday())
    return Frame(first, end - timedelta(days=end.weekday()) + WEEK)


def agenda(
    schedule: Schedule,
    world: World,
    rules: Iterable[BoundRule],
    findings: Iterable[Finding],
    wish: Wish,
) -> Agenda:
    """Lay a schedule out in weeks; the budgets are those of the rules in force."""
    desk = _Desk(schedule, world, _limits(rules), list(findings), wish)
    return desk.agenda()


def _limits(rules: Iterable[BoundRule]) -> dict[str, Mapping[str, int]]:
    """Return the budgets of platforms, per day and per week."""
    found: dict[str, Mapping[str, int]] = {}
    for bound in rules:
        if bound.rule.check == "budget":
            found.setdefault(bound.params.per, bound.params.limits)
    return found


class _Desk:
    def __init__(
        self,
        schedule: Schedule,
        world: World,
        limits: dict[str, Mapping[str, int]],
        findings: list[Finding],
        wish: Wish,
    ) -> None:
        self._schedule = schedule
        self._world = world
        self._almanac = Almanac(world)
        self._limits = limits
        self._findings = findings
        self._wish = wish
        paths = {reading.post.path for reading in schedule.readings}
        self._is_whole = paths <= wish.asked
        self._of: dict[str, list[Finding]] = {}
        for finding in findings:
            self._of.setdefault(finding.post, []).append(finding)
        for found in self._of.values():
            found.sort(key=lambda one: SEVERITIES.index(one.severity))

    def agenda(self) -> Agenda:
        wish = self._wish
        boards = tuple(self._boards())
        made = Agenda(
            wish.name,
            self._world.now,
            wish.frame,
            boards,
            tuple(self._almanac.days(wish.frame)),
            tuple(self._almanac.events(wish.frame, {one.channel for one in boards})),
            tuple(self._undated()),
            self._elsewhere(),
            0,
        )
        total = len({*self._findings})
        unseen = 0 if wish.channels else total - len(made.findings)
        return made._replace(unseen=unseen)

    def _is_wanted(self, channel: str) -> bool:
        return not self._wish.channels or channel in self._wish.channels

    def _boards(self) -> Iterator[Board]:
        """Yield declared channels and those in use, in their order in the config."""
        slots = {feed.channel: feed.slots for feed in self._schedule.feeds}
        names = [*self._world.channels, *(name for name in slots if not name)]
        for name in names:
            if not self._is_wanted(name):
                continue
            here = slots.get(name, ())
            if self._is_whole or any(self._is_asked(one.reading.post) for one in here):
                yield self._board(name, here)

    def _board(self, name: str, slots: tuple[Slot, ...]) -> Board:
        channel = self._world.channel(name)
        by_day: dict[date, dict[str, Slot]] = {}
        for slot in slots:
            day = slot.local.date()
            if self._wish.frame.has(day):
                by_day.setdefault(day, {}).setdefault(slot.reading.post.key, slot)
        return Board(
            name,
            channel.platform,
            channel.timezone or self._world.brand.timezone,
            self._budget(channel),
            tuple(self._weeks(name, by_day)),
        )

    def _budget(self, channel: Channel) -> Budget:
        usual = [
            self._limits.get(per, {}).get(channel.platform) for per in ("day", "week")
        ]
        own = (channel.max_per_day, channel.max_per_week)
        day, week = (
            mine if mine is not None else other
            for mine, other in zip(own, usual, strict=True)
        )
        return Budget(day, week)

    def _weeks(self, name: str, by_day: dict[date, dict[str, Slot]]) -> Iterator[Week]:
        monday = self._wish.frame.start
        told: set[str] = set()
        while monday < self._wish.frame.end:
            boxes = []
            for day in (monday + timedelta(days=step) for step in range(7)):
                slots = by_day.get(day, {}).values()
                boxes.append(self._box(name, day, slots, told))
            yield Week(monday, tuple(boxes))
            monday += WEEK

    def _box(self, name: str, day: date, slots: Iterable[Slot], told: set[str]) -> Box:
        tones = self._almanac.tones(day)
        return Box(
            day,
            tuple(self._coming(slot, told) for slot in slots),
            solemn="solemn" in tones,
            light=not tones <= {"solemn"},
            held=self._almanac.is_held(name, day),
        )

    def _coming(self, slot: Slot, told: set[str]) -> Entry:
        """Show a post where it stands; of one that comes back, each finding once.

        Those of its text are shown with the first of its comings that is ahead.
        """
        entry, post = self._entry(slot.reading, slot), slot.reading.post
        if not post.recurrence:
            return entry
        first = slot.target and post.key not in told
        if first:
            told.add(post.key)
        here = [
            one
            for one in entry.findings
            if (first if one.out is None else one.out == slot.at)
        ]
        return entry._replace(findings=tuple(here))

    def _entry(self, reading: Reading, slot: Slot | None) -> Entry:
        post, traits = reading.post, reading.traits
        sells, asks = traits.get("selling"), traits.get("inviting")
        is_asked = self._is_asked(post)
        pending = slot.target if slot else True
        shown = self._wish.shown(post.path)
        return Entry(
            shown + post.key.removeprefix(post.path),
            slot.local if slot else None,
            bool(post.moment and post.moment.precision == "minute"),
            sells=bool(sells and sells.value),
            asks=bool(asks and asks.value),
            pending=pending,
            asked=is_asked,
            text=_text(reading),
            language=reading.language or "",
            findings=tuple(self._of.get(post.key, ())) if is_asked else (),
        )

    def _is_asked(self, post: Post) -> bool:
        return post.path in self._wish.asked

    def _undated(self) -> Iterator[Entry]:
        """Yield the pending posts that were asked for and have no date, each once."""
        seen: dict[str, Reading] = {}
        for reading in self._schedule.targets:
            wanted = not self._wish.channels or any(
                map(self._is_wanted, reading.channels)
            )
            if reading.post.moment is None and self._is_asked(reading.post) and wanted:
                seen.setdefault(reading.post.key, reading)
        for reading in seen.values():
            yield self._entry(reading, None)

    def _elsewhere(self) -> int:
        """Count the pending posts that were asked for and stand on no day shown."""
        outside, inside = set(), set()
        for feed in self._schedule.feeds:
            if not self._is_wanted(feed.channel):
                continue
            for slot in feed.slots:
                post = slot.reading.post
                if self._wish.frame.has(slot.local.date()):
                    inside.add(post.key)
                elif slot.target and self._is_asked(post):
                    outside.add(post.key)
        return len(outside - inside)


def _text(reading: Reading) -> str:
    """Return how a version of a post begins, its title where it has no text."""
    for role in ("text", "title"):
        said = " ".join(field.text for field in reading.fields if field.role == role)
        if said.strip():
            return " ".join(said[:LONGEST].split())
    return ""
