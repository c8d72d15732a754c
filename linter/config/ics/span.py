"""When an event is: its first day and how many it lasts, on the team's clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from linter.config.calendars import LONGEST
from linter.config.ics.content import Block
from linter.config.readers import zone_like
from linter.core.tuples import NamedTuple
from linter.errors import UserError

DATES = "write DTSTART;VALUE=DATE:20261113 or DTSTART:20261113T090000Z"


class Stretch(NamedTuple):
    """The first day of an event and how many days it lasts.

    `start` is DTSTART as it is written: a date, or a moment.
    """

    start: date | datetime
    first: date
    lasts: int


def stretch(event: Any, block: Block, timezone: str) -> Stretch:  # noqa: ANN401 - icalendar's own classes say Any
    """Return when an event is; raise UserError when it does not say."""
    if "DTSTART" not in event:
        raise UserError(block.place(), "the event has no DTSTART", DATES)
    start = moment(event["DTSTART"], block, "DTSTART")
    end = _end(event, block, start)
    first = local(start, timezone)
    if isinstance(end, datetime):
        last = local(end - timedelta(microseconds=1) if end > start else end, timezone)
    else:
        last = max(first, end - timedelta(days=1))
    lasts = (last - first).days + 1
    if lasts > LONGEST:
        what = f"the event lasts {lasts} days"
        place = block.place("DTEND" if "DTEND" in event else "DURATION")
        raise UserError(
            place, what, f"the most is {LONGEST}; write the days that weigh"
        )
    return Stretch(start, first, lasts)


def _end(event: Any, block: Block, start: date | datetime) -> date | datetime:  # noqa: ANN401 - as above
    if "DURATION" in event:
        end: date | datetime = start + event["DURATION"].dt
        name = "DURATION"
    elif "DTEND" in event:
        end = moment(event["DTEND"], block, "DTEND")
        name = "DTEND"
    else:
        return start if isinstance(start, datetime) else start + timedelta(days=1)
    if isinstance(end, datetime) != isinstance(start, datetime) or (
        isinstance(end, datetime)
        and isinstance(start, datetime)
        and (end.tzinfo is None) != (start.tzinfo is None)
    ):
        what = "DTSTART and DTEND are not of the same kind"
        raise UserError(
            block.place(name), what, "write two dates, or two moments with zones"
        )
    if end < start:
        what = "the event ends before it begins"
        raise UserError(block.place(name), what, "look at DTSTART and DTEND")
    return end


def moment(value: Any, block: Block, name: str) -> date | datetime:  # noqa: ANN401 - as above
    """Return a date or a moment; raise UserError for a zone that nobody knows."""
    at: date | datetime = value.dt
    zone = value.params.get("TZID", "")
    if isinstance(at, datetime) and at.tzinfo is None and zone:
        what = f"unknown time zone '{zone}'"
        hint = zone_like(zone) or "write a zone of a city, such as Europe/Paris"
        raise UserError(block.place(name), what, hint)
    return at


def local(at: date | datetime, timezone: str) -> date:
    """Return the day of a moment on the team's clock; one without zone is on it."""
    if not isinstance(at, datetime):
        return at
    return (at.astimezone(ZoneInfo(timezone)) if at.tzinfo else at).date()
