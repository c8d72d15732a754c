"""Spans that follow a text while somebody writes in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.span import Span
from linter.server.shift import Shift


def words(letters: str) -> st.SearchStrategy[str]:
    """Return texts of letters that stand nowhere else: no other edit is likely."""
    return st.text(st.sampled_from(letters), max_size=8)


@given(words("ab"), words("xy"), words("xy"), words("cd"), st.data())
def test_spans_around_an_edit_keep_their_words(
    head: str, old: str, new: str, tail: str, data: st.DataObject
) -> None:
    before, after = head + old + tail, head + new + tail
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    touched = start < len(head) + len(old) and end > len(head)
    if start == end or touched:
        return
    moved = Shift(before, after).span(Span(start, end))
    assert after[moved.start : moved.end] == before[start:end]


@pytest.mark.parametrize(
    ("before", "after", "span", "moved"),
    [
        ("one two three", "one 2 three", Span(4, 7), Span(4, 5)),
        ("one 222 three", "one three", Span(4, 7), Span(4, 4)),
        ("one two three", "one two! three", Span(4, 13), Span(4, 14)),
        ("one two three", "", Span(4, 7), Span(0, 0)),
    ],
    ids=["rewritten", "removed", "grown", "emptied"],
)
def test_spans_inside_an_edit(before: str, after: str, span: Span, moved: Span) -> None:
    assert Shift(before, after).span(span) == moved
