"""What alerts change in a file of events: proposals, updates, ends. Nothing else.

The feed owns `from`, `until`, `source_id`, `level` and `lifted`. Everything else is
written once, with the proposal, and belongs to people from then on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from linter.core.calendar import Event, Level, regions_meet
from linter.core.tuples import NamedTuple
from linter.feeds.alert import LEVELS, Alert
from linter.feeds.chain import (
    continues,
    earlier,
    followed,
    is_known,
    is_outdated,
    newest,
)

Kind = Literal[
    "propose",
    "update",
    "end",
    "same",
    "lifted",
    "cancelled",
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
    latest, older = newest(list(alerts))
    known = _Known(events)
    found = [step for one in latest for step in _steps(one, known, wanted)]
    return [*_parted(found, wanted), *(Step("older", one) for one in older)]


def _parted(found: Iterable[Step], wanted: Wanted) -> Iterator[Step]:
    """Let only the first of several successors go on with the event they share."""
    taken: set[str] = set()
    for step in found:
        event, alert = step.event, step.alert
        if step.kind != "update" or event is None or is_known(event, alert):
            yield step
        elif event.id in taken:
            yield Step(_fate(alert, wanted), alert)
        else:
            taken.add(event.id)
            yield step


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

    def of(self, alert: Alert) -> list[Event]:
        """Return the events that an alert is about, the likeliest first.

        That is one that still stands, and that this alert goes on with: where an
        alert was split, its parts share the ids before.
        """
        found: list[Event] = []
        for name in (alert.source_id, *alert.replaces):
            found += self._by_id.get((alert.source, name), [])
        if alert.series:
            same = self._by_series.get((alert.source, alert.series), [])
            found += [event for event in same if _touch(event, alert)]
        each = {(event.path, event.id): event for event in found}.values()

        def likely(event: Event) -> tuple[datetime, bool]:
            return _lifted_at(event), continues(alert, event)

        return sorted(each, key=likely, reverse=True)


def _lifted_at(event: Event) -> datetime:
    """Return when an event was lifted, a moment after all if it stands."""
    never = datetime.max.replace(tzinfo=UTC)
    return (event.lifted.on if event.lifted else None) or never


def _touch(event: Event, alert: Alert) -> bool:
    """Say whether an event and a later day of its series are one episode."""
    reach = event.until is None or alert.starts <= event.until
    return reach and (alert.ends is None or event.start <= alert.ends)


def _steps(alert: Alert, known: _Known, wanted: Wanted) -> list[Step]:
    """Return what an alert does; a cancellation ends all that it is about."""
    found = known.of(alert)
    standing = [event for event in found if not event.lifted]
    if alert.status == "cancel" and standing:
        named = [event for event in standing if continues(alert, event)]
        return [_step(alert, event, wanted) for event in named or standing]
    return [_step(alert, found[0] if found else None, wanted)]


def _step(alert: Alert, event: Event | None, wanted: Wanted) -> Step:
    if event and event.lifted:
        by_feed = event.lifted.by == alert.source
        is_new = _is_newer(alert, event) or not is_known(event, alert)
        if not by_feed or alert.status == "cancel" or not is_new:
            kind: Kind = "cancelled" if by_feed else "lifted"
            return Step(kind, alert, event, followed(alert, event))
        event = None
    if event and is_outdated(alert, event):
        return Step("older", alert, event, followed(alert, event))
    if alert.status == "cancel":
        return _end(alert, event, wanted)
    if event:
        changes = _changes(alert, event, wanted.now)
        return Step("update" if changes else "same", alert, event, changes)
    return Step(_fate(alert, wanted), alert)


def _is_newer(alert: Alert, event: Event) -> bool:
    """Say whether an alert was sent when its event was lifted already."""
    return alert.sent is not None and alert.sent > _lifted_at(event)


def _end(alert: Alert, event: Event | None, wanted: Wanted) -> Step:
    if event is None:
        return Step("unheard", alert)
    if event.is_over(wanted.now):
        return Step("same", alert, event)
    act = {"on": wanted.now, "by": alert.source, "reason": wanted.cancelled}
    return Step("end", alert, event, {**followed(alert, event), "lifted": act})


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
    changes = followed(alert, event)
    has_begun = event.start <= now
    if alert.starts != event.start and not (has_begun and alert.starts > event.start):
        changes["from"] = alert.starts.astimezone(now.tzinfo)
    if alert.ends and alert.ends != event.until and alert.ends > event.start:
        changes["until"] = alert.ends.astimezone(now.tzinfo)
    if is_graver(alert, event):
        changes["level"] = alert.level
    return changes


def is_graver(alert: Alert, event: Event) -> bool:
    """Say whether an alert is graver than all that was heard of its event so far."""
    if event.level is None:
        return True
    return LEVELS.index(alert.level) > LEVELS.index(event.level)


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
        "source_id": " ".join([*earlier(alert), alert.source_id]),
        "level": alert.level,
    }


def _handle(alert: Alert) -> str:
    """Return what people call an alert by: its id there, or words if that is long."""
    if len(alert.source_id) <= SHORT:
        return alert.source_id
    return " ".join(alert.title.split()[:MOST_WORDS])
