from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from linter.checks.one_kind import Params, run
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world

START = datetime(2026, 12, 1, 9)  # noqa: DTZ001 - the factory adds the zone


def feed(kinds: str) -> list[Reading]:
    """Return a post a day: each letter is a campaign, a dot none."""
    return [
        reading(
            f"number{number}",
            (START + timedelta(days=number)).isoformat(timespec="minutes"),
            key=f"{number:02d}",
            channels=("x",),
            campaign="" if kind == "." else kind,
        )
        for number, kind in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        pytest.param("aaa", ["02"], id="three alike"),
        pytest.param("aab", [], id="another at the end"),
        pytest.param("aaaaa", ["02"], id="told once a row"),
        pytest.param("aaabaaa", ["02", "06"], id="two rows"),
        pytest.param("...", [], id="unknown kinds"),
    ],
)
def test_a_row_of_one_kind_is_flagged(kinds: str, expected: list[str]) -> None:
    hits = list(run(schedule(feed(kinds)), world(), Params(last=3)))
    assert keys(hits) == expected


def test_the_kind_is_told() -> None:
    [hit] = run(schedule(feed("aaa")), world(), Params(last=3))
    assert hit.values == {"count": 3, "kind": "a", "channel": "x"}
