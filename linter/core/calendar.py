"""Days and events of the world that a post may have to respect."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from linter.core.tuples import NamedTuple

Tone = Literal["solemn", "light", "commercial"]
Posture = Literal["freeze", "review", "careful", "none"]
Status = Literal["proposed", "confirmed"]
Level = Literal["green", "yellow", "orange", "red"]
Texts = dict[str, str]
BRIEF = 7
# Up to this many dates, asking all days costs less than laying out a year.
FEW = 8


class Day(NamedTuple):
    """A day that returns: its date rule, its tone and where it matters.

    `rule` is one of `MM-DD`, `nth(MO,3,1)`, `last(SU,4)`, `from(SU,07-16)` (the
    first Sunday from then on), these three also with `+N` or `-N` days, `easter+N`,
    `easter-N` or `dates(2026-04-14,...)`. It names the first of the days that the
    occasion `lasts`; `since` and `until` are years of that first day.

    `regions` are ISO 3166 codes with optional subdivision (`FR`, `FR-29`) or
    `world`. `customary` says that sales on this day are usual, `grave` that almost
    any editor would stop a sale on it: mourning, not awareness. `words` are
    inappropriate beyond selling, each with its language first, empty if undeclared.
    """

    id: str
    rule: str
    tone: Tone
    names: Texts
    regions: tuple[str, ...]
    certainty: Literal["verified", "unverified"]
    source: str
    customary: bool = False
    grave: bool = False
    words: tuple[tuple[str, str], ...] = ()
    since: int = 0
    until: int = 9999
    lasts: int = 1

    @property
    def is_brief(self) -> bool:
        """Whether it marks its dates: a month of a good cause marks none of them."""
        return self.lasts <= BRIEF

    def avoided(self, language: str = "") -> tuple[str, ...]:
        """Return the words for readers of a language, or all of them."""
        wanted = [
            word for said, word in self.words if not language or said in {"", language}
        ]
        return tuple(dict.fromkeys(wanted))

    def begins(self, on: date) -> bool:
        """Say whether a date is the first day of the occasion."""
        return self.since <= on.year <= self.until and falls_on(self.rule, on)

    def began(self, on: date) -> date | None:
        """Return the first day of the occasion that a date is part of."""
        for back in range(min(self.lasts, on.toordinal())):
            first = on - timedelta(days=back)
            if self.begins(first):
                return first
        return None


class Act(NamedTuple):
    """Something that a person did to an event: when, who, and why."""

    on: datetime | None = None
    by: str = ""
    reason: str = ""


class Event(NamedTuple):
    """A crisis, a hold or both: a window in which posts need care.

    An empty `regions`, `channels`, `brands` or `paths` means everywhere. `words`
    are ordinary words that the event turned toxic. A proposed event waits for a
    person and weighs on no post; a lifted one stays in its file as history.
    """

    id: str
    name: str
    start: datetime
    until: datetime | None
    regions: tuple[str, ...]
    channels: tuple[str, ...]
    posture: Posture
    words: tuple[str, ...]
    reason: str
    path: str = ""
    line: int = 0
    brands: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    status: Status = "confirmed"
    started: Act = Act()
    lifted: Act | None = None
    source: str = ""
    source_id: str = ""
    level: Level | None = None

    @property
    def end(self) -> datetime | None:
        """When it ends: as foreseen or, if that is sooner, as somebody lifted it."""
        lift = self.lifted.on if self.lifted else None
        known = [at for at in (self.until, lift) if at]
        return min(known) if known else None

    def covers(self, at: datetime) -> bool:
        """Say whether the window is open at a moment (its end excluded)."""
        end = self.end
        return self.start <= at and (end is None or at < end)

    def is_over(self, now: datetime) -> bool:
        """Say whether it has ended; then it weighs on nothing, late drafts included."""
        end = self.end
        return end is not None and end <= now


class Calendar:
    """All days and events known to a run, for one audience."""

    __slots__ = ("_found", "_years", "days", "events")

    def __init__(
        self, days: tuple[Day, ...] = (), events: tuple[Event, ...] = ()
    ) -> None:
        self.days = days
        self.events = events
        # Thousands of posts share a few hundred dates.
        self._found: dict[tuple[date, frozenset[str]], list[Day]] = {}
        self._years: dict[int, dict[date, list[Day]]] = {}

    def on(self, day: date, regions: frozenset[str]) -> list[Day]:
        """Return the days that fall on a date for these regions."""
        key = (day, regions)
        if key not in self._found:
            self._found[key] = [
                known
                for known in self._everywhere(day)
                if regions_meet(known.regions, regions)
            ]
        return self._found[key]

    def _everywhere(self, day: date) -> Iterable[Day]:
        """Return the days that fall on a date; a year is only laid out for many."""
        if len(self._found) < FEW:
            return (known for known in self.days if known.began(day))
        if day.year not in self._years:
            self._years[day.year] = self._laid_out(day.year)
        return self._years[day.year].get(day, ())

    def _laid_out(self, year: int) -> dict[date, list[Day]]:
        from linter.core.dates import occurrences

        found: dict[date, list[Day]] = {}
        for known in self.days:
            # What begins in December may last into January.
            near = range(max(year - 1, 1), min(year + 1, 9999) + 1)
            for first in {
                one for each in near for one in occurrences(known.rule, each)
            }:
                for on in _lasting(known, first, year):
                    found.setdefault(on, []).append(known)
        return found


def _lasting(known: Day, first: date, year: int) -> Iterator[date]:
    """Yield the dates of a year on which an occasion is that began on a date."""
    if known.since <= first.year <= known.until:
        start = first.toordinal()
        for number in range(start, min(start + known.lasts, date.max.toordinal() + 1)):
            on = date.fromordinal(number)
            if on.year == year:
                yield on


def regions_meet(theirs: tuple[str, ...], ours: frozenset[str]) -> bool:
    """Say whether two sets of regions overlap.

    A country holds its subdivisions both ways: an audience in `FR` cares for
    `FR-29`, and one in `FR-29` for `FR` and for `FR-BRE`. No regions on either
    side, or `world`, is everywhere.
    """
    if not theirs or not ours or "world" in theirs or "world" in ours:
        return True
    return any(_within(one, other) for one in theirs for other in ours)


def regions_hold(theirs: tuple[str, ...], ours: frozenset[str]) -> bool:
    """Say whether one of our regions lies wholly in theirs.

    What concerns `FR-976` concerns an audience there, not one in all of `FR`. Where
    an audience of no regions lives, nobody knows.
    """
    if not theirs or "world" in theirs:
        return True
    return any(_lies_in(one, other) for one in ours for other in theirs)


def _lies_in(inner: str, outer: str) -> bool:
    if inner == outer or inner.startswith(f"{outer}-"):
        return True
    if "-" not in inner:
        return False
    from linter.core.subdivisions import lineage

    return outer in lineage(inner)


def _within(one: str, other: str) -> bool:
    if one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-"):
        return True
    if "-" not in one and "-" not in other:
        return False
    from linter.core.subdivisions import lineage

    return one in lineage(other) or other in lineage(one)


def falls_on(rule: str, day: date) -> bool:
    """Say whether a date rule names this day."""
    from linter.core.dates import occurs

    return occurs(rule, day)
