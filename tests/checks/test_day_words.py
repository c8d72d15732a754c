"""Words that a day asks to avoid."""

from __future__ import annotations

from typing import Any

import pytest

from linter.checks.day_words import Params, run
from linter.core.finding import Severity
from linter.core.names import avoided_signal
from linter.core.reading import Reading
from tests.checks.factories import day, flagged, reading, world

WORDS = (("en", "hits hard"),)
FRANCE = frozenset({"FR"})
PARAMS = Params(grave_traits=("promotional",))


def slap(
    when: str = "2026-12-01T09:00", *, sells: bool = False, **facts: Any
) -> Reading:
    known = day("mourning", "12-01", words=WORDS)
    return reading(
        "Our new course hits hard",
        when,
        signals={avoided_signal(known): "hits hard"},
        traits={"promotional": sells},
        **facts,
    )


@pytest.mark.parametrize(
    ("facts", "sells", "expected"),
    [
        pytest.param({}, False, [None], id="a grave day"),
        pytest.param({}, True, ["error"], id="a sale on a grave day"),
        pytest.param({"grave": False}, True, [None], id="a sale on a quiet day"),
        pytest.param({"customary": True}, True, [None], id="a sale on a day of sales"),
        pytest.param({"certainty": "unverified"}, True, ["info"], id="unverified"),
        pytest.param({"regions": ("BE",)}, True, [], id="elsewhere"),
        pytest.param({"regions": ("FR-976",)}, True, ["info"], id="in a part of ours"),
        pytest.param({"tone": "light"}, False, [None], id="a light day of the team"),
        pytest.param({"words": (("en", "hits"),)}, False, [], id="words of another"),
    ],
)
def test_how_much_words_weigh(
    facts: dict[str, Any], expected: list[Severity | None], *, sells: bool
) -> None:
    around = world(
        days=[day("mourning", "12-01", **{"words": WORDS, **facts})], regions=FRANCE
    )
    hits = list(run(slap(sells=sells), around, PARAMS))
    assert [hit.severity for hit in hits] == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param("2026-12-01", ["hits hard"], id="on the day"),
        pytest.param("2026-12-02", [], id="the day after"),
        pytest.param("", [], id="no date"),
    ],
)
def test_words_count_on_their_day(when: str, expected: list[str]) -> None:
    around = world(days=[day("mourning", "12-01", words=WORDS)], regions=FRANCE)
    assert flagged(run(slap(when), around, PARAMS)) == expected


def test_words_that_are_quoted_or_denied_say_nothing() -> None:
    known = day("mourning", "12-01", words=WORDS)
    post = slap(asides=(avoided_signal(known),))
    assert list(run(post, world(days=[known], regions=FRANCE), PARAMS)) == []
