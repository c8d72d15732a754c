"""`check --since` and `--staged`: what a change answers for, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from tests.conftest import Workspace
from tests.history.repositories import Work, work

ROOT = Path(__file__).parents[2]
BLANK = "Dear [First name], come at six.\n"
FINE = "Which soup should we cook on Friday? Tell us below.\n"
PLACEHOLDER = "robot/placeholder"


def post(text: str, day: str = "01", hour: str = "09:00", extra: str = "") -> str:
    """Return a Markdown post of December; its text begins on line 6."""
    return (
        f"---\npublish_at: 2026-12-{day}T{hour}\nchannel: facebook\n"
        f"lang: en\n{extra}---\n{text}"
    )


def item(text: str, day: str, extra: str = "") -> str:
    """Return a post of a plan, four lines and those of `extra`."""
    return (
        f"- publish_at: 2026-12-{day}T09:00\n  channel: facebook\n  lang: en\n"
        f"{extra}  text: {text}\n"
    )


@pytest.fixture
def team(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Work:
    """Return the workspace as a real repository."""
    (workspace.root / ".git").rmdir()
    return work(workspace.root, monkeypatch)


def rules(workspace: Workspace, *arguments: str) -> list[tuple[str, str]]:
    """Return rule and path of what is found."""
    result = workspace.check(*(arguments or ("--since", "HEAD")))
    assert result.err == ""
    return [(rule, path) for rule, path, _ in result.findings]


def test_an_old_sin_stays_out_of_a_change_elsewhere(
    team: Work, workspace: Workspace
) -> None:
    team.commit({"a.md": post(f"{BLANK}\n{FINE}"), "b.md": post(BLANK, "05")})
    assert rules(workspace) == []
    team.write({"a.md": post(f"{BLANK}\n{FINE}\nSee you there.\n")})
    assert rules(workspace) == []
    summary = workspace.check("--since", "HEAD").data["summary"]
    # What is wrong in b.md is not even looked at: nothing there changed.
    assert (summary["beyond"], summary["changed"], summary["files"]) == (1, 1, 2)
    assert workspace.check("--since", "HEAD").code == 0


def test_a_sin_on_a_changed_line_is_told(team: Work, workspace: Workspace) -> None:
    team.commit({"a.md": post(f"{BLANK}\n{FINE}")})
    team.write({"a.md": post(f"{FINE}\n{BLANK}")})
    assert rules(workspace) == [(PLACEHOLDER, "a.md")]
    assert workspace.check("--since", "HEAD").code == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(post(BLANK), post(BLANK, "02"), id="date"),
        pytest.param(
            post(BLANK), post(BLANK).replace("facebook", "linkedin"), id="channel"
        ),
        pytest.param(
            post(BLANK, extra="kind: service\n"), post(BLANK), id="a line is gone"
        ),
        pytest.param(
            "posts:\n" + item(BLANK.strip(), "01") + item(FINE.strip(), "20"),
            "posts:\n" + item(BLANK.strip(), "03") + item(FINE.strip(), "20"),
            id="date in a plan",
        ),
    ],
)
def test_a_changed_fact_answers_for_the_whole_post(
    team: Work, workspace: Workspace, before: str, after: str
) -> None:
    name = "a.yaml" if before.startswith("posts") else "a.md"
    team.commit({name: before})
    assert rules(workspace) == []
    team.write({name: after})
    assert (PLACEHOLDER, name) in rules(workspace)


def test_another_post_of_a_plan_does_not_answer(
    team: Work, workspace: Workspace
) -> None:
    old = "posts:\n" + item(BLANK.strip(), "01")
    team.commit({"plan.yaml": old})
    team.write({"plan.yaml": old + item(FINE.strip(), "20")})
    assert rules(workspace) == []


def test_an_unchanged_post_is_told_of_a_new_neighbour(
    team: Work, workspace: Workspace
) -> None:
    team.commit({"later.md": post(FINE, hour="11:00")})
    team.write({"sooner.md": post("Our oven is hot again.\n", hour="10:00")})
    assert ("noise/too-close", "later.md") in rules(workspace)


def test_a_neighbour_that_did_not_change_is_not_told(
    team: Work, workspace: Workspace
) -> None:
    team.commit(
        {
            "later.md": post(FINE, hour="11:00"),
            "sooner.md": post("Our oven is hot again.\n", hour="10:00"),
            "other.md": post("The mill turns on Sunday.\n", "20"),
        }
    )
    team.write({"other.md": post("The mill turns on Saturday.\n", "20")})
    assert [rule for rule, _ in rules(workspace) if rule == "noise/too-close"] == []


def test_a_renamed_post_keeps_its_old_lines(team: Work, workspace: Workspace) -> None:
    team.commit({"a b é.md": post(f"{BLANK}\n{FINE}" * 3)})
    team.git("mv", "a b é.md", "c.md")
    assert rules(workspace) == []
    assert rules(workspace, "--staged") == []


def test_a_date_in_a_name_changes_with_it(team: Work, workspace: Workspace) -> None:
    text = post(BLANK * 3).replace("publish_at: 2026-12-01T09:00\n", "")
    team.commit({"tactlint.yaml": "file_name_dates: YYYY-MM-DD\n"})
    team.commit({"2026-12-01-a.md": text})
    team.git("mv", "2026-12-01-a.md", "2026-12-09-a.md")
    assert (PLACEHOLDER, "2026-12-09-a.md") in rules(workspace)


def test_a_silence_taken_away_answers_for_what_it_hid(
    team: Work, workspace: Workspace
) -> None:
    quiet = "<!-- tactlint-disable robot -- a form letter, on purpose -->\n"
    team.commit({"a.md": post(f"{quiet}\n{FINE}\n{FINE}\n{BLANK}")})
    assert rules(workspace) == []
    team.write({"a.md": post(f"{FINE}\n{FINE}\n{BLANK}")})
    assert (PLACEHOLDER, "a.md") in rules(workspace)


def test_lines_of_crlf_and_of_old_macs(team: Work, workspace: Workspace) -> None:
    crlf = post(f"{BLANK}\n{FINE}").replace("\n", "\r\n")
    # To git the whole text is one line here; to us the blank stands on its third.
    mac = post(f"A\r\r{BLANK}\n", "09")
    team.commit({"crlf.md": crlf, "mac.md": mac})
    team.write({"crlf.md": f"{crlf}See you.\r\n", "mac.md": mac.replace("A", "B")})
    assert rules(workspace) == [(PLACEHOLDER, "mac.md")]


SETTINGS = {
    "events.yaml": "events: []\n",
    "days.yaml": (
        "calendar: ours\ndays:\n  - id: mill-fire\n    rule: 03-24\n"
        "    tone: solemn\n    names: {en: The mill fire}\n    regions: [GB]\n"
    ),
    "tactlint.yaml": "events: [events.yaml]\ncalendars: [days.yaml]\n",
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_changed_setting_answers_for_everything(
    team: Work, workspace: Workspace, name: str
) -> None:
    team.commit({"a.md": post(BLANK), **SETTINGS})
    assert rules(workspace) == []
    team.write({name: f"# a note\n{SETTINGS[name]}"})
    assert rules(workspace) == [(PLACEHOLDER, "a.md")]
    result = workspace.run("check", "--since", "HEAD", "--now", "2026-11-20")
    assert f"The change touches {name}: all findings are shown." in result.out


def test_a_broken_file_stops_only_its_own_change(
    team: Work, workspace: Workspace
) -> None:
    broken = "---\npublish_at: 2026-12-01\n"
    team.commit({"a.md": post(FINE), "b.md": broken})
    team.write({"a.md": post(FINE, "02")})
    result = workspace.check("--since", "HEAD")
    assert (result.code, [one["path"] for one in result.data["problems"]]) == (
        0,
        ["b.md"],
    )
    team.write({"b.md": f"{broken}channel: x\n"})
    assert workspace.check("--since", "HEAD").code == 2


def test_a_freeze_of_an_unchanged_post_is_for_a_change_of_the_freeze(
    team: Work, workspace: Workspace
) -> None:
    hold = "events:\n- {id: s, name: S, from: 2026-11-01, posture: freeze}\n"
    team.commit({"tactlint.yaml": "events: [events.yaml]\n", "events.yaml": hold})
    team.commit({"a.md": post(FINE)})
    assert rules(workspace) == []
    assert rules(workspace, "a.md")
    team.write({"events.yaml": f"# extended\n{hold}"})
    assert ("sensitive/held", "a.md") in rules(workspace)


def test_staged_is_read_as_it_is_staged(team: Work, workspace: Workspace) -> None:
    team.commit({"a.md": post(FINE), "b.md": post(FINE.replace("soup", "stew"), "20")})
    team.write({"a.md": post(BLANK)}).git("add", "--all")
    team.write({"a.md": post(FINE), "b.md": post(BLANK, "20")})
    result = workspace.check("--staged")
    assert [(rule, path) for rule, path, _ in result.findings] == [
        (PLACEHOLDER, "a.md")
    ]
    assert rules(workspace, "--staged", "a.md", "--force-exclude") == [
        (PLACEHOLDER, "a.md")
    ]


def test_what_is_not_staged_is_no_context(team: Work, workspace: Workspace) -> None:
    team.commit({"later.md": post(FINE, hour="11:00")})
    team.write({"later.md": post(FINE + "Please!\n", hour="11:00")})
    team.git("add", "--all")
    near = post("Our oven is hot again.\n", hour="10:00")
    team.write({"draft/near.md": near, "near.md": near})
    assert rules(workspace, "--staged") == []
    assert rules(workspace, "--staged", ".") == []
    team.git("add", "near.md")
    assert ("noise/too-close", "later.md") in rules(workspace, "--staged")


def test_a_staged_file_that_is_gone_from_the_disk(
    team: Work, workspace: Workspace
) -> None:
    team.write({"a.md": post(BLANK)}).git("add", "--all")
    (team.root / "a.md").unlink()
    assert rules(workspace, "--staged") == [(PLACEHOLDER, "a.md")]


def test_a_project_below_the_top(
    team: Work, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.commit({"brand/tactlint.yaml": "{}\n", "brand/a.md": post(FINE)})
    team.write({"brand/b.md": post(BLANK, "09"), "a.md": post(BLANK)})
    monkeypatch.chdir(team.root / "brand")
    assert rules(workspace) == [(PLACEHOLDER, "b.md")]
    team.git("add", "brand/b.md")
    assert rules(workspace, "--staged") == [(PLACEHOLDER, "b.md")]


def test_several_projects_of_one_repository(team: Work, workspace: Workspace) -> None:
    for brand in ("one", "two"):
        sin = post("Hello [First name], our mill turns on Sunday.\n")
        team.write({f"{brand}/tactlint.yaml": "{}\n", f"{brand}/a.md": sin})
    team.commit({"events.md": "no post\n"})
    team.write({"two/b.md": post(BLANK, "09")})
    assert rules(workspace) == [(PLACEHOLDER, "two/b.md")]
    assert workspace.check("--since", "HEAD").data["summary"]["changed"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "main", "--staged"), "keep one of them"),
        (("--since", "nowhere"), "there is no commit 'nowhere' here"),
        (("--staged", "--stdin-filename", "a.md"), "is no part of a change"),
    ],
)
def test_wishes_that_cannot_be(
    team: Work, workspace: Workspace, arguments: tuple[str, ...], said: str
) -> None:
    team.commit({"a.md": post(FINE)})
    result = workspace.run("check", *arguments)
    assert (result.code, said in result.err) == (2, True)


def test_a_folder_without_git(workspace: Workspace) -> None:
    workspace.write({"a.md": post(FINE)})
    result = workspace.run("check", "--staged")
    assert (result.code, "this is no git repository" in result.err) == (2, True)


@pytest.mark.parametrize("words", [("--all",), ("letter.md",)], ids=["all", "path"])
def test_a_hook_of_git_reads_the_index_that_git_names(
    team: Work, words: tuple[str, ...]
) -> None:
    team.commit({"letter.md": post(FINE)})
    hook = team.root / ".git" / "hooks" / "pre-commit"
    command = f'"{sys.executable}" -m linter check --staged --format concise'
    hook.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec {command}\n', "utf-8")
    hook.chmod(0o755)
    # With --all or a path, git makes an index for this commit only, and names it.
    year = post(BLANK).replace("2026", "2098")
    team.write({"letter.md": year})
    with pytest.raises(CalledProcessError) as error:
        team.git("commit", "--message", "a sin", *words)
    said = f"{error.value.stdout}{error.value.stderr}"
    assert "letter.md:6:6: error[robot/placeholder]" in said
    team.write({"letter.md": year.replace("[First name]", "Ines")})
    team.git("commit", "--message", "none", *words)


def test_the_summary_speaks_french(team: Work, workspace: Workspace) -> None:
    team.commit({"a.md": post(f"{BLANK}\n{FINE}")})
    team.write({"a.md": post(f"{BLANK}\n{FINE}\nÀ samedi.\n")})
    result = workspace.run(
        "check", "--since", "HEAD", "--lang", "fr", "--now", "2026-11-20"
    )
    assert "dont 1 modifié (" in result.out
    assert "1 constat hors du changement" in result.out


@pytest.mark.parametrize(
    ("options", "lang", "said"),
    [
        (("--fix",), "en", "error: --fix: works on the files as they lie here"),
        (("--diff",), "en", "error: --diff: works on the files as they lie here"),
        (
            ("--unsafe-fixes",),
            "fr",
            "erreur\u00a0: --unsafe-fixes: agit sur les fichiers tels qu'ils sont ici",
        ),
    ],
    ids=["fix", "diff", "unsafe"],
)
def test_what_is_staged_is_not_fixed(
    team: Work, workspace: Workspace, options: tuple[str, ...], lang: str, said: str
) -> None:
    before = post(f"{FINE}Come, come!!!!!!!\n")
    team.write({"a.md": before}).git("add", "--all")
    result = workspace.check("--staged", *options, "--lang", lang)
    assert result.refused
    assert said in result.err
    assert "`git add`" in result.err
    assert workspace.read("a.md") == before


@pytest.mark.parametrize("ref", ["", " "])
@pytest.mark.parametrize("form", ["--since={}", "--since {}"])
def test_a_variable_that_is_empty_names_no_change(
    workspace: Workspace, ref: str, form: str
) -> None:
    option = form.format(ref) if "=" in form else "--since"
    words = (option,) if "=" in form else (option, ref)
    result = workspace.run("check", *words)
    assert (result.code, result.out) == (2, "")
    assert "--since: names no branch and no commit" in result.err
    french = workspace.run("check", *words, "--lang", "fr").err
    assert "ne nomme ni branche ni commit" in french
