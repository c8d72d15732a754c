"""Cells on a terminal, by the tables and habits of current ones."""

from __future__ import annotations

import pytest

from linter.report.width import Glyph, cells, glyphs

WIDTHS = {
    "ascii": ("abc", 3),
    "accent": ("é", 1),
    "accent-apart": ("e\u0301", 1),
    "two-accents-apart": ("e\u0301\u0323", 1),
    "no-break-space": ("a\xa0!", 3),
    "narrow-no-break-space": ("a\u202f!", 3),
    "guillemets": ("« »", 3),
    "curly-apostrophe": ("l’été", 5),
    "euro": ("5 €", 3),
    "ligature": ("œuf", 3),
    "kanji": ("日本", 4),
    "half-width-kana": ("ｶﾅ", 2),
    "full-width-latin": ("Ａ", 2),
    "hangul": ("한글", 4),
    "hangul-apart": ("\u1112\u1161\u11ab", 2),
    "emoji": ("🎉", 2),
    "skin": ("👍🏽", 2),
    "skin-alone": ("🏽", 2),
    "family": ("👩‍👩‍👧", 2),
    "astronaut-with-skin": ("🧑🏿‍🚀", 2),
    "nodding-head": ("🙂‍↕️", 2),
    "heart-as-text": ("❤", 1),
    "heart-as-emoji": ("❤️", 2),
    "heart-on-fire": ("❤️‍🔥", 2),
    "keycap": ("1️⃣", 2),
    "flag": ("🇫🇷", 2),
    "two-flags": ("🇫🇷🇧🇪", 4),
    "half-a-flag": ("🇫", 2),
    "flag-of-tags": ("🏴\U000e0067\U000e0062\U000e0065\U000e007f", 2),
    "newer-than-the-tables": ("\U0001faea", 2),
    "tab": ("a\tb", 6),
    "zero-width-space": ("a\u200bb", 2),
    "joiner-between-letters": ("a\u200db", 2),
    "joiner-before-a-letter": ("👩\u200da", 3),
    "escape": ("\x1b[31m", 5),
    "null": ("\0", 1),
    "soft-hyphen": ("a\xadb", 3),
    "override": ("a\u202eb", 3),
    "empty": ("", 0),
}


@pytest.mark.parametrize(("text", "expected"), WIDTHS.values(), ids=WIDTHS)
def test_counts_cells(text: str, expected: int) -> None:
    assert cells(text) == expected


def test_keeps_together_what_is_drawn_as_one() -> None:
    assert glyphs("é👩‍👩‍👧e\u0301") == [
        Glyph("é", 0, 1, 1),
        Glyph("👩‍👩‍👧", 1, 6, 2),
        Glyph("e\u0301", 6, 8, 1),
    ]


def test_covers_every_code_point_once() -> None:
    text = "a\t日e\u0301🇫🇷🇧\x1b❤️‍🔥 \u200b"
    ends = [glyph.end for glyph in glyphs(text)]
    assert [glyph.start for glyph in glyphs(text)] == [0, *ends[:-1]]
    assert ends[-1] == len(text)
