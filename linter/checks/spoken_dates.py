"""Dates that a text speaks of: `12 March`, `samedi 12 mars 2027`, `2027-03-12`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple

_MONTHS = (
    "january janvier jan", "february février fevrier feb", "march mars mar",
    "april avril apr", "may mai", "june juin jun", "july juillet jul",
    "august août aout aug", "september septembre sept sep", "october octobre oct",
    "november novembre nov", "december décembre decembre dec",
)  # fmt: skip
_MONTH = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAYS = (
    "monday lundi mon", "tuesday mardi tue", "wednesday mercredi wed",
    "thursday jeudi thu", "friday vendredi fri", "saturday samedi sat",
    "sunday dimanche sun",
)  # fmt: skip
_WEEKDAY = {name: n for n, names in enumerate(_WEEKDAYS) for name in names.split()}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAYS = "|".join(sorted(_WEEKDAY, key=len, reverse=True))
_YEAR = r"(?:,?\s(?P<year{0}>20\d\d)(?!\d))?"
_DATE = (
    rf"(?:(?P<weekday>{_DAYS})\.?,?\s(?:the\s|le\s)?)?(?:"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?\s(?:of\s)?(?P<month>{_NAMES})\b(?:\.(?=,?\s20))?"
    + _YEAR.format("")
    + rf"|(?P<month2>{_NAMES})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:h])"
    + _YEAR.format("2")
    + r"|(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
    r"|(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year3>20\d\d)(?!\d))"
)
# What may stand between a word such as "until" and the date itself.
_GLUE = (
    r"\s*:?\s*(?:"
    r"(?:tonight|today|tomorrow|ce soir|aujourd['’]hui|demain)\b\s?[,:(]?\s?|"
    r"(?:on|the|le|la|au|this|ce|midnight|minuit|noon|midi)\s|"
    r"\d{1,2}\s?(?:[h:.]\s?\d{0,2}|am|pm)\s?(?:am|pm)?,?\s)*"
)
_TWELVE = 12


class Spoken(NamedTuple):
    """A date in a text: `[start, end)`; `full` when its year is written."""

    day: date
    start: int
    end: int
    full: bool


def spoken_after(text: str, at: int, near: date) -> Spoken | None:
    """Return the date that follows a place of a text, but for little words."""
    folded = _folded(text)
    glue = compiled(_GLUE).match(folded, at)
    match = compiled(_DATE).match(folded, glue.end() if glue else at)
    return _spoken(match, near) if match else None


def spoken(text: str, near: date) -> Iterator[Spoken]:
    """Yield all dates that a text speaks of."""
    for match in compiled(rf"(?<![\w/.-]){_DATE}").finditer(_folded(text)):
        found = _spoken(match, near)
        if found:
            yield found


def _folded(text: str) -> str:
    """Return a text of the same length in lower case with plain blanks."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
    return low.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")


def _spoken(match: re.Match[str], near: date) -> Spoken | None:
    """Return the date; without a year that nearest to `near`, as weekdays allow."""
    said = match.groupdict()
    year = said["year"] or said["year2"] or said["year3"]
    years = [int(year)] if year else [near.year - 1, near.year, near.year + 1]
    iso = said["iso"]
    days = [_iso(iso)] if iso else [_day(each, said) for each in years]
    weekday = _WEEKDAY.get(said["weekday"] or "")
    known = [day for day in days if day and weekday in (None, day.weekday())]
    if not known:
        return None
    best = min(known, key=lambda day: abs((day - near).days))
    return Spoken(best, match.start(), match.end(), bool(year or iso))


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _day(year: int, said: dict[str, str | None]) -> date | None:
    """Return the day; figures only where day and month cannot be swapped."""
    if said["first"] and said["second"]:
        day, month = int(said["first"]), int(said["second"])
        if month > _TWELVE:
            day, month = month, day
        elif day <= _TWELVE and day != month:
            return None
    else:
        day = int(said["day"] or said["day2"] or 0)
        month = _MONTH[said["month"] or said["month2"] or ""]
    try:
        return date(year, month, day)
    except ValueError:
        return None
