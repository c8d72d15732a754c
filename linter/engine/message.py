"""Messages: plain `{name}` substitution, dates and names in the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from linter.core.calendar import Texts
from linter.core.elision import of

NBSP = "\u00a0"
# Of a value that is quoted: what a post says at length, its file shows.
LONGEST = 200
_BLANK = re.compile(r"\{([a-z_]+)\}")
_BLANKS = re.compile(r"(?:\{[a-z_]+\})+")
_FILLED = re.compile(r"(?:\b(de) )?\{([a-z_]+)\}")
# Names: numbers and words keep their `de`.
_NAMES = frozenset({"zone", "channel", "platform"})
_MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
}


def fill(texts: Texts, values: Mapping[str, object], language: str) -> str:
    """Return the text of a language with its `{names}` replaced.

    Packs are data, not code: nothing but a name is understood between braces,
    and a name without value stays as it is written.
    """
    text = texts.get(language) or texts["en"]

    def replaced(blank: re.Match[str]) -> str:
        before, name = blank.groups()
        if name not in values:
            return blank[0]
        value = shown(values[name], language)
        if before and language == "fr" and name in _NAMES:
            return of(value)
        return f"{before} {value}" if before else value

    return _FILLED.sub(replaced, text).strip()


def blanks(texts: Texts) -> set[str]:
    """Return the names between braces that texts wait to be filled with."""
    return {name for text in texts.values() for name in _BLANK.findall(text)}


def unfilled(text: str) -> str:
    """Return a message for a page about the rule: an ellipsis for each value."""
    return _BLANKS.sub("…", " ".join(text.split()))


def shown(value: object, language: str) -> str:
    """Return a value as a reader of the language writes it."""
    if isinstance(value, datetime):
        clock = f"{value.hour}{NBSP}h{NBSP}{value.minute:02d}"
        clock = clock if language == "fr" else f"{value:%H:%M}"
        return f"{shown(value.date(), language)}, {clock}"
    if isinstance(value, date):
        return _day(value, language)
    if isinstance(value, timedelta):
        return _length(value, language)
    if isinstance(value, dict):
        return str(value.get(language) or value.get("en", ""))
    if isinstance(value, float):
        text = f"{value:g}"
        return text.replace(".", ",") if language == "fr" else text
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _day(day: date, language: str) -> str:
    months = _MONTHS.get(language, _MONTHS["en"])
    first = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{first} {months[day.month - 1]} {day.year}"


def _length(length: timedelta, language: str) -> str:
    """Return a length of time in hours and minutes: `3 h 30 min`, `3 h 30`."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    if not hours:
        return f"{minutes}{NBSP}min"
    if not minutes:
        return f"{hours}{NBSP}h"
    if language == "fr":
        return f"{hours}{NBSP}h{NBSP}{minutes:02d}"
    return f"{hours}{NBSP}h {minutes}{NBSP}min"
