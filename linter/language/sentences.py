"""Where sentences begin and end in a text as it is written."""

from __future__ import annotations

import re

from linter.core.patterns import compiled
from linter.core.reading import Sentence
from linter.language.vocabulary import BEFORE_NUMBERS, TITLES

EMOJI_CLASS = (
    r"\u231a\u231b\u23e9-\u23fa\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
)

_CLOSERS = r"(?:[ \u00a0\u202f]?[»”\"’')\]]+(?!\w))?"
_STOP = rf"[.!?…\n{EMOJI_CLASS}][.!?…\n\ufe0f\u200d{EMOJI_CLASS}]*{_CLOSERS}"
_PLAIN_STOP = rf"[.!?…\n][.!?…\n\u200d]*{_CLOSERS}"
_NEXT_LINE = r"\s*(\S?)"
_NEXT = r"[\s\"'“«(]*(\S?)"
# Below U+203C no character is an emoji, nor part of one. (The range above it would
# take six times as long to compile.)
_SIGN = "[^\0-\u203b]"
# A line this long with no mark at its end was broken by an editor, not a writer.
_WRAPPED = range(60, 101)
_FEWEST_WORDS = 2
_QUOTES = "»”\"’')]"


def may_have_emoji(text: str) -> bool:
    """Say whether looking for emoji pays: their patterns are long to compile."""
    return not text.isascii() and compiled(_SIGN).search(text) is not None


def sentences(text: str, field: int = 0) -> list[Sentence]:
    """Split a field's text into sentences, without the blanks around them."""
    found: list[Sentence] = []
    start = 0
    marks = compiled(_STOP if may_have_emoji(text) else _PLAIN_STOP)
    for stop in marks.finditer(text):
        if _closes(text, start, stop):
            _add(found, field, text, start, stop.end())
            start = stop.end()
    _add(found, field, text, start, len(text))
    return found


def _add(found: list[Sentence], field: int, text: str, start: int, end: int) -> None:
    part = text[start:end].lstrip()
    start = end - len(part)
    part = part.rstrip()
    if any(map(str.isalnum, part)):
        found.append(Sentence(field, start, start + len(part)))


def _closes(text: str, start: int, stop: re.Match[str]) -> bool:
    mark, end = stop[0], stop.end()
    if mark[0] == "\n":
        return _breaks(text, stop)
    if "\n" in mark or end == len(text):
        return True
    if mark[0] == ".":
        return text[end].isspace() and _full_stop(text, start, stop)
    if not (text[end].isspace() or text[end] == "«"):
        return False
    if mark[0] == "…" or (mark[0] in "!?" and mark[-1] in _QUOTES):
        # An ellipsis, or a quoted sentence that goes on after its quotes.
        return not _next(text, end).islower()
    return mark[0] in "!?" or _sign_closes(text, start, stop)


def _sign_closes(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether an emoji stands for a full stop; not in "I ❤️ Paris"."""
    words = len(text[start : stop.start()].split())
    return words >= _FEWEST_WORDS and _next(text, stop.end()).isupper()


def _breaks(text: str, stop: re.Match[str]) -> bool:
    """Say whether a line break ends a sentence or an editor wrapped the line."""
    line = text[text.rfind("\n", 0, stop.start()) + 1 : stop.start()].rstrip()
    rest = compiled(_NEXT_LINE).match(text, stop.start())
    if rest is None or rest[0].count("\n") > 1 or not line:
        return True
    if not (line[-1].isalnum() or line[-1] in ",;'’)"):
        return True
    following = rest[1]
    return not (following.islower() or (following.isalpha() and len(line) in _WRAPPED))


def _full_stop(text: str, start: int, stop: re.Match[str]) -> bool:
    following = _next(text, stop.end())
    if following.islower() or following == ")":
        return False
    before = text[start : stop.start()].split()
    if len(stop[0]) > 1 or not following or not before:
        return True
    last = before[-1].lstrip("(«“\"'’")
    if len(before) == 1 and last.isdigit():
        return False  # the number of a list item
    return not _abbreviated(last, following)


def _abbreviated(word: str, following: str) -> bool:
    initial = len(word) == 1 and word.isupper()
    word = word.lower()
    return initial or word in TITLES or (following.isdigit() and word in BEFORE_NUMBERS)


def _next(text: str, end: int) -> str:
    """Return the first character after a mark, blanks and quotes left out."""
    following = text[end + 1 : end + 2]
    if following.isalnum():
        return following
    found = compiled(_NEXT).match(text, end)
    return found[1] if found else ""
