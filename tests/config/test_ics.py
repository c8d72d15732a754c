"""iCalendar files as days: what is read, and what is refused where."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.calendar_source import CalendarSource
from linter.config.ics.content import MOST_EVENTS, unfolded
from linter.config.ics.file import MOST_COMPLAINTS, read_ics
from linter.core.calendar import Calendar, Day
from linter.errors import UserError
from linter.positioned import Complaints

ANYWHERE: frozenset[str] = frozenset()


def file(*events: str) -> str:
    """Return a calendar of these events; each begins behind the three first lines."""
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n".replace("\n", "\r\n")


def event(
    *lines: str, uid: str = "u", start: str = "DTSTART;VALUE=DATE:20261113"
) -> str:
    return "\n".join([f"UID:{uid}", "SUMMARY:Shipwreck", start, *lines])


def days(text: str, timezone: str = "UTC", **said: Any) -> list[Day]:
    source = CalendarSource(file="c.ics", **said)
    return [day for day, _ in read_ics(source, text, timezone).days]


def falls(text: str, *years: int, timezone: str = "UTC") -> list[str]:
    """Return every date of some years on which one of the days is."""
    calendar = Calendar(tuple(days(text, timezone)))
    return [
        on.isoformat()
        for year in years
        for number in range(
            date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        )
        if calendar.on(on := date.fromordinal(number), ANYWHERE)
    ]


def complaints(text: str) -> list[str]:
    with pytest.raises(Complaints) as caught:
        days(text)
    assert all(one.hint for one in caught.value.errors)
    return [f"{one.where}: {one.what}" for one in caught.value.errors]


def test_an_event_is_a_day() -> None:
    [day] = days(file(event("RRULE:FREQ=YEARLY", "DTEND;VALUE=DATE:20261115")))
    names = {"en": "Shipwreck", "fr": "Shipwreck"}
    assert day == Day(
        "u",
        "11-13",
        "solemn",
        names,
        ("world",),
        "verified",
        "c.ics",
        since=2026,
        lasts=2,
    )


@pytest.mark.parametrize(
    ("lines", "said", "expected"),
    [
        ([], {}, ("solemn", False)),
        ([], {"tone": "light"}, ("light", False)),
        ([], {"grave": True}, ("solemn", True)),
        (["CATEGORIES:COMMERCIAL"], {"grave": True}, ("commercial", False)),
        (["CATEGORIES:sea,Léger"], {}, ("light", False)),
        (["CATEGORIES:sea", "CATEGORIES:GRAVE"], {"tone": "light"}, ("solemn", True)),
        (["CATEGORIES:SOLEMN"], {"tone": "light"}, ("solemn", False)),
    ],
)
def test_tones(
    lines: list[str], said: dict[str, Any], expected: tuple[str, bool]
) -> None:
    [day] = days(file(event(*lines)), **said)
    assert (day.tone, day.grave) == expected


def test_the_entry_says_what_the_file_does_not() -> None:
    own = "X-TACTLINT-REGIONS:FR-29,FR-56"
    text = file(event(own), event(uid="v"))
    one, other = days(text, regions=("BE",), certainty="unverified")
    assert (one.regions, other.regions) == (("FR-29", "FR-56"), ("BE",))
    assert one.certainty == other.certainty == "unverified"


@pytest.mark.parametrize(
    ("summary", "names"),
    [
        ("SUMMARY;LANGUAGE=fr-FR:Fête\\, enfin", {"fr": "Fête, enfin"}),
        ("SUMMARY;LANGUAGE=en:Fair", {"en": "Fair"}),
        ("SUMMARY;LANGUAGE=de:Fest", {"en": "Fest"}),
        ("SUMMARY:A long na\n me", {"en": "A long name", "fr": "A long name"}),
    ],
)
def test_names(summary: str, names: dict[str, str]) -> None:
    [day] = days(file(f"UID:u\n{summary}\nDTSTART;VALUE=DATE:20261113"))
    assert day.names == names


@pytest.mark.parametrize(
    ("start", "lines", "expected"),
    [
        ("DTSTART;VALUE=DATE:20261113", [], ["2026-11-13"]),
        ("DTSTART:20261113T233000Z", [], ["2026-11-14"]),
        ("DTSTART:20261113T233000", [], ["2026-11-13"]),
        ("DTSTART;TZID=America/New_York:20261113T210000", [], ["2026-11-14"]),
        (
            "DTSTART;VALUE=DATE:20261113",
            ["DTEND;VALUE=DATE:20261115"],
            ["2026-11-13", "2026-11-14"],
        ),
        ("DTSTART;VALUE=DATE:20261113", ["DTEND;VALUE=DATE:20261113"], ["2026-11-13"]),
        ("DTSTART;VALUE=DATE:20261113", ["DURATION:P2D"], ["2026-11-13", "2026-11-14"]),
        (
            "DTSTART:20261113T200000",
            ["DTEND:20261114T000000"],
            ["2026-11-13"],
        ),
        (
            "DTSTART:20261113T200000",
            ["DURATION:PT5H"],
            ["2026-11-13", "2026-11-14"],
        ),
    ],
    ids=[
        "all day",
        "universal time",
        "no zone",
        "New York",
        "the end is not part of it",
        "no length",
        "duration",
        "until midnight",
        "over midnight",
    ],
)
def test_dates_on_the_teams_clock(
    start: str, lines: list[str], expected: list[str]
) -> None:
    text = file(event(*lines, start=start))
    assert falls(text, 2026, timezone="Europe/Paris") == expected


@pytest.mark.parametrize(
    ("start", "lines", "expected"),
    [
        ("20200426", ["RRULE:FREQ=YEARLY"], ["2026-04-26", "2027-04-26"]),
        (
            "20200426",
            ["RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU"],
            ["2026-04-26", "2027-04-25"],
        ),
        (
            "20200119",
            ["RRULE:FREQ=YEARLY;BYDAY=3SU;BYMONTH=1"],
            ["2026-01-18", "2027-01-17"],
        ),
        # The second Sunday before Advent: no rule of ours, so listed.
        (
            "20201115",
            ["RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=SU;BYMONTHDAY=13,14,15,16,17,18,19"],
            ["2026-11-15", "2027-11-14"],
        ),
        ("20240229", ["RRULE:FREQ=YEARLY"], []),
        ("20260101", ["RRULE:FREQ=YEARLY;COUNT=1"], ["2026-01-01"]),
        ("20200426", ["RRULE:FREQ=YEARLY;UNTIL=20260425"], []),
        ("20200426", ["RRULE:FREQ=YEARLY;UNTIL=20260426"], ["2026-04-26"]),
        ("20250426", ["RRULE:FREQ=YEARLY;INTERVAL=2"], ["2027-04-26"]),
        (
            "20261231",
            ["RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20261231"],
            ["2027-01-07"],
        ),
        (
            "20260426",
            ["RDATE;VALUE=DATE:20270501,20270502"],
            ["2026-04-26", "2027-05-01", "2027-05-02"],
        ),
    ],
)
def test_returns(start: str, lines: list[str], expected: list[str]) -> None:
    text = file(event(*lines, start=f"DTSTART;VALUE=DATE:{start}"))
    assert falls(text, 2026, 2027) == expected


def test_an_event_of_a_series_may_be_moved() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=2")
    moved = event(
        "RECURRENCE-ID;VALUE=DATE:20261120", start="DTSTART;VALUE=DATE:20261121"
    )
    assert falls(file(series, moved), 2026) == ["2026-11-13", "2026-11-21"]


def test_a_cancelled_event_is_no_day() -> None:
    assert days(file(event("STATUS:CANCELLED"), event(uid="v")))[0].id == "v"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            event(start="DTSTART;VALUE=DATE:20260231"),
            "c.ics:6: DTSTART cannot be read: '20260231'",
        ),
        (event(start=""), "c.ics:3: the event has no DTSTART"),
        ("SUMMARY:x\nDTSTART;VALUE=DATE:20261113", "c.ics:3: the event has no UID"),
        ("UID:u\nDTSTART;VALUE=DATE:20261113", "c.ics:3: the event has no SUMMARY"),
        (event("SUMMARY:again"), "c.ics:5: the event has SUMMARY twice"),
        (
            event(start="DTSTART;TZID=Europe/Pariss:20261113T090000"),
            "c.ics:6: unknown time zone 'Europe/Pariss'",
        ),
        (
            event("DTEND;VALUE=DATE:20261112"),
            "c.ics:7: the event ends before it begins",
        ),
        (
            event("DTEND:20261114T090000Z"),
            "c.ics:7: DTSTART and DTEND are not of the same kind",
        ),
        (event("DURATION:P1X"), "c.ics:7: DURATION cannot be read: 'P1X'"),
        (event("DTEND;VALUE=DATE:20281113"), "c.ics:7: the event lasts 731 days"),
        (event("RRULE:FREQ=NOPE"), "c.ics:7: RRULE cannot be read: 'FREQ=NOPE'"),
        (event("RRULE:FREQ=HOURLY"), "c.ics:7: FREQ=HOURLY is less than a day"),
        (event("RRULE:FREQ=WEEKLY"), "c.ics:7: FREQ=WEEKLY never ends"),
        (
            event("RRULE:FREQ=DAILY;COUNT=5000"),
            "c.ics:7: the rule names more than 1000 days",
        ),
        (
            event("RRULE:FREQ=YEARLY", "RRULE:FREQ=DAILY;COUNT=2"),
            "c.ics:7: the event has RRULE twice",
        ),
        (
            event("EXDATE;VALUE=DATE:20261113"),
            "c.ics:7: no day is left of this event",
        ),
        (
            event("RDATE;VALUE=PERIOD:20261113T090000Z/PT1H"),
            "c.ics:7: RDATE has a period",
        ),
        (
            event("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261120"),
            "c.ics:7: the event changes all that follow in its series",
        ),
        (
            event("X-TACTLINT-CERTAINTY:perhaps"),
            "c.ics:7: X-TACTLINT-CERTAINTY cannot be read: 'perhaps'",
        ),
        (event("X-TACTLINT-REGIONS:FR,Bretagne"), "c.ics:7: unknown region 'Bretagne'"),
        (
            "UID:u\nSUMMARY:{x\nDTSTART;VALUE=DATE:20261113\nCATEGORIES:LIGHT",
            "c.ics:5: a name of a light day cannot have braces: '{x'",
        ),
        (event("just words"), "c.ics:7: 'just words' is no line of iCalendar"),
        (event("END:VALARM"), "c.ics:7: 'END:VALARM' ends nothing that is open"),
    ],
    ids=lambda value: value.split(": ", 1)[1][:30] if value.startswith("c.ics") else "",
)
def test_what_is_wrong_has_its_line(lines: str, expected: str) -> None:
    assert complaints(file(lines)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "c.ics:1: the file is empty"),
        ("hello\n", "c.ics:1: 'hello' stands outside a calendar"),
        (
            "BEGIN:VEVENT\nEND:VEVENT\n",
            "c.ics:1: 'BEGIN:VEVENT' stands outside a calendar",
        ),
        ("BEGIN:VCALENDAR\n", "c.ics:1: 'BEGIN:VCALENDAR' has no 'END:VCALENDAR'"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n",
            "c.ics:2: a VTODO is no day",
        ),
    ],
)
def test_files_that_are_no_calendars(text: str, expected: str) -> None:
    assert complaints(text) == [expected]


def test_a_uid_belongs_to_one_event() -> None:
    assert complaints(file(event(), event())) == [
        "c.ics:9: two events have the UID 'u'"
    ]


def test_all_complaints_come_together_up_to_some() -> None:
    wrong = "DTSTART;VALUE=DATE:20260231"
    assert (
        len(complaints(file(*(event(uid=f"{i}", start=wrong) for i in range(3))))) == 3
    )
    many = complaints(file(*(event(uid=f"{i}", start=wrong) for i in range(400))))
    assert len(many) == MOST_COMPLAINTS + 1
    assert many[-1].endswith(f"more to mend than these {MOST_COMPLAINTS} lines")


def test_too_many_events_are_refused_before_they_are_read() -> None:
    text = file(*(event(uid=f"{i}") for i in range(100_000)))
    begun = time.perf_counter()
    [said] = complaints(text)
    assert said == f"c.ics: has 100000 events, more than {MOST_EVENTS}"
    # Reading them takes over ten seconds; counting them less than a tenth of one.
    assert time.perf_counter() - begun < 3


def test_lines_are_unfolded_where_they_begin() -> None:
    lines = list(unfolded("A:1\r\n  2\r\n\r\nB;X=y:3\n\t4\rC:5"))
    assert [(one.number, one.name, one.value) for one in lines] == [
        (1, "A", "1 2"),
        (4, "B", "34"),
        (6, "C", "5"),
    ]


PIECES = st.sampled_from(
    [
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VTIMEZONE",
        "UID:a",
        "SUMMARY;LANGUAGE=fr:b",
        "CATEGORIES:LIGHT",
        "DTSTART;VALUE=DATE:00010101",
        "DTSTART:99991231T235959Z",
        "DTSTART;VALUE=DATE:20260101",
        "DTEND;VALUE=DATE:99991231",
        "DURATION:P9999999D",
        "DURATION:-P1D",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "RRULE:FREQ=YEARLY;BYDAY=9MO",
        "RRULE:FREQ=YEARLY;COUNT=99999999999",
        "RRULE:COUNT=1",
        "RRULE:",
        "RRULE:FREQ=YEARLY;BYMONTH=5L",
        "EXDATE:20260101T000000",
        "RDATE:nonsense",
        "RECURRENCE-ID:20260101",
        "X-TACTLINT-REGIONS:",
    ]
)


@given(st.lists(PIECES | st.text(max_size=12), max_size=14))
@settings(max_examples=300, deadline=None)
def test_whatever_is_in_the_file_it_is_read_or_complained_of(pieces: list[str]) -> None:
    for text in ("\n".join(pieces), file("\n".join(pieces))):
        read: list[Day] = []
        where = "c.ics"
        try:
            read = days(text, "Europe/Paris")
        except UserError as error:
            where = error.where
        assert where.startswith("c.ics")
        Calendar(tuple(read)).on(date(2026, 1, 1), ANYWHERE)
