"""Measures: counts, shares and how sure one can be of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine.measure import Case, Count, counted, measured, wilson

# Intervals from the published tables of Wilson's method, to three digits.
KNOWN = [
    pytest.param(0, 10, (0.0, 0.0, 0.278), id="none of ten"),
    pytest.param(10, 10, (1.0, 0.722, 1.0), id="all of ten"),
    pytest.param(5, 10, (0.5, 0.237, 0.763), id="half of ten"),
    pytest.param(81, 263, (0.308, 0.255, 0.366), id="Newcombe 1998"),
    pytest.param(15, 148, (0.101, 0.062, 0.160), id="Newcombe 1998, rare"),
]


@pytest.mark.parametrize(("hits", "tries", "wanted"), KNOWN)
def test_wilson(hits: int, tries: int, wanted: tuple[float, float, float]) -> None:
    assert wilson(hits, tries) == pytest.approx(wanted, abs=0.0006)


@given(st.integers(0, 400), st.integers(1, 400))
def test_an_interval_holds_its_share(hits: int, more: int) -> None:
    found = wilson(hits, hits + more)
    assert found
    assert 0 <= found.low <= found.value <= found.high <= 1
    twice = wilson(2 * hits, 2 * (hits + more))
    assert twice
    assert twice.high - twice.low < found.high - found.low


def test_nothing_says_nothing() -> None:
    count = Count(posts=4, hits=0, misses=0, alarms=0)
    assert (count.precision, count.recall, count.f1) == (None, None, None)


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_is_the_harmonic_mean(hits: int, misses: int, alarms: int) -> None:
    count = Count(999, hits, misses, alarms)
    assert count.precision
    assert count.recall
    assert count.f1
    p, r = count.precision.value, count.recall.value
    assert count.f1.value == pytest.approx(2 * p * r / (p + r))
    assert count.f1.low <= count.f1.value <= count.f1.high


def test_cases_are_counted() -> None:
    answers = [(True, True), (True, False), (False, True), (False, False)] * 2
    cases = [Case("a", "fr", "", *answer) for answer in answers]
    assert counted(cases) == Count(posts=8, hits=2, misses=2, alarms=2)


def test_measures_by_language_and_source() -> None:
    cases = [
        Case("late", "fr", "shop", labelled=True, found=True),
        Case("late", "en", "", labelled=False, found=True),
        Case("early", "en", "zoo", labelled=True, found=False),
    ]
    found = [(one.aim, one.by, one.name, one.tally) for one in measured(cases)]
    assert found == [
        ("late", "all", "", Count(2, 1, 0, 1)),
        ("late", "language", "en", Count(1, 0, 0, 1)),
        ("late", "language", "fr", Count(1, 1, 0, 0)),
        ("late", "source", "shop", Count(1, 1, 0, 0)),
        ("early", "all", "", Count(1, 0, 1, 0)),
        ("early", "language", "en", Count(1, 0, 1, 0)),
        ("early", "source", "zoo", Count(1, 0, 1, 0)),
    ]
