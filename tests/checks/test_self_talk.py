from __future__ import annotations

import pytest

from linter.checks.self_talk import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, reading, world

ABOUT_US = (
    "We at Warm Kitchen believe that our soup is our pride, as we always say to each"
)
US = {"first_person": 4.0}


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        pytest.param(reading(ABOUT_US, features=US), [ABOUT_US], id="we, our, we"),
        pytest.param(
            reading(ABOUT_US, features=US, signals={"brand": "Warm Kitchen"}),
            ["Warm Kitchen"],
            id="the brand",
        ),
        pytest.param(
            reading(ABOUT_US, features={**US, "second_person": 1.0}), [], id="and you"
        ),
        pytest.param(
            reading(ABOUT_US, features={"first_person": 2.0}), [], id="modest"
        ),
        pytest.param(
            reading(
                ABOUT_US,
                features={"first_person": 2.0},
                signals={"brand": "Warm Kitchen"},
            ),
            ["Warm Kitchen"],
            id="brand words count",
        ),
        pytest.param(reading(ABOUT_US, features=US, words=14), [], id="short post"),
        pytest.param(reading(ABOUT_US, features=US, kind="service"), [], id="service"),
    ],
)
def test_readers_are_spoken_to(post: Reading, expected: list[str]) -> None:
    assert flagged(run(post, world(), Params())) == expected
