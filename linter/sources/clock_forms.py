"""Times of day and offsets, written anew in the form that somebody chose."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

from linter.core.tuples import NamedTuple
from linter.sources.clocks import CLOCK, read_clock
from linter.sources.zones import abbreviated

_TIME = re.compile(CLOCK.pattern, re.IGNORECASE)
# What may stand between a day and its time.
_GLUE = re.compile(
    r"\s?(?:,|T(?=\d)|à\s|a\s|at\s|@|-\s|\u2013|vers\s|around\s)?\s?", re.IGNORECASE
)
_BASIC = re.compile(r"T(\d{2})(\d{2})(\d{2})?(?!\d)")
_PARTS = re.compile(
    r"(?P<hour>\d{1,2})(?P<mark>\s?(?:heures?|hrs?|h)|[:.])?(?P<gap>\s?)"
    r"(?P<minute>\d{2})?(?::(?P<second>\d{2})(?P<part>[.,]\d+)?)?"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NUMERIC = re.compile(
    r"(\s?(?:utc|gmt)?\s?)([+\u2212-])(\d{1,2})(:?)(\d{2})?", re.IGNORECASE
)
_LETTERS = re.compile(r"(\s?)([a-z]{3,4})(?![a-z/])", re.IGNORECASE)
# Winter and summer names of one zone.
_PAIRS = ("cet cest", "eet eest", "wet west", "gmt bst", "est edt", "cst cdt",
          "mst mdt", "pst pdt")  # fmt: skip
_SEASONS = {
    name: (winter, summer)
    for winter, summer in (pair.split() for pair in _PAIRS)
    for name in (winter, summer)
}
_NOON = 12
_MINUTES = 60
_TWO = 2


class Rest(NamedTuple):
    """What follows a written day: `[start, end)` is its time, then its offset."""

    start: int
    end: int
    offset_end: int


def find_clock(text: str) -> Rest | None:
    """Return where the time of day and the offset stand, None without a time."""
    basic = _BASIC.match(text)
    glue = _GLUE.match(text)
    found = basic or _TIME.match(text, glue.end() if glue else 0)
    if found is None:
        return None
    start = 1 if basic else found.start()
    offset = _NUMERIC.match(text, found.end()) or _season(text, found.end())
    return Rest(start, found.end(), offset.end() if offset else found.end())


def _season(text: str, at: int) -> re.Match[str] | None:
    found = _LETTERS.match(text, at)
    return found if found and found[2].lower() in _SEASONS else None


def clock_like(written: str, at: datetime) -> str | None:
    """Return a time in the form of another: `9h` gives `18h30`, `9:00 am` `6:30 pm`."""
    basic = _BASIC.fullmatch(f"T{written}")
    if basic:
        return f"{at:%H%M%S}" if basic[3] else f"{at:%H%M}"
    if written.lower() in {"midi", "noon"}:
        if at.hour == _NOON and not at.minute:
            return written
        return f"{at:%H:%M}" if written.lower() == "noon" else f"{at.hour}h{at:%M}"
    match = _TIME.fullmatch(written)
    parts = _PARTS.fullmatch(written)
    if match is None or parts is None or read_clock(match) is None:
        return None
    return _spelled(parts, at, half=match["half"] or "")


def _spelled(parts: re.Match[str], at: datetime, *, half: str) -> str:
    mark, minute = parts["mark"] or "", parts["minute"]
    hour = at.hour % _NOON or _NOON if half else at.hour
    text = _hour(parts["hour"], hour, padded=mark == ":" and not half)
    if minute:
        text += f"{mark}{parts['gap']}{at.minute:02d}"
    elif at.minute:
        text += f"{mark or ':'}{parts['gap']}{at.minute:02d}"
    else:
        text += mark + parts["gap"]
    if parts["second"]:
        text += f":{at.second:02d}"
    if parts["part"]:
        text += parts["part"][0] + "0" * (len(parts["part"]) - 1)
    return text + (_half(parts["rest"], half, at) if half else parts["rest"])


def _hour(written: str, hour: int, *, padded: bool) -> str:
    """Return an hour with a zero before it where the old one would have had one."""
    if len(written) == _TWO and (padded or written[0] == "0"):
        return f"{hour:02d}"
    return str(hour)


def _half(rest: str, half: str, at: datetime) -> str:
    letter = "p" if at.hour >= _NOON else "a"
    said = letter.upper() if half[0].isupper() else letter
    return rest.replace(half, said + half[1:])


def offset_like(
    written: str, before: datetime, after: datetime, zone: tzinfo | None
) -> tuple[str, datetime]:
    """Return an offset in its form, and the moment on its wall clock.

    An offset that was the zone's follows the zone into summer and winter; any
    other stays as it is.
    """
    stays = written, after.astimezone(before.tzinfo)
    if zone is None or before.astimezone(zone).utcoffset() != before.utcoffset():
        return stays
    wall = after.astimezone(zone)
    offset = wall.utcoffset()
    if offset is None or offset == before.utcoffset():
        return stays
    numeric = _NUMERIC.fullmatch(written)
    said = _numeric(numeric, offset) if numeric else _named(written, offset)
    return (said, wall) if said else stays


def _numeric(match: re.Match[str], offset: timedelta) -> str:
    lead, sign, hours, colon, minutes = match.groups()
    minus = "-" if sign == "+" else sign
    total = round(abs(offset).total_seconds() / _MINUTES)
    number = str(total // _MINUTES).zfill(len(hours))
    rest = f"{colon}{total % _MINUTES:02d}" if minutes or total % _MINUTES else ""
    return f"{lead}{minus if offset < timedelta(0) else '+'}{number}{rest}"


def _named(written: str, offset: timedelta) -> str:
    name = written.strip()
    for other in _SEASONS.get(name.lower(), ()):
        zone = abbreviated(other)
        if zone is not None and zone.utcoffset(None) == offset:
            said = other.upper() if name.isupper() else other
            return written.replace(name, said)
    return ""
