"""The gist of a post's text, for comparing posts with each other."""

from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from linter.core.patterns import compiled
from linter.core.post import Field

SKETCH = 8
SHINGLE = 3
_MIX = 1_000_003
_MASK = 0xFFFFFFFFFFFF
# Hashes of words seen before: a language has few common ones.
MOST_KEPT = 50_000
_MARKS: dict[str, int] = {}
_NOISE = r"https?://\S+|www\.\S+|[#@][\w.@-]+"
_WORD = r"[^\W_]+(?:['’-][^\W_]+)*"
_NAME = r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*"
_NUMBER = r"\d+(?:[.,:/h]\d+)*"


class Gist(NamedTuple):
    """Words in lower case without links, hashtags, mentions and marks.

    `sketch` are the smallest hashes of the word trigrams: posts that share
    most of their text share some of them. `mould` is the text with names,
    numbers, links and handles masked.
    """

    text: str
    words: int
    sketch: tuple[int, ...]
    mould: str


def gist(fields: Iterable[Field]) -> Gist:
    """Return the gist of the fields that carry the message."""
    text = main_text(fields)
    plain = compiled(_NOISE).sub(" ", text)
    words = compiled(_WORD).findall(plain.lower())
    masked = text if plain == text else compiled(_NOISE).sub("~", text)
    mould = compiled(_NAME).sub("~", compiled(_NUMBER).sub("~", masked))
    return Gist(
        " ".join(words), len(words), _sketch(words), " ".join(mould.lower().split())
    )


def _sketch(words: list[str]) -> tuple[int, ...]:
    """Hash each word once, then mix three at a time: the same on every machine."""
    if len(_MARKS) > MOST_KEPT:
        _MARKS.clear()
    marks = []
    for word in words:
        mark = _MARKS.get(word)
        if mark is None:
            mark = _MARKS[word] = crc32(word.encode("utf-8", "surrogatepass"))
        marks.append(mark)
    marks += [0] * (SHINGLE - len(marks))
    shingles = {
        ((one * _MIX + two) * _MIX + three) * _MIX & _MASK
        for one, two, three in zip(marks, marks[1:], marks[2:], strict=False)
    }
    return tuple(sorted(shingles)[:SKETCH])


def main_text(fields: Iterable[Field]) -> str:
    """Return the texts that carry the message."""
    return "\n".join(field.text for field in fields if field.role == "text")
