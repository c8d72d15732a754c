"""`solemn-day`: selling or joking on a day when the audience remembers."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit, hit_at
from linter.core.calendar import Day, regions_hold
from linter.core.finding import Hit, Severity
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World

# Where readers of a language most likely live when nobody said so. A day found
# this way is only ever mentioned, never held against the post.
LIKELY_REGIONS = {"fr": frozenset({"FR"}), "en": frozenset({"US", "GB"})}


@parameters
class Params(Conditions):
    """What must not meet the day: one of `any_trait`, or words of `signals`.

    On a day that may be held against a post one of `grave_traits` is enough; with
    `grave_signals`, a post that has none of these is given no more than a warning. A
    grave day on which sales are usual gives the severity `customary`.
    """

    any_trait: tuple[str, ...] = ("promotional",)
    signals: tuple[str, ...] = ()
    grave_traits: tuple[str, ...] = ()
    grave_signals: tuple[str, ...] = ()
    customary: Severity = "info"


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit for the gravest solemn day that the post falls on."""
    moment = reading.post.moment
    if moment is None or not applies(reading, world, params):
        return
    for channel in reading.channels or ("",):
        days = solemn_days(reading, world, channel)
        if days:
            day, known = days[0]
            yield from _held(reading, day, params, known=known)
            return


def _held(reading: Reading, day: Day, params: Params, *, known: bool) -> Iterator[Hit]:
    """Yield the hit that a day and what the post does on it deserve."""
    severity = _severity(day, params, known=known)
    if severity is None and params.grave_signals:
        severity = None if reading.of(*params.grave_signals) else "warning"
    grave = params.grave_traits if firm(day, known=known) else ()
    words = _words(reading, params.any_trait + grave, params.signals)
    values: dict[str, object] = {"day": day.names}
    if words:
        yield hit(reading, words, values, severity=severity)
    elif words is not None:
        values["words"] = ""
        yield hit_at(reading, "publish_at", values, severity=severity)


def solemn_days(reading: Reading, world: World, channel: str) -> list[tuple[Day, bool]]:
    """Return the solemn days of a post, gravest first, and whether they bind."""
    days = days_on(reading, world, channel)
    return [(day, known) for day, known in days if day.tone == "solemn"]


def days_on(reading: Reading, world: World, channel: str) -> list[tuple[Day, bool]]:
    """Return the days of a post, gravest first, and whether they bind.

    A day binds when the team declared an audience that it concerns, or when it
    concerns the whole world. While nobody said who reads, or when only a part of
    the audience remembers, the other days count only if they are grave.
    """
    moment = reading.post.moment
    if moment is None:
        return []
    date = world.local(moment.at, channel).date()
    regions = world.brand.regions
    likely = LIKELY_REGIONS.get(reading.language or "", frozenset({"world"}))
    days = [
        (day, regions_hold(day.regions, regions))
        for day in world.calendar.on(date, regions or likely)
    ]
    return sorted(
        [(day, known) for day, known in days if known or day.grave],
        key=lambda pair: (
            not firm(pair[0], known=pair[1]),
            not pair[1],
            not pair[0].grave,
            pair[0].id,
        ),
    )


def firm(day: Day, *, known: bool) -> bool:
    """Say whether a day may be held against a post, not only mentioned."""
    return _certain(day, known=known) and not day.customary


def _certain(day: Day, *, known: bool) -> bool:
    return known and day.grave and day.certainty == "verified"


def _severity(day: Day, params: Params, *, known: bool) -> Severity | None:
    """Soften what is not certain, customary, or only marked quietly."""
    if _certain(day, known=known):
        return params.customary if day.customary else None
    return "info"


def _words(
    reading: Reading, traits: tuple[str, ...], signals: tuple[str, ...]
) -> list[Match] | None:
    """Return the words to underline, or None when nothing must be said."""
    matches = reading.of(*signals) if signals else []
    if matches:
        return matches
    for name in traits:
        trait = reading.traits[name]
        if trait.value:
            return list(trait.evidence)
    return None


KIND = CheckKind("solemn-day", "time", Params, run, needs=("date",))
