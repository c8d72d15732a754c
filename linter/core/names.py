"""Names of the signals that come from a team's own words, not from packs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from linter.core.calendar import Day


def blocked_signal(index: int) -> str:
    """Return the signal under which the n-th blocked term is searched."""
    return f"blocked:{index}"


def toxic_signal(event: str) -> str:
    """Return the signal under which an event's toxic words are searched."""
    return f"toxic:{event}"


def day_signal(day: str) -> str:
    """Return the signal under which a light day's names are searched."""
    return f"day:{day}"


def avoided_signal(day: Day) -> str:
    """Return the signal under which the words that a day avoids are searched.

    A team's day has the id of the pack's that it replaces, and words of its own.
    """
    return f"avoid:{day.id}:{crc32(repr(day.words).encode()):08x}"


def shown_signal(signal: str) -> str:
    """Return the name of a signal as people read it, without what sets days apart."""
    return signal.rpartition(":")[0] if signal.startswith("avoid:") else signal
