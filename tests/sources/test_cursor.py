"""Byte offsets turned into code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.sources.cursor import Cursor


@given(st.text(), st.data())
def test_points_in_any_order(text: str, data: st.DataObject) -> None:
    cursor = Cursor(text)
    for point in data.draw(st.lists(st.integers(0, len(text)))):
        assert cursor.point(len(text[:point].encode())) == point


@pytest.mark.parametrize("text", ["un deux un", "un été un"])
def test_finds_what_stands_at_an_offset(text: str) -> None:
    cursor = Cursor(text)
    size = len(text.encode())
    assert cursor.find("un", size - 2, size) == len(text) - 2
    assert cursor.find("un", 0, 2) == 0
    assert cursor.find("&", 0, 5) == -1
    assert cursor.point(size) == len(text)
