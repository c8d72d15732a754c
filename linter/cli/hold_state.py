"""How an event stands: running, coming, proposed or ended."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from linter.core.calendar import Event

State = Literal["running", "coming", "proposed", "ended"]
STATES: tuple[State, ...] = ("running", "coming", "proposed", "ended")
OPEN = STATES[:-1]


def state(event: Event, now: datetime) -> State:
    """Return how an event stands at a moment."""
    if event.is_over(now):
        return "ended"
    if event.status == "proposed":
        return "proposed"
    return "running" if event.start <= now else "coming"
