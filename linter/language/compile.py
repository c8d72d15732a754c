"""Signals to the contents of a lexicon: every wording gets its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from sys import intern

from linter.core.signal import SignalData
from linter.language.lexicon import Contents, Phrase
from linter.language.normal import FILLER
from linter.language.phrases import CAPITALS, GAP, NUMBER, REST, WORD, Wording, wordings
from linter.language.spellings import hashtag_key, is_telling, plain, spellings
from linter.language.templates import DIGIT, REST_OF_WORD, Template

_NUMBER = r"(?<![\w])(?<!\d[.,])(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)*(?!\d|[.,]\d)"
_SHOUT = r"#?[A-ZÀ-ÖØ-Þ](?=[A-Z0-9À-ÖØ-Þ]*[A-ZÀ-ÖØ-Þ])[A-Z0-9À-ÖØ-Þ]+(?![^\W_])"
_QUOTED = (
    r"[\"“«] ?[^\s\"”»]{1,30}(?: [^\s\"”»]{1,30}){0,2} ?[\"”»]|'[^\s']{1,30}'(?!\w)"
)
_PATTERNS = {
    NUMBER: _NUMBER,
    WORD: rf"[@#]?(?:[^\W_]|{FILLER})+(?:['-](?:[^\W_]|{FILLER})+){{0,4}}",
    GAP: "",  # the spaces around a gap write it
    REST: REST_OF_WORD,
    CAPITALS: rf"(?:[\"“«*] ?)?(?:{_SHOUT}|{_QUOTED})",
}
_GAP = r"(?: [^\s.!?…]+){0,4}? "


def compile_signals(signals: Iterable[SignalData]) -> Contents:
    """Compile signals; raise PhraseError on a phrase that cannot be read."""
    contents: Contents = ([], {}, {})
    for signal in signals:
        for phrase in _phrases(signal):
            for wording in wordings(phrase[1]):
                _add(wording, len(contents[0]), contents)
            contents[0].append(phrase)
    return contents


def check_phrases(signals: Iterable[SignalData]) -> None:
    """Raise PhraseError on the first phrase that cannot be read."""
    for signal in signals:
        for phrase in _phrases(signal):
            wordings(phrase[1])


def _phrases(signal: SignalData) -> Iterator[Phrase]:
    for text, weight in signal.phrases:
        yield signal.name, text, weight, signal.language, False
    for text in signal.exceptions:
        yield signal.name, text, 0.0, signal.language, True


def _add(wording: Wording, place: int, contents: Contents) -> None:
    _, uses, hashtags = contents
    shape = template(wording)
    if not wording.literal:
        for one in _unaccented(wording):
            shape = template(one)
            uses.setdefault(shape.key, ([], []))[1].append((place, tuple(shape)))
        return
    for key, spelling in spellings(shape.key):
        uses.setdefault(key, ([], []))[0].append((place, spelling))
    tag = hashtag_key(shape.key)
    if tag and place not in hashtags.setdefault(tag, []):
        hashtags[tag].append(place)


def _unaccented(wording: Wording) -> list[Wording]:
    """Return a wording as it is and, where that is telling, without accents."""
    pieces = wording.pieces
    literals = " ".join(pieces[::2])
    if literals.isascii() or not is_telling(literals):
        return [wording]
    # Placeholders have no accents to lose.
    return [wording, wording._replace(pieces=tuple(map(plain, pieces)))]


def template(wording: Wording) -> Template:
    """Turn a wording into its longest literal and what must surround that."""
    pieces = wording.pieces
    if len(pieces) == 1:
        return Template(pieces[0], at_start=wording.at_start)
    cased = CAPITALS in pieces
    place = max(range(0, len(pieces), 2), key=lambda at: len(pieces[at].strip()))
    anchor = pieces[place]
    key = anchor.strip()
    lead, _, trail = anchor.partition(key)
    before = _pattern((*pieces[:place], lead), cased=cased)
    after = _pattern((trail, *pieces[place + 1 :]), cased=cased)
    first, last = _longest(pieces[:place:2]), _longest(pieces[place + 2 :: 2])
    if pieces[max(place - 1, 0)] == NUMBER:
        first = DIGIT
    if pieces[min(place + 1, len(pieces) - 1)] == NUMBER:
        last = DIGIT
    # Equal parts of many templates are written once.
    parts = map(intern, (key, before, after, first, last))
    key, before, after, first, last = parts
    return Template(key, before, after, wording.at_start, cased, first, last)


def _longest(literals: Sequence[str]) -> str:
    return max((literal.strip(" ") for literal in literals), key=len, default="")


def _pattern(pieces: tuple[str, ...], *, cased: bool) -> str:
    """Write literals (at even places) and placeholders as one regular expression."""
    parts = [
        _PATTERNS[piece] if place % 2 else _literal(pieces, place, cased=cased)
        for place, piece in enumerate(pieces)
    ]
    return "".join(parts)


def _literal(pieces: tuple[str, ...], place: int, *, cased: bool) -> str:
    """Write one literal; the spaces at its ends depend on its neighbours."""
    piece = pieces[place]
    before = pieces[place - 1] if place else ""
    after = pieces[place + 1] if place + 1 < len(pieces) else ""
    words = piece.strip(" ")
    if not words:
        return _space(piece, before, after)
    body = f"(?i:{re.escape(words)})" if cased else re.escape(words)
    lead = piece[: len(piece) - len(piece.lstrip(" "))]
    trail = piece[len(piece.rstrip(" ")) :]
    return _space(lead, before, "") + body + _space(trail, "", after)


def _space(space: str, before: str, after: str) -> str:
    if before == GAP:
        return _GAP
    if not space or after == GAP:
        return ""
    return " ?" if NUMBER in (before, after) else " "
