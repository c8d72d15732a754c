"""Traits: sums of signals and features against a threshold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.reading import Match
from linter.core.signal import TraitData
from linter.language.traits import Traits, judge


def match(signal: str, phrase: str = "p", weight: float = 1.0, at: int = 0) -> Match:
    return Match(signal, phrase, weight, "fr", 0, at, at + 1)


PROMOTIONAL = TraitData(
    "promotional",
    2.0,
    {"offer": 1.0, "price": 0.5, "how-to": -1.0},
    {"links": 0.1},
)


@pytest.mark.parametrize(
    ("matches", "links", "score"),
    [
        pytest.param([], 0, 0.0, id="nothing"),
        pytest.param([match("offer")], 0, 0.5, id="one"),
        pytest.param([match("offer"), match("offer", at=5)], 0, 0.5, id="same-phrase"),
        pytest.param([match("offer"), match("offer", "q")], 0, 0.75, id="capped"),
        pytest.param([match("offer"), match("price")], 0, 0.75, id="two-signals"),
        pytest.param([match("offer"), match("how-to")], 0, 0.0, id="negative"),
        pytest.param([match("offer")], 10, 1.0, id="features"),
        pytest.param([match("other")], 0, 0.0, id="unknown-signal"),
    ],
)
def test_scores(matches: list[Match], links: float, score: float) -> None:
    trait = judge([PROMOTIONAL], matches, {"links": links})["promotional"]
    assert trait.score == pytest.approx(score)
    assert trait.value is (score >= 1)


def test_sums_of_tenths_reach_their_threshold() -> None:
    data = TraitData("t", 0.3, {"a": 0.1, "b": 0.2}, {})
    assert judge([data], [match("a"), match("b")], {})["t"].value


@pytest.mark.parametrize(
    ("signals", "value"),
    [(["a"], False), (["a", "need"], True), (["a", "need", "bar"], False)],
)
def test_needs_and_unless(signals: list[str], *, value: bool) -> None:
    data = TraitData("t", 1.0, {"a": 1.0}, {}, needs=("need",), unless=("bar",))
    trait = judge([data], [match(signal) for signal in signals], {})["t"]
    assert trait.value is value
    assert trait.score == 1.0


def test_evidence_is_strongest_first_and_raises_the_score() -> None:
    weak, strong = match("price", at=1), match("offer", at=9)
    found = [weak, match("how-to"), strong, match("other")]
    trait = judge([PROMOTIONAL], found, {"links": 0.0})["promotional"]
    assert trait.evidence == (strong, weak)


def test_evidence_may_be_chosen() -> None:
    data = TraitData("t", 1.0, {"a": 1.0, "b": 1.0}, {}, evidence=("b",))
    trait = judge([data], [match("a"), match("b")], {})["t"]
    assert trait.evidence == (match("b"),)


NAMES = st.sampled_from(["a", "b", "c", "d"])
SHAPES = st.builds(
    TraitData,
    st.just("t"),
    st.just(1.0),
    st.dictionaries(NAMES, st.sampled_from([-1.0, 0.5, 1.0])),
    st.just({"links": 0.5}),
    needs=st.lists(NAMES, max_size=2).map(tuple),
    unless=st.lists(NAMES, max_size=2).map(tuple),
)


@given(SHAPES, st.lists(NAMES.map(match), max_size=4), st.integers(0, 2))
def test_judged_on_demand_is_judged_alike(
    data: TraitData, matches: list[Match], links: int
) -> None:
    features = {"links": float(links)}
    whole = judge([data], matches, features)["t"]
    asked = Traits({"t": data}, matches, lambda: features)["t"]
    assert asked.value is whole.value
    if whole.value:
        assert asked == whole


def test_an_unknown_trait_is_an_error() -> None:
    with pytest.raises(KeyError):
        Traits({}, [], dict)["t"]
