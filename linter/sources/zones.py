"""Time zones: names, offsets, and wall clocks that change."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple

_HOURS = {
    "z": 0, "utc": 0, "ut": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1,
    "cest": 2, "eet": 2, "eest": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_OFFSET = r"(?:utc|gmt|ut)?\s?([+\u2212-])(\d{1,2})(?::?(\d{2}))?"
_MINUTES = 60


class Settled(NamedTuple):
    """A wall-clock time in its zone; `trouble` says what the zone's clock did."""

    at: datetime
    trouble: Literal["", "gap", "overlap"]


@lru_cache(maxsize=64)
def find_zone(name: str) -> tzinfo | None:
    """Return the zone of a name (`Europe/Paris`, `CET`, `UTC+2`, `+02:00`)."""
    folded = name.strip().lower()
    if folded in ("utc", "z", "etc/utc"):
        return UTC
    match = compiled(_OFFSET).fullmatch(folded)
    if match:
        return _offset(*match.groups())
    return _named(name.strip()) or abbreviated(folded)


def abbreviated(folded: str) -> tzinfo | None:
    """Return the zone of a lower-case abbreviation (`est`) or offset (`+0200`)."""
    match = compiled(_OFFSET).fullmatch(folded)
    if match:
        return _offset(*match.groups())
    hours = _HOURS.get(folded)
    return None if hours is None else timezone(timedelta(hours=hours))


def settle(wall: datetime, zone: tzinfo) -> Settled:
    """Put a wall-clock time into its zone, the earlier reading if it has two."""
    at = wall.replace(tzinfo=zone)
    if zone is UTC:
        return Settled(at, "")
    early, late = at.utcoffset(), at.replace(fold=1).utcoffset()
    if early is None or late is None or early == late:
        return Settled(at, "")
    return Settled(at, "gap" if early < late else "overlap")


def _offset(sign: str, hours: str, minutes: str | None) -> tzinfo | None:
    span = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if span >= timedelta(days=1) or int(minutes or 0) >= _MINUTES:
        return None
    return timezone(span if sign == "+" else -span)


def _named(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    titled = "/".join(_titled(part) for part in name.split("/"))
    for key in (name, titled):
        try:
            return ZoneInfo(key)
        # A bad key is KeyError, ValueError or, for a folder such as Europe, OSError.
        except (KeyError, ValueError, OSError):
            continue
    return None


def _titled(part: str) -> str:
    return "_".join(word.capitalize() for word in re.split(r"[ _]", part))
