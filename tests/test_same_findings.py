"""Every way in finds the same: command, hooks, editor, action and Python."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import pytest_asyncio
from lsprotocol import types

from linter import Finding, lint_paths, lint_text
from tests.conftest import FOREIGN
from tests.history.repositories import Work, work
from tests.server.editor import Editor, pulling
from tests.test_pipelines import ROOT, Runner, loaded

# Long before the clock: whoever is not told the moment finds less.
NOW = "2026-11-09T08:00:00+00:00"
# On top of the examples: what is hard to place, and what only feeds tell.
HEAD = "---\npublish_at: {day} {hour}\nchannel: {channel}\nlang: {lang}\n---\n"
X, MASTODON = "x-warmkitchen", "mastodon-warmkitchen"
LINKEDIN = "linkedin-fournil"


def headed(day: str, hour: str, channel: str, lang: str, text: str) -> str:
    return HEAD.format(day=day, hour=hour, channel=channel, lang=lang) + text


TWIN = "The pot on the back ring holds forty bowls, and on Monday it was empty at one."
MORE = {
    # A character in two units of UTF-16 before the finding, and on its line.
    "posts/en/2026-12-03-pans.md": headed(
        "2026-12-03", "10:00", X, "en", "🍲🍲 Dear [First name], bring two pans.\n"
    ),
    "posts/fr/2026-12-04-four.md": headed(
        "2026-12-04", "10:00", LINKEDIN, "fr", "Le four 🥖 attend [Prénom] à six.\n"
    ).replace("\n", "\r\n"),
    "posts/en/2026-12-05-bowls.md": "\ufeff"
    + headed("2026-12-05", "10:00", MASTODON, "en", TWIN),
    "posts/en/2026-12-07-bowls.md": headed("2026-12-07", "10:00", MASTODON, "en", TWIN),
    # Two within minutes, and each file says so of the other.
    "posts/fr/2026-12-09-plan.yaml": (
        "channel: linkedin-fournil\nlang: fr\nposts:\n"
        "  - publish_at: 2026-12-09 10:00\n    text: La farine vient de Clisson.\n"
        "  - publish_at: 2026-12-09 10:05\n"
        '    text: "Le sel vient de Gu\\u00e9rande \\U0001F9C2, dit [Nom]."\n'
    ),
    # One silence that is of use, one that is not.
    "posts/en/2026-12-10-lids.md": headed(
        "2026-12-10",
        "10:00",
        X,
        "en",
        "Dear [First name], lids too. "
        "<!-- tactlint-disable-line robot/placeholder -- the printer fills it -->\n\n"
        "<!-- tactlint-disable-next-line promo/shouting -- none here -->\nThank you.\n",
    ),
}
# What the files above are there for: without these, nothing would be compared.
EXPECTED = {
    "robot/placeholder",
    "noise/near-duplicate",
    "noise/too-close",
    "noise/too-many-a-week",
    "promo/feed-sells-too-much",
    "dialogue/one-way-feed",
    "sensitive/held",
    "schedule/unreadable-date",
    "file/lost-text",
    "silence/unused",
}


class Said(NamedTuple):
    """A finding, whoever told it; columns are code points and begin with 1."""

    path: str
    start: tuple[int, int]
    end: tuple[int, int]
    rule: str
    severity: str
    message: str
    help: str = ""


class Team(Work):
    """A repository of two languages and three projects, and ways to look at it."""

    def text(self, path: str) -> str:
        """Return a file's text, its line ends as they are."""
        return (self.root / path).read_bytes().decode("utf-8-sig")

    def lines(self, path: str) -> list[str]:
        """Return a file's lines without their ends."""
        return re.split(r"\r\n|\n|\r", self.text(path))

    def staged(self) -> list[str]:
        """Return the files of a commit of everything, as pre-commit names them."""
        return self.git("diff", "--cached", "--name-only", "-z").strip("\0").split("\0")

    def ran(self, command: Iterable[str]) -> list[Said]:
        """Run `tactlint` as it is found on the path; what its JSON says."""
        result = subprocess.run(
            [*command, "--now", NOW, "--format", "json"],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (result.returncode, result.stderr) == (1, "")
        return sorted(map(of_record, json.loads(result.stdout)["findings"]))


def of_record(one: dict[str, Any]) -> Said:
    start, end = one["start"], one["end"]
    return Said(
        one["path"],
        (start["line"], start["column"]),
        (end["line"], end["column"]),
        one["rule"],
        one["severity"],
        one["message"],
        one["help"],
    )


def of_finding(one: Finding) -> Said:
    start, end = one.mark.start, one.mark.end
    return Said(
        one.mark.path,
        (start.line, start.column),
        (end.line, end.column),
        one.rule,
        one.severity,
        one.message,
        one.help,
    )


@pytest.fixture(scope="module")
def team(
    tmp_path_factory: pytest.TempPathFactory, shared_cache: Path
) -> Iterator[Team]:
    """Return the repository, staged as a whole, the current folder its root."""
    root = tmp_path_factory.mktemp("same") / "team"
    shutil.copytree(ROOT / "examples", root)
    tool = root.parent / "bin" / "tactlint"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m linter "$@"\n', "utf-8")
    tool.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name in FOREIGN or name.startswith(("GITHUB_", "TACTLINT_")):
                patch.delenv(name)
        patch.setenv("LANG", "en_GB.UTF-8")
        patch.setenv("TACTLINT_CACHE_DIR", str(shared_cache))
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
        patch.chdir(root)
        made = Team(work(root, patch).write(MORE).root)
        made.git("add", "--all")
        yield made


@pytest.fixture(scope="module")
def told(team: Team) -> list[Said]:
    """Return what the command line finds: what all others are held against."""
    found = team.ran(["tactlint", "check"])
    assert {one.rule for one in found} >= EXPECTED
    assert {one.severity for one in found} == {"error", "warning", "info"}
    assert {one.path.split("/")[0] for one in found} == {"posts", "bakery", "charity"}
    assert any(one.start[0] != one.end[0] for one in found)
    return found


def hook(name: str) -> tuple[list[str], re.Pattern[str]]:
    """Return the command of a hook, and which files it is for."""
    [found] = [one for one in loaded(".pre-commit-hooks.yaml") if one["id"] == name]
    command = [*shlex.split(found["entry"]), *found.get("args", [])]
    return command, re.compile(found["files"])


def test_the_hook_of_the_whole_calendar(team: Team, told: list[Said]) -> None:
    command, _ = hook("tactlint-schedule")
    assert team.ran(command) == told


def test_the_hook_of_a_commit(team: Team, told: list[Said]) -> None:
    command, files = hook("tactlint")
    names = [name for name in team.staged() if files.search(name)]
    assert {one.path for one in told} < set(names)
    assert team.ran([*command, *names]) == told


def test_the_hook_of_a_few_files_at_a_time(team: Team, told: list[Said]) -> None:
    """Whatever a commit holds, it is judged beside all that it does not hold."""
    command, files = hook("tactlint")
    names = [name for name in team.staged() if files.search(name)]
    commits = [names[at::3] for at in range(3)]
    assert (
        sorted(one for some in commits for one in team.ran([*command, *some])) == told
    )


def test_the_hook_of_changed_lines(team: Team, told: list[Said]) -> None:
    """Where everything is new, every line is a changed one."""
    command, _ = hook("tactlint-staged")
    assert team.ran(command) == told


def test_a_text_on_standard_input(team: Team, told: list[Said]) -> None:
    path = "posts/fr/2026-12-04-four.md"
    result = subprocess.run(
        ["tactlint", "check", "--stdin-filename", path, "--now", NOW, "--format=json"],
        cwd=team.root,
        input=(team.root / path).read_bytes(),
        capture_output=True,
        check=False,
    )
    found = sorted(map(of_record, json.loads(result.stdout)["findings"]))
    assert found == [one for one in told if one.path == path]


def test_paths_from_python(team: Team, told: list[Said]) -> None:
    found = lint_paths([team.root], now=datetime.fromisoformat(NOW)).findings
    assert sorted(map(of_finding, found)) == told


@pytest.mark.parametrize("project", ["", "bakery/", "charity/"])
def test_texts_from_python(team: Team, told: list[Said], project: str) -> None:
    """Beside the project's other posts, a text says what the file would."""
    named = [one.path for one in told if one.path.startswith(f"{project}posts/")]
    for path in [*dict.fromkeys(named)][::3]:
        found = lint_text(
            team.text(path),
            path=path,
            now=datetime.fromisoformat(NOW),
            config=f"{project}tactlint.yaml",
        )
        of_path = [one for one in told if one.path == path]
        assert sorted(map(of_finding, found)) == of_path


def in_units(line: str, column: int) -> int:
    """Return a column in units of UTF-16, beginning with 0."""
    return len(line[: column - 1].encode("utf-16-le")) // 2


def in_an_editor(one: Said, team: Team) -> Said:
    """Return a finding with the columns and lines of the protocol."""
    lines = team.lines(one.path)
    start, end = (
        (line - 1, in_units(lines[line - 1], column))
        for line, column in (one.start, one.end)
    )
    return one._replace(start=start, end=end)


_SEVERITIES = {
    types.DiagnosticSeverity.Error: "error",
    types.DiagnosticSeverity.Warning: "warning",
    types.DiagnosticSeverity.Information: "info",
}


def of_diagnostic(path: str, one: types.Diagnostic) -> Said:
    start, end = one.range.start, one.range.end
    assert one.severity is not None
    message, _, advice = one.message.partition("\n")
    return Said(
        path,
        (start.line, start.character),
        (end.line, end.character),
        str(one.code),
        _SEVERITIES[one.severity],
        message,
        advice,
    )


@pytest_asyncio.fixture
async def editor(team: Team, shared_cache: Path) -> AsyncIterator[Editor]:
    """Return an editor on the repository, that asks for diagnostics."""
    editor = Editor(team.root)
    await editor.start(shared_cache, capabilities=pulling(), options={"now": NOW})
    yield editor
    await editor.stop()


async def surveyed(editor: Editor) -> list[Said]:
    """Return what the server says of all files."""
    params = types.WorkspaceDiagnosticParams([])
    report = await editor.client.workspace_diagnostic_async(params)
    found = []
    for one in report.items:
        assert isinstance(one, types.WorkspaceFullDocumentDiagnosticReport)
        path = one.uri.removeprefix(editor.uri("") + "/")
        found += [of_diagnostic(path, diagnostic) for diagnostic in one.items]
    return sorted(found)


@pytest.mark.asyncio
async def test_an_editor(team: Team, told: list[Said], editor: Editor) -> None:
    expected = sorted(in_an_editor(one, team) for one in told)
    assert await surveyed(editor) == expected
    # Open files are read from the editor's texts, and say the same.
    for path in dict.fromkeys(one.path for one in told):
        editor.open(path)
    assert await surveyed(editor) == expected


class Action(NamedTuple):
    """What the action's step said."""

    found: list[Said]
    outputs: dict[str, str]
    annotated: str


@pytest.fixture(scope="module")
def action(team: Team) -> Action:
    """Return what the step that checks says, as the runner runs it."""
    inputs = {"now": NOW, "since": "", "upload-sarif": "true"}
    ended = Runner(team, team.root.parent / "runner").step(inputs)
    assert (ended.code, ended.err) == (1, "")
    log = json.loads(Path(ended.outputs["sarif-file"]).read_text("utf-8"))
    found = [of_result(one) for one in log["runs"][0]["results"]]
    return Action(sorted(found), ended.outputs, ended.out)


def of_result(one: dict[str, Any]) -> Said:
    [place] = one["locations"]
    region = place["physicalLocation"]["region"]
    return Said(
        place["physicalLocation"]["artifactLocation"]["uri"],
        (region["startLine"], region["startColumn"]),
        (region["endLine"], region["endColumn"]),
        one["ruleId"],
        {"note": "info"}.get(one["level"], one["level"]),
        # Links to other places follow the message, and none stands in it.
        one["message"]["text"].partition("\n")[0].replace("]\u200b(", "]("),
    )


def in_an_alert(one: Said, team: Team) -> Said:
    """Return a finding as code scanning has it: on one line, advice elsewhere."""
    line, column = one.start
    row = team.lines(one.path)[line - 1]
    last = one.end[1] if one.end[0] == line else len(row) + 1
    start, end = ((line, in_units(row, at) + 1) for at in (column, last))
    return one._replace(start=start, end=end, help="")


def test_the_action(team: Team, told: list[Said], action: Action) -> None:
    assert action.found == sorted(in_an_alert(one, team) for one in told)
    for severity in ("error", "warning", "info"):
        count = sum(one.severity == severity for one in told)
        assert action.outputs[f"{severity}s"] == str(count)


def test_the_annotations_of_the_action(told: list[Said], action: Action) -> None:
    """Ten of a level are shown, in their order; the rest follows as lines."""
    commands = re.findall(
        r"^::(\w+) file=(.*?),line=(\d+).*?title=tactlint \((.+?)\)::",
        action.annotated,
        re.MULTILINE,
    )
    for level, severity in (("error",) * 2, ("warning",) * 2, ("notice", "info")):
        shown = [said[1:] for said in commands if said[0] == level]
        there = [
            (one.path, str(one.start[0]), one.rule)
            for one in told
            if one.severity == severity
        ]
        assert len(shown) == min(10, len(there))
        assert set(shown) <= set(there)


@pytest.fixture
def owing(team: Team) -> Iterator[None]:
    """Note what is found in the English posts, and forget it again."""
    note = ["tactlint", "baseline", "create", "posts/en", "--now", NOW]
    subprocess.run(note, cwd=team.root, check=True, capture_output=True)
    yield
    (team.root / ".tactlint-baseline.yaml").unlink()


@pytest.mark.asyncio
@pytest.mark.usefixtures("owing")
async def test_what_is_known_is_known_to_all(
    team: Team, told: list[Said], editor: Editor
) -> None:
    left = team.ran(["tactlint", "check"])
    new = [one for one in told if not one.path.startswith("posts/en/")]
    firm = [one for one in left if one.rule == "sensitive/held"]
    assert left == sorted([*new, *(one for one in firm if one not in new)])
    assert 0 < len(left) < len(told)
    now = datetime.fromisoformat(NOW)
    found = lint_paths([team.root], now=now)
    assert sorted(map(of_finding, found.findings)) == left
    assert len(found.known) == len(told) - len(left)
    assert len(lint_paths([team.root], now=now, baseline=False).findings) == len(told)
    path = "posts/en/2026-12-03-pans.md"
    settings: dict[str, Any] = {"path": path, "now": now, "config": "tactlint.yaml"}
    assert [one.rule for one in lint_text(team.text(path), **settings)] == [
        one.rule for one in left if one.path == path
    ]
    assert lint_text(team.text(path), baseline=False, **settings)
    assert await surveyed(editor) == sorted(in_an_editor(one, team) for one in left)
