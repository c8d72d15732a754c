"""`event`: a crisis or a hold covers the moment at which the post goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Literal

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import evidence, hit, hit_at
from linter.core.calendar import Event, regions_meet
from linter.core.finding import Hit, Severity
from linter.core.globs import matches
from linter.core.names import toxic_signal
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.reasons import says_nothing
from linter.core.rule import CheckKind
from linter.core.world import World

STRICTNESS = ("freeze", "review", "careful")


@parameters
class Params(Conditions):
    """`held` obeys the posture, `sells` looks at `trait`, `toxic` at the words."""

    mode: Literal["held", "sells", "toxic"] = "held"
    trait: str = "promotional"


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for the events that cover the post, as the mode asks."""
    if not world.calendar.events or not applies(reading, world, params):
        return
    covering = [
        event for event in world.calendar.events if _covers(event, reading, world)
    ]
    if params.mode == "held":
        yield from _held(reading, covering, world.now)
    elif params.mode == "sells":
        yield from _sells(reading, covering, params)
    else:
        for event in covering:
            matches = reading.of(toxic_signal(event.id))
            if matches:
                yield hit(reading, matches, _values(event))


def _covers(event: Event, reading: Reading, world: World) -> bool:
    """Say whether an event weighs on the post; a proposed one weighs on none."""
    return (
        event.status == "confirmed"
        and not event.is_over(world.now)
        and _is_during(event, reading, world)
        and _concerns(event, reading, world)
    )


def _is_during(event: Event, reading: Reading, world: World) -> bool:
    """Say whether the post goes out in the window; without a date it does now."""
    moment = reading.post.moment
    at = moment.at if moment else world.now
    if moment and moment.precision == "day":
        # Only the day is known: any overlap with it counts.
        dawn = _dawn(at)
        is_over = event.end is not None and event.end <= dawn
        return event.start < dawn + timedelta(days=1) and not is_over
    return event.covers(at)


def _concerns(event: Event, reading: Reading, world: World) -> bool:
    """Say whether brand, path, channel and region are those of the event."""
    brand = world.brand
    return (
        (not event.brands or bool(_known(event.brands) & brand.names))
        and (not event.paths or matches(reading.post.path, event.paths))
        and (not event.channels or bool(_known(event.channels) & _on(reading, world)))
        and regions_meet(event.regions, brand.regions)
    )


def _known(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _on(reading: Reading, world: World) -> set[str]:
    """Return the post's channels and their platforms: a hold may name either."""
    platforms = (world.channel(name).platform for name in reading.channels)
    return _known((*reading.channels, *platforms))


def _held(reading: Reading, covering: list[Event], now: datetime) -> Iterator[Hit]:
    """Obey the strictest posture that no sign-off answers, and name its event."""
    flaws = {
        event: "" if event.posture == "freeze" else _flaw(reading, event, now)
        for event in covering
        if event.posture in STRICTNESS
    }
    holds = [event for event, flaw in flaws.items() if flaw is not None]
    if not holds:
        return
    event = min(holds, key=lambda hold: (STRICTNESS.index(hold.posture), hold.start))
    severity: Severity | None = "warning" if event.posture == "careful" else None
    found = hit_at(
        reading,
        "publish_at",
        {**_values(event), **_signature(reading, event)},
        severity=severity,
        variant=flaws[event] or "",
    )
    # A freeze is an emergency: what somebody wrote in a file before does not count.
    yield found._replace(firm=event.posture == "freeze")


def _flaw(reading: Reading, event: Event, now: datetime) -> str | None:
    """Return why no sign-off answers an event, as variants say; None if one does.

    One that only says a day must be of a later one than that on which the event
    began: nobody knows whether it came before or after. One of the future was not
    made yet.
    """
    review = reading.post.review
    if review is None:
        return event.posture
    if review.on is None:
        return "undated"
    if says_nothing(review.by):
        return "unnamed"
    if review.on > now:
        return "ahead"
    if review.on >= event.start:
        return None
    is_day = review.precision == "day"
    return "hourless" if is_day and _next_day(review.on) > event.start else "early"


def _signature(reading: Reading, event: Event) -> dict[str, object]:
    """Return when the post was signed off, and the beginning that this came before."""
    review = reading.post.review
    if review is None or review.on is None:
        return {}
    signed = review.on.date() if review.precision == "day" else review.on
    is_dawn = event.start == _dawn(event.start)
    return {"signed": signed, "began": event.start.date() if is_dawn else event.start}


def _next_day(moment: datetime) -> datetime:
    return _dawn(moment) + timedelta(days=1)


def _dawn(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _sells(reading: Reading, covering: list[Event], params: Params) -> Iterator[Hit]:
    trait = reading.traits[params.trait]
    if not covering or not trait.value:
        return
    event = min(covering, key=lambda crisis: crisis.start)
    if trait.evidence:
        yield hit(reading, trait.evidence, _values(event))
    else:
        found = hit_at(reading, "text", {"words": "", **_values(event)})
        yield found._replace(evidence=evidence(reading, trait.evidence))


def _values(event: Event) -> dict[str, object]:
    return {
        "event": event.name,
        "reason": event.reason,
        "why": f" ({event.reason})" if event.reason else "",
        "until": _last(event),
        "posture": event.posture,
    }


def _last(event: Event) -> object:
    """Return when it ends: a moment, its last day, or that nobody knows."""
    end = event.end
    if end is None:
        return {"en": "further notice", "fr": "non fixée"}
    return (end - timedelta(days=1)).date() if end == _dawn(end) else end


KIND = CheckKind("event", "time", Params, run, needs=("event",))
