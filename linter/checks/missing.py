"""`missing`: the post lacks something that the team wants in each."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`trait` is what is missing; a post with one of `exempt_traits` may lack it."""

    trait: str = "inviting"
    exempt_traits: tuple[str, ...] = ("solemn",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit at the start of the text."""
    if reading.has(params.trait) or not reading.words:
        return
    if any(reading.has(trait) for trait in params.exempt_traits):
        return
    if applies(reading, world, params):
        yield hit_at(reading, "text", {"trait": params.trait})


KIND = CheckKind("missing", "post", Params, run, needs=("text", "exempt_traits"))
