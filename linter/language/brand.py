"""The names of the brand, found like words of a signal."""

from __future__ import annotations

from linter.core.reading import Match
from linter.core.world import Brand
from linter.language.lexicon import stands_alone
from linter.language.normal import Normal, Stretch, fold

SIGNAL = "brand"


class BrandNames:
    """Finds brand names; `folded` are the names in lower case.

    A few names are found faster one by one than by an automaton.
    """

    def __init__(self, brand: Brand) -> None:
        names = {fold(word).strip(): word for word in brand.words}
        self._names = [(folded, word) for folded, word in names.items() if folded]
        self.folded = frozenset(names)

    def matches(self, normal: Normal, field: int) -> list[Match]:
        """Return the matches of brand names in a field's text."""
        return [
            Match(SIGNAL, word, 1.0, "any", field, *normal.origin(start, end))
            for name, word in self._names
            if name in normal.text
            for start, end in _places(name, normal.text)
        ]


def _places(name: str, text: str) -> list[Stretch]:
    places = []
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if stands_alone(text, start, end):
            places.append((start, end))
        start = text.find(name, end)
    return places
