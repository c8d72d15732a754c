"""The comment: what stays when there is not room for all."""

from __future__ import annotations

import pytest

from linter.core.finding import Finding, Mark, Severity
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.markdown import COMMENT, page, report
from tests.report.hostile import WHEN


def found(number: int, severity: Severity) -> Finding:
    mark = Mark("a.md", Place(number + 1, 1), Place(number + 1, 5))
    return Finding(
        "a/b", severity, f"number {number}", "", mark, Span(0, 4), "a.md", "text", (),
        (), "", "f", ("Soup for all",),
    )  # fmt: skip


def outcome(count: int) -> Outcome:
    kinds: tuple[Severity, ...] = ("info", "warning", "error")
    findings = tuple(found(number, kinds[number % 3]) for number in range(count))
    return Outcome(WHEN, findings, (), (), 1, 1, 0, 0, 1)


def test_fits_a_comment_with_the_worst() -> None:
    text = report(outcome(3000), Look(), {})
    assert COMMENT * 0.9 < len(text.encode()) <= COMMENT + 1000
    assert text.count("- 🛑") < 1000
    assert text.count("- ⚠️") == text.count("- 💡") == 0
    left = 3000 - text.count("- 🛑")
    assert f"{left:,} more are left out here" in text


def test_leaves_nothing_out_where_there_is_room() -> None:
    text = page(outcome(30), Look(), COMMENT)
    assert [text.count(f"- {sign}") for sign in "🛑⚠💡"] == [10, 10, 10]
    assert "left out" not in text


def test_keeps_the_order_of_the_file() -> None:
    text = page(outcome(30), Look(), COMMENT)
    places = [text.index(f"number {number}") for number in (0, 1, 2, 17, 29)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a `b` c", r"a \`b\` c"),
        ("mind @all", "mind @\u200ball"),
        ("see #12", "see \\#\u200b12"),
        ("* not a list", r"\* not a list"),
    ],
)
def test_a_message_is_text(message: str, shown: str) -> None:
    one = found(1, "error")._replace(message=message)
    text = page(outcome(0)._replace(findings=(one,)), Look(), COMMENT)
    assert f"line 2 · {shown}\n" in text


def test_shows_the_words_among_their_neighbours() -> None:
    assert "  > \u200b<b>Soup</b> for all\n" in page(outcome(1), Look(), COMMENT)
