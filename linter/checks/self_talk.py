"""`self-talk`: we, our and the brand everywhere, the reader nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit, hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """Counts of words about ourselves and of words to the reader."""

    min_self: int = 3
    max_reader: int = 0
    min_words: int = 15


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first brand word, or on the start of the post."""
    brand = reading.of("brand")
    about_us = int(reading.features["first_person"]) + len(brand)
    reader = int(reading.features["second_person"])
    if about_us < params.min_self or reader > params.max_reader:
        return
    if reading.words < params.min_words or not applies(reading, world, params):
        return
    if brand:
        yield hit(reading, brand, {"count": about_us})
    else:
        yield hit_at(reading, "text", {"count": about_us, "words": ""})


KIND = CheckKind(
    "self-talk",
    "post",
    Params,
    run,
    limits=(
        ("min_self", 0, "count"),
        ("max_reader", 1_000_000, "+second_person"),
        ("min_words", 0, "+words"),
    ),
)
