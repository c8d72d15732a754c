"""Days written anew in the form that somebody chose: figures, months, weekdays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from linter.core.tuples import NamedTuple

_TABLES = (
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
     "septembre", "octobre", "novembre", "décembre"),
    ("january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december"),
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
     "dec"),
    ("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct",
     "nov", "déc"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
)  # fmt: skip
_MONTHS, _WEEKDAYS = _TABLES[:4], _TABLES[4:]
_ACCENTS = str.maketrans("éèûô", "eeuo")
_WORD = r"[^\W\d_]+"
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?P<s>[-/._])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
    re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(
        rf"(?P<d>\d{{1,2}})(?P<th>er|st|nd|rd|th)?(?:[\s-](?:of\s|de\s)?)"
        rf"(?P<w>{_WORD})\.?,?[\s-](?P<y>\d{{4}})(?!\d)", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<w>{_WORD})\.?\s(?P<d>\d{{1,2}})(?P<th>st|nd|rd|th)?,?\s"
        r"(?P<y>\d{4})(?!\d)", re.IGNORECASE
    ),
)  # fmt: skip
_CENTURY = 100
_TEEN = range(11, 14)
_NOT_PADDED = 10


class Day(NamedTuple):
    """A written day: where it ends, and how to write another in its form."""

    end: int
    like: Callable[[date], str]


def find_day(text: str, before: date, *, day_first: bool | None) -> Day | None:
    """Return the day that a text begins with, None when it is not that of `before`."""
    for form in _FORMS:
        match = form.search(text)
        if match and not any(sign.isdigit() for sign in text[: match.start()]):
            break
    else:
        return None
    groups = match.groupdict()
    if "a" in groups:
        names = _order(match, before, day_first=day_first)
    else:
        names = {"d": "d", "m": "m", "w": "w"}
    figures = {names[name]: match.span(name) for name in groups if name in names}
    # Years of two figures count from 2000, here as in what reads them.
    year = int(match["y"]) + (2000 if len(match["y"]) == len("26") else 0)
    if year != before.year or int(match[_day(names)]) != before.day:
        return None
    if "m" in figures and int(text[slice(*figures["m"])]) != before.month:
        return None
    spans = {**figures, "y": match.span("y")}
    if groups.get("th") or "w" in groups:
        spans["th"] = match.span("th") if groups.get("th") else (match.end("d"),) * 2
    return Day(
        match.end(), lambda day: _written(text[: match.end()], spans, before, day)
    )


def _day(names: dict[str, str]) -> str:
    return next(name for name, part in names.items() if part == "d")


def _order(
    match: re.Match[str], before: date, *, day_first: bool | None
) -> dict[str, str]:
    """Say which of two figures is the day."""
    figures = int(match["a"]), int(match["b"])
    if figures[0] == figures[1]:
        first = day_first is not False or match["s"] == "."
    else:
        first = figures == (before.day, before.month)
    return {"a": "d", "b": "m"} if first else {"a": "m", "b": "d"}


def _written(
    text: str, spans: dict[str, tuple[int, int]], before: date, day: date
) -> str:
    figures = [text[slice(*spans[name])] for name in ("d", "m") if name in spans]
    padded = any(one[0] == "0" for one in figures) or (
        "m" in spans and all(len(one) > 1 for one in figures)
    )
    fresh: dict[str, str] = {}
    for name, span in spans.items():
        fresh[name] = _part(name, text[slice(*span)], before, day, padded=padded)
    french = _is_french(text)
    if "th" in spans and french:
        fresh["th"] = "er" if day.day == 1 else ""
    out, at = [], 0
    for name in sorted(spans, key=lambda one: spans[one]):
        start, end = spans[name]
        out += [
            _weekday(text[at:start], day) if not at else text[at:start],
            fresh[name],
        ]
        at = end
    return "".join([*out, text[at:]])


def _part(name: str, old: str, before: date, day: date, *, padded: bool) -> str:
    if name == "y":
        year = day.year % _CENTURY if len(old) == len("26") else day.year
        return f"{year:0{len(old)}d}"
    if name == "w":
        return _month(old, before, day)
    if name == "th":
        return _ordinal(day.day) if old else ""
    number = day.day if name == "d" else day.month
    return f"{number:02d}" if padded else str(number)


def _month(old: str, before: date, day: date) -> str:
    """Return the name of a month in the language and the length of another."""
    for table in _MONTHS:
        if _plain(table[before.month - 1]) == _plain(old):
            return _styled(table[day.month - 1], old, table[before.month - 1])
    return old


def _weekday(lead: str, day: date) -> str:
    """Return what stands before a day, its weekday that of the new day."""

    def fresh(match: re.Match[str]) -> str:
        for table in _WEEKDAYS:
            for name in table:
                if _plain(name) == _plain(match[0]):
                    return _styled(table[day.weekday()], match[0], name)
        return match[0]

    return re.sub(_WORD, fresh, lead)


def _styled(word: str, old: str, known: str) -> str:
    """Return a word with the capitals of another, and its way with accents."""
    if old.lower() != known:
        word = _plain(word)
    if old.isupper():
        return word.upper()
    return word.capitalize() if old[0].isupper() else word


def _plain(word: str) -> str:
    return word.lower().translate(_ACCENTS)


def _is_french(text: str) -> bool:
    words = {_plain(word) for word in re.findall(_WORD, text)}
    french = {_plain(name) for table in (_TABLES[0], _TABLES[4]) for name in table}
    return bool(words & (french | {"le"})) or re.search(r"\der\b", text) is not None


def _ordinal(number: int) -> str:
    if number % _CENTURY in _TEEN:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % _NOT_PADDED, "th")
