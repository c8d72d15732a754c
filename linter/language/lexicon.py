"""All phrases of all signals in one automaton: a text is scanned once."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from typing import Any

from linter.core.reading import Match
from linter.core.signal import SignalData
from linter.language.finders import Automaton, Pages, Uses, paged
from linter.language.edges import stands_alone
from linter.language.normal import Normal, Stretch
from linter.language.overlap import Found, settle
from linter.language.shapes import Shape, around, shape
from linter.language.spellings import hashtag_key, spellings

# signal, phrase as written, weight, language, exception
Phrase = tuple[str, str, float, str, bool]
# The places of the phrases that an anchor finds: those whose anchor is a word or
# more, and those whose anchor may run right into a number or a word.
Uses = tuple[list[int], list[int]]
# All phrases, the uses of each anchor, what a hashtag without spaces may spell.
Contents = tuple[list[Phrase], dict[str, Uses], dict[str, list[tuple[int, str]]]]

# Changes whenever what `dump` writes changes.
FORMAT = 2


class Lexicon:
    """Every phrase that any rule cares for, ready to be looked for."""

    def __init__(self, phrases: list[Phrase], finder: Automaton | Pages) -> None:
        self._phrases = phrases
        self._finder = finder
        self._allowed: dict[str | None, list[bool]] = {}
        # Phrases unfold only when an anchor of theirs is met.
        self._shapes: dict[tuple[int, str], Shape] = {}

    @classmethod
    def build(cls, signals: Iterable[SignalData]) -> Lexicon:
        """Compile signals; raise PhraseError on a phrase that cannot be read."""
        return cls.load(compiled_lexicon(signals))

    @classmethod
    def load(cls, data: bytes, *, few: bool = False) -> Lexicon:
        """Read a compiled lexicon; raise ValueError when it is something else.

        With `few` texts to read, only the pages that they need are opened.
        """
        try:
            version, phrases, pages = marshal.loads(data)  # noqa: S302 - our own cache
            finder = Pages(pages)
        except (EOFError, TypeError, ValueError) as error:
            raise ValueError("not a compiled lexicon") from error
        if version != FORMAT:
            raise ValueError("a lexicon of another version")
        return cls(phrases, finder if few else Automaton(*finder.contents()))

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that have phrases of their own."""
        return tuple(sorted({phrase[3] for phrase in self._phrases} - {"any"}))

    @property
    def signals(self) -> frozenset[str]:
        """Return the names of all signals."""
        return frozenset(phrase[0] for phrase in self._phrases)

    def scan(
        self, text: str, normal: Normal, field: int, language: str | None
    ) -> list[Match]:
        """Find all matches in a field's text, in order.

        Phrases of another language than `language` do not count; None lets
        those of every language count.
        """
        allowed = self._allow(language)
        found = self._written(text, normal, allowed)
        if normal.hashtags:
            found += self._tagged(text, normal, allowed)
        return [self._match(one, field) for one in settle(found)] if found else []

    def _allow(self, language: str | None) -> list[bool]:
        if language not in self._allowed:
            heard = (language, "any")
            self._allowed[language] = [
                language is None or phrase[3] in heard for phrase in self._phrases
            ]
        return self._allowed[language]

    def _written(self, text: str, normal: Normal, allowed: list[bool]) -> list[Found]:
        """Find phrases as they are written, in the one pass of the automaton."""
        found: list[Found] = []
        lowered = normal.text
        for last, (length, anchored) in self._automaton.iter(lowered):
            end = last + 1
            start = end - length
            whole = stands_alone(lowered, start, end)
            for anchor, (apart, tight) in anchored:
                for place in (
                    (*apart, *tight) if whole and tight else apart if whole else tight
                ):
                    if allowed[place]:
                        sought = self._shape(place, anchor)
                        for stretch in around(sought, text, normal, (start, end)):
                            found.append(self._found(stretch, place))
        return found

    def _shape(self, place: int, anchor: str) -> Shape:
        key = place, anchor
        if key not in self._shapes:
            self._shapes[key] = shape(self._phrases[place][1], anchor)
        return self._shapes[key]

    def _tagged(self, text: str, normal: Normal, allowed: list[bool]) -> list[Found]:
        """Find phrases that a whole hashtag spells without spaces or accents."""
        return [
            self._found((start, end), place)
            for start, end in normal.hashtags
            for tag in (hashtag_key(text[start:end]),)
            for place, anchor in self._within(tag)
            if allowed[place] and tag in self._shape(place, anchor).tags
        ]

    def _within(self, tag: str) -> Iterator[tuple[int, str]]:
        """Return the phrases whose anchor is in a hashtag."""
        yield from self._hashtags.get(tag, ())
        for _, (_, anchored) in self._automaton.iter(tag):
            for anchor, uses in anchored:
                for places in uses:
                    for place in places:
                        yield place, anchor

    def _found(self, stretch: Stretch, place: int) -> Found:
        signal, _, weight, _, exception = self._phrases[place]
        return Found(*stretch, place, signal, weight, exception)

    def _match(self, found: Found, field: int) -> Match:
        signal, phrase, weight, language, _ = self._phrases[found.phrase]
        return Match(signal, phrase, weight, language, field, found.start, found.end)


def _automaton(uses: dict[str, Uses]) -> Any:  # noqa: ANN401 - a C type without stubs
    anchored: dict[str, list[tuple[str, Uses]]] = {}
    for anchor, places in uses.items():
        for key in spellings(anchor):
            anchored.setdefault(key, []).append((anchor, places))
    automaton = ahocorasick.Automaton()
    add = automaton.add_word
    for key, found in anchored.items():
        add(key, (len(key), found))
    if not anchored:
        # An empty automaton cannot be walked; no text holds this key.
        add("\ue00f", (1, []))
    automaton.make_automaton()
    return automaton
