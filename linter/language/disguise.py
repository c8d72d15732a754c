"""Letters in disguise: digits, signs and spaces that people put for plain letters."""

from __future__ import annotations

import re

# A digit between two letters, in a word that is a word without it: S0LDES, GRAT1S.
_DIGIT = re.compile(r"[013457](?<=[^\W\d_].)(?=[^\W\d_])")
_WORD = r"[^\W_]+"
_ALIKE = str.maketrans("013457", "oieast")
_FEWEST_LETTERS = 4
_DIGITS = re.compile(r"\d+")

# Letters in circles and squares, and as wide as Chinese ones.
SIGNS = "\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\U0001f130-\U0001f189"
# Where a run of 26 signs begins, and the letter that it begins with.
_RUNS = (
    (0x24B6, "A"),
    (0x24D0, "a"),
    (0xFF21, "A"),
    (0xFF41, "a"),
    (0x1F130, "A"),
    (0x1F150, "A"),
    (0x1F170, "A"),
)
_LETTERS = {
    start + place: chr(ord(first) + place)
    for start, first in _RUNS
    for place in range(26)
}

# "S O L D E S": four capitals or more that stand apart.
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_APART = re.compile(rf" {_CAPITAL} {_CAPITAL} {_CAPITAL}(?!\w)")
_SPELT = rf"(?<![\w'.-]){_CAPITAL}(?: {_CAPITAL}){{3,}}(?![\w'])"

Edit = tuple[int, int, str]


def plain_letters(text: str) -> str:
    """Replace circled, squared and wide letters, one for one."""
    return text.translate(_LETTERS)


def plain_digits(text: str) -> str:
    """Replace digits that stand for letters inside a word, one for one."""
    return re.sub(_WORD, _respelt, text) if _DIGIT.search(text) else text


def _respelt(word: re.Match[str]) -> str:
    spelt = word[0]
    runs = _DIGITS.findall(spelt)
    letters = len(spelt) - len(runs)
    single = bool(runs) and max(map(len, runs)) == 1
    # "i18n", "B2B", "COVID19" and "mp3s" keep their digits.
    if not single or letters < max(_FEWEST_LETTERS, 2 * len(runs)):
        return spelt
    if spelt[0].isdigit() or spelt[-1].isdigit():
        return spelt
    plain = spelt.translate(_ALIKE)
    return plain.upper() if spelt.isupper() else plain


def spaced_edits(text: str) -> list[Edit]:
    """Return the edits that close up words written letter by letter."""
    if not _APART.search(text):
        return []
    return [
        (at, at + 1, "")
        for run in re.finditer(_SPELT, text)
        for at in range(run.start() + 1, run.end(), 2)
    ]
