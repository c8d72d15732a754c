"""What must stand around a key for a whole phrase to be there."""

import re
from functools import cache
from typing import Any

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.language.normal import Normal

# How far before its key a template is looked for, in characters.
REACH = 160
_LOOK = 24
# Stands for a number right beside the key.
DIGIT = "\ue001"
# What may follow a key that is the beginning of a word.
REST_OF_WORD = r"[^\W_]*"

_OPENING = r"(?:\A|[\n.!?…:])(?:\s*\d{1,2}[.)])?[^\w,;]*\Z"
# Without one of these no word is in capitals or in quotation marks.
_STRESSED = r"[A-ZÀ-ÖØ-Þ][A-Z0-9À-ÖØ-Þ]|[\"“«]| '"
_AFTER_SIGN = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][^\w,;]*\Z"


class Template(NamedTuple):
    """A key for the automaton and the patterns before and after it.

    `cased` templates look at the text before lower-casing. `lead` and `trail` are
    words that must stand before and after the key, or a digit beside it: looking for
    them is much cheaper than compiling a pattern.
    """

    key: str
    before: str = ""
    after: str = ""
    at_start: bool = False
    cased: bool = False
    lead: str = ""
    trail: str = ""


def verify(
    shape: tuple[Any, ...], normal: Normal, start: int, end: int
) -> tuple[int, int] | None:
    """Return the stretch of a whole template around its key, None if there is none.

    `shape` is a Template, or the bare tuple that a kept lexicon has of it.
    """
    _, before, after, _, cased, _, _ = shape
    if cased and not compiled(_STRESSED).search(normal.cased):
        return None
    text = normal.cased if cased else normal.text
    # What follows is looked at in one place, what precedes wherever it may begin.
    if after:
        found = compiled(after).match(text, end)
        if found is None:
            return None
        end = found.end()
    if before:
        found = _up_to(before).search(text, max(start - REACH, 0), start)
        if found is None:
            return None
        start = found.start()
    return start, end


def may_stand(shape: tuple[Any, ...], said: str, start: int, end: int) -> bool:
    """Say whether verifying pays: what must stand around the key is there somewhere."""
    lead, trail = shape[5], shape[6]
    if lead:
        if lead == DIGIT:
            if not said[max(start - 2, 0) : start].strip()[-1:].isdigit():
                return False
        elif said.find(lead, max(start - REACH, 0), start) < 0:
            return False
    if not trail:
        return True
    if trail == DIGIT:
        return said[end : end + 2].strip()[:1].isdigit()
    return said.find(trail, end) >= 0


@cache
def _up_to(before: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{before})\Z")


def opens(text: str, start: int) -> bool:
    """Say whether the word at `start` of a field's text opens a sentence or a line."""
    if start > 1 and text[start - 1] == " ":
        last = text[start - 2]
        # Mid-sentence, as most words are.
        if last.isalnum() or last in ",;":
            return False
    # The letter stands for a text that goes on further to the left.
    before = text[:start] if start <= _LOOK else "x" + text[start - _LOOK : start]
    if compiled(_OPENING).search(before):
        return True
    return text[start].isupper() and compiled(_AFTER_SIGN).search(before) is not None
