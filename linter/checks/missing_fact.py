"""`missing-fact`: the post's file does not say something that the team wants said."""

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
    """`fact` is what must be written beside the text: `campaign`, `language`..."""

    fact: str = "campaign"


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit at the start of the text."""
    if params.fact in reading.post.places or getattr(reading.post, params.fact, None):
        return
    if reading.words and applies(reading, world, params):
        yield hit_at(reading, "text", {"fact": params.fact})


KIND = CheckKind("missing-fact", "post", Params, run, needs=("text",))
