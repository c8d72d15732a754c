"""Measures: what each character of a text costs, and where it is too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from unicodedata import combining, is_normalized, normalize

from linter.core.patterns import compiled
from linter.core.platform import Counting
from linter.counting.addresses import addresses, web_addresses
from linter.counting.emoji import SEQUENCE
from linter.counting.graphemes import clusters

# What a link costs on X and on Mastodon, whatever its length.
LINK = 23
_MENTION = r"(?<![\w/])@(\w+(?:[\w.-]+\w)?)(@[\w.-]+\w)"
# Code points that weigh one on X (configuration v3); all others weigh two.
_LIGHT = (range(4352), range(8192, 8206), range(8208, 8224), range(8242, 8248))
_HEAVY_FROM = 4352
_ESCAPED = frozenset("\\|{}@[]()<>#*_~")
_ASTRAL = 0x10000


class Atom(NamedTuple):
    """A stretch that is counted as one, and what it costs."""

    start: int
    end: int
    cost: int


def length(text: str, counting: Counting) -> int:
    """Return the length of a text as a platform counts it."""
    return sum(atom.cost for atom in atoms(text, counting))


def overrun(text: str, counting: Counting, limit: int) -> int | None:
    """Return where the first character over the limit stands, None if none is."""
    if _most(text) <= limit:
        return None
    total = 0
    for atom in atoms(text, counting):
        total += atom.cost
        if total > limit:
            return atom.start
    return None


def _most(text: str) -> int:
    """Return a length that no measure exceeds: most posts are far below limits."""
    return 4 * len(text) + LINK * text.count(".")


def atoms(text: str, counting: Counting) -> Iterator[Atom]:
    """Yield the atoms of a text in order; together they cover all of it."""
    return _MEASURES[counting](text)


def _each(text: str, cost: Callable[[str], int]) -> Iterator[Atom]:
    for place, char in enumerate(text):
        yield Atom(place, place + 1, cost(char))


def _code_points(text: str) -> Iterator[Atom]:
    return _each(text, lambda _: 1)


def _utf_16(text: str) -> Iterator[Atom]:
    return _each(text, lambda char: 1 + (ord(char) >= _ASTRAL))


def _bytes(text: str) -> Iterator[Atom]:
    return _each(text, lambda char: len(char.encode("utf-8", "surrogatepass")))


def _little_text(text: str) -> Iterator[Atom]:
    """Count as LinkedIn does: signs of its markup are sent with a backslash."""
    return _each(text, lambda char: 1 + (char in _ESCAPED))


def _graphemes(text: str) -> Iterator[Atom]:
    for start, end in clusters(text):
        yield Atom(start, end, 1)


def _threads(text: str) -> Iterator[Atom]:
    """Count as Threads does: emoji by their bytes in UTF-8."""
    return _around(text, _emoji(text, _weight_in_bytes), _code_points)


def _weight_in_bytes(emoji: str) -> int:
    return len(emoji.encode("utf-8", "surrogatepass"))


def _mastodon(text: str) -> Iterator[Atom]:
    """Count as Mastodon does: links cost 23, of `@name@server` only the name."""
    fixed = [Atom(*span, LINK) for span in web_addresses(text)]
    if "@" in text:
        names = compiled(_MENTION).finditer(text)
        fixed += [Atom(*name.span(), len("@") + len(name[1])) for name in names]
    return _around(text, _apart(fixed), _graphemes)


def _weighted(text: str) -> Iterator[Atom]:
    """Count as X does: links cost 23, emoji and most other scripts two."""
    fixed = [Atom(*span, LINK) for span in addresses(text)]
    if not text.isascii():
        fixed += _emoji(text, lambda _: 2)
    return _around(text, _apart(fixed), _weights)


def _weights(text: str) -> Iterator[Atom]:
    if is_normalized("NFC", text):
        yield from _each(text, _weight)
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not combining(text[end]):
            whole = normalize("NFC", text[start:end])
            yield Atom(start, end, sum(map(_weight, whole)))
            start = end


def _weight(char: str) -> int:
    code = ord(char)
    return 1 if code < _HEAVY_FROM or any(code in run for run in _LIGHT) else 2


def _emoji(text: str, cost: Callable[[str], int]) -> list[Atom]:
    if text.isascii():
        return []
    return [
        Atom(*found.span(), cost(found[0]))
        for found in compiled(SEQUENCE).finditer(text)
    ]


def _apart(found: Iterable[Atom]) -> list[Atom]:
    """Return atoms in order; of two that overlap, the first."""
    kept: list[Atom] = []
    for atom in sorted(found):
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def _around(
    text: str, fixed: Iterable[Atom], rest: Callable[[str], Iterator[Atom]]
) -> Iterator[Atom]:
    """Yield fixed atoms and, of the text between them, those of another measure."""
    done = 0
    for atom in (*fixed, Atom(len(text), len(text), 0)):
        for inner in rest(text[done : atom.start]):
            yield Atom(inner.start + done, inner.end + done, inner.cost)
        if atom.end > atom.start:
            yield atom
        done = atom.end


_MEASURES: dict[Counting, Callable[[str], Iterator[Atom]]] = {
    "bytes": _bytes,
    "code-points": _code_points,
    "graphemes": _graphemes,
    "little-text": _little_text,
    "mastodon": _mastodon,
    "threads": _threads,
    "utf-16": _utf_16,
    "weighted": _weighted,
}
