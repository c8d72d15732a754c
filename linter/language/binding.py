"""A lexicon as it is kept: its parts, in the order that `Lexicon` reads them."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from typing import Any

from linter.core.parts import packed
from linter.core.signal import SignalData
from linter.language.compile import compile_signals
from linter.language.finders import TOGETHER, Places, paged
from linter.language.lexicon import ANY, FORMAT, SHARE, SHELVES, Phrase


def compiled_lexicon(signals: Iterable[SignalData]) -> bytes:
    """Compile signals to the parts of a lexicon; raise PhraseError on a bad phrase."""
    phrases, keys, hashtags = compile_signals(signals)
    uses = dict(sorted(keys.items()))
    loose, pages = paged(uses, hashtags)
    languages = sorted({phrase[3] for phrase in phrases})
    spoken = bytes(languages.index(phrase[3]) for phrase in phrases)
    heard = {one: _heard(one, phrases, uses.values()) for one in {*languages, ANY}}
    use = [(len(key), *places) for key, places in uses.items()]
    shelves = [*_shared(phrases, SHARE)]
    stacks = [*_shared(use, TOGETHER)]
    first = SHELVES + len(shelves)
    spread = first, first + len(stacks)
    head = marshal.dumps((FORMAT, spoken, languages, spread, loose))
    index = marshal.dumps(([*uses], heard))
    return packed([head, index, *shelves, *stacks, *pages])


def _heard(language: str, phrases: list[Phrase], uses: Iterable[Places]) -> bytes:
    """Return, for each key, 1 if a phrase of this language or of all has it."""
    heard = {at for at, phrase in enumerate(phrases) if phrase[3] in (language, ANY)}
    return bytes(not heard.isdisjoint(places) for places in map(_places, uses))


def _places(both: Places) -> list[int]:
    literals, templates = both
    places = [place for place, _ in literals]
    for _, _, shapes in templates:
        places += [shape[0] for shape in shapes]
    return places


def _shared(things: list[Any], size: int) -> Iterator[bytes]:
    for at in range(0, len(things), size):
        yield marshal.dumps(things[at : at + size])
