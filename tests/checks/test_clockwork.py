from __future__ import annotations

import pytest

from linter.checks.clockwork import Params, run
from linter.core.world import Channel
from tests.checks.factories import keys, line, schedule, world

MINUTES = (3, 17, 41, 8, 29, 55, 12, 36, 47, 21)


def daily(count: int, *, odd: int = 0) -> list[str]:
    """Return posts at nine on each day; the first `odd` ones at other minutes."""
    return [
        f"2026-12-{number + 1:02d}T09:{MINUTES[number] if number < odd else 0:02d}"
        for number in range(count)
    ]


@pytest.mark.parametrize(
    ("moments", "expected"),
    [
        pytest.param(daily(8), ["7"], id="eight of eight"),
        pytest.param(daily(7), [], id="too few to tell"),
        pytest.param(daily(20), ["7"], id="told once"),
        pytest.param(daily(10, odd=2), ["9"], id="eight of ten"),
        pytest.param(daily(10, odd=3), [], id="seven of ten"),
        pytest.param([day[:10] for day in daily(10)], [], id="no hours known"),
        pytest.param(
            [f"2026-{month:02d}-01T09:00" for month in range(1, 13)], [], id="monthly"
        ),
    ],
)
def test_same_minute_of_the_clock(moments: list[str], expected: list[str]) -> None:
    hits = list(run(schedule(line(*moments)), world(), Params()))
    assert keys(hits) == expected
    assert all((hit.values["time"], hit.variant) == ("09:00", "") for hit in hits)


def test_the_clock_is_the_audiences_over_the_change_of_time() -> None:
    paris = world(Channel("x", timezone="Europe/Paris"))
    summer = [f"2026-10-{day}T07:00" for day in range(21, 25)]
    winter = [f"2026-10-{day}T08:00" for day in range(25, 29)]
    posts = line(*summer, *winter)
    [hit] = run(schedule(posts, paris), paris, Params())
    assert (hit.values["time"], hit.variant) == ("09:00", "")
    [elsewhere] = run(schedule(posts), world(), Params())
    assert elsewhere.variant == "spacing"


def test_exactly_a_day_apart() -> None:
    """Over the change of time, a day is not the same minute of the clock."""
    paris = world(Channel("x", timezone="Europe/Paris"))
    moments = [f"2026-10-{day}T07:00" for day in range(21, 29)]
    [hit] = run(schedule(line(*moments), paris), paris, Params())
    assert (hit.variant, hit.values["hours"], hit.values["share"]) == (
        "spacing",
        24,
        100,
    )
