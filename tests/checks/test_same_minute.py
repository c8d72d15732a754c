from __future__ import annotations

import pytest

from linter.checks.same_minute import Params, run
from tests.checks.factories import keys, line, reading, schedule, world

NINE = "2026-12-01T09:00"


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        pytest.param([NINE, NINE], ["1"], id="two"),
        pytest.param([NINE] * 3, ["1", "2"], id="three"),
        pytest.param([NINE, "2026-12-01T09:00:30"], ["1"], id="other second"),
        pytest.param([NINE, "2026-12-01T09:01"], [], id="next minute"),
        pytest.param(["2026-12-01", "2026-12-01"], [], id="no hour known"),
    ],
)
def test_same_minute(moments: list[str], expected: list[str]) -> None:
    around = world()
    assert keys(run(schedule(line(*moments)), around, Params())) == expected


def test_clocks_of_two_zones_may_show_one_moment() -> None:
    paris = reading(
        "a", "2026-12-01T10:00", key="1", channels=("x",), zone="Europe/Paris"
    )
    posts = [*line(NINE), paris]
    assert keys(run(schedule(posts), world(), Params())) == ["1"]


def test_channels_apart_and_no_channel() -> None:
    posts = [
        *line(NINE),
        reading("a", NINE, key="1", channels=("y",)),
        reading("b", NINE, key="2"),
        reading("c", NINE, key="3"),
    ]
    assert list(run(schedule(posts), world(), Params())) == []


def test_one_post_on_two_channels_may_meet_others_on_each() -> None:
    both = reading("a", NINE, key="9", channels=("x", "y"))
    posts = [*line(NINE), *line(NINE, channel="y"), both]
    hits = list(run(schedule(posts), world(), Params()))
    assert sorted(str(hit.values["channel"]) for hit in hits) == ["x", "y"]
