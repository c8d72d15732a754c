"""`phrases`: words of some signals stand in the post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`first_only` reports one finding a post instead of one a match."""

    signals: tuple[str, ...] = ()
    first_only: bool = False


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each match of the signals."""
    matches = reading.of(*params.signals)
    if not matches or not applies(reading, world, params):
        return
    if params.first_only:
        yield hit(reading, matches)
        return
    for match in matches:
        yield hit(reading, [match])


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return params.signals


KIND = CheckKind("phrases", "post", Params, run, gate)
