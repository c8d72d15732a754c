"""Lines fit the terminal and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.report.width import cells
from linter.report.wrap import LEAST, hung, wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 40, [""], id="nothing"),
        pytest.param("one line", 40, ["one line"], id="fits"),
        pytest.param("a" * 50, 30, ["a" * 50], id="a word that is too long"),
        pytest.param(
            "Que faire ? Demandez-le leur.",
            34,
            ["Que faire ? Demandez-le", "leur."],
            id="a no-break space holds",
        ),
        pytest.param(
            "日本 " * 6 + "end", 34, ["日本 日本 日本 日本 日本", "日本 end"], id="wide"
        ),
    ],
)
def test_wraps_at_blanks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width, 10, 10) == lines


@given(
    st.lists(st.text("abé🎉", min_size=1, max_size=9), max_size=30), st.integers(0, 99)
)
def test_loses_no_word_and_fits(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = wrapped(text, width, 4, 2)
    assert " ".join(lines) == text
    for line in lines:
        assert cells(line) <= max(width - 2, LEAST) or " " not in line.strip(" ")


@pytest.mark.parametrize(
    ("head", "text", "lines"),
    [
        ("error: a.md:1:1: ", "short", ["error: a.md:1:1: short"]),
        (
            "error: a.md:1:1: ",
            "this one goes on and on until it ends",
            ["error: a.md:1:1: this one goes on and on", "  until it ends"],
        ),
        (
            "error: the posts of spring/a.md:1:1: ",
            "the place is whole",
            ["error: the posts of spring/a.md:1:1:", "  the place is whole"],
        ),
    ],
    ids=["fits", "hangs", "below"],
)
def test_hangs_a_text_behind_its_head(head: str, text: str, lines: list[str]) -> None:
    assert hung(head, text, 42, 2) == lines
