"""`emoji-run` and `fancy-letters`: signs that screen readers read out or skip."""

from __future__ import annotations

import pytest

from linter.checks import emoji_run, fancy_letters
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
    ],
)
def test_signs_in_the_place_of_letters(text: str, stretches: list[str]) -> None:
    hits = fancy_letters.run(reading(text), world(), fancy_letters.Params())
    assert [text[h.span.start : h.span.end] for h in hits] == stretches
