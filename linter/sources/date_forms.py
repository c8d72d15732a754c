"""Written dates moved: another moment in the very form of the old one."""

from __future__ import annotations

from datetime import datetime, tzinfo

from linter.core.tuples import NamedTuple
from linter.sources.clock_forms import clock_like, find_clock, offset_like
from linter.sources.day_forms import find_day

_SECONDS, _MILLISECONDS = 10, 13
_CROWD = 1000
_QUOTES = ('"""', "'''", '"', "'")


class Turn(NamedTuple):
    """A move: both moments, and the zone that an offset belongs to, if known.

    `before` bears the zone or the offset that it was written in.
    """

    before: datetime
    after: datetime
    zone: tzinfo | None = None
    day_first: bool | None = None

    @property
    def wall(self) -> datetime:
        """The new moment on the clock that the old one was written by."""
        return self.after.astimezone(self.before.tzinfo)


def date_like(written: str, turn: Turn) -> str | None:
    """Return a value with its date moved, None when its form is not understood.

    Quotes and blanks around the value stay.
    """
    lead, value, tail = _unquoted(written)
    if not value or "\\" in value or "\n" in value:
        return None
    moved = _counted(value, turn) or _moved(value, turn)
    return None if moved is None else f"{lead}{moved}{tail}"


def time_like(written: str, turn: Turn) -> str | None:
    """Return the value of a key that holds the time of day alone, moved."""
    lead, value, tail = _unquoted(written)
    moved = clock_like(value, turn.wall) if value else None
    return None if moved is None else f"{lead}{moved}{tail}"


def _unquoted(written: str) -> tuple[str, str, str]:
    mark = next((one for one in _QUOTES if written.startswith(one)), "")
    inside = written[len(mark) : len(written) - len(mark)]
    value = inside.strip()
    at = inside.find(value)
    return mark + inside[:at], value, inside[at + len(value) :] + mark


def _counted(value: str, turn: Turn) -> str | None:
    """Return the seconds since 1970, or their thousandths."""
    if not value.isdigit() or len(value) not in {_SECONDS, _MILLISECONDS}:
        return None
    seconds = int(turn.after.timestamp())
    return str(seconds if len(value) == _SECONDS else seconds * _CROWD)


def _moved(value: str, turn: Turn) -> str | None:
    day = find_day(value, turn.before.date(), day_first=turn.day_first)
    if day is None:
        return None
    rest = value[day.end :]
    clock = find_clock(rest)
    if clock is None:
        return None if rest.strip() else day.like(turn.wall.date())
    offset, wall = rest[clock.end : clock.offset_end], turn.wall
    if offset:
        offset, wall = offset_like(offset, turn.before, turn.after, turn.zone)
    said = clock_like(rest[clock.start : clock.end], wall)
    if said is None:
        return None
    tail = rest[clock.offset_end :]
    return f"{day.like(wall.date())}{rest[: clock.start]}{said}{offset}{tail}"
