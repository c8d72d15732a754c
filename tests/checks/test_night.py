from __future__ import annotations

import pytest

from linter.checks.night import Params, run
from linter.core.world import Channel
from linter.errors import UserError
from tests.checks.factories import keys, line, reading, schedule, world


def asleep(when: str, zone: str = "UTC", params: Params | None = None) -> list[str]:
    around = world(Channel("x", timezone=zone))
    return keys(run(schedule(line(when), around), around, params or Params()))


@pytest.mark.parametrize(
    ("when", "zone", "expected"),
    [
        pytest.param("2026-12-01T02:00", "UTC", ["0"], id="begins"),
        pytest.param("2026-12-01T01:59", "UTC", [], id="still up"),
        pytest.param("2026-12-01T05:59", "UTC", ["0"], id="not up yet"),
        pytest.param("2026-12-01T06:00", "UTC", [], id="up"),
        pytest.param("2026-12-01T08:00", "America/Montreal", ["0"], id="their night"),
        pytest.param("2026-12-01T03:00", "Asia/Tokyo", [], id="their noon"),
        pytest.param("2026-07-01T04:00", "Europe/Paris", [], id="summer: six o'clock"),
        pytest.param("2026-12-01T04:00", "Europe/Paris", ["0"], id="winter: five"),
        pytest.param("2026-12-01", "UTC", [], id="no hour known"),
    ],
)
def test_the_audiences_night(when: str, zone: str, expected: list[str]) -> None:
    assert asleep(when, zone) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("22:59", []),
        ("23:00", ["0"]),
        ("00:00", ["0"]),
        ("05:59", ["0"]),
        ("06:00", []),
    ],
)
def test_a_night_over_midnight(when: str, expected: list[str]) -> None:
    params = Params(start="23:00", end="6:00")
    assert asleep(f"2026-12-01T{when}", params=params) == expected


@pytest.mark.parametrize("clock", ["24:01", "2h", "02:60", "", "2"])
def test_hours_that_no_clock_shows(clock: str) -> None:
    with pytest.raises(UserError, match="is no time of day"):
        asleep("2026-12-01T09:00", params=Params(start=clock))


def test_an_alert_does_not_wait() -> None:
    alert = reading("Fire", "2026-12-01T03:00", channels=("x",), kind="service")
    assert list(run(schedule([alert]), world(), Params())) == []
