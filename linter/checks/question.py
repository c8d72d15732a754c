"""`question`: the only question of the post is not asked of anyone."""

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
    """`signal` is the kind of question to find; `cleared_by` are better ones."""

    signal: str = "rhetorical-question"
    cleared_by: tuple[str, ...] = ("open-question", "invitation")


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the question when no better one stands in the post."""
    found = reading.of(params.signal)
    if not found or reading.of(*params.cleared_by):
        return
    if len(reading.of("question")) > len(found):
        return
    if applies(reading, world, params):
        yield hit(reading, found)


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return (params.signal,)


KIND = CheckKind("question", "post", Params, run, gate)
