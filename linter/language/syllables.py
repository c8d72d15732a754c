"""Syllables of words: English by its spelling, French by textstat."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from linter.core.patterns import compiled

MOST_KEPT = 50_000
_RUNS = "[aeiouy]+"
# Two vowels that are said apart, as in cre-ate, i-de-a, ra-di-o, sci-ence.
_APART = (
    r"i(?:a(?!l\b|n\b|lly\b)|o(?!us|n)|um\b|er\b|est\b|et)|eo\b|ea(?:\b|te|tion)|"
    r"u(?:al|ou|a(?:te|ry))|yi|(?<=c)i(?=en)|(?<=b)ei(?=ng)|o(?:e|i)(?=ng|s?t\b)"
)
# Letters that are written and not said: the e of make, of named, of safely.
_SILENT = (
    r"(?<=[^aeiouylr])e(?:s|d)?\b|(?<=[aeiouy][lr])e(?:s|d)?\b|(?<=[aeiouy])e\b|"
    r"(?<=[rl]l)es?\b|(?<=[^aeiouy])e(?=(?:ly|ful|less|ness|ment)\b)"
)
# Endings whose e is said all the same: boxes, wanted, wages.
_SAID = r"(?:[sxz]|[cs]h|c|g)es\b|[td]ed\b"


@lru_cache(maxsize=MOST_KEPT)
def english(word: str) -> int:
    """Return about how many syllables an English word has.

    textstat downloads a dictionary for that, which a linter must not do.
    """
    word = word.lower()
    count = len(compiled(_RUNS).findall(word)) + len(compiled(_APART).findall(word))
    if not compiled(_SAID).search(word):
        count -= len(compiled(_SILENT).findall(word))
    return max(count, 1)


@lru_cache(maxsize=MOST_KEPT)
def french(word: str) -> int:
    """Return how many syllables a French word has, for textstat."""
    return max(int(_textstat().syllable_count(word)), 1)


@cache
def _textstat() -> Any:  # noqa: ANN401 - textstat's object has no public type
    """Return a textstat of our own: the language is part of its state.

    In French it reads the tables of pyphen, which are on disk.
    """
    from textstat import textstat

    own = type(textstat)()
    own.set_lang("fr")
    return own
