"""What alerts change in a file of events: proposals, updates, ends. Nothing else.

The feed owns `from`, `until`, `source_id` and `lifted`. Everything else is written
once, with the proposal, and belongs to people from then on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from linter.core.calendar import Event, regions_meet
from linter.feeds.alert import LEVELS, Alert, Level

Kind = Literal[
    "propose",
    "update",
    "end",
    "same",
    "lifted",
    "light",
    "elsewhere",
    "over",
    "older",
    "unheard",
]
# How long an event is thought to weigh when its feed does not say.
USUAL = timedelta(days=7)
# What can be typed behind `tactlint hold confirm`.
SHORT, MOST_WORDS = 24, 5


class Step(NamedTuple):
    """What becomes of one alert; `changes` are keys of its entry in the file."""

    kind: Kind
    alert: Alert
    event: Event | None = None
    changes: dict[str, object] = {}  # noqa: RUF012 - never changed: a default of a tuple


class Wanted(NamedTuple):
    """What is worth a proposal: from which level on, and for readers where."""

    level: Level
    regions: frozenset[str]
    now: datetime
    cancelled: str


def steps(
    alerts: Iterable[Alert], events: tuple[Event, ...], wanted: Wanted
) -> list[Step]:
    """Return a step for each alert, in the order in which they were sent."""
    newest, older = _newest(list(alerts))
    known = _Known(events)
    return [*(_step(one, known, wanted) for one in newest), *older]


def _newest(alerts: list[Alert]) -> tuple[list[Alert], list[Step]]:
    """Part alerts from older messages about the same thing.

    The newest takes over what the others replace, so that no link of a chain is
    missing.
    """
    order = sorted(range(len(alerts)), key=lambda n: (_sent(alerts[n]), n))
    kept: dict[str, Alert] = {}
    older = []
    for alert in (alerts[number] for number in order):
        replaced = alert.replaces
        for name in dict.fromkeys((alert.source_id, *replaced)):
            before = kept.pop(name, None)
            if before:
                older.append(Step("older", before))
                replaced = tuple(dict.fromkeys((*replaced, name, *before.replaces)))
        kept[alert.source_id] = alert._replace(replaces=replaced)
    return list(kept.values()), older


def _sent(alert: Alert) -> datetime:
    return alert.sent or alert.starts


class _Known:
    """The events of a file that came from feeds, by their ids there."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_id: dict[tuple[str, str], list[Event]] = {}
        self._by_series: dict[tuple[str, str], list[Event]] = {}
        for event in events:
            if event.source and event.source_id:
                for name in event.source_id.split():
                    place = (event.source, name)
                    self._by_id.setdefault(place, []).append(event)
                series = event.source_id.rpartition("/")[0] + "/"
                self._by_series.setdefault((event.source, series), []).append(event)

    def of(self, alert: Alert) -> Event | None:
        """Return the event that an alert is about, one that still stands if any."""
        found: list[Event] = []
        for name in (alert.source_id, *alert.replaces):
            found += self._by_id.get((alert.source, name), [])
        if alert.series:
            same = self._by_series.get((alert.source, alert.series), [])
            found += [event for event in same if _touch(event, alert)]
        return min(found, key=lambda event: event.lifted is not None, default=None)


def _touch(event: Event, alert: Alert) -> bool:
    """Say whether an event and a later day of its series are one episode."""
    reach = event.until is None or alert.starts <= event.until
    return reach and (alert.ends is None or event.start <= alert.ends)


def _step(alert: Alert, known: _Known, wanted: Wanted) -> Step:
    event = known.of(alert)
    if event and event.lifted:
        by_feed = event.lifted.by == alert.source
        if not by_feed or alert.status == "cancel" or _is_same(event, alert):
            return Step("lifted", alert, event, _renamed(alert, event))
        event = None
    if alert.status == "cancel":
        return _end(alert, event, wanted)
    if event:
        changes = _changes(alert, event, wanted.now)
        return Step("update" if changes else "same", alert, event, changes)
    return Step(_fate(alert, wanted), alert)


def _is_same(event: Event, alert: Alert) -> bool:
    return alert.source_id in event.source_id.split()


def _end(alert: Alert, event: Event | None, wanted: Wanted) -> Step:
    if event is None:
        return Step("unheard", alert)
    if event.is_over(wanted.now):
        return Step("same", alert, event)
    act = {"on": wanted.now, "by": alert.source, "reason": wanted.cancelled}
    return Step("end", alert, event, {**_renamed(alert, event), "lifted": act})


def _fate(alert: Alert, wanted: Wanted) -> Kind:
    """Say what becomes of an alert that no event of the file is about."""
    if LEVELS.index(alert.level) < LEVELS.index(wanted.level):
        return "light"
    if alert.ends and alert.ends <= wanted.now:
        return "over"
    # Without a region that we know it may be next door: a person has to look.
    if not regions_meet(alert.regions, wanted.regions):
        return "elsewhere"
    return "propose"


def _changes(alert: Alert, event: Event, now: datetime) -> dict[str, object]:
    changes = _renamed(alert, event)
    has_begun = event.start <= now
    if alert.starts != event.start and not (has_begun and alert.starts > event.start):
        changes["from"] = alert.starts.astimezone(now.tzinfo)
    if alert.ends and alert.ends != event.until and alert.ends > event.start:
        changes["until"] = alert.ends.astimezone(now.tzinfo)
    return changes


def _renamed(alert: Alert, event: Event) -> dict[str, object]:
    """Follow a feed that gives each message another id, but not one of a series.

    The first id stays beside the newest: messages name the one or the other.
    """
    if alert.series or _is_same(event, alert):
        return {}
    first = event.source_id.split()[:1]
    return {"source_id": " ".join([*first, alert.source_id])}


def entry(
    alert: Alert, now: datetime, new_id: Callable[[str], str], reason: str
) -> dict[str, object]:
    """Return a proposal as a file of events has it."""
    ends = alert.ends or max(alert.starts, now) + USUAL
    # On the team's clock, for those who read the file.
    clock = now.tzinfo
    entry: dict[str, object] = {
        "id": new_id(f"{alert.source} {_handle(alert)}"),
        "name": alert.title,
        "from": alert.starts.astimezone(clock),
        "until": ends.astimezone(clock),
    }
    if alert.regions:
        entry["regions"] = list(alert.regions)
    return {
        **entry,
        "posture": "review",
        "reason": reason,
        "status": "proposed",
        "source": alert.source,
        "source_id": alert.source_id,
    }


def _handle(alert: Alert) -> str:
    """Return what people call an alert by: its id there, or words if that is long."""
    if len(alert.source_id) <= SHORT:
        return alert.source_id
    return " ".join(alert.title.split()[:MOST_WORDS])
