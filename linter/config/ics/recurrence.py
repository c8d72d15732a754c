"""How an event returns: a date rule of ours, or the days that it comes to."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from linter.config.calendars import LAST_YEAR, MOST_WEEKS
from linter.config.ics.content import Block
from linter.config.ics.span import Stretch, local, moment
from linter.core.dates import occurrence
from linter.core.tuples import NamedTuple
from linter.errors import UserError

if TYPE_CHECKING:
    from dateutil.rrule import rrule

# Days that no rule of ours can say are listed up to here.
HORIZON = 2060
MOST_DAYS = 1000
REPEATS = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
RULES = "write one such as FREQ=YEARLY or FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU"


class Returns(NamedTuple):
    """A date rule, and the first and last year in which it holds."""

    rule: str
    since: int
    until: int


def returns(
    event: Any,  # noqa: ANN401 - icalendar's own classes say Any
    block: Block,
    when: Stretch,
    timezone: str,
    moved: frozenset[date],
) -> Returns:
    """Return how an event returns; `moved` are days that another event stands for.

    Raises UserError when that cannot be said.
    """
    recur = event.get("RRULE")
    exceptions = _dates(event, "EXDATE", block, timezone)
    more = _dates(event, "RDATE", block, timezone)
    if recur is not None and not (exceptions or more or moved):
        ours = _ours(recur, when)
        if ours:
            return ours
    days = {when.first, *more}
    if recur is not None:
        days |= _listed(recur, block, when, timezone)
    days -= exceptions | moved
    if not days:
        raise UserError(
            block.place("EXDATE"), "no day is left of this event", "look at EXDATE"
        )
    return Returns(
        "dates(" + ",".join(d.isoformat() for d in sorted(days)) + ")", 0, LAST_YEAR
    )


def _ours(recur: Any, when: Stretch) -> Returns | None:  # noqa: ANN401 - as above
    """Return the rule of ours that says the same for ever, if there is one."""
    told = {key.upper(): recur[key] for key in recur}
    until = told.pop("UNTIL", [None])[0]
    told.pop("WKST", None)
    if told.pop("FREQ") != ["YEARLY"] or told.pop("INTERVAL", [1]) != [1]:
        return None
    count = told.pop("COUNT", [None])[0]
    rule = _rule({key: [str(one) for one in told[key]] for key in told}, when.first)
    if not rule or occurrence(rule, when.first.year) != when.first:
        return None
    if count is not None:
        # Counted on 29 February, years are not one by one.
        last = when.first.year + count - 1
        return None if rule == "02-29" else Returns(rule, when.first.year, last)
    return Returns(rule, when.first.year, _last_year(rule, until))


def _rule(parts: dict[str, list[str]], first: date) -> str:
    if any(len(values) != 1 for values in parts.values()):
        return ""
    said = {key: values[0] for key, values in parts.items()}
    if not said or (set(said) <= {"BYMONTH", "BYMONTHDAY"} and _agrees(said, first)):
        return f"{first.month:02d}-{first.day:02d}"
    day = re.fullmatch(r"([+-]?\d+)(MO|TU|WE|TH|FR|SA|SU)", said.get("BYDAY", ""))
    if set(said) != {"BYMONTH", "BYDAY"} or not day or not said["BYMONTH"].isdigit():
        return ""
    number, weekday = int(day[1]), day[2]
    if number == -1:
        return f"last({weekday},{said['BYMONTH']})"
    return (
        f"nth({weekday},{number},{said['BYMONTH']})"
        if 1 <= number <= MOST_WEEKS
        else ""
    )


def _agrees(said: dict[str, str], first: date) -> bool:
    """Say whether a month and a day are those of the first day anyway."""
    meant = {"BYMONTH": str(first.month), "BYMONTHDAY": str(first.day)}
    return all(said[key] == meant[key] for key in said)


def _last_year(rule: str, until: date | None) -> int:
    if until is None:
        return LAST_YEAR
    last = until.date() if isinstance(until, datetime) else until
    in_time = occurrence(rule, last.year)
    return last.year if in_time and in_time <= last else last.year - 1


def _listed(recur: Any, block: Block, when: Stretch, timezone: str) -> set[date]:  # noqa: ANN401 - as above
    """Return the days of a rule that has an end, or comes once a year or less."""
    from dateutil.rrule import rrulestr

    place = block.place("RRULE")
    frequency = recur["FREQ"][0]
    ends = "COUNT" in recur or "UNTIL" in recur
    if frequency not in REPEATS:
        what = f"FREQ={frequency} is less than a day"
        raise UserError(place, what, RULES)
    if not ends and frequency != "YEARLY":
        what = f"FREQ={frequency} never ends"
        raise UserError(place, what, "add COUNT or UNTIL; days that return are YEARLY")
    count = recur.get("COUNT", [MOST_DAYS + 1])[0]
    start = when.start
    plain = start if isinstance(start, datetime) else datetime.combine(start, time())
    try:
        rule = cast("rrule", rrulestr(_endless(recur), dtstart=plain))
        found = list(islice(rule.replace(until=_until(recur, plain)), count))[
            : MOST_DAYS + 1
        ]
    except (ValueError, OverflowError, TypeError, IndexError):
        what = f"RRULE cannot be read: '{block.value('RRULE')}'"
        raise UserError(place, what, RULES) from None
    if len(found) > MOST_DAYS:
        what = f"the rule names more than {MOST_DAYS} days"
        raise UserError(place, what, "add COUNT or UNTIL; days that return are YEARLY")
    timed = isinstance(start, datetime)
    return {local(one, timezone) if timed else one.date() for one in found}


def _endless(recur: Any) -> str:  # noqa: ANN401 - as above
    text: str = recur.to_ical().decode()
    parts = text.split(";")
    return ";".join(p for p in parts if not p.startswith(("COUNT=", "UNTIL=")))


def _until(recur: Any, start: datetime) -> datetime:  # noqa: ANN401 - as above
    """Return the end of a rule on the clock of its start, the horizon at most."""
    end = recur.get("UNTIL", [date(HORIZON, 12, 31)])[0]
    if not isinstance(end, datetime):
        end = datetime.combine(end, time.max)
    if start.tzinfo is None:
        end = end.replace(tzinfo=None)
    elif end.tzinfo is None:
        end = end.replace(tzinfo=start.tzinfo)
    far = datetime(HORIZON, 12, 31, tzinfo=UTC if start.tzinfo else None)
    return min(end, far)


def _dates(event: Any, name: str, block: Block, timezone: str) -> frozenset[date]:  # noqa: ANN401 - as above
    """Return the days of EXDATE or RDATE, which may be written several times."""
    if name not in event:
        return frozenset()
    written = event[name] if isinstance(event[name], list) else [event[name]]
    days = set()
    for one in (one for value in written for one in value.dts):
        if not isinstance(one.dt, date):
            what = f"{name} has a period"
            raise UserError(block.place(name), what, "write its first day")
        days.add(local(moment(one, block, name), timezone))
    return frozenset(days)
