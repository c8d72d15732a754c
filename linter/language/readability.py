"""How easily prose reads: Flesch for English, Kandel and Moles for French."""

from __future__ import annotations

from collections.abc import Callable

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.language import syllables

_WORD = r"[^\W\d_]+(?:['’\-\u2011][^\W\d_]+)*"
_NOISE = r"(?:https?://|www\.)\S+|[@#][\w.-]+|\S*\w@\w\S*"
# Names and acronyms: nobody can put them in simpler words.
_NAME = r"(?<=[\w,;:] )[A-ZÀ-ÖØ-Þ][\w'’-]*|\b\w+[A-ZÀ-ÖØ-Þ]\w*"
_PART = r"[^\W\d_]{2,}|[aeiouyàâéèêëîïôùûü]"
_VOWELS = "[aeiouyàâäéèêëîïôöùûüÿœæ]+"


class Formula(NamedTuple):
    """A formula of Flesch's kind, and how it counts the syllables of a word."""

    base: float
    per_sentence: float
    per_word: float
    syllables: Callable[[str], int]


FORMULAS = {
    "en": Formula(206.835, 1.015, 84.6, syllables.english),
    "fr": Formula(207.0, 1.015, 73.6, syllables.french),
}


def prose(text: str) -> str:
    """Return a text without addresses, hashtags and names."""
    if "#" in text or "@" in text or "/" in text or "www." in text:
        text = compiled(_NOISE).sub(" ", text)
    return compiled(_NAME).sub(" ", text)


def words(text: str) -> list[str]:
    """Return the words of a text; "l'été" and "arc-en-ciel" are one word each."""
    return compiled(_WORD).findall(prose(text))


def ease(text: str, sentences: int, language: str) -> float | None:
    """Return how easily a text reads, about 0 (hard) to 100; None if unknown."""
    formula = FORMULAS.get(language)
    found = words(text) if formula else []
    if formula is None or not found or not sentences:
        return None
    spoken = sum(_spoken(word, formula) for word in found)
    return (
        formula.base
        - formula.per_sentence * len(found) / sentences
        - formula.per_word * spoken / len(found)
    )


def may_be_below(text: str, least: float, language: str) -> bool:
    """Say whether a text of two sentences or more could be harder than `least`.

    A bound that is quick to find: a run of vowels is at most two syllables.
    """
    formula = FORMULAS.get(language)
    blanks = text.count(" ") + text.count("\n")
    if formula is None or not blanks:
        return False
    runs = compiled(_VOWELS).findall(text.lower())
    spoken = len(runs) + sum(len(run) > 1 for run in runs)
    # Words are at least blanks; a sentence is at most half of the text.
    hardest = formula.per_sentence * (blanks + 1) / 2 + formula.per_word * spoken / (
        blanks
    )
    return formula.base - hardest < least


def _spoken(word: str, formula: Formula) -> int:
    return sum(map(formula.syllables, compiled(_PART).findall(word))) or 1
