"""Stand-ins for what must not reach a terminal or a log."""

from __future__ import annotations

import pytest

from linter.core.finding import Problem
from linter.core.span import Place
from linter.report.visible import unobeyed, visible
from linter.report.where import trouble_spot, where

KEPT = {
    "french": "«\xa0Où\u202f?\xa0», l’été à 5 €",
    "accent-apart": "e\u0301",
    "family": "👩‍👩‍👧",
    "heading": "## [Link]",
    "hashtags": "#one ##two",
    "percent": "100 %",
}
CHANGED = {
    "escape": ("\x1b[2J", "␛[2J"),
    "bell-and-delete": ("\a\x7f", "␇␡"),
    "one-byte-escape": ("\x9b2J", "�2J"),
    "override": ("a\u202eb", "a�b"),
    "surrogate": ("\ud83d", "�"),
    "line-breaks": ("a\n  b\r\nc\u2028d\n", "a b c d"),
    "github-command": ("##[error]x", "#\u200b#[error]x"),
    "azure-command": ("##vso[task]", "#\u200b#vso[task]"),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_leaves_alone(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(("text", "expected"), CHANGED.values(), ids=CHANGED)
def test_shows(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("posts/été.md", "posts/été.md:3:7"),
        ("a\nb.md", "a b.md:3:7"),
        ("::error::a.md", "./::error::a.md:3:7"),
        (" ::error::a.md", "./ ::error::a.md:3:7"),
    ],
)
def test_writes_a_place(path: str, expected: str) -> None:
    assert where(path, Place(3, 7)) == expected


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [(0, 0, "a.yaml"), (4, 0, "a.yaml:4:1"), (4, 7, "a.yaml:4:7")],
)
def test_says_where_a_problem_is(line: int, column: int, expected: str) -> None:
    problem = Problem("a.yaml", line, column, "broken", "")
    assert trouble_spot(problem) == expected


@pytest.mark.parametrize(
    "blank", ["", " ", "\t", "\xa0", "\x1b[1m", "\u3000", " \u2003 ", "\x85"]
)
@pytest.mark.parametrize("before", ["", "a line\n", "a line\r"])
def test_no_line_begins_as_a_command(before: str, blank: str) -> None:
    said = f"{before}{blank}::error::x ok"
    shown = unobeyed(said)
    assert shown == f"{before}{blank}\u200b::error::x ok"
    assert unobeyed(shown) == shown


@pytest.mark.parametrize("text", ["a ::error::x", "no\n:: ", "std::move", ""])
def test_within_a_line_nothing_is_a_command(text: str) -> None:
    assert unobeyed(text).replace("\u200b", "") == text
    assert ("\u200b" in unobeyed(text)) == text.startswith("no")
