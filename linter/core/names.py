"""Names of the signals that come from a team's own words, not from packs."""

from __future__ import annotations


def blocked_signal(index: int) -> str:
    """Return the signal under which the n-th blocked term is searched."""
    return f"blocked:{index}"


def toxic_signal(event: str) -> str:
    """Return the signal under which an event's toxic words are searched."""
    return f"toxic:{event}"


def day_signal(day: str) -> str:
    """Return the signal under which a light day's names are searched."""
    return f"day:{day}"
