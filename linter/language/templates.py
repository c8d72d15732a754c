"""What must stand around a literal for a phrase with placeholders to be there."""

from __future__ import annotations

import re
from typing import NamedTuple

from linter.language.normal import FILLER, Normal, Stretch
from linter.language.patterns import compiled
from linter.language.phrases import CAPITALS, GAP, NUMBER, WORD

# How far before a literal its placeholders are looked for, in characters.
REACH = 160

_NUMBER = r"(?<![\w])(?<!\d[.,])(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)*(?!\d|[.,]\d)"
_SHOUT = r"#?[A-ZÀ-ÖØ-Þ](?=[A-Z0-9À-ÖØ-Þ]*[A-ZÀ-ÖØ-Þ])[A-Z0-9À-ÖØ-Þ]+(?![^\W_])"
_QUOTED = (
    r"[\"“«] ?[^\s\"”»]{1,30}(?: [^\s\"”»]{1,30}){0,2} ?[\"”»]|'[^\s']{1,30}'(?!\w)"
)
_PATTERNS = {
    NUMBER: _NUMBER,
    WORD: rf"[@#]?(?:[^\W_]|{FILLER})+(?:['-](?:[^\W_]|{FILLER})+){{0,4}}",
    GAP: "",  # the spaces around a gap write it
    CAPITALS: rf"(?:[\"“«*] ?)?(?:{_SHOUT}|{_QUOTED})",
}
_GAP = r"(?: [^\s.!?…]+){0,4}? "


class Template(NamedTuple):
    """The patterns before and after a literal.

    `cased` templates look at the text before lower-casing.
    """

    before: str
    after: str
    cased: bool


def template(pieces: tuple[str, ...], place: int, anchor: str) -> Template:
    """Return what must surround `anchor`, a part of the literal at `place`."""
    cased = CAPITALS in pieces
    lead, _, trail = pieces[place].partition(anchor)
    before = _pattern((*pieces[:place], lead), cased=cased)
    after = _pattern((trail, *pieces[place + 1 :]), cased=cased)
    return Template(before, after, cased)


def verify(sought: Template, normal: Normal, start: int, end: int) -> Stretch | None:
    """Return the stretch of a whole phrase around its literal, if it is there."""
    text = normal.cased if sought.cased else normal.text
    if sought.before:
        edge = max(start - REACH, 0)
        lead = compiled(f"(?:{sought.before})\\Z").search(text, edge, start)
        if lead is None:
            return None
        start = lead.start()
    if sought.after:
        trail = compiled(sought.after).match(text, end)
        if trail is None:
            return None
        end = trail.end()
    return start, end


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
