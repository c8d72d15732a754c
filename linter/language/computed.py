"""Signals that no word list can hold: links, hashtags, numbers, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.core.patterns import compiled
from linter.core.reading import Match
from linter.language.normal import Normal, Stretch
from linter.language.sentences import EMOJI_CLASS, may_have_emoji
from linter.language.vocabulary import ACRONYMS

_NUMBER = re.compile(r"[0-9](?<![^\W_][0-9])[0-9]*(?:[., ]\d{3})*(?:[.,]\d+)?")
_FLAG, _TONES = "\U0001f1e6-\U0001f1ff", "\ufe0f\U0001f3fb-\U0001f3ff"
# Below U+2600 a character is an emoji only when a selector says so.
_SIGN = rf"[\u203c-\u25ff{EMOJI_CLASS}\u3030-\u3299]"
_EMOJI = (
    rf"{_SIGN}(?:(?<=[{EMOJI_CLASS}])|(?=\ufe0f))(?:(?<=[{_FLAG}])[{_FLAG}])?"
    rf"[{_TONES}]*(?:\u200d{_SIGN}[{_TONES}]*)*"
)
_KEYCAP_END = "\u20e3"
_KEYCAP = f"[0-9#*]\ufe0f?{_KEYCAP_END}"
_EXCLAMATION = r"[!?]*![!?]*"
_CAPITALS = re.compile("[A-ZÀ-ÖØ-Þ]{4}")
_SHOUTED = r"(?<![\w'#@&./-])[A-ZÀ-ÖØ-Þ]{2,}(?:['-][A-ZÀ-ÖØ-Þ]+)*(?![\w&/])"
_SHORTEST_SHOUT = 4
_LONE_SHOUT = 7
_SHOUT_MARK = r"[ \"»)]{0,3}!"
_NAME_REACH = 24
_SPOKEN = "[AEIOUYÀ-Ý]"
_UNSPOKEN = "[B-DF-HJ-NP-TV-XZ]{4}"
_NAMED = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+ \Z"


def computed(
    text: str, place: int, normal: Normal, brand: frozenset[str] = frozenset()
) -> list[Match]:
    """Return the matches of all signals that are computed from one text."""
    found = [
        *_matches("link", place, normal.links),
        *_matches("mention", place, normal.mentions),
        *_matches("hashtag", place, normal.hashtags),
        *_matches("number", place, _spans(_NUMBER, normal)),
    ]
    if "!" in text:
        found += _matches("exclamation", place, _spans(compiled(_EXCLAMATION), normal))
    if _CAPITALS.search(normal.cased):
        found += _matches("capitals", place, _shouts(normal, brand))
    if may_have_emoji(text):
        emoji = [one.span() for one in compiled(_EMOJI).finditer(text)]
        if _KEYCAP_END in text:
            emoji += [one.span() for one in compiled(_KEYCAP).finditer(text)]
        found += _matches("emoji", place, emoji)
    return found


def _matches(signal: str, place: int, spans: Iterable[Stretch]) -> list[Match]:
    return [
        Match(signal, signal, 1.0, "any", place, start, end) for start, end in spans
    ]


def _spans(pattern: re.Pattern[str], normal: Normal) -> list[Stretch]:
    return [normal.origin(*found.span()) for found in pattern.finditer(normal.text)]


def _shouts(normal: Normal, brand: frozenset[str]) -> list[Stretch]:
    """Return the words in capitals, but acronyms, brands and surnames."""
    words = list(compiled(_SHOUTED).finditer(normal.cased))
    return [
        normal.origin(*word.span())
        for place, word in enumerate(words)
        if len(word[0]) >= _SHORTEST_SHOUT
        and _spoken(word[0], brand)
        and _stressed(normal.cased, words, place)
    ]


def _spoken(word: str, brand: frozenset[str]) -> bool:
    """Say whether a word in capitals is an ordinary word as far as one can see."""
    if word in ACRONYMS or word.lower() in brand:
        return False
    return compiled(_SPOKEN).search(word) is not None and not compiled(
        _UNSPOKEN
    ).search(word)


def _stressed(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Say whether a word is shouted: long, in a row of capitals or before a `!`."""
    word = words[place]
    if compiled(_NAMED).search(text, max(word.start() - _NAME_REACH, 0), word.start()):
        return False  # "Jeanne MARTIN"
    if len(word[0]) >= _LONE_SHOUT or compiled(_SHOUT_MARK).match(text, word.end()):
        return True
    near = (*words[max(place - 1, 0) : place], *words[place + 1 : place + 2])
    return any(_distance(word, other) <= 1 for other in near)


def _distance(one: re.Match[str], other: re.Match[str]) -> int:
    return max(one.start() - other.end(), other.start() - one.end())
