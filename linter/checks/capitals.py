"""Capitals: how many words of a post are shouted, short ones included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.core.patterns import compiled
from linter.core.reading import Match, Reading

_WORD = r"(?<![#@/.\w])[^\W\d_]+(?:['’-][^\W\d_]+)*"


def in_capitals(reading: Reading, loud: Iterable[Match]) -> int:
    """Return how many words stand in rows of capitals that hold a loud word.

    Loud words are long enough not to be acronyms; beside them, `LA` and `EST` are
    shouted, too.
    """
    starts: dict[int, set[int]] = {}
    for match in loud:
        starts.setdefault(match.field, set()).add(match.start)
    return sum(
        len(row)
        for place, own in starts.items()
        for row in _rows(reading.fields[place].text)
        if not own.isdisjoint(row)
    )


def _rows(text: str) -> Iterator[list[int]]:
    """Yield where the words in capitals start, in rows without another word."""
    row: list[int] = []
    for word in compiled(_WORD).finditer(text):
        if word[0].isupper():
            row.append(word.start())
        else:
            yield row
            row = []
    yield row
