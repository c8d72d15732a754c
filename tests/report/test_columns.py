"""Columns as each consumer counts them, held against the codecs' own counts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.finding import Finding, Mark
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.columns import utf8_column, utf16_column
from linter.report.look import Look
from linter.report.registry import render
from tests.report.hostile import WHEN

LINE = "é日🍕 ok"  # 1, 1 and 2 units of UTF-16; 2, 3 and 4 bytes of UTF-8


@pytest.mark.parametrize(
    ("column", "units", "octets"),
    [(1, 1, 1), (2, 2, 3), (3, 3, 6), (4, 5, 10), (5, 6, 11), (7, 8, 13), (8, 9, 14)],
)
def test_counts_what_stands_before(column: int, units: int, octets: int) -> None:
    assert utf16_column(LINE, column) == units
    assert utf8_column(LINE, column) == octets


@given(before=st.text(), after=st.text())
def test_the_place_is_found_again(before: str, after: str) -> None:
    line, column = before + after, len(before) + 1
    octets = line.encode()[: utf8_column(line, column) - 1]
    units = line.encode("utf-16-le")[: 2 * (utf16_column(line, column) - 1)]
    assert (octets.decode(), units.decode("utf-16-le")) == (before, before)


def places(chosen: str) -> Any:
    """Return what a format says of `ok` in the line."""
    mark = Mark("a.md", Place(4, 5), Place(4, 7))
    found = Finding(
        "a/b", "info", "m", "", mark, Span(4, 6), "a.md", "text", (), (), "", "f",
        (LINE,),
    )  # fmt: skip
    outcome = Outcome(WHEN, (found,), (), (), 1, 1, 0, 0, 1)
    return json.loads(render(chosen, outcome, Look()))


def test_json_counts_code_points() -> None:
    [found] = places("json")["findings"]
    assert found["start"] == {"line": 4, "column": 5}
    assert found["end"] == {"line": 4, "column": 7}


def test_sarif_counts_units_of_utf_16_and_says_so() -> None:
    [run] = places("sarif")["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (6, 8)


def test_reviewdog_counts_bytes() -> None:
    [found] = places("rdjson")["diagnostics"]
    assert found["location"]["range"] == {
        "start": {"line": 4, "column": 11},
        "end": {"line": 4, "column": 13},
    }
