"""`fancy-letters`: mathematical or framed signs in the place of letters."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import hit, stretch
from linter.checks.plain_letters import SIGN, plain, plain_letters
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

_RUN = rf"[{SIGN}](?:[{SIGN}\u0300-\u036f '’.,!?&-]*[{SIGN}])?"
# Small capitals come first; most texts hold no sign as high as that.
_FIRST = "\u0262"
# ℕ, ℤ and ℝ are what they are, as long as no other sign stands beside them.
_STYLED = r"[^\u2100-\u214f\u0300-\u036f '’.,!?&-]"
_SHOWN = 40


@parameters
class Params:
    """`min_letters` in a row: a lone 𝑥 in a formula is what it is for."""

    min_letters: int = 3


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each stretch that pretends to be words."""
    del world
    for place, field in enumerate(reading.fields):
        if field.text.isascii() or max(field.text) < _FIRST:
            continue
        for found in compiled(_RUN).finditer(field.text):
            words = plain(found[0])
            letters = sum(map(str.isalpha, words))
            if letters >= params.min_letters and compiled(_STYLED).search(found[0]):
                values: dict[str, object] = {"plain": words[:_SHOWN]}
                styled = stretch("fancy-letters", place, *found.span())
                fix = plain_letters(field, *found.span())
                yield hit(reading, [styled], values)._replace(fix=fix)


KIND = CheckKind("fancy-letters", "post", Params, run)
