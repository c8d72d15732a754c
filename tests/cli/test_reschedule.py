"""`tactlint reschedule`: what is proposed, what is written, what stays."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

CONFIG = """\
timezone: Europe/Paris
audience: {regions: [FR]}
channels:
  x: {}
  linkedin: {}
events: [events.yaml]
"""
EVENTS = """\
events:
  - id: storm
    name: Storm
    from: 2026-12-10
    until: 2026-12-12
    posture: freeze
    reason: people are in danger
"""
PLAN = """\
posts:
  - id: a
    publish_at: 2026-12-01 09:00
    channels: [x]
    text: The first bread of winter is in the oven, come and smell it.
  - id: b
    publish_at: "2026-12-01T09:30:00+01:00"   # after the bread
    channels: [x]
    text: Our apprentices tell how they learned to fold croissants.
"""
HELD = """\
---
publish_at: 2026-12-10T10:00
channel: linkedin
{more}---
We paint the window of the shop again, in the green that you chose{end}
"""


def held(more: str = "", end: str = ".") -> str:
    return HELD.replace("{more}", more).replace("{end}", end)


@pytest.fixture
def project(repository: Repository) -> Workspace:
    return repository({
        "tactlint.yaml": CONFIG, "events.yaml": EVENTS, "posts/plan.yaml": PLAN
    })  # fmt: skip


def rescheduled(workspace: Workspace, *arguments: str) -> Result:
    return workspace.run("reschedule", "--now", NOW, *arguments)


def records(workspace: Workspace, *arguments: str) -> list[dict[str, Any]]:
    data = rescheduled(workspace, "--format", "json", *arguments).data
    found: list[dict[str, Any]] = data["posts"]
    return found


def test_shows_the_diff_and_writes_nothing(project: Workspace) -> None:
    result = rescheduled(project, "--all")
    assert result.code == 1
    assert '-    publish_at: "2026-12-01T09:30:00+01:00"   # after' in result.out
    assert '+    publish_at: "2026-12-01T11:00:00+01:00"   # after' in result.out
    assert "--- a/posts/plan.yaml\n+++ b/posts/plan.yaml\n" in result.out
    assert project.read("posts/plan.yaml") == PLAN


def test_writes_the_date_and_nothing_else(project: Workspace) -> None:
    result = rescheduled(project, "posts", "--write")
    assert result.code == 0
    assert project.read("posts/plan.yaml") == PLAN.replace("09:30:00", "11:00:00")
    assert rescheduled(project, "--all").code == 0
    assert not [one for one in project.check().findings if one[0] == "noise/too-close"]


def test_says_which_why_and_when(project: Workspace) -> None:
    [one] = records(project, "--all")
    assert (one["path"], one["line"], one["channels"]) == ("posts/plan.yaml", 7, ["x"])
    assert one["from"] == "2026-12-01T09:30:00+01:00"
    assert one["to"] == "2026-12-01T11:00:00+01:00"
    assert one["timezone"] == "Europe/Paris"
    assert [why["rule"] for why in one["why"]] == ["noise/too-close"]


def test_the_diff_applies(project: Workspace) -> None:
    git = shutil.which("git")
    assert git
    diff = rescheduled(project, "--all").out
    subprocess.run([git, "apply"], input=diff.encode(), cwd=project.root, check=True)
    assert project.read("posts/plan.yaml") == PLAN.replace("09:30:00", "11:00:00")


@pytest.mark.parametrize(
    ("more", "end", "stay"),
    [
        pytest.param("fixed: true\n", ".", "fixed", id="fixed"),
        pytest.param("date_fixe: oui\n", ".", "fixed", id="fixe"),
        pytest.param("tactlint: {fixed: true}\n", ".", "fixed", id="under tactlint"),
        pytest.param("recurring: true\n", ".", "recurring", id="recurring"),
        pytest.param("", ", see you tomorrow.", "names-day", id="names a day"),
        pytest.param("fixed: false\n", ".", "", id="not fixed"),
    ],
)
def test_what_stays(project: Workspace, more: str, end: str, stay: str) -> None:
    text = held(more, end)
    project.write({"posts/held.md": text})
    [one] = records(project, "posts/held.md", "--write")
    assert one["stays"] == stay
    assert (project.read("posts/held.md") == text) == bool(stay)
    assert bool(one["reason"]) == bool(stay)


def test_a_fixed_post_stays_and_another_makes_room(project: Workspace) -> None:
    fixed = PLAN.replace("  - id: b\n", "  - id: b\n    fixed: true\n")
    project.write({"posts/plan.yaml": fixed})
    [one] = records(project, "--all")
    assert (one["post"], one["makes_room_for"]) == (
        "posts/plan.yaml#a",
        "posts/plan.yaml#b",
    )
    assert one["to"] == "2026-12-01T11:30:00+01:00"


def test_a_service_message_stays(project: Workspace) -> None:
    text = held("kind: service\n").replace("2026-12-10T10:00", "2027-03-28 02:30")
    project.write({"posts/notice.md": text})
    [one] = records(project, "posts/notice.md")
    assert one["stays"] == "service"


def test_a_plan_may_fix_all_its_dates(project: Workspace) -> None:
    project.write({"posts/plan.yaml": f"tactlint: {{fixed: true}}\n{PLAN}"})
    [one] = records(project, "--all")
    assert one["stays"] == "fixed"


def test_a_date_in_the_name_of_a_file_stays_with_advice(project: Workspace) -> None:
    text = "---\nchannel: linkedin\n---\nWe paint the window of the shop again.\n"
    project.write({"posts/2026-12-10-paint.md": text})
    [one] = records(project, "posts/2026-12-10-paint.md", "--write")
    assert (one["stays"], one["to"]) == ("file-name", "2026-12-13")


def test_a_name_that_a_move_makes_untrue_is_mentioned(project: Workspace) -> None:
    project.write({"posts/2026-12-10-paint.md": held(), "posts/paint.md": held()})
    out = rescheduled(project, "posts/2026-12-10-paint.md").out
    assert "the name of its file still says 2026-12-10" in out
    assert "the name of" not in rescheduled(project, "posts/paint.md").out


def test_what_somebody_silenced_is_no_trouble(project: Workspace) -> None:
    quiet = "    tactlint: {ignore: {noise/too-close: agreed with the mayor}}\n"
    quiet = PLAN.replace("  - id: b\n", f"  - id: b\n{quiet}")
    project.write({"posts/plan.yaml": quiet})
    assert records(project, "--all") == []


def test_nobody_silences_a_freeze(project: Workspace) -> None:
    quiet = "tactlint: {ignore: {sensitive/held: agreed with the mayor}}\n"
    project.write({"posts/held.md": held(quiet)})
    assert len(records(project, "posts/held.md")) == 1


def test_says_when_nothing_was_checked(repository: Repository) -> None:
    workspace = repository({"notes.md": "Nothing to publish.\n"})
    result = rescheduled(workspace, "--all")
    assert (result.code, result.out.partition(":")[0]) == (0, "No post was checked")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("2027-03-28 02:30", "2027-03-28 08:00", id="skipped"),
        pytest.param("2026-10-25 02:30", "2026-10-25 08:00", id="shown twice"),
    ],
)
def test_an_hour_that_no_clock_shows_once(
    project: Workspace, before: str, after: str
) -> None:
    text = held().replace("2026-12-10T10:00", before)
    project.write({"posts/clock.md": text})
    project.run(
        "reschedule", "posts/clock.md", "--write", "--now", "2026-10-01T08:00+00:00"
    )
    assert project.read("posts/clock.md") == text.replace(before, after)


def test_published_posts_never_move(project: Workspace) -> None:
    project.write({"posts/held.md": held("status: published\n")})
    assert records(project, "posts/held.md") == []


def test_only_the_files_asked_for_move(project: Workspace) -> None:
    project.write({"posts/held.md": held()})
    [one] = records(project, "posts/held.md")
    assert one["path"] == "posts/held.md"


def test_other_files_are_seen_all_the_same(project: Workspace) -> None:
    full = "posts:\n" + "".join(
        f"- {{publish_at: '2026-12-{day}T10:00', channel: linkedin, text: Hello}}\n"
        for day in (12, 14)
    )
    project.write({"posts/held.md": held(), "posts/other.yaml": full})
    [one] = records(project, "posts/held.md")
    # The hold ends with the 12th; 12 and 14 are taken, the 13th is within a day.
    assert one["to"] == "2026-12-13T10:00:00+01:00"


def test_a_hold_until_further_notice_leaves_no_place(project: Workspace) -> None:
    project.write({
        "events.yaml": EVENTS.replace("    until: 2026-12-12\n", ""),
        "posts/held.md": held(),
    })  # fmt: skip
    result = rescheduled(project, "posts/held.md", "--write")
    assert result.code == 1
    assert "none of the 60 days that follow" in " ".join(result.out.split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_lines_of_ours_fit_the_terminal(project: Workspace, language: str) -> None:
    project.write({"posts/held.md": held("", ", see you tomorrow.")})
    out = rescheduled(project, "--all", "--lang", language).out
    told = out.partition("--- a/")[0]
    assert len(told.splitlines()) > 5
    assert max(map(len, told.splitlines())) <= 80


def test_colours_are_for_those_who_have_them(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in rescheduled(project, "--all").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m-    publish_at" in rescheduled(project, "--all").out


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        ((), "name files, or say --all", "nommez des fichiers, ou dites --all"),
        (("--all", "posts"), "stands for all files", "vaut pour tous les fichiers"),
        (("nope.md",), "no such file", "pas de fichier"),
        (("--all", "--format", "yaml"), "no format 'yaml'", "pas de format"),
    ],
)
def test_mistakes_are_said_in_both_languages(
    project: Workspace, arguments: tuple[str, ...], english: str, french: str
) -> None:
    for language, words in (("en", english), ("fr", french)):
        result = rescheduled(project, "--lang", language, *arguments)
        assert result.code == 2
        assert words in result.err


def test_a_broken_file_is_said_and_the_others_move(project: Workspace) -> None:
    project.write(
        {"posts/broken.md": "---\npublish_at: 2026-12-01\nchannel: x: y\n---\nHi.\n"}
    )
    result = rescheduled(project, "--all", "--write")
    assert result.code == 2
    assert "posts/broken.md" in result.err
    assert "11:00:00" in project.read("posts/plan.yaml")


@pytest.mark.parametrize("date", ["2026-02-30", "03/04/2026"])
def test_a_date_that_nobody_can_read_must_change_first(
    project: Workspace, date: str
) -> None:
    project.write({"posts/zz.md": f"---\npublish_at: {date}\n---\nHi, neighbours.\n"})
    result = rescheduled(project, "posts/zz.md")
    assert result.code == 2
    assert result.out == "Posts whose date cannot be read: 1.\n"
    assert f"posts/zz.md:2:13: the date of this post cannot be read: '{date}'" in (
        result.err
    )
    result = rescheduled(project, "--all", "--lang", "fr")
    assert result.code == 2
    assert "À déplacer\xa0: 1" in result.out
    assert "Posts dont la date est illisible\xa0: 1." in result.out
    assert "la date de ce post est illisible" in result.err


def test_a_file_of_the_team_that_cannot_be_written_is_said(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = rescheduled(project, "--all", "--write", "--lang", "fr")
    assert result.code == 2
    assert "posts/plan.yaml" in result.err
    assert "ne peut pas être écrit" in result.err
    assert project.read("posts/plan.yaml") == PLAN
