"""The gist of a post's text, for comparing posts with each other."""

from __future__ import annotations

import re
from typing import NamedTuple
from zlib import crc32

from linter.core.reading import Reading

SKETCH = 8
SHINGLE = 3
_NOISE = re.compile(r"https?://\S+|www\.\S+|[#@][\w.@-]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME = re.compile(r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:/h]\d+)*")


class Gist(NamedTuple):
    """Words in lower case without links, hashtags, mentions and marks.

    `sketch` are the smallest hashes of the word trigrams: posts that share
    most of their text share some of them.
    """

    text: str
    words: int
    sketch: tuple[int, ...]


def gist(reading: Reading) -> Gist:
    """Return the gist of a reading's main texts."""
    words = _WORD.findall(_NOISE.sub(" ", main_text(reading)).lower())
    shingles = {
        crc32(" ".join(words[at : at + SHINGLE]).encode())
        for at in range(max(len(words) - SHINGLE + 1, 1))
    }
    return Gist(" ".join(words), len(words), tuple(sorted(shingles)[:SKETCH]))


def main_text(reading: Reading) -> str:
    """Return the texts of a reading that carry the message."""
    return "\n".join(field.text for field in reading.fields if field.role == "text")


def template(reading: Reading) -> str:
    """Return the text with names, numbers, links and handles masked."""
    text = _NOISE.sub("~", main_text(reading))
    text = _NAME.sub("~", _NUMBER.sub("~", text))
    return " ".join(text.lower().split())
