"""Posts that come back: a hold sees each return, the schedule shows each once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import NOW, Repository, Workspace

CONFIG = """\
timezone: Europe/Paris
audience: {regions: [FR]}
channels: {linkedin: {}}
events: [events.yaml]
"""
FREEZE = """\
events:
  - id: storm
    name: Storm
    from: 2026-11-19
    until: 2026-12-19
    posture: freeze
    reason: red alert
"""
POST = """\
publish_at: 2026-11-10 10:00
channel: linkedin
{again}
text: The reading room stays warm and open until eight.
"""


def post(again: str) -> str:
    return POST.replace("{again}", again)


@pytest.fixture
def frozen(repository: Repository) -> Workspace:
    return repository({"tactlint.yaml": CONFIG, "events.yaml": FREEZE})


@pytest.mark.parametrize(
    "again",
    [
        "recurring: true\nintervalInDays: 7",
        "intervalInDays: 7\nrecurring: true",
        "recurring: true\nrrule: FREQ=WEEKLY",
        "recurring: true\nrecurrence: hebdomadaire",
        "recurring: {every: 7}",
    ],
)
def test_a_freeze_holds_what_comes_back_into_it(frozen: Workspace, again: str) -> None:
    frozen.write({"posts/room.yaml": post(again)})
    result = frozen.check("--select", "sensitive")
    assert result.findings == [("sensitive/held", "posts/room.yaml", 1)]
    assert "comes back on 24 November 2026" in result.data["findings"][0]["message"]


def test_a_post_without_readable_returns_is_never_taken_for_published(
    frozen: Workspace,
) -> None:
    frozen.write({"posts/room.yaml": post("rrule: FREQ=BOGUS")})
    assert frozen.check().findings == [
        # Nobody knows that it does not come back during the freeze.
        ("sensitive/held", "posts/room.yaml", 1),
        ("schedule/unreadable-recurrence", "posts/room.yaml", 3),
    ]
    frozen.write({"events.yaml": "events: []\n"})
    found = [rule for rule, _, _ in frozen.check().findings]
    assert found == ["schedule/unreadable-recurrence"]


def test_a_published_post_without_readable_returns_is_over(frozen: Workspace) -> None:
    again = "rrule: FREQ=BOGUS\nstatus: published"
    frozen.write({"posts/room.yaml": post(again)})
    assert frozen.check().findings == []


def days(space: Workspace) -> dict[str, list[str]]:
    """Return the days on which a post stands, with what is found there."""
    arguments = ("--format", "json", "--now", NOW, "--to", "2026-12-27")
    (project,) = space.run("schedule", *arguments).data["projects"]
    boxes: list[dict[str, Any]] = [
        box for week in project["channels"][0]["weeks"] for box in week["days"]
    ]
    return {
        box["day"]: [one["rule"] for one in entry["findings"]]
        for box in boxes
        for entry in box["posts"]
    }


def test_the_schedule_shows_a_finding_at_the_return_that_it_is_about(
    frozen: Workspace,
) -> None:
    text = post("recurring: {every: 7}").replace("eight", "[LINK]")
    frozen.write({"posts/room.yaml": text})
    shown = days(frozen)
    assert list(shown) == [
        *("2026-11-17", "2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"),
        "2026-12-22",
    ]
    held = {day for day, rules in shown.items() if "sensitive/held" in rules}
    assert held == {"2026-11-24"}


def test_a_finding_on_the_text_is_shown_once_with_the_next_coming(
    frozen: Workspace,
) -> None:
    text = post("recurring: {every: 7}").replace("eight", "[LINK]")
    frozen.write({"posts/room.yaml": text, "events.yaml": "events: []\n"})
    (rule,) = {rule for rule, _, _ in frozen.check().findings}
    shown = days(frozen)
    assert [day for day, rules in shown.items() if rule in rules] == ["2026-11-24"]


def test_what_a_hold_would_stop_is_dated_by_its_first_stopped_return(
    frozen: Workspace,
) -> None:
    frozen.write({"posts/room.yaml": post("recurring: {every: 7}")})
    named = ("hold", "affected", "storm", "--now", NOW)
    assert "24 November 2026, 10:00" in frozen.run(*named).out
    (stop,) = frozen.run(*named, "--format", "json").data["posts"]
    assert stop["publish_at"] == "2026-11-24T10:00:00+01:00"
