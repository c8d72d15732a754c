"""`territory`: the post speaks of none of the subjects that the team chose."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`words` are those of the team's subjects; a final `*` lets a word go on.

    Posts of fewer than `min_words` words say too little to be judged. Without
    `words` there is no territory to leave.
    """

    words: tuple[str, ...] = ()
    min_words: int = 8
    exempt_kinds: tuple[str, ...] = ("service",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit at the start of a text that holds none of the words."""
    if not params.words or reading.words < params.min_words:
        return
    pattern = compiled(_any_of(params.words))
    if any(pattern.search(field.text) for field in reading.fields):
        return
    if applies(reading, world, params):
        yield hit_at(reading, "text", {"count": len(params.words)})


def _any_of(words: tuple[str, ...]) -> str:
    import re

    stems = (
        re.escape(word.rstrip("*")) + ("" if word.endswith("*") else r"\b")
        for word in words
    )
    return rf"(?i)\b(?:{'|'.join(stems)})"


KIND = CheckKind(
    "territory",
    "post",
    Params,
    run,
    needs=("subjects",),
    limits=(("min_words", 0, "+words"),),
)
