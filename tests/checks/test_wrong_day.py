"""Wishes for another day than the post's."""

from __future__ import annotations

import pytest

from linter.checks.wrong_day import Params, run
from tests.checks.factories import flagged, reading, world

PARAMS = Params(
    days={
        "monday": "MO",
        "weekend": "FR,SA,SU",
        "christmas": "12-01..12-31",
        "easter": "easter-14..easter+36",
        "new year": "12-15..12-31; 01-01..01-31",
    }
)


@pytest.mark.parametrize(
    ("wish", "when", "wrong"),
    [
        ("Happy Monday", "2026-12-07T09:00", False),
        ("Happy Monday", "2026-12-08T09:00", True),
        ("happy MONDAY", "2026-12-08", True),
        ("Happy weekend", "2026-12-04", False),
        ("Happy weekend", "2026-12-08", True),
        ("Merry Christmas", "2026-12-31T23:00", False),
        ("Merry Christmas", "2027-01-09", True),
        ("Happy Easter", "2027-03-28", False),
        ("Happy Easter", "2027-06-28", True),
        ("Happy New Year", "2026-12-31", False),
        ("Happy New Year", "2027-01-31", False),
        ("Happy New Year", "2027-02-01", True),
        ("Happy New Year", "2026-12-14", True),
        # Nothing says what it is good for.
        ("Happy Wednesday", "2026-12-08", False),
    ],
)
def test_finds_wishes_on_the_wrong_day(wish: str, when: str, *, wrong: bool) -> None:
    one = reading(f"{wish} to you all", when, signals={"day-wish": wish})
    assert flagged(run(one, world(), PARAMS)) == ([wish] if wrong else [])


@pytest.mark.parametrize(
    ("zone", "written", "wrong"),
    [
        # Sunday evening in London, Monday morning in Sydney, Sunday in New York.
        ("Australia/Sydney", "UTC", False),
        ("America/New_York", "UTC", True),
        ("America/New_York", "Asia/Tokyo", False),
    ],
)
def test_a_wish_is_right_where_its_readers_live(
    zone: str, written: str, *, wrong: bool
) -> None:
    when = "2026-12-06T22:00" if written == "UTC" else "2026-12-07T07:00"
    one = reading(
        "Happy Monday", when, zone=written, signals={"day-wish": "Happy Monday"}
    )
    assert bool(list(run(one, world(timezone=zone), PARAMS))) is wrong


def test_a_post_without_date_may_go_out_on_the_right_day() -> None:
    one = reading("Happy Monday", signals={"day-wish": "Happy Monday"})
    assert list(run(one, world(), PARAMS)) == []


@pytest.mark.parametrize(("most", "found"), [(0, 1), (5, 1), (4, 0)])
def test_long_texts_may_retell_a_wish(most: int, found: int) -> None:
    one = reading(
        "Happy Monday to you all",
        "2026-12-08",
        signals={"day-wish": "Happy Monday"},
    )
    params = Params(max_words=most, days={"monday": "MO"})
    assert len(list(run(one, world(), params))) == found
