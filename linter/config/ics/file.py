"""An iCalendar file as days, every complaint with the line that it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from linter.config.calendar_source import CalendarSource
from linter.config.calendars import Read
from linter.config.ics.content import Block, content
from linter.config.ics.event import Made, made, moved_from
from linter.core.calendar import Day
from linter.errors import UserError
from linter.positioned import Complaints, Gathering

# Behind so many, the file has one fault rather than so many.
MOST_COMPLAINTS = 50


def read_ics(source: CalendarSource, text: str, timezone: str) -> Read:
    """Read the events of a file; raise Complaints with all that is wrong."""
    found = content(source.file, text)
    if found.errors:
        raise Complaints(_first(found.errors, source.file))
    events = _parsed(source.file, text)
    if len(events) != len(found.blocks):
        what = "the events of the file cannot be told apart"
        raise UserError(source.file, what, "export the file again")
    pairs = list(zip(events, found.blocks, strict=True))
    return Read(tuple(_days(pairs, found.strays, source, timezone)))


def _parsed(path: str, text: str) -> list[Any]:
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except Exception as error:  # noqa: BLE001 - a parser of others, fed with anything
        what = f"cannot be read as iCalendar: {error}"
        raise UserError(path, what, "export the file again") from None
    return [event for one in calendars for event in one.walk("VEVENT")]


def _days(
    pairs: list[tuple[Any, Block]],
    strays: list[UserError],
    source: CalendarSource,
    timezone: str,
) -> list[tuple[Day, str]]:
    work = Gathering()
    work.errors.extend(strays)
    moved: dict[str, set[date]] = {}
    for event, block in pairs:
        if "RECURRENCE-ID" not in event:
            continue
        day = work.tried(moved_from, event, block, timezone)
        if day:
            moved.setdefault(str(event.get("UID", "")), set()).add(day)
    how = Made(source, timezone, {uid: frozenset(days) for uid, days in moved.items()})
    found: dict[str, tuple[Day, str]] = {}
    for event, block in pairs:
        if len(work.errors) > MOST_COMPLAINTS:
            break
        made_day = work.tried(made, event, block, how)
        if made_day is None:
            continue
        if made_day.id in found:
            what = f"two events have the UID '{made_day.id}'"
            hint = (
                f"the other is at {found[made_day.id][1]}; give one of them another UID"
            )
            work.errors.append(UserError(block.place("UID"), what, hint))
        found.setdefault(made_day.id, (made_day, block.place("UID")))
    if work.errors:
        raise Complaints(_first(work.errors, source.file))
    return list(found.values())


def _first(errors: list[UserError], path: str) -> list[UserError]:
    """Return the first complaints, and say that there are more."""
    # Events that were moved are looked at twice.
    once = sorted({(e.where, e.what): e for e in errors}.values(), key=_line)
    if len(once) <= MOST_COMPLAINTS:
        return once
    what = f"there is more to mend than these {MOST_COMPLAINTS} lines"
    return [*once[:MOST_COMPLAINTS], UserError(path, what, "mend these first")]


def _line(error: UserError) -> int:
    number = error.where.rpartition(":")[2]
    return int(number) if number.isdigit() else 0
