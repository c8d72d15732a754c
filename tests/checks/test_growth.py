from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from linter.checks.growth import Params, run
from tests.checks.factories import keys, line, schedule, world

MONDAY = datetime(2026, 11, 2, 9)  # noqa: DTZ001 - the factory adds the zone


def weeks(*counts: int) -> list[str]:
    """Return that many posts in each week from MONDAY on."""
    return [
        (MONDAY + timedelta(weeks=week, hours=hour)).isoformat()
        for week, count in enumerate(counts)
        for hour in range(count)
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param((3, 3, 3, 3, 7), ["18"], id="the first post over twice as many"),
        pytest.param((3, 3, 3, 3, 6), [], id="twice as many"),
        pytest.param((1, 1, 1, 1, 5), [], id="still few"),
        pytest.param((1, 1, 1, 1, 6), ["6"], id="many, from the third on"),
        pytest.param((3, 3, 0, 3, 9), [], id="a silent week is no habit"),
        pytest.param((3, 3, 3, 9), [], id="three weeks are no habit"),
        pytest.param((2, 2, 3, 3, 3, 3, 9), ["22"], id="only the last four count"),
    ],
)
def test_growth(counts: tuple[int, ...], expected: list[str]) -> None:
    hits = run(schedule(line(*weeks(*counts))), world(), Params())
    assert keys(hits) == expected


def test_values() -> None:
    [hit] = run(schedule(line(*weeks(3, 3, 3, 4, 8))), world(), Params())
    assert hit.values == {
        "count": 8,
        "average": 3.2,
        "channel": "x",
        "week": (MONDAY + timedelta(weeks=4)).date(),
    }
