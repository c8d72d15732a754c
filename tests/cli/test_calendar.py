"""`tactlint calendar`: days, holds and posts of a period together."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from tests.conftest import NOW, Repository, Result, Workspace

FILES = {
    "tactlint.yaml": (
        "timezone: Europe/Paris\naudience: {regions: [FR]}\nposts: ['posts/*.md']\n"
        "channels: {instagram: {}, mastodon: {timezone: America/Montreal}}\n"
        "events: [events.yaml]\ncalendars: [{file: fair.ics, tone: light}]\n"
    ),
    "events.yaml": (
        "events:\n"
        "  - {id: flood, name: Flood, from: 2026-10-20, until: 2026-11-30, "
        "regions: [FR-35], posture: freeze, reason: 'homes, lost'}\n"
        "  - {id: abroad, from: 2026-11-20, regions: [JP]}\n"
        "  - {id: open, name: Strike, from: '2026-11-26T09:00'}\n"
    ),
    "fair.ics": (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:fair\r\nSUMMARY:Harbour fair\r\n"
        "DTSTART;VALUE=DATE:20261119\r\nDTEND;VALUE=DATE:20261123\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "posts/a.md": (
        "---\npublish_at: 2026-11-25T23:30:00+01:00\nchannels: [instagram, mastodon]\n"
        "---\nWe stand with them; come by, commas, semicolons and all the rest of it.\n"
    ),
    "posts/b.md": (
        "---\npublish_at: 2026-11-25\nstatus: draft\nchannel: instagram\n---\nDay\n"
    ),
    "posts/c.md": "---\nchannel: instagram\n---\nSome time\n",
}


@pytest.fixture
def team(repository: Repository) -> Workspace:
    return repository(FILES)


def run(team: Workspace, *arguments: str) -> Result:
    return team.run("calendar", "--now", NOW, *arguments)


def sheets(team: Workspace, *arguments: str) -> dict[str, Any]:
    result = run(team, "--format", "json", *arguments)
    assert result.code == 0, result.err
    return {sheet["date"]: sheet for sheet in result.data["dates"]}


def test_by_default_it_shows_the_audiences_coming_thirty_days(team: Workspace) -> None:
    result = run(team, "--format", "json")
    assert result.code == 0, result.err
    data = result.data
    assert (data["from"], data["to"]) == ("2026-11-20", "2026-12-19")
    assert (data["regions"], data["undated_posts"]) == (["FR"], 1)
    days = {day["id"] for sheet in data["dates"] for day in sheet["days"]}
    assert {"violence-against-women", "algeria-homage", "black-friday"} <= days
    assert not days & {"pearl-harbor", "boxing-day", "armistice-fr"}


def test_posts_stand_on_the_dates_of_their_audiences(team: Workspace) -> None:
    found = {
        (on, post["path"], *post["channels"], post["timed"])
        for on, sheet in sheets(team).items()
        for post in sheet["posts"]
    }
    assert found == {
        ("2026-11-25", "posts/a.md", "instagram", True),
        ("2026-11-25", "posts/a.md", "mastodon", True),
        ("2026-11-25", "posts/b.md", "instagram", False),
    }
    locals_ = [post["local"] for post in sheets(team)["2026-11-25"]["posts"]]
    assert locals_ == sorted(locals_)
    assert locals_[1:] == ["2026-11-25T17:30:00", "2026-11-25T23:30:00"]


def test_what_lasts_is_on_the_first_date_that_is_shown(team: Workspace) -> None:
    found = sheets(team)
    assert [event["id"] for event in found["2026-11-20"]["events"]] == ["flood"]
    assert [event["id"] for event in found["2026-11-26"]["events"]] == ["open"]
    [fair] = [day for day in found["2026-11-20"]["days"] if day["id"] == "fair"]
    assert (fair["first"], fair["last"], fair["tone"]) == (
        "2026-11-19",
        "2026-11-22",
        "light",
    )
    assert not any(
        day["id"] == "fair" for day in found.get("2026-11-21", {}).get("days", [])
    )


def test_events_that_are_over_or_far_away_are_left_out(team: Workspace) -> None:
    found = sheets(team, "--from", "2026-12-01", "--to", "2026-12-02")
    assert [e["id"] for s in found.values() for e in s["events"]] == ["open"]
    found = sheets(team, "--region", "JP", "--to", "2026-11-21")
    assert [e["id"] for s in found.values() for e in s["events"]] == ["abroad"]


def test_regions_can_be_asked_for(team: Workspace) -> None:
    days = sheets(
        team, "--from", "2026-12-07", "--to", "2026-12-07", "--region", "US-HI"
    )
    assert [day["id"] for day in days["2026-12-07"]["days"]] == [
        "pearl-harbor",
        "advent-calendar",
    ]


LINES = {
    "en": [
        "Friday 20 November 2026",
        "  freeze      Flood · FR-35 · since 20 October 2026 · until 30",
        "              homes, lost",
        "  light       Harbour fair · until 22 November 2026",
        "  17:30       posts/a.md · mastodon · “We stand with them; come by,",
        "  —           posts/b.md · instagram · draft · “Day”",
        "  freeze      Flood · FR-35",
        "  review      Strike · until further notice",
    ],
    "fr": [
        "vendredi 20 novembre 2026",
        "  suspension  Flood · FR-35 · depuis le 20 octobre 2026 ·",
        "  léger       Harbour fair · jusqu'au 22 novembre 2026",
        "  17\u00a0h\u00a030     posts/a.md · mastodon · «\u00a0We stand with them;",
        "  —           posts/b.md · instagram · brouillon · «\u00a0Day\u00a0»",
        "  relecture   Strike · jusqu'à nouvel ordre",
    ],
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_table_fits_eighty_columns_in_both_languages(
    team: Workspace, language: str
) -> None:
    result = run(team, "--lang", language)
    lines = result.out.splitlines()
    assert result.code == 0
    assert max(map(len, lines)) <= 80
    missing = [
        expected
        for expected in LINES[language]
        if not any(line.startswith(expected) for line in lines)
    ]
    assert missing == []
    assert "\x1b" not in result.out


def test_colours_are_for_those_who_ask(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run(team).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run(team).out
    assert "\x1b[1;31mfreeze\x1b[0m" in coloured
    import re

    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("language", "last"),
    [
        (
            "en",
            "From 1 March 2027 to 2 March 2027 (FR): 1 hold or crisis. 1 post",
        ),
        (
            "fr",
            "Du 1er mars 2027 au 2 mars 2027 (FR)\u00a0: 1\u00a0suspension ou crise.",
        ),
    ],
)
def test_the_footer_counts(team: Workspace, language: str, last: str) -> None:
    span = ("--from", "2027-03-01", "--to", "2027-03-02")
    assert last in run(team, *span, "--lang", language).out


def test_without_an_audience_all_days_are_shown_and_that_is_said(
    repository: Repository,
) -> None:
    blank = repository({"posts/a.md": FILES["posts/c.md"]})
    result = run(blank, "--to", "2026-12-09")
    assert "Pearl Harbor · US" in result.out
    assert "days of all regions" in result.out


def test_days_whose_list_has_ended_are_named(team: Workspace) -> None:
    span = ("--from", "2036-05-01", "--to", "2036-05-31")
    assert (
        "mothers-day-fr" in run(team, *span, "--format", "json").data["unlisted_days"]
    )
    assert "No date is listed in 2036 for: " in run(team, *span).out


@pytest.fixture
def entries(team: Workspace) -> list[Any]:
    result = run(team, "--format", "ics")
    assert result.code == 0
    lines = result.out.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75
    return list(Calendar.from_ical(result.out).walk("VEVENT"))


def test_the_export_can_be_read_back(entries: list[Any]) -> None:
    assert all(not entry.errors for entry in entries)
    by_name = {str(entry["SUMMARY"]): entry for entry in entries}
    fair = by_name["Harbour fair"]
    assert (fair["DTSTART"].dt, fair["DTEND"].dt) == (
        date(2026, 11, 19),
        date(2026, 11, 23),
    )
    flood = by_name["Flood"]
    assert (flood["DTSTART"].dt, flood["DTEND"].dt) == (
        date(2026, 10, 20),
        date(2026, 12, 1),
    )
    assert str(flood["DESCRIPTION"]) == "freeze\nhomes, lost"
    [post] = [
        e for name, e in by_name.items() if name.startswith("mastodon · We stand")
    ]
    assert post["DTSTART"].dt == datetime.fromisoformat("2026-11-25T22:30:00+00:00")
    assert by_name["instagram · Day"]["DTSTART"].dt == date(2026, 11, 25)


def test_its_uids_are_unique_and_stay(team: Workspace, entries: list[Any]) -> None:
    uids = [str(entry["UID"]) for entry in entries]
    assert len(set(uids)) == len(uids)
    later = team.run("calendar", "--now", "2026-11-22T08:00", "--format", "ics").out
    again = {str(entry["UID"]) for entry in Calendar.from_ical(later).walk("VEVENT")}
    assert {uid for uid in uids if uid.startswith(("hold", "post"))} <= again


def test_an_export_of_days_is_a_calendar_for_tactlint(repository: Repository) -> None:
    blank = repository({"tactlint.yaml": "audience: {regions: [FR]}\n"})
    span = ("--from", "2026-11-11", "--to", "2026-11-13")
    exported = run(blank, *span, "--format", "ics").out
    blank.write({"days.ics": exported, "tactlint.yaml": "calendars: [days.ics]\n"})
    dates = run(blank, *span, "--format", "json").data["dates"]
    read = {
        day["names"]["en"]: (sheet["date"], day["tone"], day["grave"])
        for sheet in dates
        for day in sheet["days"]
        if day["source"] == "days.ics"
    }
    assert read["Paris attacks"] == ("2026-11-13", "solemn", True)
    assert read["Singles' Day"] == ("2026-11-11", "commercial", False)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "avoid: hit"), ("fr", "à éviter\N{NO-BREAK SPACE}: frappe")],
)
def test_words_to_avoid_are_in_the_language_of_the_view(
    repository: Repository, language: str, said: str
) -> None:
    days = (
        "calendar: ours\ndays:\n- {id: strike, rule: 11-25, tone: solemn, names: "
        "{en: Strike}, regions: [FR], words: {en: [hit], fr: [frappe]}}\n"
    )
    settings = "audience: {regions: [FR]}\ncalendars: [days.yaml]\n"
    space = repository({"tactlint.yaml": settings, "days.yaml": days})
    span = ("--from", "2026-11-25", "--to", "2026-11-25", "--lang", language)
    (line,) = [one for one in run(space, *span).out.splitlines() if "Strike" in one]
    assert line.endswith(f"Strike · FR · {said}")
    entry = run(space, *span, "--format", "ics").out.replace("\r\n ", "")
    assert f"DESCRIPTION:{said}" in entry


def test_posts_and_holds_of_an_export_are_no_days(team: Workspace) -> None:
    exported = run(team, "--format", "ics").out
    names = [str(e["SUMMARY"]) for e in Calendar.from_ical(exported).walk("VEVENT")]
    assert {"Flood", "instagram · Day"} <= {*names}
    team.write({"again.ics": exported, "tactlint.yaml": "calendars: [again.ics]\n"})
    read = [
        day["names"]["en"]
        for sheet in run(team, "--format", "json").data["dates"]
        for day in sheet["days"]
        if day["source"] == "again.ics"
    ]
    assert "Harbour fair" in read
    assert not any(name == "Flood" or " · " in name for name in read)


def test_an_export_keeps_what_is_not_certain(repository: Repository) -> None:
    blank = repository({"tactlint.yaml": "audience: {regions: [FR]}\n"})
    span = ("--from", "2026-12-01", "--to", "2026-12-31")
    before = run(blank, *span, "--format", "json").data["dates"]
    exported = run(blank, *span, "--format", "ics").out
    blank.write({"days.ics": exported, "tactlint.yaml": "calendars: [days.ics]\n"})
    after = run(blank, *span, "--format", "json").data["dates"]

    def unsure(dates: Any, *, ours: bool) -> set[str]:
        return {
            day["names"]["en"]
            for sheet in dates
            for day in sheet["days"]
            if day["certainty"] == "unverified"
            and (day["source"] == "days.ics") == ours
        }

    assert unsure(before, ours=False)
    assert unsure(after, ours=True) == unsure(before, ours=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "soon"], "--from: cannot read 'soon' as a date"),
        (["--to", "2026-13-01"], "--to: cannot read '2026-13-01' as a date"),
        (
            ["--from", "2026-11-20", "--to", "2026-11-01"],
            "--to: 2026-11-01 is before 2026-11-20",
        ),
        (["--to", "2126-11-01"], "--to: asks for more than ten years"),
        (["--region", "Bretagne"], "--region: unknown region 'Bretagne'"),
        (["--region", "FR-3S"], "did you mean 'FR-35'?"),
        (["--region", "uk"], "did you mean 'GB'?"),
        (["--format", "isc"], "--format: there is no format 'isc' here"),
        (["--lang", "de"], "--lang: there are no messages in 'de'"),
        (["--now", "now"], "--now: cannot read 'now' as a date"),
        (["--config", "none.yaml"], "none.yaml"),
    ],
)
def test_slips_on_the_command_line(
    team: Workspace, arguments: list[str], said: str
) -> None:
    result = team.run("calendar", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "Traceback" not in result.err


def test_dates_at_the_end_of_time_are_fine(team: Workspace) -> None:
    assert run(team, "--from", "9999-12-20").code == 0
    assert run(team, "--from", "0001-01-01", "--to", "0001-01-02").code == 0


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_broken_calendar_stops_it_with_a_place(
    team: Workspace, language: str
) -> None:
    team.write({"fair.ics": FILES["fair.ics"].replace("20261119", "20261131")})
    result = run(team, "--lang", language)
    assert (result.code, result.out) == (2, "")
    assert "fair.ics:5: DTSTART" in result.err
    assert "Traceback" not in result.err


def test_a_post_that_cannot_be_read_is_named_and_the_rest_is_shown(
    team: Workspace,
) -> None:
    team.write({"posts/d.md": b"---\npublish_at: 2026-11-25\n---\n\xff\xfe\n"})
    result = run(team)
    assert result.code == 2
    assert "posts/d.md" in result.err
    assert "posts/b.md" in result.out


def test_check_holds_a_post_to_the_teams_ics_days(team: Workspace) -> None:
    team.write(
        {
            "tactlint.yaml": (
                "audience: {regions: [FR], languages: [en]}\nposts: ['posts/*.md']\n"
                "calendars: [{file: fair.ics, regions: [FR], grave: true}]\n"
            ),
            "posts/e.md": (
                "---\npublish_at: 2026-11-21T10:00\nchannel: instagram\n---\n"
                "Everything must go: 30% off today, order now with code LOCK30.\n"
            ),
        }
    )
    found = team.check("posts/e.md", "--select", "sensitive").data["findings"]
    [sells] = [one for one in found if one["rule"] == "sensitive/sells-on-solemn-day"]
    assert sells["severity"] == "error"
    assert "Harbour fair" in sells["message"]
