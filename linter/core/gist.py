"""The gist of a post's text, for comparing posts with each other."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import adler32, crc32

from linter.core.patterns import compiled
from linter.core.post import Field
from linter.core.tuples import NamedTuple

SKETCH = 8
# A text of more words is sketched from some of its trigrams only.
_SHORT = 40
_ANCHOR = 7
# Hashes of words seen before: a language has few common ones.
MOST_KEPT = 50_000
_SIGNS = ".,;:!?…"
_NOISE = r"https?://\S+|www\.\S+|[#@][\w.@-]+"
_NAME = r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*"
_NUMBER = r"\d+(?:[.,:/h]\d+)*"


class Gist(NamedTuple):
    """What a text without links, hashtags and mentions comes down to.

    `mark` is equal for texts that differ only in case, blanks, marks and what was
    left out; `length` is that of such a `wording`, `words` counts its words. `sketch`
    are the smallest hashes of some word trigrams: posts that share most of their
    text share some of them. `frame` is equal for all texts of one `mould`.
    """

    words: int
    length: int
    mark: int
    sketch: tuple[int, ...]
    frame: int


class _Marks(dict[str, int]):
    """Hashes of words, the same on every machine."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_KEPT:
            self.clear()
        mark = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return mark


_MARKS = _Marks()


def gist(fields: Iterable[Field]) -> Gist:
    """Return the gist of the fields that carry the message."""
    plain = _plain(fields)
    words = _words(plain)
    said = " ".join(words)
    text = said.encode("utf-8", "surrogatepass")
    # Names begin with a capital, numbers have digits: neither is in the frame.
    frame = " ".join([w for w in plain.split() if w.isalpha() and w.islower()])
    return Gist(
        _count(words),
        len(said),
        crc32(text) << 32 | adler32(text),
        _sketch(words),
        crc32(frame.encode("utf-8", "surrogatepass")),
    )


def wording(fields: Iterable[Field]) -> str:
    """Return a text in lower case, without links, hashtags, mentions and marks."""
    return " ".join(_words(_plain(fields)))


def mould(fields: Iterable[Field]) -> str:
    """Return a text with names, numbers, links and handles masked."""
    masked = compiled(_NOISE).sub("~", main_text(fields))
    masked = compiled(_NAME).sub("~", compiled(_NUMBER).sub("~", masked))
    return " ".join(masked.lower().split())


def main_text(fields: Iterable[Field]) -> str:
    """Return the texts that carry the message."""
    return "\n".join([field.text for field in fields if field.role == "text"])


def _plain(fields: Iterable[Field]) -> str:
    return compiled(_NOISE).sub(" ", main_text(fields))


def _words(plain: str) -> list[str]:
    words = plain.lower()
    for sign in _SIGNS:
        words = words.replace(sign, " ")
    return words.split()


def _count(words: list[str]) -> int:
    """Count words; nobody asks how many emoji stand alone among very many."""
    if len(words) > _SHORT:
        return len(words)
    return sum([word.isalpha() or any(map(str.isalnum, word)) for word in words])


def _sketch(words: list[str]) -> tuple[int, ...]:
    """Hash each word once, then three at a time."""
    marks = list(map(_MARKS.__getitem__, words))
    if len(marks) < _SHORT:
        marks += [0] * (3 - len(marks))
        trigrams = zip(marks, marks[1:], marks[2:], strict=False)
        shingles = set(map(hash, trigrams))
    else:
        # The same words anchor trigrams wherever they stand.
        shingles = {
            hash((mark, marks[at], marks[at + 1]))
            for at, mark in enumerate(marks[:-2], 1)
            if not mark & _ANCHOR
        }
    return tuple(sorted(shingles)[:SKETCH])
