"""Durations and hours of the week as teams write them, in English and French."""

from __future__ import annotations

import re

from linter.positioned import Reader, Value, build

Stretch = tuple[tuple[int, ...], int, int]

HOUR = 60
NOON = 12
DAY = 24 * HOUR
WEEK = 7
HOURS_HINT = "write days and hours such as Mon-Fri 09:00-18:00 or lun-ven 9h-18h"
DURATION = (
    r"(?:(?P<days>\d+) ?(?:days?|jours?|d|j))? ?"
    r"(?:(?P<hours>\d+) ?(?:hours?|heures?|h))? ?"
    r"(?:(?P<minutes>\d+) ?(?:minutes?|mins?|mn|m)?)?"
)
WEEKDAYS = {
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
    "lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6,
}  # fmt: skip
# Patterns stay text: compiling them is paid for only where hours are written.
NAMES = (
    "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?|lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?"
    "|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?"
)
DASH = r"\s*(?:-|–|—|à|au|to)\s*"
CLOCK = r"(\d{1,2})(?:\s?[:h]\s?(\d{2})?)?\s?(am|pm)?"
DAYS_PART = rf"(?P<first>{NAMES})\.?(?:{DASH}(?P<last>{NAMES})\.?)?(?!\w)"
PART = rf"{DAYS_PART}|{CLOCK}{DASH}{CLOCK}(?!\w)"
BETWEEN = r"(?:[\s,;&+:]|\b(?:et|and|du|de|from)\b)*"


def minutes(text: str) -> int:
    """Return the minutes of `90`, `90m`, `18h`, `1h30` or `2 jours`.

    Raises ValueError when the text is no duration.
    """
    parts = re.fullmatch(DURATION, text.strip(), re.IGNORECASE)
    if not parts or not text.strip():
        raise ValueError(text)
    days, hours, rest = (int(number or 0) for number in parts.groups())
    return days * DAY + hours * HOUR + rest


def stretches(text: str) -> tuple[Stretch, ...]:
    """Return the staffed stretches of `Mon-Fri 09:00-18:00` or `lun-ven 9h-18h`.

    Hours without days are those of every day; a stretch over midnight becomes
    two. Raises ValueError with the words that cannot be read.
    """
    days: tuple[int, ...] = ()
    found: list[Stretch] = []
    fresh = True
    at = _next(text, 0)
    while at < len(text):
        part = re.compile(PART, re.IGNORECASE).match(text, at)
        if not part:
            raise ValueError(text[at:])
        if part["first"]:
            days = (*(days if not fresh else ()), *_days(part["first"], part["last"]))
            fresh = False
        else:
            found.extend(_hours(days or tuple(range(WEEK)), part))
            fresh = True
        at = _next(text, part.end())
    if not found or not fresh:
        raise ValueError(text)
    return tuple(found)


def _next(text: str, at: int) -> int:
    blank = re.compile(BETWEEN, re.IGNORECASE).match(text, at)
    return blank.end() if blank else at


def _days(first: str, last: str | None) -> tuple[int, ...]:
    start = WEEKDAYS[first[:3].lower()]
    end = WEEKDAYS[last[:3].lower()] if last else start
    return tuple((start + step) % WEEK for step in range((end - start) % WEEK + 1))


def _hours(days: tuple[int, ...], part: re.Match[str]) -> list[Stretch]:
    first, last = _clock(*part.groups()[2:5]), _clock(*part.groups()[5:8])
    if first < last:
        return [(days, first, last)]
    if first in (DAY, last):
        raise ValueError(part[0])
    evening = (days, first, DAY)
    if not last:
        return [evening]
    return [evening, (tuple((day + 1) % WEEK for day in days), 0, last)]


def _clock(hour: str, minute: str | None, half: str | None) -> int:
    hours = int(hour)
    if half:
        if not 1 <= hours <= NOON:
            raise ValueError(hour + half)
        hours = hours % NOON + (NOON if half.lower() == "pm" else 0)
    at = hours * HOUR + int(minute or 0)
    if at > DAY or int(minute or 0) >= HOUR:
        raise ValueError(f"{hour}:{minute or '00'}")
    return at


def _read_minutes(value: Value) -> int:
    text = build(value, str)
    try:
        return minutes(text)
    except ValueError:
        what = f"'{text}' is no duration"
        raise value.complain(what, "write minutes, or 90m, 18h, 1h30, 2d") from None


def _read_staffed(value: Value) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for line in value.items() or [value]:
        text = build(line, str)
        try:
            found.extend(stretches(text))
        except ValueError as error:
            what = f"cannot read the hours '{text}' from '{error}' on"
            raise line.complain(what, HOURS_HINT) from None
    return tuple(found)


MINUTES = Reader(_read_minutes, {"type": ["integer", "string"]}, "a duration")
STAFFED = Reader(
    _read_staffed,
    {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    "hours such as Mon-Fri 09:00-18:00",
)
