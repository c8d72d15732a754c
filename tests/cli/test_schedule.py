"""`tactlint schedule`: which weeks, which posts, what they weigh."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

CONFIG = """\
timezone: Europe/Paris
audience: {regions: [FR]}
channels:
  instagram: {max_per_week: 2}
  x: {timezone: America/Montreal}
events: [events.yaml]
"""
EVENTS = """\
events:
  - id: storm
    name: Storm
    from: 2026-11-26T20:00:00+01:00
    until: 2026-11-28T00:00:00+01:00
    channels: [instagram]
    posture: freeze
    reason: red alert
"""
PLAN = """\
- id: out
  publish_at: 2026-11-17 09:00
  channel: instagram
  text: Le four est réparé, les pains de ce matin sont bien levés.
- id: bread
  publish_at: 2026-11-24 18:00
  channel: instagram
  text: Le pain de seigle repose une nuit avant d'être coupé.
- id: sale
  publish_at: 2026-11-25 18:00
  channel: instagram
  text: Profitez de -20 % sur toute la boutique, commandez en ligne dès maintenant.
- id: ask
  publish_at: 2026-11-27 18:00
  channel: instagram
  text: Avec quoi mangez-vous votre pain le matin ?
- id: night
  publish_at: 2026-11-30T02:00:00+01:00
  channel: x
  text: La fournée de nuit est au four.
- id: later
  publish_at: 2027-06-01 09:00
  channel: x
  text: Les fraises sont là.
- id: someday
  channel: x
  text: Et si on ouvrait le dimanche ?
"""


@pytest.fixture
def bakery(repository: Repository) -> Workspace:
    return repository(
        {"tactlint.yaml": CONFIG, "events.yaml": EVENTS, "posts/plan.yaml": PLAN}
    )


def shown(workspace: Workspace, *arguments: str) -> Result:
    return workspace.run("schedule", "--now", NOW, *arguments)


def project(workspace: Workspace, *arguments: str) -> Any:
    [one] = shown(workspace, "--format", "json", *arguments).data["projects"]
    return one


def weeks(workspace: Workspace, channel: str, *arguments: str) -> dict[str, Any]:
    for board in project(workspace, *arguments)["channels"]:
        if board["channel"] == channel:
            return {week["monday"]: week for week in board["weeks"]}
    raise AssertionError(channel)


def names(week: dict[str, Any]) -> list[str]:
    return [
        post["post"].partition("#")[2] for day in week["days"] for post in day["posts"]
    ]


class TestWeeks:
    def test_a_week_starts_on_monday_and_counts_what_is_out(
        self, bakery: Workspace
    ) -> None:
        found = weeks(bakery, "instagram", "--weeks", "2")
        assert list(found) == ["2026-11-16", "2026-11-23"]
        assert [names(week) for week in found.values()] == [
            ["out"],
            ["bread", "sale", "ask"],
        ]

    def test_the_mix_and_the_budget(self, bakery: Workspace) -> None:
        week = weeks(bakery, "instagram")["2026-11-23"]
        assert (week["sells"], week["asks"], week["other"]) == (1, 1, 1)
        assert (week["posts"], week["over_budget"]) == (3, True)

    def test_the_budget_of_a_platform_where_none_is_declared(
        self, bakery: Workspace
    ) -> None:
        [board, _] = project(bakery)["channels"]
        assert board["budget"] == {"day": 1, "week": 2}

    def test_days_are_those_of_the_channels_readers(self, bakery: Workspace) -> None:
        assert names(weeks(bakery, "x")["2026-11-23"]) == ["night"]
        assert names(weeks(bakery, "x")["2026-11-30"]) == []

    def test_solemn_and_held_days(self, bakery: Workspace) -> None:
        days = weeks(bakery, "instagram")["2026-11-23"]["days"]
        assert [day["day"] for day in days if day["solemn"]] == ["2026-11-25"]
        held = [day["day"] for day in days if day["held"]]
        assert held == ["2026-11-26", "2026-11-27"]
        others = weeks(bakery, "x")["2026-11-23"]["days"]
        assert not any(day["held"] for day in others)

    def test_a_hold_is_on_the_teams_clock(self, bakery: Workspace) -> None:
        [hold] = project(bakery)["holds"]
        assert hold["from"] == "2026-11-26T20:00:00+01:00"
        assert project(bakery, "--from", "2026-12-07")["holds"] == []

    def test_what_is_not_on_these_weeks_is_counted(self, bakery: Workspace) -> None:
        one = project(bakery)
        assert one["posts_elsewhere"] == 1
        assert [post["post"] for post in one["undated"]] == ["posts/plan.yaml#someday"]

    @pytest.mark.parametrize(
        ("options", "first", "last"),
        [
            ((), "2026-11-16", "2026-12-27"),
            (("--from", "2026-12-02"), "2026-11-30", "2027-01-10"),
            (("--from", "2026-12-02", "--weeks", "1"), "2026-11-30", "2026-12-06"),
            (("--to", "2026-12-06"), "2026-11-16", "2026-12-06"),
            (("--to", "2026-12-07"), "2026-11-16", "2026-12-13"),
        ],
        ids=["usual", "from", "weeks", "to-sunday", "to-monday"],
    )
    def test_options(
        self, bakery: Workspace, options: tuple[str, ...], first: str, last: str
    ) -> None:
        one = project(bakery, *options)
        assert (one["from"], one["to"]) == (first, last)


class TestFindings:
    def test_they_are_those_of_check(self, bakery: Workspace) -> None:
        seen = {
            (post["post"], finding["rule"], finding["message"])
            for board in project(bakery, "--weeks", "40")["channels"]
            for week in board["weeks"]
            for day in week["days"]
            for post in day["posts"]
            for finding in post["findings"]
        }
        checked = {
            (one["post"], one["rule"], one["message"])
            for one in bakery.check().data["findings"]
        }
        assert ("posts/plan.yaml#sale", "sensitive/sells-on-solemn-day") in {
            one[:2] for one in seen
        }
        assert seen == checked

    def test_those_outside_are_counted(self, bakery: Workspace) -> None:
        all_of_them = len(bakery.check().data["findings"])
        one = project(bakery, "--from", "2027-03-01", "--weeks", "2")
        assert one["findings_elsewhere"] == all_of_them > 0

    def test_a_mistake_of_a_post_is_no_failure(self, bakery: Workspace) -> None:
        assert shown(bakery).code == 0


class TestPaths:
    def test_others_count_but_are_not_judged(self, bakery: Workspace) -> None:
        extra = "publish_at: 2026-11-23 12:00\nchannel: instagram\ntext: Bonjour.\n"
        bakery.write({"posts/extra.yaml": extra})
        [board] = project(bakery, "posts/extra.yaml")["channels"]
        week = board["weeks"][1]
        assert (board["channel"], week["posts"]) == ("instagram", 4)
        judged = {
            post["post"]
            for day in week["days"]
            for post in day["posts"]
            if post["findings"]
        }
        assert judged <= {"posts/extra.yaml"}

    def test_one_channel(self, bakery: Workspace) -> None:
        boards = project(bakery, "--channel", "x")["channels"]
        assert [board["channel"] for board in boards] == ["x"]

    def test_two_projects(self, repository: Repository) -> None:
        post = "publish_at: 2026-11-23 12:00\nchannel: x\ntext: Hello, bread.\n"
        files = {
            f"{team}/{name}": text
            for team in ("one", "two")
            for name, text in (("tactlint.yaml", ""), ("a.yaml", post))
        }
        data = shown(repository(files), "--format", "json").data
        assert [one["name"] for one in data["projects"]] == ["one", "two"]

    def test_a_file_that_cannot_be_read(self, bakery: Workspace) -> None:
        bakery.write({"posts/winter.yaml": "publish_at: 2026-11-24\ntext: A: b\n"})
        result = shown(bakery)
        assert result.code == 2
        assert "posts/winter.yaml:2:8" in result.err
        assert "instagram" in result.out


@pytest.mark.parametrize(
    ("options", "where", "hint"),
    [
        (("--channel", "instagrm"), "--channel", "did you mean 'instagram'?"),
        (("--format", "htm"), "--format", "did you mean 'html'?"),
        (("--from", "soon"), "--from", "write an ISO date"),
        (("--to", "2026-11-01"), "--to", "choose a later day"),
        (("--weeks", "0"), "--weeks", "choose from 1 to 104 weeks"),
        (("--weeks", "105"), "--weeks", "choose from 1 to 104 weeks"),
        (("--weeks", "-1"), "--weeks", "choose from 1 to 104 weeks"),
        (("--weeks", "2", "--to", "2027-01-01"), "--to", "keep one of them"),
        (("--to", "9999-12-31"), "--weeks", "choose from 1 to 104 weeks"),
        (("--from", "9999-12-31"), "--from", "choose a year"),
        (("--from", "0001-01-01"), "--from", "choose a year"),
        (("--lang", "de"), "--lang", "known: en, fr"),
    ],
)
def test_mistakes(
    bakery: Workspace, options: tuple[str, ...], where: str, hint: str
) -> None:
    result = shown(bakery, *options)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith(f"error: {where}: ")
    assert hint in result.err


def test_the_view_goes_to_a_file(bakery: Workspace) -> None:
    result = shown(bakery, "--format", "html", "--output-file", "page.html")
    assert (result.code, result.out) == (0, "")
    assert bakery.read("page.html").startswith("<!doctype html>")
