from __future__ import annotations

import pytest

from linter.checks.staffed import Params, run
from linter.core.world import Channel
from tests.checks.factories import reading, world

WEEKDAYS = (((0, 1, 2, 3, 4), 9 * 60, 18 * 60),)
PARIS = Channel("x", staffed=WEEKDAYS, timezone="Europe/Paris")
LONDON = Channel("mastodon", staffed=WEEKDAYS, timezone="Europe/London")
AROUND = world(PARIS, LONDON, Channel("linkedin"))


@pytest.mark.parametrize(
    ("when", "channels", "expected"),
    [
        pytest.param("2026-12-01T10:00", ("x",), [], id="somebody is there"),
        pytest.param("2026-12-01T08:00", ("x",), [], id="opens, on Paris' clock"),
        pytest.param("2026-12-01T07:59", ("x",), ["x"], id="a minute early"),
        pytest.param("2026-12-01T17:00", ("x",), ["x"], id="closes"),
        pytest.param("2026-12-05T10:00", ("x",), ["x"], id="Saturday"),
        pytest.param(
            "2026-12-01T08:30", ("x", "mastodon"), ["mastodon"], id="two clocks"
        ),
        pytest.param("2026-07-01T07:00", ("x",), [], id="summer time"),
        pytest.param("2026-12-05T10:00", ("linkedin",), [], id="no hours known"),
        pytest.param("2026-12-05", ("x",), [], id="no hour known"),
        pytest.param("", ("x",), [], id="no date"),
    ],
)
def test_hours(when: str, channels: tuple[str, ...], expected: list[str]) -> None:
    post = reading("Which one?", when, channels=channels, traits={"inviting": True})
    hits = list(run(post, AROUND, Params()))
    assert [hit.values["channel"] for hit in hits] == expected


def test_a_post_that_asks_nothing_needs_nobody() -> None:
    post = reading("Soup", "2026-12-05T10:00", channels=("x",))
    assert list(run(post, AROUND, Params())) == []
