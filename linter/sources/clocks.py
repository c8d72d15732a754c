"""Times of day as people write them: `9h`, `9 h 30`, `18:30`, `6pm`, `midi`."""

from __future__ import annotations

import re
from datetime import time

from linter.core.tuples import NamedTuple

CLOCK = re.compile(
    r"(?:(?P<noon>midi|noon)"
    r"|(?P<hour>\d{1,2})(?:"
    r"\s?(?:heures?|hrs?|h)(?:\s?(?P<past>\d{2})(?!\d))?(?:\s?min)?"
    r"|[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?)"
)
_DAY_HOURS = 24
_HALF_HOURS = 12


class Clock(NamedTuple):
    """A time of day; `french` when it was written the French way (`9h`)."""

    time: time
    next_day: bool
    french: bool


def read_clock(match: re.Match[str]) -> Clock | None:
    """Return the time that a match of `CLOCK` names, None if there is none."""
    if match["noon"]:
        return Clock(time(12), next_day=False, french=match["noon"] == "midi")
    hour = _hour(int(match["hour"]), match["half"])
    minute = int(match["past"] or match["minute"] or 0)
    second = int(match["second"] or 0)
    french = match["minute"] is None and match["half"] is None
    if hour == _DAY_HOURS and not (minute or second):
        return Clock(time(0), next_day=True, french=french)
    try:
        return Clock(time(hour, minute, second), next_day=False, french=french)
    except ValueError:
        return None


def is_bare(match: re.Match[str]) -> bool:
    """Say whether a match of `CLOCK` is a number only, a time in no other place."""
    return match["noon"] is None and match[0].strip().isdigit()


def _hour(hour: int, half: str | None) -> int:
    """Return the hour on a 24-hour clock; an impossible one stays impossible."""
    if half is None:
        return hour
    if not 1 <= hour <= _HALF_HOURS:
        return 99
    return hour % _HALF_HOURS + (_HALF_HOURS if half.startswith("p") else 0)
