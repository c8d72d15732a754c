"""Hashtag capitals: one for each word, where it is known where words begin."""

from __future__ import annotations

from linter.checks.rewriting import rewriting
from linter.core.fix import Fix
from linter.core.post import Field

CAPITALS = {
    "en": "write each word of the hashtag with a capital",
    "fr": "mettre une majuscule à chaque mot du hashtag",
}


def hashtag_capitals(field: Field, start: int, end: int, better: str) -> Fix | None:
    """Return the fix that writes a hashtag at `[start, end)` as `better` has it.

    A hashtag leads to the same posts in capitals or not, so this is safe; anything
    but other capitals is no fix.
    """
    said = field.text[start:end].removeprefix("#")
    fresh = better.removeprefix("#")
    if said == fresh or said.lower() != fresh.lower() or len(said) != len(fresh):
        return None
    first = end - len(said)
    strokes = [
        (first + at, first + at + 1, new)
        for at, (old, new) in enumerate(zip(said, fresh, strict=True))
        if old != new
    ]
    return rewriting(field, strokes, CAPITALS, safe=True)
