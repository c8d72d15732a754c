"""All phrases of all signals in one automaton: a text is scanned once."""

from __future__ import annotations

import marshal
from collections.abc import Collection, Iterable, Iterator

from linter.core.parts import Parts
from linter.core.reading import Match
from linter.core.signal import SignalData
from linter.language.finders import (
    Automaton,
    Pages,
    Places,
    Shape,
    Uses,
)
from linter.language.normal import ZERO_WIDTH_JOINER, Normal, Stretch
from linter.language.overlap import Found, settle
from linter.language.spellings import hashtag_key, is_spelt
from linter.language.templates import may_stand, opens, verify

# signal, phrase as written, weight, language, exception
Phrase = tuple[str, str, float, str, bool]
# All phrases, the uses of each key, the places of phrases by their hashtag.
Contents = tuple[list[Phrase], dict[str, Places], dict[str, list[int]]]

Finder = Automaton | Pages

# Changes whenever what `binding` writes changes.
FORMAT = 13
# Phrases in one part, and the first of these parts.
SHARE = 32
SHELVES = 2
# Phrases of every language.
ANY = "any"


class Lexicon:
    """Every phrase that any rule cares for, ready to be looked for."""

    def __init__(self, parts: Parts, *, few: bool = False) -> None:
        """Read a compiled lexicon; raise ValueError when it is something else.

        With `few` texts to read, only the pages that they need are opened.
        """
        try:
            version, spoken, languages, spread, loose = marshal.loads(parts[0])  # noqa: S302 - our own cache
            uses, pages = spread
        except (EOFError, IndexError, TypeError, ValueError) as error:
            raise ValueError("not a compiled lexicon") from error
        if version != FORMAT or len(parts) <= pages:
            raise ValueError("a lexicon of another version")
        self._parts = parts
        # The language of each phrase, as its place in the list of languages.
        self._spoken: bytes = spoken
        self._languages: list[str] = languages
        self._phrases: dict[int, Phrase] = {}
        self._uses = Uses(parts, uses)
        self._pages = Pages(loose, parts, pages)
        self._automata: dict[str, Automaton] = {}
        self._few = few
        self._hearings: dict[str | None, list[tuple[Finder, bytes]]] = {}

    @classmethod
    def build(cls, signals: Iterable[SignalData]) -> Lexicon:
        """Compile signals; raise PhraseError on a phrase that cannot be read."""
        from linter.language.binding import compiled_lexicon

        return cls(Parts(compiled_lexicon(signals)))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have phrases of their own."""
        return tuple(sorted({*self._languages} - {ANY}))

    def scan(
        self, text: str, normal: Normal, field: int, language: str | None
    ) -> list[Match]:
        """Find all matches in a field's text, in order.

        Phrases of another language than `language` do not count; None lets
        those of every language count.
        """
        if language not in self._hearings:
            self._hearings[language] = list(self._hearing(language))
        found: list[Found] = []
        for finder, allowed in self._hearings[language]:
            found += self._written(finder, text, normal, allowed)
            if normal.hashtags:
                found += self._tagged(text, normal, allowed)
        return [self._match(one, field) for one in settle(found)] if found else []

    def _hearing(self, language: str | None) -> Iterator[tuple[Finder, bytes]]:
        """Yield what to look with for the phrases of a language, and which count.

        An automaton knows one language, and what all languages share.
        """
        own = self.languages or (ANY,)
        heard = own if language is None else (language,)
        if self._few:
            yield self._pages, self._counting((*heard, ANY))
            return
        shared: tuple[str, ...] = (ANY,)
        # In a language that has no words here, what all share is heard.
        for one in [one for one in heard if one in own] or own[:1]:
            yield self._automaton(one), self._counting(({*heard} & {one}) | {*shared})
            shared = ()

    def _automaton(self, language: str) -> Automaton:
        if language not in self._automata:
            keys, heard = marshal.loads(self._parts[1])  # noqa: S302 - our own cache
            self._automata[language] = Automaton(keys, heard[language])
        return self._automata[language]

    def _counting(self, languages: Collection[str]) -> bytes:
        """Return, for the place of each phrase, 1 if it counts and 0 if not."""
        counts = bytes(one in languages for one in self._languages)
        return self._spoken.translate(counts.ljust(256, b"\0"))

    def _phrase(self, place: int) -> Phrase:
        """Return a phrase; with it come those of its part."""
        if place not in self._phrases:
            number, _ = divmod(place, SHARE)
            part = marshal.loads(self._parts[SHELVES + number])  # noqa: S302 - our own cache
            self._phrases.update(enumerate(part, number * SHARE))
        return self._phrases[place]

    def _written(
        self, finder: Finder, text: str, normal: Normal, allowed: bytes
    ) -> list[Found]:
        """Find phrases as they are written, in the one pass of the automaton."""
        found: list[Found] = []
        lowered = normal.text
        uses = self._uses
        for last, number in finder.finds(lowered):
            length, literals, templates = uses[number]
            end = last + 1
            start = end - length
            if literals and stands_alone(lowered, start, end):
                for place, spelling in literals:
                    if allowed[place] and (
                        not spelling or is_spelt(normal, start, end, spelling)
                    ):
                        found.append(self._found(normal.origin(start, end), place))
            for lead, trail, shapes in templates:
                if may_stand(lead, trail, lowered, start, end):
                    for shape in shapes:
                        around = allowed[shape[0]] and _around(
                            shape, text, normal, start, end
                        )
                        if around:
                            found.append(self._found(around, shape[0]))
        return found

    def _tagged(self, text: str, normal: Normal, allowed: bytes) -> list[Found]:
        """Find phrases that a whole hashtag spells without their spaces."""
        return [
            self._found((start, end), place)
            for start, end in normal.hashtags
            for place in self._pages.tagged(hashtag_key(text[start:end]))
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


def _around(
    shape: Shape, text: str, normal: Normal, start: int, end: int
) -> Stretch | None:
    """Return the field's stretch of a template whose key was seen."""
    _, before, after, at_start, cased = shape
    found = verify(normal, start, end, before, after, cased=cased)
    if found is None or not stands_alone(normal.text, *found):
        return None
    stretch = normal.origin(*found)
    return stretch if not at_start or opens(text, stretch[0]) else None


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
