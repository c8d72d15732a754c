"""Dates: every form people write, and the values that are no date."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.post import SOME_DAY
from linter.nodes.node import Scalar, Tag
from linter.sources.dates import Dated, read_moment, read_zone
from linter.sources.file_names import day_in_name, day_in_path
from linter.sources.zones import find_zone


def zone(name: str) -> tzinfo:
    found = find_zone(name)
    assert found is not None
    return found


PARIS = zone("Europe/Paris")


def scalar(value: str, tag: Tag = "str", start: int = 10) -> Scalar:
    return Scalar(value, tag, start, start + len(value), "")


def read(
    value: str, *, tag: Tag = "str", clock: str = "", day_first: bool | None = None
) -> Dated:
    hour = scalar(clock, start=40) if clock else None
    return read_moment(scalar(value, tag), PARIS, clock=hour, day_first=day_first)


def moment_of(dated: Dated) -> tuple[str, str]:
    assert dated.moment is not None
    return dated.moment.at.isoformat(), dated.moment.precision


@pytest.mark.parametrize(
    ("written", "at"),
    [
        pytest.param("2026-10-12T09:00", "2026-10-12T09:00:00+02:00", id="iso"),
        pytest.param("2026-12-12 09:00", "2026-12-12T09:00:00+01:00", id="space"),
        pytest.param("2026-10-12T09:00:30", "2026-10-12T09:00:30+02:00", id="seconds"),
        pytest.param("2026-10-12T09:00:00Z", "2026-10-12T09:00:00+00:00", id="zulu"),
        pytest.param(
            "2026-10-12T09:00:00.000Z", "2026-10-12T09:00:00+00:00", id="fraction"
        ),
        pytest.param("2026-10-12T09:00+0200", "2026-10-12T09:00:00+02:00", id="plain"),
        pytest.param(
            "2024-12-01 09:00:00 +0100", "2024-12-01T09:00:00+01:00", id="jekyll"
        ),
        pytest.param(
            "2014-05-01 9:00:33 -0400", "2014-05-01T09:00:33-04:00", id="short-hour"
        ),
        pytest.param("2026/10/12 18:30", "2026-10-12T18:30:00+02:00", id="slashes"),
        pytest.param(
            "2026-10-12 09:00 America/New_York",
            "2026-10-12T09:00:00-04:00",
            id="zone-name",
        ),
        pytest.param(
            "2026-10-12T09:00+02:00[Europe/Paris]",
            "2026-10-12T09:00:00+02:00",
            id="offset-and-zone-name",
        ),
        pytest.param("2026-10-12T24:00", "2026-10-13T00:00:00+02:00", id="midnight"),
        pytest.param("June 8, 2022 09:00", "2022-06-08T09:00:00+02:00", id="us"),
        pytest.param(
            "Wed, 08 Jun 2022 09:00:00 GMT", "2022-06-08T09:00:00+00:00", id="mail"
        ),
        pytest.param(
            "Wed Jun 08 2022 09:00:00 GMT+0200 (heure d’été d’Europe centrale)",
            "2022-06-08T09:00:00+02:00",
            id="javascript",
        ),
        pytest.param(
            "October 12th, 2026 at 6:30 p.m.", "2026-10-12T18:30:00+02:00", id="pm"
        ),
        pytest.param("12 octobre 2026 à 9h", "2026-10-12T09:00:00+02:00", id="à"),
        pytest.param(
            "12 octobre 2026 à 9\u00a0h\u00a030", "2026-10-12T09:30:00+02:00", id="nbsp"
        ),
        pytest.param("1er décembre 2026 18h30", "2026-12-01T18:30:00+01:00", id="1er"),
        pytest.param(
            "Le Lundi 12 oct. 2026, midi", "2026-10-12T12:00:00+02:00", id="midi"
        ),
        pytest.param("13/10/2026 09:00", "2026-10-13T09:00:00+02:00", id="day-first"),
        pytest.param("10/13/2026 6pm", "2026-10-13T18:00:00+02:00", id="month-first"),
        pytest.param("12.10.2026 18:30", "2026-10-12T18:30:00+02:00", id="dots"),
        pytest.param("12/10/2026 9h", "2026-10-12T09:00:00+02:00", id="french-clock"),
        pytest.param("05/05/2026 09:00", "2026-05-05T09:00:00+02:00", id="same"),
        pytest.param("2026-10-12 09:00 CET", "2026-10-12T09:00:00+01:00", id="cet"),
    ],
)
def test_reads_a_date_with_a_time(written: str, at: str) -> None:
    dated = read(written)
    assert (moment_of(dated), dated.flaws) == ((at, "minute"), ())


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        pytest.param("2026-10-12", "timestamp", id="iso"),
        pytest.param("20261012", "int", id="digits"),
        pytest.param("lundi 12 octobre 2026", "str", id="french"),
        pytest.param("Monday, 12 October 2026", "str", id="english"),
        pytest.param("12-Oct-2026", "str", id="hyphens"),
    ],
)
def test_a_day_without_a_time_has_the_precision_of_a_day(
    written: str, tag: Tag
) -> None:
    assert moment_of(read(written, tag=tag)) == ("2026-10-12T00:00:00+02:00", "day")


@pytest.mark.parametrize("written", ["1791000000", "1791000000000"])
def test_seconds_since_1970_count_only_as_a_number(written: str) -> None:
    assert moment_of(read(written, tag="int"))[0] == "2026-10-03T04:00:00+00:00"
    assert [flaw.kind for flaw in read(written).flaws] == ["unreadable-date"]


@pytest.mark.parametrize(
    ("clock", "hour"),
    [
        ("9h", "09:00"),
        ("9h30", "09:30"),
        ("9 h 30", "09:30"),
        ("18:30", "18:30"),
        ("6pm", "18:00"),
        ("9", "09:00"),
    ],
)
def test_joins_a_day_and_a_time_of_two_keys(clock: str, hour: str) -> None:
    at = f"2026-10-12T{hour}:00+02:00"
    assert moment_of(read("2026-10-12", clock=clock)) == (at, "minute")


def test_joins_a_day_in_words_and_a_time() -> None:
    dated = read("lundi 12 octobre 2026", clock="9h30")
    assert moment_of(dated)[0] == "2026-10-12T09:30:00+02:00"


def test_a_blank_time_of_day_leaves_a_day() -> None:
    assert moment_of(read("2026-10-12", clock=" "))[1] == "day"


def test_a_time_of_day_that_cannot_be_read_is_a_flaw_of_its_own_value() -> None:
    dated = read("2026-10-12", clock="25h")
    assert moment_of(dated)[1] == "day"
    assert [(flaw.kind, flaw.span) for flaw in dated.flaws] == [
        ("unreadable-date", (40, 43))
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        pytest.param("2026-02-30", "2026-02-28", id="no-such-day"),
        pytest.param("2026-13-01", "2026-10-12", id="no-such-month"),
        pytest.param("2026-10-12 25:00", "2026-10-12T09:00", id="no-such-hour"),
        pytest.param("2026-10-12 13pm", "2026-10-12T09:00", id="no-such-half"),
        pytest.param("2021-02-08 16:30-:00+16:30", "2021-02-08T09:00", id="mangled"),
        pytest.param("12 octobre", "2026-10-12T09:00", id="no-year"),
        pytest.param("13/10/2026 25h", "2026-10-12T09:00", id="no-such-french-hour"),
        pytest.param("demain 9h", "2026-10-12T09:00", id="relative"),
        pytest.param("${dateString}", "2026-10-12T09:00", id="template"),
        pytest.param("12026-10-12", "2026-10-12T09:00", id="year-slip"),
        pytest.param(
            "2026-10-12 09:00 Europe/Pariss", "2026-10-12T09:00 Europe/Paris", id="zone"
        ),
    ],
)
def test_a_date_that_cannot_be_read_is_a_flaw(written: str, hint: str) -> None:
    dated = read(written)
    (flaw,) = dated.flaws
    assert dated.moment is None
    assert flaw.kind == "unreadable-date"
    assert flaw.span == (10, 10 + len(written))
    told = flaw.values["hint"].replace(SOME_DAY, "2026-10-12")
    assert (flaw.values["value"], told) == (written, hint)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("null", ""),
        ("bool", "false"),
        ("str", "TBD"),
        ("str", "à définir"),
        ("str", "git Last Modified"),
        ("timestamp", "0001-01-01T00:00:00Z"),
    ],
)
def test_no_date_yet_is_no_flaw(tag: Tag, written: str) -> None:
    assert read(written, tag=tag) == Dated(None, ())


@pytest.mark.parametrize("written", ["04/05/2026", "04/05/2026 09:00", "31/12/26"])
def test_day_and_month_that_could_be_swapped_are_a_flaw(written: str) -> None:
    dated = read(written)
    assert dated.moment is None
    assert [flaw.kind for flaw in dated.flaws] == ["ambiguous-date"]


@pytest.mark.parametrize(
    ("written", "hint", "other"),
    [
        ("04/05/2026", "2026-05-04", "2026-04-05"),
        ("04/05/2026 9am", "2026-05-04T09:00", "2026-04-05T09:00"),
        ("4/5/26 09:00", "2026-05-04T09:00", "2026-04-05T09:00"),
        ("31/12/26", "2026-12-31", None),
    ],
)
def test_both_readings_are_suggested(
    written: str, hint: str, other: str | None
) -> None:
    [flaw] = read(written).flaws
    assert (flaw.values["hint"], flaw.values.get("other")) == (hint, other)
    assert flaw.variant == ("readings" if other else "")


def test_a_declared_order_settles_day_and_month() -> None:
    assert moment_of(read("04/05/2026", day_first=True))[0][:10] == "2026-05-04"
    assert moment_of(read("04/05/2026", day_first=False))[0][:10] == "2026-04-05"
    assert moment_of(read("31/12/26", day_first=True))[0][:10] == "2026-12-31"


def test_a_time_that_the_clock_skips_is_a_flaw_with_the_real_time() -> None:
    dated = read("2026-03-29T02:30")
    (flaw,) = dated.flaws
    assert dated.moment is not None
    assert flaw.kind == "nonexistent-time"
    assert flaw.values == {
        "value": "2026-03-29T02:30",
        "zone": "Europe/Paris",
        "hint": "2026-03-29T03:30",
    }


def test_a_time_that_the_clock_repeats_is_a_flaw_without_an_offset() -> None:
    dated = read("2026-10-25 02:30")
    (flaw,) = dated.flaws
    assert moment_of(dated)[0] == "2026-10-25T02:30:00+02:00"
    assert (flaw.kind, flaw.values["hint"]) == (
        "ambiguous-time",
        "2026-10-25T02:30+02:00",
    )
    assert read("2026-10-25 02:30+01:00").flaws == ()


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Europe/Paris", "+0200"),
        ("europe/paris", "+0200"),
        ("America/New York", "-0400"),
        ("UTC", "+0000"),
        ("CEST", "+0200"),
        ("UTC+2", "+0200"),
        ("-03:30", "-0330"),
    ],
)
def test_finds_a_time_zone(name: str, offset: str) -> None:
    found, flaws = read_zone(scalar(name))
    assert flaws == ()
    assert datetime(2026, 7, 1, tzinfo=found).strftime("%z") == offset


@pytest.mark.parametrize("name", ["Paris", "Europe", "../etc/passwd", "UTC+99"])
def test_an_unknown_time_zone_is_a_flaw(name: str) -> None:
    found, (flaw,) = read_zone(scalar(name))
    assert found is None
    assert (flaw.kind, flaw.values["value"]) == ("unreadable-date", name)


@pytest.mark.parametrize(
    ("path", "form", "day"),
    [
        ("posts/2026-10-12-velo.md", "", "2026-10-12"),
        ("posts/2026_10_12_Velo.tweet", "", "2026-10-12"),
        ("blog/2026-10-12-velo/index.mdx", "", "2026-10-12"),
        ("posts/20261012-velo.md", "YYYYMMDD", "2026-10-12"),
        ("posts/post-7-20261012.md", "YYYYMMDD", "2026-10-12"),
        ("tweets/12-10-2026-velo.tweet", "DD-MM-YYYY", "2026-10-12"),
        ("posts/2026-10-2-velo.md", "YYYY-MM-DD", "2026-10-02"),
    ],
)
def test_reads_the_date_of_a_file_name(path: str, form: str, day: str) -> None:
    found = day_in_name(path, form)
    assert found is not None
    assert str(found.day) == day


@pytest.mark.parametrize(
    "path",
    [
        "posts/20261012-velo.md",
        "posts/12-10-2026-velo.md",
        "posts/velo-2026-10-12.md",
        "posts/2026-10-2-velo.md",
        "2026-10-12-velo/note.md",
    ],
)
def test_a_date_that_may_be_something_else_needs_a_declared_form(path: str) -> None:
    assert day_in_name(path, "") is None


def test_a_file_name_with_an_impossible_date_says_what_is_written() -> None:
    assert day_in_name("2026-02-30-velo.md", "") == ("2026-02-30", None)


@pytest.mark.parametrize("form", ["YYYY-MM", "DD-DD-YYYY", "jj-mm-aaaa"])
def test_a_form_that_is_none_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match=form):
        day_in_name("2026-10-12.md", form)


def test_reads_the_day_of_an_address() -> None:
    assert day_in_path("team/2026/10/12/velo") == (5, 15, date(2026, 10, 12))
    assert day_in_path("2026/13/45/velo") is None
    assert day_in_path("velo/2026") is None


@given(day=st.dates(date(1900, 1, 2), date(2900, 1, 1)), at=st.times())
def test_every_iso_date_is_read_as_itself(day: date, at: time) -> None:
    moment = datetime.combine(day, at, UTC)
    dated = read(moment.isoformat())
    assert dated.moment is not None
    assert dated.moment.at == moment


def test_a_value_far_too_long_for_a_date_is_cut_short() -> None:
    (flaw,) = read("2026-10-12 " + "a" * 50_000).flaws
    assert len(flaw.values["value"]) < 200


@given(st.text(max_size=40), st.sampled_from(get_args(Tag)))
def test_no_value_makes_reading_fail(value: str, tag: Tag) -> None:
    dated = read(value, tag=tag)
    assert dated.moment is None or dated.moment.at.tzinfo is not None


@given(st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( (à )?\d{1,2}[h:]\d{0,2})?"))
def test_no_figures_make_reading_fail(value: str) -> None:
    dated = read(value)
    assert (dated.moment is None) == any(
        flaw.kind in ("unreadable-date", "ambiguous-date") for flaw in dated.flaws
    )


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("jeudi 1er décembre 2026", "2026-12-03"),
        ("sam. 1 décembre 2026 à 9 h", "2026-11-28"),
        ("Tue, 30 Nov 2026 24:00 +0100", None),
        ("Friday, December 4th 2026", None),
        ("Tue 01/12/2026", None),
        ("mar 1 2027", None),
        ("mar. 2 mars 2027", None),
    ],
)
def test_a_weekday_that_contradicts_its_date(written: str, other: str | None) -> None:
    dated = read(written, day_first=True)
    assert dated.moment is not None, "the date is kept"
    told = [(flaw.variant, flaw.values["other"]) for flaw in dated.flaws]
    assert told == ([("weekday", other)] if other else [])
