"""`tactlint check --fix`, `--unsafe-fixes` and `--diff`."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

PLAN = """\
# autumn
- text: #BackToSchool and the bakery opens an hour earlier
  channels: [mastodon]   # asked by Nora
  publish_at: 2026-12-01T09:00
- text: The mill is open tonight #ask Nora first
  channels: [mastodon]
  publish_at: 2026-12-03T09:00
- text: @nora_k found the leak, thank you Nora.
  channels: [mastodon]
  publish_at: 2026-12-05T09:00 # tactlint-disable-line promo/shouting -- why
"""
FIXED = (
    PLAN.replace(
        "#BackToSchool and the bakery opens an hour earlier",
        '"#BackToSchool and the bakery opens an hour earlier"',
    )
    .replace(
        "@nora_k found the leak, thank you Nora.",
        '"@nora_k found the leak, thank you Nora."',
    )
    .replace(" # tactlint-disable-line promo/shouting -- why", "")
)
BOTH = FIXED.replace(
    "The mill is open tonight #ask Nora first",
    '"The mill is open tonight #ask Nora first"',
)
SELECT = ("--select", "file,silence,promo/shouting")


def check(space: Workspace, *arguments: str) -> Result:
    return space.run("check", "--now", NOW, *SELECT, *arguments)


@pytest.fixture
def plan(repository: Repository) -> Workspace:
    """Return a repository with traps, and a request that serves nothing."""
    return repository({"posts/plan.yaml": PLAN})


class TestFix:
    def test_safe_fixes_are_written_and_the_rest_reported(
        self, plan: Workspace
    ) -> None:
        result = check(plan, "--fix")
        assert plan.read("posts/plan.yaml") == FIXED
        assert (
            "Fixed: 3 (file/lost-text 1, file/unquoted-mark 1, silence/unused 1)."
            in (result.out)
        )
        assert result.out.count("error[file/lost-text]") == 1
        assert result.code == 1
        assert os.listdir(plan.root / "posts") == ["plan.yaml"]

    def test_unsafe_ones_on_request(self, plan: Workspace) -> None:
        result = check(plan, "--fix", "--unsafe-fixes")
        assert plan.read("posts/plan.yaml") == BOTH
        assert result.code == 0

    def test_twice_changes_nothing_more(self, plan: Workspace) -> None:
        check(plan, "--fix")
        result = check(plan, "--fix")
        assert plan.read("posts/plan.yaml") == FIXED
        assert result.out.endswith("Nothing to fix.\n")

    def test_french(self, plan: Workspace) -> None:
        result = check(plan, "--fix", "--lang", "fr")
        assert "Corrigé\xa0: 3 (" in result.out
        assert "mettre le texte entre guillemets (--unsafe-fixes)" in result.out

    def test_reports_for_programs_stay_what_they_are(self, plan: Workspace) -> None:
        result = check(plan, "--fix", "--format", "json")
        (left,) = json.loads(result.out)["findings"]
        assert left["fix"]["safe"] is False
        assert "Fixed: 3" in result.err

    def test_byte_order_mark_and_windows_line_ends_stay(
        self, repository: Repository
    ) -> None:
        source = b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode()
        space = repository({"posts/plan.yaml": source})
        check(space, "--fix")
        expected = b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()
        assert (space.root / "posts/plan.yaml").read_bytes() == expected

    def test_only_files_that_are_named(self, plan: Workspace) -> None:
        plan.write({"posts/other.yaml": PLAN})
        check(plan, "--fix", "posts/other.yaml")
        assert plan.read("posts/plan.yaml") == PLAN
        assert plan.read("posts/other.yaml") == FIXED

    def test_two_links_to_one_file_are_one_file(self, plan: Workspace) -> None:
        for name in ("autumn.yaml", "winter.yaml"):
            (plan.root / "posts" / name).symlink_to("plan.yaml")
        result = check(plan, "--fix")
        assert (result.err, result.code) == ("", 1)
        assert "Fixed:" in result.out
        assert plan.read("posts/plan.yaml") == FIXED
        assert (plan.root / "posts/autumn.yaml").is_symlink()
        assert check(plan, "--fix").out.endswith("Nothing to fix.\n")

    @pytest.mark.parametrize("option", ["--format", "--output-file"])
    def test_a_diff_is_given_in_the_place_of_no_file(
        self, plan: Workspace, option: str
    ) -> None:
        file = "json=a.json" if option == "--format" else "a.json"
        result = check(plan, "--diff", "--format", "full", option, file)
        assert (result.code, result.out) == (2, "")
        assert "--diff: prints a diff, no report: 'a.json' would not be" in result.err
        french = check(plan, "--diff", option, file, "--lang", "fr").err
        assert "«\xa0a.json\xa0» ne serait pas écrit" in french
        assert not (plan.root / "a.json").exists()

    def test_a_file_that_cannot_be_written_is_said(
        self, plan: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: str) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", full)
        result = check(plan, "--fix")
        assert (result.code, plan.read("posts/plan.yaml")) == (2, PLAN)
        assert "posts/plan.yaml: cannot be written" in result.err

    def test_a_fix_that_would_change_a_date_is_none(
        self, repository: Repository
    ) -> None:
        source = (
            "- text: The mill is open tonight.\n  channels: [mastodon]\n"
            "  publish_at: 2026-12-03T09:00 #confirmed\n"
        )
        space = repository({"posts/plan.yaml": source})
        result = check(space, "--fix", "--unsafe-fixes")
        assert space.read("posts/plan.yaml") == source
        assert "file/lost-text" in result.out
        assert "= fix:" not in result.out

    def test_a_request_waits_for_the_text_that_it_is_about(
        self, repository: Repository
    ) -> None:
        # Only once the text is found again does it shout.
        source = (
            "- text: #SOUP TONIGHT AT SIX FOR EVERYONE, COME ALONG\n"
            "  channels: [mastodon]\n  publish_at: 2026-12-03T09:00\n"
            "  lang: en\n"
            "  tactlint: {ignore: {promo/shouting: the poster says so}}\n"
        )
        space = repository({"posts/plan.yaml": source})
        result = check(space, "--fix", "--format", "json")
        quoted = '"#SOUP TONIGHT AT SIX FOR EVERYONE, COME ALONG"'
        assert quoted in space.read("posts/plan.yaml")
        assert "tactlint:" in space.read("posts/plan.yaml")
        assert [one["rule"] for one in json.loads(result.out)["silenced"]] == [
            "promo/shouting"
        ]


class TestDiff:
    def test_shows_and_writes_nothing(self, plan: Workspace) -> None:
        result = check(plan, "--diff")
        assert plan.read("posts/plan.yaml") == PLAN
        assert result.code == 1
        assert result.out.startswith("--- a/posts/plan.yaml\n+++ b/posts/plan.yaml\n")
        assert '+- text: "@nora_k found the leak, thank you Nora."\n' in result.out
        assert 'ask Nora first"' not in result.out
        assert result.err.startswith("To fix: 3 (")

    def test_unsafe_ones_on_request(self, plan: Workspace) -> None:
        result = check(plan, "--diff", "--unsafe-fixes", "--fix")
        assert plan.read("posts/plan.yaml") == PLAN
        assert '#ask Nora first"\n' in result.out

    def test_nothing_to_show(self, repository: Repository) -> None:
        result = check(repository({"posts/plan.yaml": BOTH}), "--diff")
        assert (result.code, result.out) == (0, "")
        assert result.err == "Nothing to fix.\n"

    def test_a_file_that_cannot_be_read_is_2(self, repository: Repository) -> None:
        broken = "---\npublish_at: [2026\n---\nSoup.\n"
        result = check(repository({"posts/a.md": broken}), "--diff")
        assert result.code == 2
        assert "posts/a.md:2" in result.err


LOUD = """\
---
publish_at: 2026-12-01
channel: mastodon
lang: en
---
{}
The leak is found!! Thank you!! The flour is dry!! Come!!
"""
ODD = {
    "plain": PLAN,
    "line ends of Windows": PLAN.replace("\n", "\r\n"),
    "both line ends": PLAN.replace("\n", "\r\n", 4),
    "tabs": PLAN.replace("# autumn", "#\tau\ttumn").replace("opens an", "opens\tan"),
    "no last line end": PLAN.rstrip("\n"),
    "byte order mark": f"\ufeff{PLAN}",
    "other line ends": LOUD.format("au\x85tu\u2028m\x0cn\rx"),
    "commands": PLAN.replace("# autumn", "# ##[group]autumn"),
}


class TestPatch:
    @pytest.mark.parametrize("source", ODD.values(), ids=list(ODD))
    @pytest.mark.parametrize("name", ["plan", "a b", 'é "q"'])
    def test_git_takes_it(self, repository: Repository, source: str, name: str) -> None:
        name += ".md" if source.startswith("---") else ".yaml"
        space = repository({f"posts/{name}": source})
        (space.root / ".git").rmdir()
        git(space, "init", "-q")
        result = check(space, "--diff")
        space.write({"../fixes.patch": result.out})
        check(space, "--fix")
        fixed = (space.root / "posts" / name).read_bytes()
        assert fixed != source.encode()
        space.write({f"posts/{name}": source})
        git(space, "apply", "--whitespace=nowarn", "../fixes.patch")
        assert (space.root / "posts" / name).read_bytes() == fixed

    def test_in_a_file_it_has_no_colours(
        self, plan: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        expected = check(plan, "--diff").out
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        with (plan.root / "fixes.patch").open("w") as file:
            monkeypatch.setattr(sys, "stdout", file)
            check(plan, "--diff")
        assert plan.read("fixes.patch") == expected

    def test_who_looks_sees_signs_and_colours(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        space = repository({"posts/a.md": LOUD.format("a\x1b[2Jb")})
        assert "\x1b" in check(space, "--diff").out
        monkeypatch.setenv("FORCE_COLOR", "1")
        shown = check(space, "--diff").out
        assert " a␛[2Jb\n" in shown
        assert "\x1b[32m+" in shown

    HOSTILE = ("##[error]x", "\x1b[2Jx", "x\r::error::x", "##vso[task.complete]x")

    @pytest.mark.parametrize("trap", HOSTILE)
    @pytest.mark.parametrize("runner", ["GITHUB_ACTIONS", "TF_BUILD", "CI"])
    def test_the_log_of_a_pipeline_obeys_nothing(
        self,
        repository: Repository,
        monkeypatch: pytest.MonkeyPatch,
        trap: str,
        runner: str,
    ) -> None:
        space = repository({"posts/a.md": LOUD.format(trap)})
        assert trap in check(space, "--diff").out
        monkeypatch.setenv(runner, "true")
        for language, said in (("en", "no patch"), ("fr", "pas un patch")):
            result = check(space, "--diff", "--lang", language)
            assert trap not in result.out
            assert not re.search(r"(?m)^\s*::|##\w*\[|\x1b|\r", result.out)
            assert said in result.err
            assert result.code == 1

    def test_a_harmless_one_is_a_patch_there_too(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        space = repository({"posts/plan.yaml": ODD["line ends of Windows"]})
        expected = check(space, "--diff").out
        assert "\r\n" in expected
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        result = check(space, "--diff")
        assert result.out == expected
        assert "no patch" not in result.err


def git(space: Workspace, *words: str) -> None:
    """Run git in a space, with no settings but its own."""
    here = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *words], cwd=space.root, env={**os.environ, **here}, check=True
    )


class TestStandardInput:
    def _run(
        self, space: Workspace, monkeypatch: pytest.MonkeyPatch, *arguments: str
    ) -> Result:
        pipe = io.TextIOWrapper(io.BytesIO(PLAN.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", pipe)
        return check(space, "--stdin-filename", "posts/new.yaml", *arguments)

    def test_the_fixed_text_comes_out(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        result = self._run(workspace, monkeypatch, "--fix")
        assert result.out == FIXED
        assert "file/lost-text" in result.err
        assert result.err.endswith("silence/unused 1).\n")
        assert (result.code, os.listdir(workspace.root)) == (1, [".git"])

    def test_or_its_diff(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        result = self._run(workspace, monkeypatch, "--diff")
        assert result.out.startswith("--- a/posts/new.yaml\n")
        assert result.code == 1


def test_unsafe_fixes_alone_fix_nothing(plan: Workspace) -> None:
    result = check(plan, "--unsafe-fixes")
    assert result.code == 2
    assert "--unsafe-fixes: fixes nothing alone" in result.err


def test_the_report_says_what_is_fixable(plan: Workspace) -> None:
    result = check(plan)
    assert "= fix: put the text between quotes [*]" in result.out
    assert result.out.endswith(
        "[*] 3 are fixable with --fix.\n"
        "1 is fixable with --unsafe-fixes: look at it with --diff.\n"
    )


def test_sarif_has_the_fixes(plan: Workspace) -> None:
    result = check(plan, "--format", "sarif")
    first = json.loads(result.out)["runs"][0]["results"][0]
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "posts/plan.yaml"}
    region = {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 9}
    assert change["replacements"][0] == {
        "deletedRegion": region,
        "insertedContent": {"text": '"'},
    }
