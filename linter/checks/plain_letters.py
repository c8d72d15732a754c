"""Plain letters in the place of signs that only look like them."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from linter.checks.rewriting import Stroke, rewriting
from linter.core.fix import Fix
from linter.core.patterns import compiled
from linter.core.post import Field

PLAIN = {"en": "write plain letters", "fr": "écrire en lettres ordinaires"}
# Letters and digits of mathematics, in circles, in squares, full-width Latin ones,
# with the accents that were put on them.
_SIGN = (
    "\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f169\uff21-\uff3a\uff41-\uff5a"
)
_RUN = rf"(?:[{_SIGN}][\u0300-\u036f]*)+"


def plain_letters(field: Field, start: int, end: int) -> Fix | None:
    """Return the fix that writes `[start, end)` of a field in plain letters.

    None for a text of one word: plain, YAML could take it for a yes or a no.
    """
    if not field.text.strip().count(" "):
        return None
    return rewriting(field, _strokes(field.text, start, end), PLAIN, safe=True)


def _strokes(text: str, start: int, end: int) -> Iterator[Stroke]:
    for run in compiled(_RUN).finditer(text, start, end):
        yield run.start(), run.end(), normalize("NFKC", run[0])
