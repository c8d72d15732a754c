"""`together`: two things that should not meet stand in the same post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import evidence, hit, words
from linter.core.finding import Hit, Severity
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`first` and `second` name signals; one match of each is needed.

    With `grave_traits` or `grave_signals`, a post that has none of these is given
    no more than a warning.
    """

    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    grave_traits: tuple[str, ...] = ()
    grave_signals: tuple[str, ...] = ()
    exempt_kinds: tuple[str, ...] = ("service", "case-study")


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the second signal's words."""
    first = reading.of(*params.first)
    second = [
        match for match in reading.of(*params.second) if not _inside(match, first)
    ]
    if not first or not second or not applies(reading, world, params):
        return
    found = hit(
        reading,
        second,
        {"first": words(reading, first), "second": words(reading, second)},
    )
    severity: Severity | None = None if _is_grave(reading, params) else "warning"
    shown = found.evidence + evidence(reading, first)
    yield found._replace(evidence=shown, severity=severity)


def _is_grave(reading: Reading, params: Params) -> bool:
    if not params.grave_traits and not params.grave_signals:
        return True
    return any(map(reading.has, params.grave_traits)) or bool(
        reading.of(*params.grave_signals)
    )


def _inside(match: Match, others: list[Match]) -> bool:
    """Say whether the same words already count for the other side."""
    return any(
        other.field == match.field
        and other.start < match.end
        and match.start < other.end
        for other in others
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return params.second


KIND = CheckKind("together", "post", Params, run, gate)
