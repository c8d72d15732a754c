"""The edges of words and of sentences around a match."""

from __future__ import annotations

from linter.language.normal import ZERO_WIDTH_JOINER
from linter.language.patterns import compiled
from linter.language.sentences import EMOJI_CLASS

# How far back the start of a sentence is looked for.
_LOOK = 24
_OPENING = r"(?:\A|[\n.!?…:])(?:\s*\d{1,2}[.)])?[^\w,;]*\Z"
_AFTER_SIGN = rf"[{EMOJI_CLASS}][^\w,;]*\Z"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether no letter, digit or emoji joiner runs over the edges."""
    if start:
        before = text[start - 1]
        if (before.isalnum() and text[start].isalnum()) or before == ZERO_WIDTH_JOINER:
            return False
    if end < len(text):
        after, last = text[end], text[end - 1]
        if (after.isalnum() and last.isalnum()) or after == ZERO_WIDTH_JOINER:
            return False
        # "can" is not said in "can't".
        return not (after == "'" and last == "n" and text[end : end + 2] == "'t")
    return True


def opens(text: str, start: int) -> bool:
    """Say whether the word at `start` of a field's text opens a sentence or a line."""
    # The letter stands for a text that goes on further to the left.
    before = text[:start] if start <= _LOOK else "x" + text[start - _LOOK : start]
    if compiled(_OPENING).search(before):
        return True
    return text[start].isupper() and compiled(_AFTER_SIGN).search(before) is not None
