"""Grapheme clusters: the characters that a reader sees (UAX 29)."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.patterns import compiled

# Below U+0300 only a carriage return before a line feed joins another character.
_FIRST_JOINER = "\u0300"
# Scripts and signs whose characters may join, and one neighbour on either side.
_JOINING = r"\r\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u200c\u200d\u20d0-\U0010ffff"
_STRETCH = rf"(?s).?[{_JOINING}]+(?:.[{_JOINING}]+)*.?"


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each cluster of several characters, in order.

    All characters in between are clusters of their own. The rules change with
    each version of Unicode: `regex`, which textstat brings along anyway, keeps
    up with them. Most texts do not need it.
    """
    if "\r" not in text and (text.isascii() or max(text) < _FIRST_JOINER):
        return
    for stretch in compiled(_STRETCH).finditer(text):
        import regex

        for found in regex.finditer(r"\X", stretch[0]):
            if len(found[0]) > 1:
                yield stretch.start() + found.start(), stretch.start() + found.end()
