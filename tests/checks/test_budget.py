from __future__ import annotations

from datetime import date

import pytest

from linter.checks.budget import Params, run
from linter.core.world import Channel
from tests.checks.factories import keys, line, schedule, world

DAILY = Params(per="day", limits={"x": 1})
WEEKLY = Params(per="week", limits={"x": 2})


def over(
    moments: list[str],
    params: Params,
    zone: str = "UTC",
    own: dict[str, int] | None = None,
) -> list[str]:
    around = world(Channel("x", "x", timezone=zone, **(own or {})))  # type: ignore[arg-type]
    return keys(run(schedule(line(*moments), around), around, params))


@pytest.mark.parametrize(
    ("moments", "zone", "expected"),
    [
        pytest.param(["2026-12-01T09:00", "2026-12-01T18:00"], "UTC", ["1"], id="two"),
        pytest.param(["2026-12-01T09:00", "2026-12-02T09:00"], "UTC", [], id="apart"),
        pytest.param(
            ["2026-12-01T09:00", "2026-12-01T10:00", "2026-12-01T11:00"],
            "UTC",
            ["1"],
            id="one finding a day",
        ),
        pytest.param(
            ["2026-12-01T09:00", "2026-12-01"], "UTC", ["0"], id="a day without hour"
        ),
        pytest.param(
            ["2026-12-01T22:30", "2026-12-01T23:30"], "UTC", ["1"], id="late, in UTC"
        ),
        pytest.param(
            ["2026-12-01T22:30", "2026-12-01T23:30"], "Europe/Paris", [], id="midnight"
        ),
        pytest.param(
            ["2026-12-01T23:30", "2026-12-02T10:00"],
            "Europe/Paris",
            ["1"],
            id="the same day over there",
        ),
        pytest.param(
            ["2026-10-24T22:00", "2026-10-25T22:59"],
            "Europe/Paris",
            ["1"],
            id="the day of 25 hours",
        ),
        pytest.param(
            ["2026-03-28T23:00", "2026-03-29T22:00"],
            "Europe/Paris",
            [],
            id="the day of 23 hours",
        ),
    ],
)
def test_days_are_local(moments: list[str], zone: str, expected: list[str]) -> None:
    assert over(moments, DAILY, zone) == expected


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        pytest.param(["2026-12-07", "2026-12-09", "2026-12-13"], ["2"], id="Mon-Sun"),
        pytest.param(["2026-12-06", "2026-12-07", "2026-12-13"], [], id="two weeks"),
        pytest.param(
            ["2026-12-28", "2026-12-31", "2027-01-03"], ["2"], id="over New Year"
        ),
        pytest.param(
            ["2026-12-31", "2027-01-03", "2027-01-04"], [], id="ISO week 53, then 1"
        ),
    ],
)
def test_weeks_run_from_monday(moments: list[str], expected: list[str]) -> None:
    assert over(moments, WEEKLY) == expected


@pytest.mark.parametrize(
    ("per", "own", "expected"),
    [
        ("day", {"max_per_day": 2}, []),
        ("day", {"max_per_day": 0}, ["0"]),
        ("day", {"max_per_week": 9}, ["1"]),
        ("week", {"max_per_week": 1}, ["1"]),
        ("week", {"max_per_day": 1}, []),
    ],
)
def test_the_channels_own_budget_wins(
    per: str, own: dict[str, int], expected: list[str]
) -> None:
    limits = Params(per=per, limits={"x": 1 if per == "day" else 2})  # type: ignore[arg-type]
    moments = ["2026-12-01T09:00", "2026-12-01T18:00"]
    assert over(moments, limits, own=own) == expected


def test_a_platform_without_budget_has_none() -> None:
    assert over(["2026-12-01"] * 9, Params(limits={"linkedin": 1})) == []


def test_context_counts_but_is_not_flagged() -> None:
    around = world(Channel("x", "x"))
    posts = line("2026-12-01T09:00", "2026-12-01T10:00", "2026-12-01T11:00")
    hits = list(run(schedule(posts, around, published="01"), around, DAILY))
    assert keys(hits) == ["2"]
    assert hits[0].values == {
        "count": 3,
        "limit": 1,
        "channel": "x",
        "day": date(2026, 12, 1),
        "week": date(2026, 12, 1),
    }
    assert [other.post.key for other in hits[0].related] == ["0", "1"]


def test_two_texts_of_one_post_are_one_post() -> None:
    around = world(Channel("x", "x"))
    first, second = line("2026-12-01T09:00", "2026-12-01T09:00")
    twin = second._replace(post=first.post)
    assert list(run(schedule([first, twin], around), around, DAILY)) == []


def test_a_second_attempt_is_no_second_post() -> None:
    moments = ["2026-12-01T09:00", "2026-12-01T18:00"]
    around = world(Channel("x", "x"))
    same = line(*moments, text="The doors open at nine")
    assert keys(run(schedule(same, around), around, DAILY)) == []
    declared = [one._replace(post=one.post._replace(recurring=True)) for one in same]
    assert keys(run(schedule(declared, around), around, DAILY)) == ["1"]


def test_each_return_counts() -> None:
    around = world(Channel("x", "x"))
    posts = line("2026-12-07T09:00", recurring=True, recurrence="FREQ=DAILY;COUNT=3")
    [hit] = run(schedule(posts, around), around, WEEKLY)
    assert hit.post.moment is not None
    assert hit.post.moment.at.day == 9
    assert [one.post.moment.at.day for one in hit.related if one.post.moment] == [7, 8]


def test_a_return_that_is_over_is_context() -> None:
    around = world(Channel("x", "x"))
    posts = line("2026-11-16T09:00", recurring=True, recurrence="FREQ=DAILY;COUNT=3")
    assert list(run(schedule(posts, around), around, WEEKLY)) == []
