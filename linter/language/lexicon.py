"""All phrases of all signals in one automaton: a text is scanned once."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from typing import Any

from linter.core.reading import Match
from linter.core.signal import SignalData
from linter.language.finders import Automaton, Pages, Uses, paged
from linter.language.normal import ZERO_WIDTH_JOINER, Normal, Stretch
from linter.language.overlap import Found, settle
from linter.language.spellings import hashtag_key, is_spelt
from linter.language.templates import Template, opens, verify

# signal, phrase as written, weight, language, exception
Phrase = tuple[str, str, float, str, bool]
# All phrases, the uses of each key, the places of phrases by their hashtag.
Contents = tuple[list[Phrase], dict[str, Uses], dict[str, list[int]]]

# Changes whenever what `dump` writes changes.
FORMAT = 3
# Bytes that say how long the part before the pages is.
HEAD = 4


class Lexicon:
    """Every phrase that any rule cares for, ready to be looked for."""

    def __init__(self, phrases: list[Phrase], finder: Automaton | Pages) -> None:
        self._phrases = phrases
        self._finder = finder
        self._allowed: dict[str | None, list[bool]] = {}

    @classmethod
    def build(cls, signals: Iterable[SignalData]) -> Lexicon:
        """Compile signals; raise PhraseError on a phrase that cannot be read."""
        return cls.load(compiled_lexicon(signals))

    @classmethod
    def load(cls, data: bytes | memoryview, *, few: bool = False) -> Lexicon:
        """Read a compiled lexicon; raise ValueError when it is something else.

        With `few` texts to read, only the pages that they need are opened.
        """
        view = memoryview(data)
        start = HEAD + int.from_bytes(data[:HEAD], "little")
        try:
            version, phrases, loose, edges = marshal.loads(view[HEAD:start])  # noqa: S302 - our own cache
        except (EOFError, TypeError, ValueError) as error:
            raise ValueError("not a compiled lexicon") from error
        if version != FORMAT or len(data) != start + edges[-1]:
            raise ValueError("a lexicon of another version")
        finder = Pages(loose, edges, view[start:])
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
        found = self._written(text, normal, self._allow(language))
        if normal.hashtags:
            found += self._tagged(text, normal, self._allow(language))
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
        add = found.append
        for start, end, literals, templates in self._finder.finds(lowered):
            if literals and stands_alone(lowered, start, end):
                for place, spelling in literals:
                    if allowed[place] and (
                        not spelling or is_spelt(normal, start, end, spelling)
                    ):
                        add(self._found(normal.origin(start, end), place))
            for place, shape in templates:
                if allowed[place]:
                    around = _around(shape, text, normal, (start, end))
                    if around:
                        add(self._found(around, place))
        return found

    def _tagged(self, text: str, normal: Normal, allowed: list[bool]) -> list[Found]:
        """Find phrases that a whole hashtag spells without their spaces."""
        return [
            self._found((start, end), place)
            for start, end in normal.hashtags
            for place in self._finder.tagged(hashtag_key(text[start:end]))
            if allowed[place]
        ]

    def _found(self, stretch: Stretch, place: int) -> Found:
        signal, _, weight, _, exception = self._phrases[place]
        return Found(*stretch, place, signal, weight, exception)

    def _match(self, found: Found, field: int) -> Match:
        signal, phrase, weight, language, _ = self._phrases[found.phrase]
        return Match(signal, phrase, weight, language, field, found.start, found.end)


def compiled_lexicon(signals: Iterable[SignalData]) -> bytes:
    """Compile signals for `Lexicon.load`; raise PhraseError on a bad phrase."""
    from linter.language.compile import compile_signals

    phrases, uses, hashtags = compile_signals(signals)
    loose, edges, pages = paged(uses, hashtags)
    head = marshal.dumps((FORMAT, phrases, loose, edges))
    return len(head).to_bytes(HEAD, "little") + head + pages


def _around(
    shape: tuple[Any, ...], text: str, normal: Normal, key: Stretch
) -> Stretch | None:
    """Return the field's stretch of a template whose key was seen."""
    found = verify(Template(*shape), normal, *key)
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
