"""How wide a text stands on a terminal, one drawn group after the other."""

import re
from unicodedata import category, east_asian_width

from linter.core.tuples import NamedTuple
from linter.report.visible import is_unsafe, stand_in

_TAB = "    "
_JOINER = "\u200d"
_EMOJI_VARIATION = "\ufe0f"
_FIRST_COMBINING = "\u0300"
# All but the letters of western languages, each drawn alone in one cell.
_SPECIAL = re.compile("[^ -~\xa0-\xac\xae-\u02ff]")


class Glyph(NamedTuple):
    """What a terminal draws as one: its text, its code points and its cells."""

    text: str
    start: int
    end: int
    cells: int


def glyphs(line: str) -> list[Glyph]:
    """Cut a line into what is drawn as one, unsafe characters replaced."""
    if _SPECIAL.search(line) is None:
        return [Glyph(char, at, at + 1, 1) for at, char in enumerate(line)]
    found = []
    at = 0
    while at < len(line):
        end = _group_end(line, at)
        text = _drawn(line[at]) + line[at + 1 : end]
        found.append(Glyph(text, at, end, _group_cells(text)))
        at = end
    return found


def cells(text: str) -> int:
    """Return how many cells a text takes."""
    if _SPECIAL.search(text) is None:
        return len(text)
    return sum(glyph.cells for glyph in glyphs(text))


def _group_end(line: str, start: int) -> int:
    end = start + 1
    if _is_flag_half(line[start]) and _is_flag_half(line[end : end + 1]):
        end += 1
    while end < len(line) and _continues(line, start, end):
        end += 1
    return end


def _continues(line: str, start: int, at: int) -> bool:
    """Say whether the character at `at` joins the group begun at `start`."""
    char = line[at]
    if char < _FIRST_COMBINING:
        return False
    if _takes_no_cell(char):
        return True
    joins = line[at - 1] == _JOINER or "🏻" <= char <= "🏿"
    return joins and _is_symbol(line[start]) and _is_symbol(char)


def _drawn(char: str) -> str:
    if char == "\t":
        return _TAB
    return stand_in(char) if is_unsafe(char) else char


def _group_cells(text: str) -> int:
    if text.startswith(_TAB):
        return len(_TAB)
    # Behind a blank (one of a tab's, say) the variation has nothing to draw.
    varied = text[1:2] == _EMOJI_VARIATION and not text[0].isspace()
    if varied or _is_flag_half(text[0]):
        return 2
    return _character_cells(text[0])


def _character_cells(char: str) -> int:
    if char < _FIRST_COMBINING:
        return 1
    if _takes_no_cell(char):
        return 0
    # Emoji newer than this Python's tables are unassigned to it, and wide.
    newer = "\U0001f000" <= char <= "\U0001faff" and category(char) == "Cn"
    return 2 if newer or east_asian_width(char) in "WF" else 1


def _takes_no_cell(char: str) -> bool:
    """Say whether a character is drawn on the one before it, or not at all."""
    if category(char) in {"Mn", "Me", "Cf"}:
        return not is_unsafe(char)
    # Korean vowels and final consonants written apart complete their syllable.
    return "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7fb"


def _is_flag_half(char: str) -> bool:
    return "🇦" <= char <= "🇿"


def _is_symbol(char: str) -> bool:
    """Say whether emoji sequences are made of such characters; ↔ is an `Sm`."""
    return category(char) in {"So", "Sm", "Sk", "Cn"}
