"""`fancy-letters`: mathematical or framed signs in the place of letters."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from linter.checks.evidence import hit_between
from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

# Letters of mathematics, in circles, in squares, full-width Latin ones.
_SIGN = (
    "\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f169\uff21-\uff3a\uff41-\uff5a"
)
_RUN = rf"[{_SIGN}](?:[{_SIGN}\u0300-\u036f '’.,!?&-]*[{_SIGN}])?"
_FIRST = "\u24b6"
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
            plain = normalize("NFKC", found[0])
            if sum(map(str.isalpha, plain)) >= params.min_letters:
                values: dict[str, object] = {"plain": plain[:_SHOWN]}
                hit = hit_between(reading, place, *found.span(), values)
                yield hit._replace(fix=_plain(field, *found.span()))


def _plain(field: Field, start: int, end: int) -> Fix | None:
    from linter.checks.plain_letters import plain_letters

    return plain_letters(field, start, end)


KIND = CheckKind("fancy-letters", "post", Params, run)
