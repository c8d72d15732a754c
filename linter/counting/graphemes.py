"""Grapheme clusters: the characters that a reader sees (UAX 29)."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.patterns import compiled

# Below U+0300 only a carriage return before a line feed joins another character.
_FIRST_JOINER = "\u0300"
# From here on come the scripts and emoji whose characters may join.
_SIMPLE = r"[^\r\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u200c\u200d\u20d0-\U0010ffff]*"


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each cluster.

    The rules change with each version of Unicode: `regex`, which textstat
    brings along anyway, keeps up with them. Most texts do not need it.
    """
    if is_simple(text):
        for place in range(len(text)):
            yield place, place + 1
        return
    import regex

    for found in regex.finditer(r"\X", text):
        yield found.span()


def count_clusters(text: str) -> int:
    """Return how many clusters a text has."""
    return len(text) if is_simple(text) else sum(1 for _ in clusters(text))


def is_simple(text: str) -> bool:
    """Say whether each character certainly is a cluster of its own."""
    if "\r" not in text and (text.isascii() or max(text) < _FIRST_JOINER):
        return True
    return compiled(_SIMPLE).fullmatch(text) is not None
