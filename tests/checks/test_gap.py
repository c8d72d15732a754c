from __future__ import annotations

import pytest

from linter.checks.gap import Params, run
from linter.core.world import Channel
from tests.checks.factories import keys, line, schedule, world

TWO_HOURS = Params(minutes={"x": 120})
NINE = "2026-12-01T09:00"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("2026-12-01T10:59", ["1"], id="a minute short"),
        pytest.param("2026-12-01T11:00", [], id="exactly"),
        pytest.param("2026-12-01T10:59:50", ["1"], id="seconds short"),
        pytest.param("2026-12-01T09:00", [], id="same minute is another rule's"),
        pytest.param("2026-12-01T09:00:59", [], id="same minute, other second"),
        pytest.param("2026-12-01T09:01", ["1"], id="next minute"),
        pytest.param("2026-12-01", [], id="no hour known"),
        pytest.param("2026-12-02T08:00", [], id="next day"),
    ],
)
def test_gaps(second: str, expected: list[str]) -> None:
    around = world(Channel("x", "x"))
    hits = run(schedule(line(NINE, second), around), around, TWO_HOURS)
    assert keys(hits) == expected


def test_seconds_over_the_edge_of_a_minute_are_a_gap() -> None:
    around = world(Channel("x", "x"))
    posts = line("2026-12-01T09:00:50", "2026-12-01T09:01:10")
    [hit] = run(schedule(posts, around), around, TWO_HOURS)
    assert hit.values["minutes"] == 1


def test_only_the_post_before_counts() -> None:
    around = world(Channel("x", "x"))
    posts = line(NINE, "2026-12-01T10:30", "2026-12-01T12:00")
    hits = list(run(schedule(posts, around), around, TWO_HOURS))
    assert keys(hits) == ["1", "2"]
    assert [hit.values["other"] for hit in hits] == ["0", "1"]
    assert [hit.values["minutes"] for hit in hits] == [90, 90]


@pytest.mark.parametrize(("own", "expected"), [(30, []), (None, ["1"]), (0, [])])
def test_the_channels_own_gap_wins(own: int | None, expected: list[str]) -> None:
    around = world(Channel("x", "x", min_gap=own))
    posts = line(NINE, "2026-12-01T09:40")
    assert keys(run(schedule(posts, around), around, TWO_HOURS)) == expected


def test_channels_do_not_disturb_each_other() -> None:
    around = world(Channel("x", "x"), Channel("y", "x"))
    [one] = line(NINE)
    other = line("2026-12-01T09:20", channel="y")[0]
    assert list(run(schedule([one, other], around), around, TWO_HOURS)) == []


def test_a_published_post_is_not_flagged() -> None:
    around = world(Channel("x", "x"))
    posts = line(NINE, "2026-12-01T09:40")
    planned = schedule(posts, around, published=["1"])
    assert list(run(planned, around, TWO_HOURS)) == []


def test_the_hour_that_comes_twice() -> None:
    """02:30 in summer time and 02:30 in winter time are an hour apart."""
    paris = world(Channel("x", "x", min_gap=60, timezone="Europe/Paris"))
    posts = line("2026-10-25T00:30", "2026-10-25T01:30")
    assert list(run(schedule(posts, paris), paris, Params())) == []
