"""Words counted: all of them, and those that say we and you."""

import re
from typing import NamedTuple

from linter.language.normal import Normal
from linter.language.vocabulary import FIRST_PERSON, SECOND_PERSON

_PARTS = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"['-](?<=\w['-])(?=\w)")
_UPPER = re.compile("[A-ZÀ-ÖØ-Þ]")


class Words(NamedTuple):
    """What counting a text's words gives.

    `letters` are those of words, digits included; `capitals` are letters.
    """

    words: int
    letters: int
    capitals: int
    first_person: int
    second_person: int


def count_words(normal: Normal, language: str | None) -> Words:
    """Count the words of a text; "l'été" and "dites-nous" are one word each."""
    parts = _PARTS.findall(normal.text)
    joints = len(_JOINTS.findall(normal.text)) if parts else 0
    return Words(
        len(parts) - joints,
        sum(map(len, parts)),
        len(_UPPER.findall(normal.cased)),
        sum(map(_persons(FIRST_PERSON, language).__contains__, parts)),
        sum(map(_persons(SECOND_PERSON, language).__contains__, parts)),
    )


def _persons(
    pronouns: dict[str, frozenset[str]], language: str | None
) -> frozenset[str]:
    if language is None:
        return frozenset().union(*pronouns.values())
    return pronouns.get(language, frozenset())
