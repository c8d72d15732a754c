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
    """What must not meet the day: one of `any_trait`, or words of `signals`."""

    any_trait: tuple[str, ...] = ("promotional",)
    signals: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit for the gravest solemn day that the post falls on."""
    moment = reading.post.moment
    if moment is None or not applies(reading, world, params):
        return
    words = _words(reading, params)
    if words is None:
        return
    for channel in reading.channels or ("",):
        days = solemn_days(reading, world, channel)
        if days:
            day, known = days[0]
            values: dict[str, object] = {"day": day.names}
            severity = _severity(day, known=known)
            if words:
                yield hit(reading, words, values, severity=severity)
            else:
                values["words"] = ""
                yield hit_at(reading, "publish_at", values, severity=severity)
            return


def solemn_days(reading: Reading, world: World, channel: str) -> list[tuple[Day, bool]]:
    """Return the solemn days of a post, gravest first, and whether they bind.

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
        if day.tone == "solemn"
    ]
    return sorted(
        [(day, known) for day, known in days if known or day.grave],
        key=lambda pair: (
            not _firm(pair[0], known=pair[1]),
            not pair[1],
            not pair[0].grave,
            pair[0].id,
        ),
    )


def _firm(day: Day, *, known: bool) -> bool:
    """Say whether a day may be held against a post, not only mentioned."""
    return known and day.grave and day.certainty == "verified" and not day.customary


def _severity(day: Day, *, known: bool) -> Severity | None:
    """Soften what is not certain, customary, or only marked quietly."""
    return None if _firm(day, known=known) else "info"


def _words(reading: Reading, params: Params) -> list[Match] | None:
    """Return the words to underline, or None when nothing must be said."""
    matches = reading.of(*params.signals) if params.signals else []
    if matches:
        return matches
    for name in params.any_trait:
        trait = reading.traits[name]
        if trait.value:
            return list(trait.evidence)
    return None


KIND = CheckKind("solemn-day", "time", Params, run, needs=("date",))
