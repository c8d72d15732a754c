"""Two ways to find the keys of a lexicon in a text, with the same finds.

An automaton reads a text once however many keys there are, but building it takes
longer than reading a hundred posts. For a few texts, pages are turned instead:
keys lie on numbered pages by their first word, or their first two, and only the
pages of words that the text holds are opened.
"""

import marshal
import re
from collections.abc import Iterable, Iterator
from itertools import compress
from zlib import crc32

from linter.core.parts import Parts
from linter.language.templates import REST_OF_WORD, Need

# Places of phrases and their spellings.
Literals = list[tuple[int, int]]
# The place of a phrase, patterns before and after its key, at the start, cased.
Shape = tuple[int, str, str, bool, bool]
# What must stand before a key and after it, and the templates that need it.
Templates = list[tuple[Need, Need, list[Shape]]]
Places = tuple[Literals, Templates]
# How long a key is, and what it stands for.
Use = tuple[int, Literals, Templates]
# A key that begins `lead` characters before its first word, and its number.
Entry = tuple[str, int, int]
# Where a key ends, its last character included, and its number.
Find = tuple[int, int]

# What a page holds: entries by the words they begin with, and hashtags.
Page = tuple[dict[str, list[Entry]], dict[str, list[int]]]

NOTHING: Page = ({}, {})
# Keys whose uses lie in one part.
TOGETHER = 16
_WORD = re.compile(r"[^\W_]+")
# What may stand between two words that a key begins with.
_LINKS = (" ", "'")
_LETTERS = re.compile(r"[^\W\d_]+")


class Uses(dict[int, Use]):
    """What each key stands for, by its number; kept apart until the key is met."""

    def __init__(self, parts: Parts, first: int) -> None:
        super().__init__()
        self._parts = parts
        self._first = first

    def __missing__(self, number: int) -> Use:
        """Read the uses of a key; with them come those of its part."""
        part, _ = divmod(number, TOGETHER)
        read = marshal.loads(self._parts[self._first + part])  # noqa: S302 - our own cache
        self.update(enumerate(read, part * TOGETHER))
        return self[number]


class Automaton:
    """The keys that a language hears in one multi-pattern automaton: for many texts."""

    def __init__(self, keys: list[str], heard: bytes) -> None:
        import ahocorasick

        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        add = self._automaton.add_word
        for number in compress(range(len(keys)), heard):
            add(keys[number], number)
        self._is_empty = not any(heard)
        self._automaton.make_automaton()

    def finds(self, text: str) -> Iterable[Find]:
        """Return each key that stands anywhere in the text."""
        # An empty automaton cannot be walked.
        return () if self._is_empty else self._automaton.iter(text)


class Pages:
    """Keys on pages by their first words: for a few texts."""

    def __init__(self, loose: list[Entry], parts: Parts, first: int) -> None:
        """Take what `paged` gave: its pages, from part `first` on, stay unread."""
        self._loose = loose
        self._parts = parts
        self._first = first
        self._count = len(parts) - first
        self._open: dict[int, Page] = {}

    def finds(self, text: str) -> Iterator[Find]:
        """Yield each key that begins with words of the text, or is loose in it."""
        for word, at in _openings(text):
            for key, lead, number in self._page(word)[0].get(word, ()):
                if lead <= at and text.startswith(key, at - lead):
                    yield at - lead + len(key) - 1, number
        for key, _, number in self._loose:
            start = text.find(key)
            while start >= 0:
                yield start + len(key) - 1, number
                start = text.find(key, start + 1)

    def tagged(self, tag: str) -> list[int]:
        """Return the places of the phrases that a hashtag spells."""
        return self._page(tag)[1].get(tag, [])

    def _page(self, word: str) -> Page:
        number = page_of(word, self._count)
        page = self._open.get(number)
        if page is None:
            page = self._open[number] = _read(self._parts[self._first + number])
        return page


def paged(
    uses: dict[str, Places], hashtags: dict[str, list[int]]
) -> tuple[list[Entry], list[bytes]]:
    """Write keys, in their order, and hashtags on pages: the loose keys, the pages."""
    loose: list[Entry] = []
    openings: dict[str, list[Entry]] = {}
    for number, (key, (_, templates)) in enumerate(uses.items()):
        word = _WORD.search(key)
        if word is None or (templates and _is_hidden(key, word, templates)):
            loose.append((key, 0, number))
            continue
        entry = (key, word.start(), number)
        openings.setdefault(_opening(key, word, templates), []).append(entry)
    # About four openings on a page: most words open few, and that costs little.
    count = 1 << max(0, (len(openings) + len(hashtags)).bit_length() - 2)
    pages: dict[int, Page] = {}
    for opening, entries in openings.items():
        pages.setdefault(page_of(opening, count), ({}, {}))[0][opening] = entries
    for tag, places in hashtags.items():
        pages.setdefault(page_of(tag, count), ({}, {}))[1][tag] = places
    return loose, [
        marshal.dumps(pages[at]) if at in pages else b"" for at in range(count)
    ]


def _read(page: memoryview) -> Page:
    return marshal.loads(page) if page else NOTHING  # noqa: S302 - our own cache


def page_of(word: str, count: int) -> int:
    """Return the page of `count` where a word's keys lie, on every machine the same."""
    return crc32(word.encode("utf-8", "surrogatepass")) % count


def _opening(key: str, word: re.Match[str], templates: Templates) -> str:
    """Return a key's first two words if both are whole in any text, or the first."""
    end = word.end()
    second = _WORD.match(key, end + 1) if key[end : end + 1] in _LINKS else None
    if second is None:
        return word[0]
    whole = key[second.end() : second.end() + 1] == " " or (
        second.end() == len(key) and not templates
    )
    return key[word.start() : second.end()] if whole else word[0]


def _openings(text: str) -> Iterator[tuple[str, int]]:
    """Yield each word and each two words that follow, and where they begin."""
    for word, at in _words(text):
        yield word, at
        end = at + len(word)
        if text[end : end + 1] in _LINKS:
            second = _WORD.match(text, end + 1)
            if second:
                yield text[at : second.end()], at


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Yield words and where they begin, also those that a number touches: "18h"."""
    for found in _WORD.finditer(text):
        word, at = found[0], found.start()
        yield word, at
        if not word.isalpha():
            for part in _LETTERS.finditer(word):
                if part[0] != word:
                    yield part[0], at + part.start()


def _is_hidden(key: str, word: re.Match[str], templates: Templates) -> bool:
    """Say whether a text may hold a key's first word inside a longer one."""
    if word.end() == len(key) and any(
        shape[2].startswith(REST_OF_WORD) for shape in _shapes(templates)
    ):
        return True
    if word[0].isalpha():
        return False
    return any(_runs_on(key, word, shape) for shape in _shapes(templates))


def _shapes(templates: Templates) -> Iterator[Shape]:
    for _, _, shapes in templates:
        yield from shapes


def _runs_on(key: str, word: re.Match[str], shape: Shape) -> bool:
    """Say whether a template's key may stand inside a longer word.

    A number may touch it: "18h", "20€". Its first word is then no word of the
    text.
    """
    _, before, after, _, _ = shape
    touched = word.start() == 0 and before and not before.endswith(" ")
    apart = after.startswith((" ", "(?: ")) and not after.startswith(" ?")
    return bool(touched or (word.end() == len(key) and after and not apart))
