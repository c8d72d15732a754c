"""Likeness: whether a file that cannot be read has the keys of a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.core.tuples import NamedTuple
from linter.sources.aliases import WEAK_DATES, WEAK_TEXTS, fact_of_key
from linter.sources.layout import Layout
from linter.sources.platforms import is_account, is_channel
from linter.sources.statuses import status_of_word

# Keys at the start of a line, of a list's item, or inside braces.
_KEY = re.compile(
    r"(?m)(?:^|[{,])[ \t-]*+[\"']?([^\W\d][\w .-]{0,30}?)[\"']?[ \t]*"
    r"(?::(?=\s|\Z)|=)[ \t]*([^\r\n]*)((?:\r?\n[ \t]*-[^\r\n]*)*)"
)
_FENCE = re.compile(r"\s*(---|\+\+\+)[^\r\n]*\r?\n")
_WORD = re.compile(r"[\w:.+/-]+")
_TEMPLATES = ("{{", "{%", "<%")


class _Clue(NamedTuple):
    """A line that may state a fact: which one, how telling its key is, its value."""

    fact: str
    rank: int
    value: str


def header_looks_like_post(text: str, layout: Layout) -> bool:
    """Say whether a header that cannot be read has the keys of a post."""
    return any(
        _is_date(clue) or _is_channel(clue, layout) or _is_status(clue)
        for clue in _clues(_header(text), layout)
    )


def tree_looks_like_post(text: str, layout: Layout) -> bool:
    """Say whether a YAML file that cannot be read has the keys of a post.

    The signs are those of a file that can be read: a text, and with it a
    channel or a date that cannot be anything else.
    """
    clues = list(_clues(text, layout))
    texts = [clue for clue in clues if clue.fact in ("text", "thread", "variants")]
    sure = any(clue.fact == "variants" or clue.rank < WEAK_TEXTS for clue in texts)
    return bool(texts) and any(
        _is_channel(clue, layout)
        or (_is_date(clue) and (sure or clue.rank < WEAK_DATES))
        or (sure and _is_status(clue))
        for clue in clues
    )


def _header(text: str) -> str:
    """Return the lines between the fences, all lines where the second is missing."""
    opening = _FENCE.match(text)
    if opening is None:
        return text
    end = text.find(f"\n{opening[1]}", opening.end() - 1)
    return text[opening.end() : end if end >= 0 else len(text)]


def _clues(text: str, layout: Layout) -> Iterator[_Clue]:
    at = 0
    while match := _KEY.search(text, at):
        # The value may be a mapping in braces, whose keys count as well.
        at = match.end(1)
        value = match[2] or match[3]
        if any(mark in value for mark in _TEMPLATES):
            continue
        known = fact_of_key(match[1], layout)
        if known is not None:
            yield _Clue(*known, value)
        elif is_channel(match[1], layout):
            yield _Clue("variants", 0, value)


def _is_date(clue: _Clue) -> bool:
    return clue.fact == "publish_at" and any(sign.isdigit() for sign in clue.value)


def _is_channel(clue: _Clue, layout: Layout) -> bool:
    return clue.fact == "channels" and any(
        is_account(word, layout) for word in _WORD.findall(clue.value)
    )


def _is_status(clue: _Clue) -> bool:
    said = clue.value.partition("#")[0].strip(" \t\"',}")
    return clue.fact == "status" and status_of_word(said) is not None
