"""Words counted: all of them, and those that say we and you."""

import re
from functools import cache

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.language.normal import Normal
from linter.language.vocabulary import (
    DATED,
    FIRST_PERSON,
    SECOND_PERSON,
    SINGLE_PERSON,
)

_PARTS = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"['-](?<=\w['-])(?=\w)")
_UPPER = re.compile("[A-ZÀ-ÖØ-Þ]")
_NAME = r"(?<=[a-zß-öø-ÿ,;:'] )(?:[LlDd]')?([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)"
_PRONOUNS = {
    "first": FIRST_PERSON,
    "second": SECOND_PERSON,
    "single": SINGLE_PERSON,
}
# A text of more words is hardly ever empty.
FEW_WORDS = 16


class Words(NamedTuple):
    """What counting a text's words gives.

    `letters` are those of words, digits included; `capitals` are letters. `names`
    are the words with a capital inside a sentence, looked for in short texts only.
    """

    words: int
    letters: int
    capitals: int
    names: int = 0


class Persons(NamedTuple):
    """How many words say we, how many you, and how many I."""

    first: int
    second: int
    single: int = 0


def count_words(normal: Normal) -> Words:
    """Count the words of a text; "l'été" and "dites-nous" are one word each."""
    parts = _PARTS.findall(normal.text)
    joints = len(_JOINTS.findall(normal.text)) if parts else 0
    words = len(parts) - joints
    return Words(
        words,
        sum(map(len, parts)),
        len(_UPPER.findall(normal.cased)),
        _count_names(normal.cased) if words <= FEW_WORDS else 0,
    )


def _count_names(text: str) -> int:
    """Count what looks like names: days, months and feasts have none of their own."""
    found = compiled(_NAME).findall(text)
    return sum(word.lower() not in DATED for word in found)


def count_persons(normal: Normal, language: str | None) -> Persons:
    """Count who speaks to whom, in every known language if it is undecided."""
    return Persons(
        len(_persons("first", language).findall(normal.text)),
        len(_persons("second", language).findall(normal.text)),
        len(_persons("single", language).findall(normal.text)),
    )


@cache
def _persons(person: str, language: str | None) -> re.Pattern[str]:
    pronouns = _PRONOUNS[person]
    if language is None:
        words = frozenset().union(*pronouns.values())
    else:
        words = pronouns.get(language, frozenset())
    # Initials first: the search skips to them, and looks at little else.
    starts: dict[str, list[str]] = {word[0]: [] for word in sorted(words)}
    for word in sorted(words, key=len, reverse=True):
        starts[word[0]].append(word[1:])
    choices = [
        rf"{letter}(?<![^\W_].)(?:{'|'.join(rests)})(?![^\W_])"
        for letter, rests in starts.items()
    ]
    return re.compile("|".join(choices) or "(?!)")
