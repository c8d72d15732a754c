"""When posts that come back go out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.core.recurrence import AFTER, BEFORE, MOST, is_rule, moments
from tests.checks.factories import post

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


def days(rule: str, first: str, now: datetime = NOW, zone: str = "UTC") -> list[str]:
    found = moments(post(when=first, zone=zone, recurrence=rule), now)
    return [f"{moment.at:%m-%d %H:%M}" for moment in found]


def test_a_post_without_recurrence_goes_out_once() -> None:
    assert days("", "2026-12-01T09:00") == ["12-01 09:00"]
    assert moments(post(), NOW) == ()


def test_comes_back_until_the_window_ends() -> None:
    found = days("FREQ=MONTHLY", "2026-12-05T09:00")
    assert found == ["12-05 09:00", "01-05 09:00", "02-05 09:00"]


def test_its_own_date_counts_even_off_the_rhythm() -> None:
    found = days("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-12-01T09:00")
    assert found == ["12-01 09:00", "12-07 09:00", "12-14 09:00"]


def test_keeps_its_hour_when_the_clocks_change() -> None:
    now = datetime(2027, 3, 20, tzinfo=UTC)
    post_ = post(when="2027-03-21T09:00", zone="Europe/Paris", recurrence="FREQ=WEEKLY")
    first, second, *_ = moments(post_, now)
    assert (first.at.hour, second.at.hour) == (9, 9)
    assert second.at.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20261203", "12-03 09:00"),
        ("20261203T080000", "12-02 09:00"),
        # Nine o'clock in Paris is eight o'clock UTC.
        ("20261203T080000Z", "12-03 09:00"),
        ("20261203T075959Z", "12-02 09:00"),
    ],
)
def test_ends_on_the_wall_clock(until: str, last: str) -> None:
    rule = f"FREQ=DAILY;UNTIL={until}"
    assert days(rule, "2026-12-01T09:00", zone="Europe/Paris")[-1] == last


@given(
    start=st.datetimes(datetime(2001, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001
    step=st.integers(1, 60),
)
@settings(max_examples=60, deadline=None)
def test_returns_are_few_in_order_and_near(start: datetime, step: int) -> None:
    rule = f"FREQ=DAILY;INTERVAL={step}"
    own, *again = moments(post(when=f"{start:%Y-%m-%dT%H:%M}", recurrence=rule), NOW)
    times = [moment.at for moment in again]
    assert times == sorted(set(times))
    assert len(times) <= MOST
    for at in times:
        assert at > own.at
        assert NOW - BEFORE <= at <= NOW + AFTER
        assert (at - own.at) % timedelta(days=step) == timedelta(0)


@pytest.mark.parametrize(
    ("rule", "good"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TH", True),
        ("freq=monthly;bymonthday=-1", True),
        ("FREQ=HOURLY", False),
        ("BYDAY=MO", False),
        ("FREQ=WEEKLY;WKST", False),
        ("FREQ=WEEKLY;INTERVAL=-1", False),
        ("", False),
        ("FREQ=YEARLY;BYDAY=99MO", False),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=53MO", False),
        ("FREQ=YEARLY;BYDAY=53MO", True),
        ("FREQ=MONTHLY;BYDAY=-1FR", True),
        ("FREQ=YEARLY;BYEASTER=400", False),
        ("FREQ=YEARLY;BYEASTER=1", True),
        ("FREQ=YEARLY;BYMONTH=13", False),
        ("FREQ=MONTHLY;BYMONTHDAY=32", False),
        ("FREQ=MONTHLY;BYMONTHDAY=0", False),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", False),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", True),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", True),
        ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20250101", True),
    ],
)
def test_knows_a_rule(rule: str, *, good: bool) -> None:
    assert is_rule(rule) is good
