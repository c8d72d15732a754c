"""A team's own words as phrases: in the plural too, and however they are joined."""

from __future__ import annotations

import re

_NOTATION = frozenset("{}^#")
_JOINTS = re.compile(r"[ \u00a0-]+")
_SIGNED = re.compile(r"(?<=\d)[ \u00a0\u202f]?(?=[%€$£])")
_SHORTEST = 3
# Beyond these, plurals of each word would be more phrases than anybody writes.
_MOST = 3


def widened(term: str) -> str:
    """Return a phrase that also finds the forms which a person would read as the same.

    "pas cher" is "pas-cher" and "pas chers", "50 %" is "50%"; `déferl*` goes on as it
    likes. Whoever uses the notation of signals says all of it.
    """
    term = term.strip()
    stem = term.endswith("*") and term[-2:-1].isalpha()
    said = term.rstrip("*") if stem else term
    if not _NOTATION.isdisjoint(said):
        return f"{said}{{*}}" if stem else term
    words = [word for word in _JOINTS.split(said) if word]
    if not words:
        return term
    last = len(words) - 1
    forms = [
        word if (stem and at == last) or len(words) > _MOST else _plural(word)
        for at, word in enumerate(words)
    ]
    phrase = "{ |-}".join(forms) if len(words) <= _MOST else said
    phrase = _SIGNED.sub("{ |}", phrase.replace("{ |-}%", " %"))
    return phrase + "{*}" if stem else phrase


def _plural(word: str) -> str:
    if len(word) < _SHORTEST or not word.isalpha() or word[-1] in "sxzSXZ":
        return word
    if word.endswith(("au", "eu")):
        return f"{{{word}|{word}x}}"
    if word.endswith("al"):
        return f"{{{word}|{word}s|{word[:-2]}aux}}"
    return f"{{{word}|{word}s}}"
