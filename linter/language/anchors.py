"""Anchors: the few literals that find all the wordings of a phrase.

A phrase with many forms would fill the automaton with all of them. Instead it
holds literals that the forms share; what stands around one is looked at when it
is met.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from linter.language.phrases import Wording

# Up to this many forms are held as they are: longer literals are met less often.
_FEW_FORMS = 4
# A literal that all forms share is good enough from this length on.
_LONG_ENOUGH = 4
_MOST_WORDS = 4
_WEIGHED_LENGTH = 10
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def anchors(forms: list[Wording]) -> list[str]:
    """Return literals such that every form holds at least one of them."""
    choices = [frozenset(literal for literal, _, _ in literals(form)) for form in forms]
    shared = max(frozenset.intersection(*choices), key=_rank, default="")
    if len(shared) >= _LONG_ENOUGH:
        return [shared]
    if len(forms) <= _FEW_FORMS:
        return list(dict.fromkeys(max(found, key=_rank) for found in choices))
    return [shared] if shared else list(_cover(choices))


def _rank(literal: str) -> tuple[int, str]:
    return len(literal), literal


def _cover(choices: list[frozenset[str]]) -> Iterator[str]:
    """Choose long literals of many forms until every form has one."""
    while choices:
        counts = Counter(literal for found in choices for literal in found)
        best = max(
            counts, key=lambda one: (counts[one] * min(len(one), _WEIGHED_LENGTH), one)
        )
        yield best
        choices = [found for found in choices if best not in found]


def literals(form: Wording) -> Iterator[tuple[str, int, int]]:
    """Return what may anchor a form: runs of words and whole literals.

    Each comes with the place of its piece and where it starts in that piece.
    """
    for place in range(0, len(form.pieces), 2):
        piece = form.pieces[place]
        whole = piece.strip()
        if not whole:
            continue
        yield whole, place, piece.index(whole)
        words = [word.span() for word in _WORD.finditer(piece)]
        for first, (start, _) in enumerate(words):
            for _, end in words[first : first + _MOST_WORDS]:
                if end - start < len(whole):
                    yield piece[start:end], place, start


def touches(form: Wording, place: int, start: int, end: int) -> bool:
    """Say whether a literal runs right into a placeholder, as in `{n}h`."""
    last = len(form.pieces) - 1
    return (start == 0 and place > 0) or (
        end == len(form.pieces[place]) and place < last
    )
