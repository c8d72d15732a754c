"""`emoji-run` and `fancy-letters`: signs that screen readers read out or skip."""

from __future__ import annotations

import re
from unicodedata import category

import pytest

from linter.checks import emoji_run, fancy_letters
from linter.checks.plain_letters import SIGN, plain
from linter.core.fix import spliced
from tests.checks.factories import reading, world


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("so 🔥🔥🔥", []),
        ("so 🔥🔥🔥🔥 good", [("🔥🔥🔥🔥", "same")]),
        ("so 🔥 🔥 🔥 🔥", [("🔥 🔥 🔥 🔥", "same")]),
        ("🥕🍎🍞🌻", []),
        ("🥕🍎🍞🌻🐑", [("🥕🍎🍞🌻🐑", "")]),
        ("🔥🔥 and 🔥🔥", []),
        ("🔥\n🔥\n🔥\n🔥\n🔥", []),
    ],
)
def test_rows_of_emoji(text: str, rows: list[tuple[str, str]]) -> None:
    emoji = [char for char in text if ord(char) > 0x2600]
    one = reading(text, signals={"emoji": emoji})
    hits = list(emoji_run.run(one, world(), emoji_run.Params()))
    assert [(text[h.span.start : h.span.end], h.variant) for h in hits] == rows


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("plain and café", []),
        ("𝗕𝗼𝗹𝗱 start", ["𝗕𝗼𝗹𝗱"]),
        ("so 𝓿𝓮𝓻𝔂 𝓰𝓸𝓸𝓭!", ["𝓿𝓮𝓻𝔂 𝓰𝓸𝓸𝓭"]),
        ("let 𝑥 be 𝑦", []),
        ("Ⓕⓡⓔⓔ entry", ["Ⓕⓡⓔⓔ"]),
        ("ＦＲＥＥ entry", ["ＦＲＥＥ"]),
        ("№ 5, ½ ™ 日本語 🅰️🅱️ 🇫🇷", []),
        ("𝟏𝟐𝟑𝟒", []),
        ("ℍ𝕖𝕝𝕝𝕠 all", ["ℍ𝕖𝕝𝕝𝕠"]),
        ("my ℋℯ𝓁𝓁ℴ 𝒻𝓇𝒾ℯ𝓃𝒹𝓈", ["ℋℯ𝓁𝓁ℴ 𝒻𝓇𝒾ℯ𝓃𝒹𝓈"]),
        ("now ℜ𝔢𝔞𝔡 this", ["ℜ𝔢𝔞𝔡"]),
        ("ʜᴇʟʟᴏ you", ["ʜᴇʟʟᴏ"]),
        ("ℕ, ℤ, ℚ and ℝ; 25 Å, 300 K, 2 ℓ, ℹ️", []),
    ],
)
def test_signs_in_the_place_of_letters(text: str, stretches: list[str]) -> None:
    hits = fancy_letters.run(reading(text), world(), fancy_letters.Params())
    assert [text[h.span.start : h.span.end] for h in hits] == stretches


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("ℍ𝕖𝕝𝕝𝕠 𝕥𝕠 𝕒𝕝𝕝 ℂ𝕙𝕖𝕗𝕤, ʜᴇʟʟᴏ", "Hello to all Chefs, hello"),
        ("ℋℯ𝓁𝓁ℴ 𝒻𝓇𝒾ℯ𝓃𝒹𝓈 and ℜ𝔢𝔞𝔡 this", "Hello friends and Read this"),
        ("Hᴇʟʟᴏ and ᴇxᴛʀᴀs ᴀs ᴇᴠᴇʀ", "Hello and extras as ever"),
        ("soon 𝗮𝗻𝗱-𝗻𝗼w, Ⓕⓡⓔⓔ", "soon and-now, Free"),
    ],
)
def test_no_word_is_left_half_plain(text: str, letters: str) -> None:
    for _ in range(3):
        hits = list(fancy_letters.run(reading(text), world(), fancy_letters.Params()))
        if hits and hits[0].fix:
            text = spliced(text, hits[0].fix.edits)
    assert text == letters
    assert not any(ord(char) > 0x250 for char in text)


def test_every_sign_becomes_letters_and_digits() -> None:
    signs = [char for char in map(chr, range(0x20000)) if re.match(f"[{SIGN}]", char)]
    wrong = [char for char in signs if category(char) != "Cn"]
    wrong = [char for char in wrong if re.match(f"[{SIGN}]", plain(char))]
    assert wrong == []
