"""All phrases of all signals in one automaton: a text is scanned once."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from typing import Any

from linter.core.parts import Parts, packed
from linter.core.reading import Match
from linter.core.signal import SignalData
from linter.language.finders import Automaton, Pages, Uses, paged
from linter.language.normal import ZERO_WIDTH_JOINER, Normal, Stretch
from linter.language.overlap import Found, settle
from linter.language.spellings import hashtag_key, is_spelt
from linter.language.templates import may_stand, opens, verify

# signal, phrase as written, weight, language, exception
Phrase = tuple[str, str, float, str, bool]
# All phrases, the uses of each key, the places of phrases by their hashtag.
Contents = tuple[list[Phrase], dict[str, Uses], dict[str, list[int]]]

# The parts that hold the keys and hashtags that each language hears.
Tomes = dict[str, int]
Finder = Automaton | Pages

# Changes whenever what `dump` writes changes.
FORMAT = 12
# Phrases in one part.
SHARE = 32


class Lexicon:
    """Every phrase that any rule cares for, ready to be looked for."""

    def __init__(self, parts: Parts, *, few: bool = False) -> None:
        """Read a compiled lexicon; raise ValueError when it is something else.

        With `few` texts to read, only the pages that they need are opened.
        """
        try:
            version, spoken, languages, tomes, loose = marshal.loads(parts[0])  # noqa: S302 - our own cache
        except (EOFError, IndexError, TypeError, ValueError) as error:
            raise ValueError("not a compiled lexicon") from error
        shelves = 1 + len(tomes)
        pages = shelves + -(-len(spoken) // SHARE)
        if version != FORMAT or len(parts) <= pages:
            raise ValueError("a lexicon of another version")
        self._parts = parts
        # The language of each phrase, as its place in the list of languages.
        self._spoken: bytes = spoken
        self._languages: list[str] = languages
        self._tomes: Tomes = {name: at for at, name in enumerate(tomes, 1)}
        self._shelves = shelves
        self._phrases: dict[int, Phrase] = {}
        self._pages = Pages(loose, parts, pages)
        self._finders: dict[str | None, Finder] = {}
        self._few = few
        self._allowed: dict[str | None, bytes] = {}

    @classmethod
    def build(cls, signals: Iterable[SignalData]) -> Lexicon:
        """Compile signals; raise PhraseError on a phrase that cannot be read."""
        return cls(Parts(compiled_lexicon(signals)))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have phrases of their own."""
        return tuple(sorted({*self._languages} - {"any"}))

    def scan(
        self, text: str, normal: Normal, field: int, language: str | None
    ) -> list[Match]:
        """Find all matches in a field's text, in order.

        Phrases of another language than `language` do not count; None lets
        those of every language count.
        """
        finder = self._finder(language)
        allowed = self._allow(language)
        found = self._written(finder, text, normal, allowed)
        if normal.hashtags:
            found += self._tagged(finder, text, normal, allowed)
        return [self._match(one, field) for one in settle(found)] if found else []

    def _finder(self, language: str | None) -> Finder:
        """Return what finds the phrases of a language, made when first needed."""
        if self._few:
            return self._pages
        name = language if language in self._tomes else None
        if name not in self._finders:
            self._finders[name] = Automaton(*self._contents(name))
        return self._finders[name]

    def _contents(
        self, name: str | None
    ) -> tuple[dict[str, Uses], dict[str, list[int]]]:
        """Return the keys and hashtags that a language hears, None for all."""
        if name is None:
            return self._pages.contents()
        tome = self._parts[self._tomes[name]]
        whole: tuple[dict[str, Uses], dict[str, list[int]]] = marshal.loads(tome)  # noqa: S302 - our own cache
        return whole

    def _allow(self, language: str | None) -> bytes:
        """Return, for the place of each phrase, 1 if it counts and 0 if not."""
        if language not in self._allowed:
            heard = (language, "any")
            counts = bytes(language is None or one in heard for one in self._languages)
            self._allowed[language] = self._spoken.translate(counts.ljust(256, b"\0"))
        return self._allowed[language]

    def _phrase(self, place: int) -> Phrase:
        """Return a phrase; with it come those of its part."""
        if place not in self._phrases:
            number, _ = divmod(place, SHARE)
            part = marshal.loads(self._parts[self._shelves + number])  # noqa: S302 - our own cache
            self._phrases.update(enumerate(part, number * SHARE))
        return self._phrases[place]

    def _written(
        self, finder: Finder, text: str, normal: Normal, allowed: bytes
    ) -> list[Found]:
        """Find phrases as they are written, in the one pass of the automaton."""
        found: list[Found] = []
        lowered = normal.text
        add = found.append
        for start, end, literals, templates in finder.finds(lowered):
            if literals and stands_alone(lowered, start, end):
                for place, spelling in literals:
                    if allowed[place] and (
                        not spelling or is_spelt(normal, start, end, spelling)
                    ):
                        add(self._found(normal.origin(start, end), place))
            for place, shape in templates:
                if allowed[place] and may_stand(shape, lowered, start, end):
                    around = _around(shape, text, normal, (start, end))
                    if around:
                        add(self._found(around, place))
        return found

    def _tagged(
        self, finder: Finder, text: str, normal: Normal, allowed: bytes
    ) -> list[Found]:
        """Find phrases that a whole hashtag spells without their spaces."""
        return [
            self._found((start, end), place)
            for start, end in normal.hashtags
            for place in finder.tagged(hashtag_key(text[start:end]))
            if allowed[place]
        ]

    def _found(self, stretch: Stretch, place: int) -> Found:
        signal, _, weight, _, exception = self._phrase(place)
        return Found(*stretch, place, signal, weight, exception)

    def _match(self, found: Found, field: int) -> Match:
        signal, phrase, weight, language, _ = self._phrase(found.phrase)
        return Match(signal, phrase, weight, language, field, found.start, found.end)


class Joint:
    """The lexicon of the packs beside that of a project's own words.

    Their signals have different names, so that each settles its own matches; the
    packs need not be compiled anew for a word of the team.
    """

    def __init__(self, packs: Lexicon, own: Lexicon) -> None:
        self._both = (packs, own)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have phrases of their own."""
        return tuple(sorted({name for one in self._both for name in one.languages}))

    def scan(
        self, text: str, normal: Normal, field: int, language: str | None
    ) -> list[Match]:
        """Find all matches in a field's text, those of the packs first."""
        packs, own = self._both
        found = packs.scan(text, normal, field, language)
        return found + own.scan(text, normal, field, language)


def compiled_lexicon(signals: Iterable[SignalData]) -> bytes:
    """Compile signals to the parts of a lexicon; raise PhraseError on a bad phrase."""
    from linter.language.compile import compile_signals

    contents = compile_signals(signals)
    phrases = contents[0]
    loose, pages = paged(*contents[1:])
    languages = sorted({phrase[3] for phrase in phrases})
    spoken = bytes(languages.index(phrase[3]) for phrase in phrases)
    own = [name for name in languages if name != "any"]
    head = marshal.dumps((FORMAT, spoken, languages, own, loose))
    tomes = [marshal.dumps(_spoken(name, contents)) for name in own]
    shelves = [
        marshal.dumps(phrases[at : at + SHARE]) for at in range(0, len(phrases), SHARE)
    ]
    return packed([head, *tomes, *shelves, *pages])


def _spoken(
    language: str, contents: Contents
) -> tuple[dict[str, Uses], dict[str, list[int]]]:
    """Return the keys and hashtags of one language and of all."""
    phrases, uses, hashtags = contents
    heard = [phrase[3] in (language, "any") for phrase in phrases]
    kept: dict[str, Uses] = {}
    for key, (literals, templates) in uses.items():
        own = [one for one in literals if heard[one[0]]]
        shapes = [one for one in templates if heard[one[0]]]
        if own or shapes:
            kept[key] = own, shapes
    tags = {tag: [at for at in places if heard[at]] for tag, places in hashtags.items()}
    return kept, tags


def _around(
    shape: tuple[Any, ...], text: str, normal: Normal, key: Stretch
) -> Stretch | None:
    """Return the field's stretch of a template whose key was seen."""
    found = verify(shape, normal, *key)
    if found is None or not stands_alone(normal.text, *found):
        return None
    stretch = normal.origin(*found)
    return stretch if not shape[3] or opens(text, stretch[0]) else None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether no letter, digit or emoji joiner runs over the edges."""
    if start:
        before = text[start - 1]
        if (before.isalnum() and text[start].isalnum()) or before == ZERO_WIDTH_JOINER:
            return False
    if end < len(text):
        after, last = text[end], text[end - 1]
        if (after.isalnum() and last.isalnum()) or after == ZERO_WIDTH_JOINER:
            return False
        # "can" is not said in "can't".
        return not (after == "'" and last == "n" and text[end : end + 2] == "'t")
    return True
