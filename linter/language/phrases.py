"""The phrase syntax of signals: alternatives, placeholders, sentence starts."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from linter.core.tuples import NamedTuple
from linter.errors import did_you_mean
from linter.language.normal import fold

MOST_EXPANSIONS = 200
# Phrases are expanded to be checked, then again to be compiled.
MOST_KEPT = 20_000

# Placeholders become single private characters, so that folding keeps them.
NUMBER, GAP, WORD, CAPITALS = "\ue001", "\ue002", "\ue003", "\ue004"
# Stands for whatever ends a word: "déferl{*}".
REST = "\ue005"
_PLACEHOLDERS = {"n": NUMBER, "..": GAP, "w": WORD, "CAPS": CAPITALS, "*": REST}
_BRACES = re.compile(r"\{([^{}]*)\}")
_TAG_END = re.compile(rf"(#[\w ]*\w)([{NUMBER}{WORD}])")
_PIECES = re.compile(f"([{NUMBER}{GAP}{WORD}{CAPITALS}{REST}])")


class PhraseError(ValueError):
    """A phrase that cannot be read; `phrase` as written and the `reason`."""

    def __init__(self, phrase: str, reason: str) -> None:
        super().__init__(f"phrase '{phrase}': {reason}")
        self.phrase = phrase
        self.reason = reason


class Wording(NamedTuple):
    """One way of saying a phrase: literals and placeholders in turn.

    `pieces` has literals at even places (they may be empty) and placeholders
    at odd ones. `at_start` holds for phrases that open a sentence or a line.
    """

    pieces: tuple[str, ...]
    at_start: bool

    @property
    def literal(self) -> bool:
        """Say whether the wording has neither placeholder nor condition."""
        return len(self.pieces) == 1 and not self.at_start


@lru_cache(MOST_KEPT)
def wordings(phrase: str) -> tuple[Wording, ...]:
    """Return every wording of a phrase; raise PhraseError when it is malformed."""
    body = phrase.strip()
    at_start = body.startswith("^")
    folded = [text for raw in _expand(phrase, body) for text in _folded(raw)]
    return tuple(
        [_wording(phrase, text, at_start=at_start) for text in dict.fromkeys(folded)]
    )


def _folded(text: str) -> tuple[str, ...]:
    if "#" not in text:
        return (fold(text).strip(),)
    # A hashtag may be written with capitals, and is split at them, or without.
    split = _TAG_END.sub(r"\1 \2", fold(text)).strip()
    return split, fold(text.lower()).strip()


def _expand(phrase: str, body: str) -> list[str]:
    body = body.removeprefix("^")
    _check_braces(phrase, body)
    choices = [
        (part,) if place % 2 == 0 else _choices(phrase, part)
        for place, part in enumerate(_BRACES.split(body))
    ]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > MOST_EXPANSIONS:
        raise PhraseError(
            phrase,
            f"it expands to {count} phrases, more than {MOST_EXPANSIONS}; split it",
        )
    return ["".join(parts) for parts in product(*choices)]


def _check_braces(phrase: str, body: str) -> None:
    depth = 0
    for char in body:
        depth += (char == "{") - (char == "}")
        if depth not in (0, 1):
            reason = "a '}' without its '{'" if depth < 0 else "braces inside braces"
            raise PhraseError(phrase, reason)
    if depth:
        raise PhraseError(phrase, "a '{' without its '}'")


def _choices(phrase: str, inside: str) -> tuple[str, ...]:
    if inside in _PLACEHOLDERS:
        return (_PLACEHOLDERS[inside],)
    if "|" in inside:
        return tuple(dict.fromkeys(inside.split("|")))
    known = ["{" + name + "}" for name in _PLACEHOLDERS]
    thing = "{" + inside + "}"
    hint = did_you_mean(thing, [*known, "{a|b}"])
    raise PhraseError(phrase, f"{thing} is no placeholder; {hint}")


def _wording(phrase: str, text: str, *, at_start: bool) -> Wording:
    if not text:
        raise PhraseError(phrase, "one of its wordings is empty")
    pieces = tuple(_PIECES.split(text))
    if not any(piece.strip() for piece in pieces[::2]):
        raise PhraseError(phrase, "it has placeholders only; add a word")
    for place in range(1, len(pieces), 2):
        if pieces[place] == GAP and not _stands_free(pieces, place):
            raise PhraseError(phrase, "{..} needs a word and a space on both sides")
        if pieces[place] == REST and not _goes_on(pieces, place):
            raise PhraseError(phrase, "{*} needs letters before it and a space behind")
    return Wording(pieces, at_start)


def _stands_free(pieces: tuple[str, ...], place: int) -> bool:
    return pieces[place - 1].endswith(" ") and pieces[place + 1].startswith(" ")


def _goes_on(pieces: tuple[str, ...], place: int) -> bool:
    behind = pieces[place + 1]
    return pieces[place - 1][-1:].isalpha() and (not behind or behind[0] == " ")
