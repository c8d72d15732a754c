"""Dates put into their zone, and what is wrong with how they are written."""

from datetime import UTC, date, datetime, time, tzinfo

from linter.core.post import Flaw, Moment
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.sources.zones import settle


class Dated(NamedTuple):
    """A moment, if there is one, and what is wrong with how it is written."""

    moment: Moment | None
    flaws: tuple[Flaw, ...] = ()


def at_day(day: date, span: Span, zone: tzinfo) -> Dated:
    """Return the moment of a date without a time."""
    return Dated(Moment(datetime.combine(day, time(0), zone), "day", span, "field"))


def at_time(at: datetime, span: Span, zone: tzinfo) -> Dated:
    """Return the moment; a wall clock that skips or repeats the time is a flaw."""
    if at.tzinfo is not None:
        return Dated(Moment(at, "minute", span, "field"))
    settled = settle(at, zone)
    moment = Moment(settled.at, "minute", span, "field")
    if not settled.trouble:
        return Dated(moment)
    if settled.trouble == "gap":
        kind = "nonexistent-time"
        real = settled.at.astimezone(UTC).astimezone(zone)
        hint = real.replace(tzinfo=None).isoformat(timespec="minutes")
    else:
        kind = "ambiguous-time"
        hint = settled.at.isoformat(timespec="minutes")
    shown = at.isoformat(timespec="minutes")
    values = {"value": shown, "zone": str(zone), "hint": hint}
    return Dated(moment, (Flaw(kind, span, values),))


def date_flaw(kind: str, span: Span, value: str, hint: str) -> Flaw:
    """Return the flaw of a value that is no date, or not one date."""
    return Flaw(kind, span, {"value": value, "hint": hint})
