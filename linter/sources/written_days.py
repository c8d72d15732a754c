"""Dates as people write them, in French and English, read into parts."""

from __future__ import annotations

import re
from datetime import date, timedelta, tzinfo

from linter.core.post import SOME_DAY
from linter.core.tuples import NamedTuple
from linter.sources.clocks import CLOCK, Clock, is_bare, read_clock
from linter.sources.dates import is_year
from linter.sources.zones import abbreviated, find_zone

_MONTHS = (
    ("jan", "january", "janvier", "janv"),
    ("feb", "february", "fevrier", "fevr", "fev"),
    ("mar", "march", "mars"),
    ("apr", "april", "avril", "avr"),
    ("may", "mai"),
    ("jun", "june", "juin"),
    ("jul", "july", "juillet", "juil"),
    ("aug", "august", "aout"),
    ("sep", "sept", "september", "septembre"),
    ("oct", "october", "octobre"),
    ("nov", "november", "novembre"),
    ("dec", "december", "decembre"),
)
_MONTH = {word: month for month, words in enumerate(_MONTHS, 1) for word in words}
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?"
    r"|dim(?:anche)?)\.?,?\s"
)
# By their first letters, Monday first.
_WEEK = ("mon lun", "tue mar", "wed mer", "thu jeu", "fri ven", "sat sam", "sun dim")
_NUMBER = {word: day for day, words in enumerate(_WEEK) for word in words.split()}
_START = rf"(?:le\s)?(?:{_WEEKDAY})?(?:le\s)?(?:the\s)?"
_ISO = re.compile(r"(?P<year>\d{4})([-/._])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)")
_FIGURES = re.compile(
    rf"{_START}(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark)"
    r"(?P<year>\d{4}|\d{2})(?!\d)"
)
_DAY_MONTH = re.compile(
    rf"{_START}(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?[\s-](?:of\s|de\s)?"
    rf"(?P<month>{_NAME})\.?,?[\s-](?P<year>\d{{4}})(?!\d)"
)
_MONTH_DAY = re.compile(
    rf"{_START}(?P<month>{_NAME})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s"
    r"(?P<year>\d{4})(?!\d)"
)
_ZONE_NAME = re.compile(r"\s*\[?([A-Za-z]+(?:/[A-Za-z][A-Za-z0-9_+-]*)+)\]?\s*$")
_ZONE_END = re.compile(
    r"\s?(z|[a-z]{3,4}|(?:(?:utc|gmt)\s?)?[+\u2212-]\d{1,2}(?::?\d{2})?)$"
)
_AT = re.compile(r"\s?(?:,|t(?=\d)|a\s|at\s|@|-\s|\u2013|vers\s|around\s)?\s?")
_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")
_SPACES = re.compile(r"\s+")
_ACCENTS = str.maketrans("àâäéèêëîïôöûùüç", "aaaeeeeiioouuuc")
_CENTURY = 100
_HALF_A_WEEK = 3


class Parts(NamedTuple):
    """What a written date says; what it leaves open is None.

    `named` is the nearest day of the weekday that stands with it, if that is another.
    """

    day: date
    clock: Clock | None = None
    zone: tzinfo | None = None
    named: date | None = None


class UnreadableError(Exception):
    """No date: `hint` is the nearest date that exists, in the form to write."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


class AmbiguousError(Exception):
    """Two dates: nothing says whether the day or the month comes first."""


EXAMPLE = f"{SOME_DAY}T09:00"


def read_parts(written: str, *, day_first: bool | None) -> Parts:
    """Read a date in any of the forms; may raise UnreadableError or AmbiguousError."""
    named, rest = _split_zone_name(_ASIDE.sub("", written))
    text = _SPACES.sub(" ", rest).strip().lower().translate(_ACCENTS)
    match = next((m for form in _FORMS if (m := form.match(text))), None)
    if match is None:
        raise UnreadableError(EXAMPLE)
    clock, zone = _read_rest(text[match.end() :], match)
    if match.re is _FIGURES:
        french = clock is not None and clock.french and day_first is None
        day = _figures(match, day_first=True if french else day_first)
    else:
        day = _day(int(match["year"]), _month(match["month"]), int(match["day"]))
    meant = _named(match, day)
    if clock is not None and clock.next_day:
        day += timedelta(days=1)
    return Parts(day, clock, zone or named, meant)


def _named(match: re.Match[str], day: date) -> date | None:
    """Return the day next to a date that its weekday names, None if that is it."""
    weekday = match.groupdict().get("weekday")
    apart = (_NUMBER[weekday[:3]] - day.weekday()) % 7 if weekday else 0
    return day + timedelta(days=apart - 7 * (apart > _HALF_A_WEEK)) if apart else None


_FORMS = (_ISO, _FIGURES, _DAY_MONTH, _MONTH_DAY)


def _split_zone_name(written: str) -> tuple[tzinfo | None, str]:
    match = _ZONE_NAME.search(written)
    if match is None:
        return None, written
    zone = find_zone(match[1])
    if zone is None:
        raise UnreadableError(f"{EXAMPLE} Europe/Paris")
    return zone, written[: match.start()]


def _read_rest(rest: str, match: re.Match[str]) -> tuple[Clock | None, tzinfo | None]:
    """Read what follows the day: a time of day, then a zone."""
    zone: tzinfo | None = None
    found = _ZONE_END.search(rest)
    if found and any(sign.isdigit() for sign in rest[: found.start()]):
        zone = abbreviated(found[1])
        rest = rest[: found.start()] if zone else rest
    rest = rest.strip()
    if not rest:
        return None, zone
    start = _AT.match(rest)
    at = CLOCK.fullmatch(rest, start.end() if start else 0)
    clock = read_clock(at) if at and not is_bare(at) else None
    if clock is None:
        raise UnreadableError(_morning(match))
    return clock, zone


def _morning(match: re.Match[str]) -> str:
    """Return an example with the day of the match, if that day is certain."""
    if match.re is _FIGURES:
        return EXAMPLE
    day = _day(int(match["year"]), _month(match["month"]), int(match["day"]))
    return f"{day}T09:00"


def _figures(match: re.Match[str], *, day_first: bool | None) -> date:
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"])
    if year < _CENTURY:
        if day_first is None:
            raise AmbiguousError
        year += 2000
    if match["mark"] == ".":
        day_first = True
    if day_first is None and first != second and max(first, second) <= len(_MONTHS):
        raise AmbiguousError
    # One of the two above twelve settles it, whatever was declared.
    if second > len(_MONTHS) or (first <= len(_MONTHS) and day_first is False):
        first, second = second, first
    return _day(year, second, first)


def _month(written: str) -> int:
    return _MONTH.get(written) or int(written)


def _day(year: int, month: int, day: int) -> date:
    if not is_year(year):
        raise UnreadableError(SOME_DAY)
    try:
        return date(year, month, day)
    except ValueError:
        raise UnreadableError(_nearest(year, month)) from None


def _nearest(year: int, month: int) -> str:
    """Return the last day of the month, or an example if there is no such month."""
    if not 1 <= month <= len(_MONTHS):
        return SOME_DAY
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(days=1)).isoformat()
