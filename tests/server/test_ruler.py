"""Positions of the protocol and places of ours, in every unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind, Range

from linter.core.document import Document
from linter.core.span import Place, Span
from linter.server.ruler import Ruler

UNITS = list(PositionEncodingKind)
BOAT = "\U0001f6a4"
WIDTHS = [
    (PositionEncodingKind.Utf8, 4 + 2 + 1),
    (PositionEncodingKind.Utf16, 2 + 1 + 1),
    (PositionEncodingKind.Utf32, 1 + 1 + 1),
]


@pytest.mark.parametrize(("units", "column"), WIDTHS)
def test_columns_count_units(units: PositionEncodingKind, column: int) -> None:
    document = Document("a.md", f"one\r\n{BOAT}é!x\n")
    assert Ruler(units).position(document, Place(2, 4)) == Position(1, column)
    assert Ruler(units).offset(document, Position(1, column)) == 5 + 3


@pytest.mark.parametrize(
    ("position", "offset"),
    [
        (Position(0, 99), 3),
        (Position(1, 99), 7),
        (Position(2, 0), 8),
        (Position(99, 99), 8),
    ],
)
def test_positions_beyond_a_line_are_at_its_end(
    position: Position, offset: int
) -> None:
    document = Document("a.md", "one\ntwo\n")
    assert Ruler(PositionEncodingKind.Utf16).offset(document, position) == offset


def test_a_stretch_that_runs_backwards_is_empty() -> None:
    document = Document("a.md", "one\ntwo\n")
    stretch = Range(Position(1, 2), Position(0, 1))
    assert Ruler(PositionEncodingKind.Utf8).span(document, stretch) == Span(6, 6)


SIGNS = ["a", "é", BOAT, "\n", "\r\n", "\u2028", "\ud83d"]
TEXTS = st.lists(st.sampled_from(SIGNS)).map("".join)


@given(TEXTS, st.integers(0, 40), st.sampled_from(UNITS))
def test_there_and_back_again(text: str, at: int, units: PositionEncodingKind) -> None:
    document = Document("a.md", text)
    offset = min(at, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # no position of the protocol is between these two
    ruler = Ruler(units)
    position = ruler.position(document, document.place(offset))
    assert ruler.offset(document, position) == offset
