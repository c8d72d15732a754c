"""When a post goes out: from a written value, or from the name of its file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from linter.core.post import Flaw, Moment
from linter.core.span import Span
from linter.nodes.node import Scalar
from linter.sources.clocks import CLOCK, read_clock
from linter.sources.written_days import (
    EXAMPLE,
    AmbiguousError,
    Parts,
    UnreadableError,
    is_year,
    read_parts,
)
from linter.sources.zones import find_zone, settle

# Longer than any date with the name of its zone, even in words.
_LONGEST = 100
_DAY_LENGTH = len("2026-10-12")
# No date yet; Hugo's zero date; Eleventy's words for a date of the file itself.
_NOT_YET = frozenset({
    "", "none", "null", "nil", "n/a", "na", "tbd", "tbc", "tba", "todo", "?", "??",
    "???", "-", "--", "~", "asap", "later", "plus tard", "à définir", "a definir",
    "à venir", "a venir", "à préciser", "à confirmer",
    "0001-01-01", "0001-01-01t00:00:00z",
    "created", "last modified", "git created", "git last modified",
})  # fmt: skip
_SECONDS_DIGITS = 10
_MILLISECONDS_DIGITS = 13
_CROWD = 1000


class Dated(NamedTuple):
    """A moment, if there is one, and what is wrong with how it is written."""

    moment: Moment | None
    flaws: tuple[Flaw, ...] = ()


def read_moment(
    when: Scalar,
    zone: tzinfo,
    *,
    clock: Scalar | None = None,
    day_first: bool | None = None,
) -> Dated:
    """Read a written date; `clock` is a time of day from a key of its own.

    A time without offset is one of `zone`. Empty values and words such as
    `TBD` are no date and no flaw.
    """
    value = when.value.strip()
    shown = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    span = Span(when.start, when.end)
    if when.tag in ("null", "bool") or value.lower() in _NOT_YET:
        return Dated(None)
    try:
        parts, at = _read(value, when.tag, day_first=day_first)
    except UnreadableError as error:
        return Dated(None, (_flaw("unreadable-date", span, shown, error.hint),))
    except AmbiguousError:
        return Dated(None, (_flaw("ambiguous-date", span, shown, EXAMPLE[:10]),))
    if at is not None:
        return _place(at, span, zone)
    if parts.clock is None and clock is not None:
        return _with_clock(parts, clock, span, zone)
    return _settle_parts(parts, span, zone)


def read_zone(written: Scalar) -> tuple[tzinfo | None, tuple[Flaw, ...]]:
    """Return the time zone of a value; an unknown one is a flaw."""
    value = written.value.strip()
    if written.tag == "null" or not value:
        return None, ()
    zone = find_zone(value)
    if zone is not None:
        return zone, ()
    span = Span(written.start, written.end)
    return None, (_flaw("unreadable-date", span, value, "Europe/Paris"),)


def whole_day(day: date, span: Span, zone: tzinfo) -> Moment:
    """Return the moment of a post whose file is named after a day."""
    at = datetime.combine(day, time(0), zone)
    return Moment(at, "day", span, "file-name")


_NO_PARTS = Parts(date.min)


def _read(
    value: str, tag: str, *, day_first: bool | None
) -> tuple[Parts, datetime | None]:
    """Return a date and time read at once, else the parts of a date."""
    if len(value) > _LONGEST:
        raise UnreadableError(EXAMPLE)
    if tag == "int" and value.isdigit():
        at = _since_1970(value)
        if at is not None:
            return _NO_PARTS, at
    # Weeks (2026-W41) and times such as 24:00 mean other things to other Pythons.
    if value[:4].isdigit() and "W" not in value[:6] and "24" not in value[11:13]:
        try:
            at = datetime.fromisoformat(value)
        except ValueError:
            return read_parts(value, day_first=day_first), None
        if not is_year(at.year):
            raise UnreadableError(EXAMPLE)
        return (
            (Parts(at.date()), None) if len(value) <= _DAY_LENGTH else (_NO_PARTS, at)
        )
    return read_parts(value, day_first=day_first), None


def _since_1970(value: str) -> datetime | None:
    if len(value) == _SECONDS_DIGITS:
        return datetime.fromtimestamp(int(value), UTC)
    if len(value) == _MILLISECONDS_DIGITS:
        return datetime.fromtimestamp(int(value) / _CROWD, UTC)
    return None


def _settle_parts(parts: Parts, span: Span, zone: tzinfo) -> Dated:
    if parts.clock is None:
        at = datetime.combine(parts.day, time(0), parts.zone or zone)
        return Dated(Moment(at, "day", span, "field"))
    wall = datetime.combine(parts.day, parts.clock.time)
    return _place(wall, span, parts.zone or zone)


def _with_clock(parts: Parts, clock: Scalar, span: Span, zone: tzinfo) -> Dated:
    """Join a date and a time of day that stand in two keys."""
    if clock.tag in ("null", "bool") or not clock.value.strip():
        return _settle_parts(parts, span, zone)
    match = CLOCK.fullmatch(" ".join(clock.value.lower().split()))
    read = read_clock(match) if match else None
    if read is None:
        place = Span(clock.start, clock.end)
        flaw = _flaw("unreadable-date", place, clock.value.strip(), "09:00")
        dated = _settle_parts(parts, span, zone)
        return Dated(dated.moment, (*dated.flaws, flaw))
    day = parts.day + timedelta(days=int(read.next_day))
    return _settle_parts(Parts(day, read, parts.zone), span, zone)


def _place(at: datetime, span: Span, zone: tzinfo) -> Dated:
    """Make the moment; a wall clock that skips or repeats the time is a flaw."""
    if at.tzinfo is not None:
        return Dated(Moment(at, "minute", span, "field"))
    settled = settle(at, zone)
    moment = Moment(settled.at, "minute", span, "field")
    if not settled.trouble:
        return Dated(moment)
    shown = at.isoformat(timespec="minutes")
    kind = "nonexistent-time" if settled.trouble == "gap" else "ambiguous-time"
    if settled.trouble == "gap":
        real = settled.at.astimezone(UTC).astimezone(zone)
        hint = real.replace(tzinfo=None).isoformat(timespec="minutes")
    else:
        hint = settled.at.isoformat(timespec="minutes")
    values = {"value": shown, "zone": str(zone), "hint": hint}
    return Dated(moment, (Flaw(kind, span, values),))


def _flaw(kind: str, span: Span, value: str, hint: str) -> Flaw:
    return Flaw(kind, span, {"value": value, "hint": hint})
