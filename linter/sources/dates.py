"""When a post goes out: from a written value, or from the name of its file."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

from linter.core.post import Flaw, Moment
from linter.core.span import Span
from linter.nodes.node import Scalar
from linter.sources.settled import Dated, at_day, at_time, date_flaw
from linter.sources.zones import find_zone

__all__ = [
    "Dated",
    "date_flaw",
    "is_year",
    "read_moment",
    "read_zone",
    "whole_day",
]

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
    if when.tag in ("null", "bool") or value.lower() in _NOT_YET:
        return Dated(None)
    span = Span(when.start, when.end)
    counted = _since_1970(value) if when.tag == "int" else None
    at = counted or _iso(value)
    if isinstance(at, datetime):
        return at_time(at, span, zone)
    if at is not None and clock is None:
        return at_day(at, span, zone)
    # Most posts need no more than that, and the rest takes a while to load.
    from linter.sources.loose_dates import join_clock, read_loosely

    if at is None or clock is None:
        return read_loosely(when, zone, clock, day_first=day_first)
    return join_clock(at, clock, span, zone)


def read_zone(written: Scalar) -> tuple[tzinfo | None, tuple[Flaw, ...]]:
    """Return the time zone of a value; an unknown one is a flaw."""
    value = written.value.strip()
    if written.tag == "null" or not value:
        return None, ()
    zone = find_zone(value)
    if zone is not None:
        return zone, ()
    span = Span(written.start, written.end)
    return None, (date_flaw("unreadable-date", span, value, "Europe/Paris"),)


def whole_day(day: date, span: Span, zone: tzinfo) -> Moment:
    """Return the moment of a post whose file is named after a day."""
    return Moment(datetime.combine(day, time(0), zone), "day", span, "file-name")


def is_year(year: int) -> bool:
    """Say whether a post can be of that year; others are slips of the keyboard."""
    return 1900 <= year < 3000  # noqa: PLR2004 - wide enough for any post


def _iso(value: str) -> datetime | date | None:
    """Return the date and time, or the date alone, of an ISO form."""
    # Weeks (2026-W41) and times such as 24:00 mean other things to other Pythons.
    if not value[:4].isdigit() or "W" in value[:6] or "24" in value[11:13]:
        return None
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    if not is_year(at.year):
        return None
    return at.date() if len(value) <= _DAY_LENGTH else at


def _since_1970(value: str) -> datetime | None:
    if not value.isdigit():
        return None
    if len(value) == _SECONDS_DIGITS:
        return datetime.fromtimestamp(int(value), UTC)
    if len(value) == _MILLISECONDS_DIGITS:
        return datetime.fromtimestamp(int(value) / _CROWD, UTC)
    return None
