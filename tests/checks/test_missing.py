from __future__ import annotations

import pytest

from linter.checks.missing import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, reading, world


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        pytest.param(reading("Soup\nat six"), ["Soup"], id="lacks it: first line"),
        pytest.param(reading("Soup", traits={"inviting": True}), [], id="has it"),
        pytest.param(reading("Soup", traits={"solemn": True}), [], id="solemn"),
        pytest.param(reading("Soup", kind="service"), [], id="service"),
        pytest.param(reading(""), [], id="no words at all"),
    ],
)
def test_missing(post: Reading, expected: list[str]) -> None:
    assert flagged(run(post, world(), Params())) == expected


def test_the_trait_is_the_teams_choice() -> None:
    [hit] = run(reading("Soup"), world(), Params(trait="promotional"))
    assert hit.values == {"trait": "promotional"}
