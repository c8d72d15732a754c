from __future__ import annotations

import pytest

from linter.checks.together import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, reading, world

MEET = Params(first=("tragedy",), second=("offer", "shop"))
TEXT = "After the earthquake, our sale goes on in the shop"
BOTH = {"tragedy": "earthquake", "offer": "sale", "shop": "shop"}


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        pytest.param(reading(TEXT, signals=BOTH), ["sale"], id="both"),
        pytest.param(
            reading(TEXT, signals={"tragedy": "earthquake"}), [], id="first alone"
        ),
        pytest.param(reading(TEXT, signals={"offer": "sale"}), [], id="second alone"),
        pytest.param(
            reading(TEXT, signals=BOTH, kind="case-study"), [], id="a case study"
        ),
        pytest.param(
            reading(
                "An earthquake of prices",
                signals={"tragedy": "earthquake of prices", "offer": "prices"},
            ),
            [],
            id="the same words on both sides",
        ),
    ],
)
def test_two_sides_must_meet(post: Reading, expected: list[str]) -> None:
    assert flagged(run(post, world(), MEET)) == expected


def test_both_sides_are_evidence() -> None:
    [hit] = run(reading(TEXT, signals=BOTH), world(), MEET)
    assert hit.values["first"] == "earthquake"
    assert hit.values["second"] == "sale, shop"
    assert [word.signal for word in hit.evidence] == ["offer", "shop", "tragedy"]


@pytest.mark.parametrize(
    ("signals", "traits", "severity"),
    [
        pytest.param(BOTH, {}, None, id="a grave word"),
        pytest.param(
            {"tragedy": "earthquake", "shop": "shop"}, {}, "warning", id="neither"
        ),
        pytest.param(
            {"tragedy": "earthquake", "shop": "shop"},
            {"solemn": True},
            None,
            id="a grave trait",
        ),
    ],
)
def test_what_may_be_a_title_is_only_a_warning(
    signals: dict[str, str], traits: dict[str, bool], severity: str | None
) -> None:
    params = Params(
        first=MEET.first,
        second=MEET.second,
        grave_traits=("solemn",),
        grave_signals=("offer",),
    )
    post = reading(TEXT, signals=signals, traits={"solemn": False, **traits})
    assert [hit.severity for hit in run(post, world(), params)] == [severity]
