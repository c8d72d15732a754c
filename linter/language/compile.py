"""Signals to the contents of a lexicon: every wording gets its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import prod
from sys import intern
from unicodedata import category

from linter.core.signal import SignalData
from linter.language.finders import Templates
from linter.language.lexicon import Contents, Phrase
from linter.language.normal import FILLER
from linter.language.phrases import CAPITALS, GAP, NUMBER, REST, WORD, Wording, wordings
from linter.language.spellings import hashtag_key, is_telling, plain, spellings
from linter.language.templates import REST_OF_WORD, Need, Template
from linter.language.vocabulary import FREQUENT, word_set

_APART = r"(?<![\w])"
_NUMBER = r"(?<!\d[.,])(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)*(?!\d|[.,]\d)"
_SHOUT = r"#?[A-ZÀ-ÖØ-Þ](?=[A-Z0-9À-ÖØ-Þ]*[A-ZÀ-ÖØ-Þ])[A-Z0-9À-ÖØ-Þ]+(?![^\W_])"
_QUOTED = (
    r"[\"“«] ?[^\s\"”»]{1,30}(?: [^\s\"”»]{1,30}){0,2} ?[\"”»]|'[^\s']{1,30}'(?!\w)"
)
_PATTERNS = {
    NUMBER: _APART + _NUMBER,
    WORD: rf"[@#]?(?:[^\W_]|{FILLER})+(?:['-](?:[^\W_]|{FILLER})+){{0,4}}",
    GAP: "",  # the spaces around a gap write it
    REST: REST_OF_WORD,
    CAPITALS: rf"(?:[\"“«*] ?)?(?:{_SHOUT}|{_QUOTED})",
}
_WORDS = re.compile(r"[^\W\d_]+")
_FREQUENT = word_set(" ".join(FREQUENT.values()))
# Currencies and pictures, and as many letters as one of them is worth.
_TELLING_SIGNS = ("Sc", "So")
_SIGN_TELLS = 5
# What must stand near a key is looked for if it has no more choices than this.
MOST_TOLD = 8
Choices = tuple[str, ...]
_GAP = r"(?: [^\s.!?…]+){0,4}? "


def compile_signals(signals: Iterable[SignalData]) -> Contents:
    """Compile signals; raise PhraseError on a phrase that cannot be read."""
    contents: Contents = ([], {}, {})
    for signal in signals:
        for phrase in _phrases(signal):
            _add(wordings(phrase[1]), len(contents[0]), contents)
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


def _add(said: Iterable[Wording], place: int, contents: Contents) -> None:
    _, uses, hashtags = contents
    open_ended = []
    for wording in said:
        if not wording.literal:
            open_ended.append(wording)
            continue
        text = wording.pieces[0]
        for key, spelling in spellings(text):
            if key not in uses:
                uses[key] = ([], [])
            uses[key][0].append((place, spelling))
        tag = hashtag_key(text)
        tagged = hashtags.setdefault(tag, []) if tag else [place]
        if tagged[-1:] != [place]:
            tagged.append(place)
    bare = [one for wording in open_ended for one in _unaccented(wording)]
    for shape in (*templates(open_ended), *templates(bare)):
        _group(uses.setdefault(shape.key, ([], []))[1], place, shape)


def _group(known: Templates, place: int, shape: Template) -> None:
    """Put a template with those of its key that need the same words around it."""
    need = shape.lead, shape.trail
    same = [group for group in known if group[:2] == need]
    if not same:
        known.extend(same := [(*need, [])])
    same[0][2].append((place, shape.before, shape.after, shape.at_start, shape.cased))


def _unaccented(wording: Wording) -> list[Wording]:
    """Return a wording without its accents, where it is known without them."""
    pieces = wording.pieces
    literals = " ".join(pieces[::2])
    if literals.isascii() or not is_telling(literals):
        return []
    # Placeholders have no accents to lose.
    return [wording._replace(pieces=tuple(map(plain, pieces)))]


def templates(said: Iterable[Wording]) -> Iterator[Template]:
    """Turn wordings into as few templates as say the same.

    The rarest literal becomes the key; choices elsewhere stay choices.
    """
    alike: dict[tuple[bool, tuple[str, ...]], list[Wording]] = {}
    for wording in said:
        blanks = wording.at_start, wording.pieces[1::2]
        alike.setdefault(blanks, []).append(wording)
    for same in alike.values():
        literals = range(0, len(same[0].pieces), 2)
        place = max(literals, key=lambda at: _rarest(one.pieces[at] for one in same))
        for anchor in dict.fromkeys(one.pieces[place] for one in same):
            yield from _joined(
                place, [one for one in same if one.pieces[place] == anchor]
            )


def _joined(place: int, said: list[Wording]) -> Iterator[Template]:
    """Yield one template for wordings that are all combinations of their pieces."""
    pieces = zip(*(one.pieces for one in said), strict=True)
    choices = [tuple(dict.fromkeys(each)) for each in pieces]
    # Behind a gap the first way to end would win over the longest.
    ends = choices[-1] if choices[-2:-1] == [(GAP,)] else ()
    if prod(map(len, choices)) == len(said) and len(ends) <= 1:
        yield _template(place, choices, at_start=said[0].at_start)
        return
    several = [at for at, each in enumerate(choices) if len(each) > 1]
    fewest = min(several, key=lambda at: len(choices[at]))
    split = several[-1] if len(ends) > 1 else fewest
    for one in choices[split]:
        yield from _joined(place, [each for each in said if each.pieces[split] == one])


def _template(place: int, choices: Sequence[Choices], *, at_start: bool) -> Template:
    """Return the template of pieces with choices, around the one at a place."""
    anchor = choices[place][0]
    if len(choices) == 1:
        return Template(anchor, at_start=at_start)
    cased = (CAPITALS,) in choices
    key = anchor.strip()
    lead, _, trail = anchor.partition(key)
    before = _pattern((*choices[:place], (lead,)), cased=cased)
    after = _pattern(((trail,), *choices[place + 1 :]), cased=cased)
    if before and all(one[:1].isalnum() for one in choices[0]):
        before = rf"(?<![^\W_]){before}"
    first = _near(choices[:place:2], choices[max(place - 1, 0)])
    last = _near(choices[place + 2 :: 2], choices[min(place + 1, len(choices) - 1)])
    # Equal parts of many templates are written once.
    key, before, after = map(intern, (key, before, after))
    return Template(key, before, after, at_start, cased, first, last)


def _near(choices: Sequence[Choices], beside: Choices) -> Need:
    """Return whether a number touches the key, and what must stand near it."""
    few = [one for one in choices if len(one) <= MOST_TOLD]
    words = max(few, key=_rarest, default=())
    told = tuple(intern(word.strip(" ")) for word in words)
    return beside == (NUMBER,), told if all(told) else ()


def _rarest(literals: Iterable[str]) -> tuple[int, int]:
    """Tell how seldom a text holds any of these."""
    return min(map(_rarity, literals))


@cache
def _rarity(literal: str) -> tuple[int, int]:
    """Tell how seldom a text holds a literal: by its telling letters, then by all.

    Words that every text has tell little; a currency or an emoji tells much.
    """
    words = _WORDS.findall(literal)
    telling = sum(1 if word in _FREQUENT else len(word) for word in words)
    signs = sum(category(char) in _TELLING_SIGNS for char in literal)
    return telling + _SIGN_TELLS * signs, len(literal.strip(" "))


def _pattern(choices: Sequence[Choices], *, cased: bool) -> str:
    """Write literals (at even places) and placeholders as one regular expression."""
    parts = []
    for place, choice in enumerate(choices):
        if place % 2:
            glued = choice == (NUMBER,) and choices[place - 1][0][-1:].isalpha()
            parts.append(_NUMBER if glued else _PATTERNS[choice[0]])
            continue
        before = choices[place - 1][0] if place else ""
        after = choices[place + 1][0] if place + 1 < len(choices) else ""
        # The longest first: "hours" is more than "hour" and a letter.
        longest = sorted(choice, key=len, reverse=True)
        ways = [_literal(one, before, after, cased=cased) for one in longest]
        parts.append(ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})")
    return "".join(parts)


def _literal(piece: str, before: str, after: str, *, cased: bool) -> str:
    """Write one literal; the spaces at its ends depend on its neighbours."""
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
