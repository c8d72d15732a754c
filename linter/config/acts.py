"""What people did to an event, as it is written: who began it, who ended it."""

from __future__ import annotations

from datetime import datetime

from linter.config.readers import in_zone
from linter.core.calendar import Act
from linter.core.record import field, record
from linter.positioned import about


@record
class Started:
    """Who began an event, and when."""

    on: datetime | None = field(
        default=None,
        metadata=about("When it was written down.", "Quand il a été noté."),
    )
    by: str = field(default="", metadata=about("Who did it.", "Par qui."))


@record
class Lifted:
    """Who ended an event before its time, when and why."""

    on: datetime = field(
        metadata=about(
            "From this moment on it weighs on nothing.",
            "À partir de ce moment il ne pèse plus sur rien.",
        )
    )
    by: str = field(default="", metadata=about("Who did it.", "Par qui."))
    reason: str = field(default="", metadata=about("Why.", "Pourquoi."))


def act(said: Started | Lifted, timezone: str) -> Act:
    """Return what was done; a time without a zone is on the clock of `timezone`."""
    reason = said.reason if isinstance(said, Lifted) else ""
    return Act(said.on and in_zone(said.on, timezone), said.by, reason)
