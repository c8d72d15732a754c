"""Recurrence: when a post that comes back goes out."""

from __future__ import annotations

import re
from datetime import MAXYEAR, UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.core.patterns import compiled
from linter.core.post import Moment, Post
from linter.core.reading import Reading

if TYPE_CHECKING:
    from dateutil.rrule import rrule

# A month is what most rules on feeds look back at, a quarter what teams plan.
BEFORE = timedelta(days=35)
AFTER = timedelta(days=92)
# Even a post of every day has fewer returns in that time.
MOST = 150
EXAMPLE = "FREQ=WEEKLY;BYDAY=MO"
UNREADABLE = "unreadable-recurrence"
"""The kind of flaw of a post that says when it comes back, but not so that we know."""
_FREQUENCY = r"(?i)(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)"
_STANDSTILL = r"INTERVAL=(?![1-9]\d{0,3}(?:;|$))"
_UNTIL = r"(?i)(?<=UNTIL=)(\d{8})(?:T(\d{6})(Z?))?"
_PART = r"(BY[A-Z]+)=([^;]*)"
_ORDINAL = r"([+-]?\d+)?[A-Z]{2}"
# What a year has of each, counted from its end as well; Easter with the days
# around it. Outside these, dateutil stumbles or never comes to an end.
_BOUNDS = {
    "BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53), "BYSETPOS": (-366, 366), "BYEASTER": (-80, 249),
    "BYHOUR": (0, 23), "BYMINUTE": (0, 59), "BYSECOND": (0, 59),
}  # fmt: skip
_FROM_ZERO = frozenset({"BYEASTER", "BYHOUR", "BYMINUTE", "BYSECOND"})
_WEEKS_OF_YEAR, _WEEKS_OF_MONTH = 53, 5
# In so many years every weekday comes on every date, the 29th of February too. They
# are the last that dateutil counts: a rule without a day keeps it busy to the end.
_LAST_YEARS = datetime(MAXYEAR - 40, 1, 1)  # noqa: DTZ001 - a wall clock


def moments(post: Post, now: datetime) -> tuple[Moment, ...]:
    """Return when a post goes out: its own date, and its returns around now."""
    moment = post.moment
    if moment is None:
        return ()
    if not post.recurrence:
        return (moment,)
    again = _returns(post.recurrence, moment.at, now)
    return (
        moment,
        *(
            moment._replace(at=at, source="recurrence")
            for at in again
            if at > moment.at
        ),
    )


def is_ahead(moment: Moment, now: datetime) -> bool:
    """Say whether a moment is still to come; of a day, whether it is not over."""
    if moment.precision == "day":
        return moment.at.date() >= now.astimezone(moment.at.tzinfo).date()
    return moment.at >= now


def is_return(post: Post) -> bool:
    """Say whether a post stands for one of its returns, not for its own date."""
    return post.moment is not None and post.moment.source == "recurrence"


def is_lost(post: Post) -> bool:
    """Say whether a post comes back at times that nobody can tell."""
    return not post.recurrence and any(flaw.kind == UNREADABLE for flaw in post.flaws)


def comings(reading: Reading, now: datetime) -> list[Reading]:
    """Return a reading once for each moment at which its post goes out."""
    if not reading.post.recurrence:
        return [reading] if reading.post.moment else []
    return [
        reading._replace(post=reading.post._replace(moment=moment))
        for moment in moments(reading.post, now)
    ]


def is_rule(written: str) -> bool:
    """Say whether an RRULE (RFC 5545, without its name) can be followed.

    More often than daily is no rhythm for posts.
    """
    bounds = written.upper()
    if not compiled(_FREQUENCY).search(written):
        return False
    if "COUNT=" in bounds and "UNTIL=" in bounds:
        return False
    if compiled(_STANDSTILL).search(bounds) or not _is_in_bounds(bounds):
        return False
    start = datetime(2026, 1, 1, tzinfo=UTC)
    try:
        found = _parsed(_on_the_wall(written, start), start.replace(tzinfo=None))
        return "BY" not in bounds or _comes(found)
    except (ValueError, TypeError, OverflowError, AttributeError, IndexError):
        return False


def _is_in_bounds(rule: str) -> bool:
    """Say whether all figures of a rule are days, weeks and months that exist."""
    return all(
        _is_figure(name, one.strip(), rule)
        for name, values in compiled(_PART).findall(rule)
        for one in values.split(",")
    )


def _is_figure(name: str, said: str, rule: str) -> bool:
    if name == "BYDAY":
        of_year = "FREQ=YEARLY" in rule and "BYMONTH=" not in rule
        most = _WEEKS_OF_YEAR if of_year else _WEEKS_OF_MONTH
        found = compiled(_ORDINAL).fullmatch(said)
        # Words that are no weekday are for the parser to refuse.
        return not (found and found[1]) or 0 < abs(int(found[1])) <= most
    if name not in _BOUNDS:
        return True
    least, most = _BOUNDS[name]
    try:
        figure = int(said)
    except ValueError:
        return False
    return least <= figure <= most and (figure != 0 or name in _FROM_ZERO)


def _comes(rule: rrule) -> bool:
    """Say whether a rule has a day at all: the 31st of April never comes."""
    often = rule.replace(dtstart=_LAST_YEARS, interval=1, count=None, until=None)
    return next(iter(often), None) is not None


@lru_cache(maxsize=1024)
def _returns(written: str, first: datetime, now: datetime) -> list[datetime]:
    """Count on the wall clock: a post of nine o'clock leaves at nine all year."""
    zone = first.tzinfo
    start, around = (at.astimezone(zone).replace(tzinfo=None) for at in (first, now))
    rule = _parsed(_on_the_wall(written, first), start)
    found = rule.between(around - BEFORE, around + AFTER, inc=True)
    return [at.replace(tzinfo=zone) for at in found[:MOST]]


def _on_the_wall(written: str, first: datetime) -> str:
    """Write the end of a rule on the post's wall clock; a bare day counts whole."""

    def local(until: re.Match[str]) -> str:
        day, clock, universal = until.groups()
        if not universal:
            return f"{day}T{clock or '235959'}"
        at = datetime.strptime(f"{day}{clock}", "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        return f"{at.astimezone(first.tzinfo):%Y%m%dT%H%M%S}"

    return compiled(_UNTIL).sub(local, written)


def _parsed(written: str, start: datetime) -> rrule:
    from dateutil.rrule import rrule, rrulestr

    found = rrulestr(written, dtstart=start)
    if not isinstance(found, rrule):
        raise TypeError("a set of rules")
    return found
