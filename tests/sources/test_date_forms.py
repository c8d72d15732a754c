"""Dates moved in the form that somebody chose, and read back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.nodes.node import Scalar
from linter.sources.date_forms import Turn, date_like
from linter.sources.dates import Dated, read_moment

PARIS = ZoneInfo("Europe/Paris")
FORMS = (
    "2026-12-13T09:00",
    "2026-12-13 09:00",
    "2026-12-13 9:00",
    "2026-12-13T09:00:00",
    "2026-12-13T09:00:00.000",
    "2026-12-13T09:00+01:00",
    "2026-12-13T09:00:00+0100",
    "2026-12-13T09:00:00-05:00",
    "2026-12-13T08:00:00Z",
    "2026-12-13T08:00:00.000Z",
    "20261213T090000",
    "2026/12/13 09:00",
    "2026-12-13 09:00 Europe/Paris",
    "2026-12-13T09:00[Europe/Paris]",
    "2026-12-13 09:00 America/New_York",
    "2026-12-13 09:00 CET",
    "2026-12-13 09:00 UTC+2",
    "13.12.2026 9h",
    "13/12/2026 à 9h",
    "13/12/2026 à 9 h 30",
    "13/12/2026 09h00",
    "dimanche 13 décembre 2026 à 9h",
    "Dimanche 13 decembre 2026, 9h30",
    "le 13 déc. 2026 à 18 heures",
    "1er décembre 2026 à midi",
    "Sunday, December 13, 2026 at 9:00 AM",
    "13th December 2026 6pm",
    "Dec 13, 2026 9:30 p.m.",
    "13 DEC 2026 - 09:00",
    "1797152400",
    "1797152400000",
)
DAYS = ("2026-12-13", "13/12/2026", "13.12.26", "2026/12/13", "13 décembre 2026",
        "December 13th, 2026", "Sun 13 Dec 2026")  # fmt: skip
quarters = st.integers(0, 4 * 24 * 500)


def read(written: str) -> Dated:
    tag = "int" if written.isdigit() else "str"
    scalar = Scalar(written, tag, 0, len(written), "")  # type: ignore[arg-type]
    return read_moment(scalar, PARIS, day_first=True)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(quarters)
def test_every_form_reads_back_as_the_moment_it_was_moved_to(
    form: str, quarter: int
) -> None:
    before = read(form).moment
    assert before is not None
    after = (
        datetime(2026, 12, 1, tzinfo=UTC) + timedelta(minutes=15 * quarter)
    ).astimezone(PARIS)
    if after.utcoffset() != after.replace(fold=1 - after.fold).utcoffset():
        return  # an hour that comes twice is never proposed
    written = date_like(form, Turn(before.at, after, PARIS, day_first=True))
    assert written is not None
    dated = read(written)
    assert dated.moment is not None
    assert dated.flaws == ()
    assert dated.moment.at == after, written


@pytest.mark.parametrize("form", DAYS)
@settings(max_examples=40, deadline=None)
@given(st.integers(0, 800))
def test_a_day_stays_a_day(form: str, number: int) -> None:
    before = read(form).moment
    assert before is not None
    after = before.at + timedelta(days=number)
    written = date_like(form, Turn(before.at, after, PARIS, day_first=True))
    assert written is not None
    moment = read(written).moment
    assert moment is not None
    assert (moment.at, moment.precision) == (after, "day"), written


@pytest.mark.parametrize(
    ("form", "after", "expected"),
    [
        ('"2026-12-13T09:00+01:00"', "2027-04-01T09:00", '"2027-04-01T09:00+02:00"'),
        ("'2026-12-13 9:00'", "2026-12-14T18:30", "'2026-12-14 18:30'"),
        ("2026-12-13T08:00:00Z", "2027-04-01T09:00", "2027-04-01T07:00:00Z"),
        ("2026-12-13T09:00-05:00", "2026-12-14T15:00", "2026-12-14T09:00-05:00"),
        ("13/12/2026 à 9h", "2027-01-01T18:30", "01/01/2027 à 18h30"),
        ("samedi 12 décembre 2026", "2027-01-01T00:00", "vendredi 1er janvier 2027"),
        ("1er décembre 2026", "2026-12-02T00:00", "2 décembre 2026"),
        ("SAT 12 DEC 2026", "2027-01-04T00:00", "MON 4 JAN 2027"),
        ("December 12th, 2026", "2027-01-22T00:00", "January 22nd, 2027"),
        ("12 aout 2026 a 9h", "2026-09-01T09:00", "1er septembre 2026 a 9h"),
        ("2026-07-01 09:00 CEST", "2026-12-01T09:00", "2026-12-01 09:00 CET"),
        (
            "Thursday 10 December 2026 at 8:45 am",
            "2026-12-12T08:45",
            "Saturday 12 December 2026 at 8:45 am",
        ),
        ("1796888700", "2026-12-12T08:45", "1797061500"),
        ("12/13/2026 9:00 AM", "2026-12-14T15:15", "12/14/2026 3:15 PM"),
    ],
)  # fmt: skip
def test_the_hand_stays_the_same(form: str, after: str, expected: str) -> None:
    before = read(form.strip("\"'")).moment
    assert before is not None
    at = datetime.fromisoformat(after).replace(tzinfo=PARIS)
    assert date_like(form, Turn(before.at, at, PARIS)) == expected


@pytest.mark.parametrize(
    "form",
    ["tomorrow", "", '"2026-12-13\\u0020"', "2026-12-14T09:00", "13 x 2026 at dawn"],
)
def test_what_is_not_understood_is_left_alone(form: str) -> None:
    before = datetime(2026, 12, 13, 9, tzinfo=PARIS)
    turn = Turn(before, before + timedelta(days=1), PARIS)
    assert date_like(form, turn) is None
