"""Lines, underlines and their columns."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.document import Document
from linter.core.finding import Finding, Mark, Word
from linter.core.span import Place, Span
from linter.report.excerpt import excerpt
from linter.report.look import Look
from linter.report.marks import FOCUS, Stretch
from linter.report.width import cells
from linter.report.window import window


def finding(text: str, words: str, *evidence: str, first: int = 1) -> Finding:
    """Return a finding on words of a text that begins on line `first`."""
    document = Document("a.md", "\n" * (first - 1) + text)

    def places(said: str) -> tuple[Place, Place]:
        at = document.text.index(said)
        return document.place(at), document.place(at + len(said))

    start, end = places(words)
    count = len(document.line_starts)
    lines = tuple(document.line(at) for at in range(start.line, count + 1))
    said = tuple(Word(word, "offer", *places(word)) for word in evidence)
    mark = Mark("a.md", start, end)
    return Finding(
        "promo/x", "warning", "m", "", mark, Span(0, 0), "a.md", "text", said, (), "",
        "f", lines,
    )  # fmt: skip


def rows(found: Finding, width: int = 80) -> list[str]:
    """Return the lines between the two empty bars."""
    return excerpt(found, Look(width=width))[2:-1]


UNDERLINED = {
    "ascii": ("big sale now", "sale", "    ^^^^"),
    "accents": ("l'été à prix doux", "prix", "        ^^^^"),
    "accents-apart": ("e\u0301te\u0301 à prix", "prix", "      ^^^^"),
    "word-of-accents-apart": ("un e\u0301te\u0301", "e\u0301te\u0301", "   ^^^"),
    "half-of-a-letter": ("un e\u0301te", "\u0301", "   ^"),
    "after-a-family": ("👩‍👩‍👧 prix", "prix", "   ^^^^"),
    "the-family": ("a 👩‍👩‍👧 b", "👩‍👩‍👧", "  ^^"),
    "part-of-the-family": ("a 👩‍👩‍👧 b", "👧", "  ^^"),
    "after-kanji": ("日本 prix", "prix", "     ^^^^"),
    "kanji": ("a 日本", "本", "    ^^"),
    "after-a-tab": ("\tprix", "prix", "    ^^^^"),
    "after-no-break-space": ("oui\xa0! prix", "prix", "      ^^^^"),
    "after-a-flag": ("🇫🇷 prix", "prix", "   ^^^^"),
    "after-a-keycap": ("1️⃣ prix", "prix", "   ^^^^"),
    "after-an-escape": ("\x1b[1m prix", "prix", "     ^^^^"),
    "after-a-broken-command": ("##[x] prix", "prix", "      ^^^^"),
    "nothing": ("prix", "", "^"),
}


@pytest.mark.parametrize(
    ("text", "words", "signs"), UNDERLINED.values(), ids=UNDERLINED
)
def test_underlines(text: str, words: str, signs: str) -> None:
    assert rows(finding(text, words))[1] == f"   | {signs}"


def test_points_behind_the_end_of_a_line() -> None:
    found = finding("abc", "abc")
    found = found._replace(mark=Mark("a.md", Place(1, 4), Place(1, 4)))
    assert rows(found) == [" 1 | abc", "   |    ^"]


def test_underlines_evidence_elsewhere_with_dashes() -> None:
    found = finding("Sale! 2 for 1, hurry", "Sale", "Sale", "2 for 1", "hurry")
    assert rows(found)[1] == "   | ^^^^  -------  -----"


def test_shows_at_most_three_lines() -> None:
    text = "one\n  two\nthree\nfour\nfive"
    assert rows(finding(text, text)) == [
        " 1 | one",
        "   | ^^^",
        " 2 |   two",
        "   |   ^^^",
        " 3 | three",
        "   | ^^^^^",
        "   | …",
    ]


def test_shows_the_lines_that_hold_the_evidence() -> None:
    text = "one\ntwo\nthree\nfour sale\nfive"
    assert rows(finding(text, text, "sale")) == [
        " 1 | one",
        "   | ---",
        "...",
        " 4 | four sale",
        "   | -----^^^^",
        "   | …",
    ]


def test_a_blank_line_has_no_signs() -> None:
    assert rows(finding("one\n\ntwo", "one\n\ntwo")) == [
        " 1 | one",
        "   | ^^^",
        " 2 |",
        " 3 | two",
        "   | ^^^",
    ]


def test_a_line_break_belongs_to_its_line() -> None:
    assert rows(finding("one\ntwo", "one\n")) == [" 1 | one", "   | ^^^"]


def test_aligns_numbers() -> None:
    assert excerpt(finding("one\ntwo", "one\ntwo", first=9), Look()) == [
        "   --> a.md:9:1",
        "    |",
        "  9 | one",
        "    | ^^^",
        " 10 | two",
        "    | ^^^",
        "    |",
    ]


def test_does_without_lines() -> None:
    bare = finding("one", "one")._replace(excerpt=())
    assert excerpt(bare, Look()) == ["  --> a.md:1:1"]


BEFORE = "a long walk to the words that matter, and then "
AFTER = " and another long walk to where the line ends"
CUT = {
    "start-fits": ("sale" + AFTER, "sale", "sale and another long walk to wher…"),
    "end": (BEFORE + "a sale", "sale", "…words that matter, and then a sale"),
    "middle": (BEFORE + "sale" + AFTER, "sale", "…tter, and then sale and another lo…"),
}


@pytest.mark.parametrize(("text", "words", "expected"), CUT.values(), ids=CUT)
def test_cuts_around_the_words(text: str, words: str, expected: str) -> None:
    shown, signs = rows(finding(text, words), width=41)
    assert shown == f" 1 | {expected}"
    at = signs.index(FOCUS)
    assert shown[at : at + len(words)] == words


def test_drops_evidence_before_the_words_when_cutting() -> None:
    text = f"sale {BEFORE}price{AFTER}"
    shown, signs = rows(finding(text, "price", "sale"), width=41)
    assert "price" in shown
    assert signs.count("^") == 5
    assert "-" not in signs


def test_goes_on_under_the_ellipsis() -> None:
    shown, signs = rows(finding("x " + "sale " * 20, "sale " * 20), width=30)
    assert shown.endswith("…")
    assert len(signs) == len(shown)


def test_cuts_a_huge_line_at_once() -> None:
    huge = "mot " * 500_000
    before = time.perf_counter()
    shown, signs = window(huge, [Stretch(900_000, 900_003, FOCUS)], 60)
    assert time.perf_counter() - before < 1
    at = signs.index(FOCUS)
    assert shown[at : at + 3] == "mot"
    assert (shown[0], shown[-1]) == ("…", "…")


LINES = st.text(
    st.sampled_from("ab é日🎉👩\u200d\u0301\ufe0f🇫🇷\t\x1b#[…"), max_size=120
)


@given(LINES, st.integers(0, 120), st.integers(0, 40), st.integers(20, 60))
def test_always_fits_and_shows_the_first_word(
    line: str, start: int, length: int, room: int
) -> None:
    """Whatever the line, it fits and the underline begins within it."""
    start = min(start, len(line))
    end = min(start + length, len(line))
    shown, signs = window(line, [Stretch(start, max(end, start + 1), FOCUS)], room)
    assert cells(shown) <= room
    assert FOCUS in signs
    assert len(signs) <= room + 1
