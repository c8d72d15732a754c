"""Chains of messages: what updates what, and which ids an event goes by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from linter.core.calendar import Event
from linter.feeds.alert import Alert


def newest(alerts: list[Alert]) -> tuple[list[Alert], list[Alert]]:
    """Part alerts from older messages about the same thing.

    The newest takes over what the others replace, so that no link of a chain is
    missing.
    """
    order = sorted(range(len(alerts)), key=lambda n: (_sent_at(alerts[n]), n))
    kept: dict[str, Alert] = {}
    older = []
    for alert in (alerts[number] for number in order):
        replaced = alert.replaces
        for name in dict.fromkeys((alert.source_id, *replaced)):
            before = kept.pop(name, None)
            if before:
                older.append(before)
                replaced = tuple(dict.fromkeys((*replaced, name, *before.replaces)))
        kept[alert.source_id] = alert._replace(replaces=replaced)
    return list(kept.values()), older


def _sent_at(alert: Alert) -> datetime:
    return alert.sent or alert.starts


def is_known(event: Event, alert: Alert) -> bool:
    """Say whether this very message was read before."""
    return alert.source_id in event.source_id.split()


def is_outdated(alert: Alert, event: Event) -> bool:
    """Say whether a later message about the event was read before this one."""
    return alert.source_id in event.source_id.split()[:-1]


def continues(alert: Alert, event: Event) -> bool:
    """Say whether an alert is, or names, the newest message about an event."""
    return event.source_id.split()[-1] in {alert.source_id, *alert.replaces}


def followed(alert: Alert, event: Event) -> dict[str, object]:
    """Follow a feed that gives each message another id, but not one of a series.

    All ids of a chain are kept, the newest last: a message that comes late, or is
    read again, has to be known for what it is.
    """
    if alert.series:
        return {}
    known = event.source_id.split()
    chain = list(dict.fromkeys([*earlier(alert, known), *known, alert.source_id]))
    return {"source_id": " ".join(chain)} if chain != known else {}


def earlier(alert: Alert, known: Iterable[str] = ()) -> list[str]:
    """Return the ids that an alert replaces, but for its own and what is known."""
    left = {alert.source_id, *known}
    return [name for name in dict.fromkeys(alert.replaces) if name not in left]
