"""`misplaced`: words that mean something on another platform only."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.destinations import destinations
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`signals` name the platforms on which their words are at home."""

    signals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    exempt_kinds: tuple[str, ...] = ("case-study",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each phrase that a platform has no use for."""
    for signal, homes in params.signals.items():
        matches = reading.of(signal)
        if not matches or not applies(reading, world, params):
            continue
        strange = [
            to.platform
            for to in destinations(reading, world)
            if to.platform.name not in homes
        ]
        for platform in strange[:1]:
            yield hit(reading, matches[:1], {"platform": platform.title})


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return tuple(params.signals)


KIND = CheckKind("misplaced", "post", Params, run, gate, needs=("platform",))
