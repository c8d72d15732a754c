"""What runs in pipelines: the action's step as a runner runs it, and templates."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from tests.history.repositories import Work, work

ROOT = Path(__file__).parent.parent
YEAR = 2098
BLANK = "Dear [First name], come at six. <b>|*`\n"
FINE = "Which soup should we cook on Friday? Tell us below.\n"
EXPRESSION = re.compile(r"\$\{\{ *(?:(inputs)\.([\w-]+)|([\w.]+)) *\}\}")


def post(text: str, date: str = f"publish_at: {YEAR}-12-01T09:00\n") -> str:
    return f"---\nchannel: facebook\nlang: en\n{date}---\n{text}"


def loaded(name: str) -> Any:
    return YAML(typ="safe").load((ROOT / name).read_text(encoding="utf-8"))


NOTHING: Mapping[str, str] = {}
PULL = {"GITHUB_BASE_REF": "main", "GITHUB_EVENT_NAME": "pull_request"}


class Ended(NamedTuple):
    """How a step of a workflow ended."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


class Runner:
    """A runner that has got as far as the step that checks."""

    def __init__(self, team: Work, folder: Path) -> None:
        self.team = team
        self._folder = folder
        (folder / "tactlint" / "bin").mkdir(parents=True)
        python = folder / "tactlint" / "bin" / "python"
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
        python.chmod(0o755)

    def step(
        self,
        inputs: dict[str, str] | None = None,
        event: dict[str, Any] | None = None,
        extra: Mapping[str, str] = NOTHING,
    ) -> Ended:
        """Run the step, its expressions filled in as GitHub does."""
        action = loaded("action.yml")
        defaults = {k: v.get("default", "") for k, v in action["inputs"].items()}
        assert set(inputs or {}) <= set(defaults)
        given = {**defaults, **(inputs or {})}
        step = next(s for s in action["runs"]["steps"] if s.get("id") == "check")
        runner = {"runner.temp": str(self._folder), "github.action_path": str(ROOT)}

        def filled(text: str) -> str:
            return EXPRESSION.sub(lambda m: given[m[2]] if m[1] else runner[m[3]], text)

        files = {name: self._folder / name for name in ("output", "summary", "event")}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        files["event"].write_text(json.dumps(event or {}), encoding="utf-8")
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")},
            **{k: filled(v) for k, v in step["env"].items()},
            "PYTHONPATH": str(ROOT),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(files["output"]),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_EVENT_PATH": str(files["event"]),
            "RUNNER_TEMP": str(self._folder),
            **extra,
        }
        # What GitHub writes for `shell: bash`.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
        ran = subprocess.run(
            [*command, step["run"]],
            cwd=self.team.root / filled(step["working-directory"]),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        lines = files["output"].read_text("utf-8").splitlines()
        outputs = dict(line.split("=", 1) for line in lines)
        summary = files["summary"].read_text("utf-8")
        return Ended(ran.returncode, ran.stdout, ran.stderr, outputs, summary)


@pytest.fixture
def runner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared_cache: Path
) -> Runner:
    """Return a runner beside a team's repository."""
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(shared_cache))
    return Runner(work(tmp_path / "team", monkeypatch), tmp_path / "runner")


def branched(runner: Runner) -> Runner:
    """Make a branch with a sin of its own beside an old one."""
    team = runner.team
    team.commit({"old.md": post(BLANK)})
    team.git("update-ref", "refs/remotes/origin/main", "HEAD")
    team.git("switch", "--quiet", "--create", "mine")
    sin = post("Hello [First name], the mill turns.\n", f"publish_at: {YEAR}-12-20\n")
    team.commit({"new.md": sin})
    return runner


def test_a_pull_request_answers_for_its_own_lines(runner: Runner) -> None:
    ended = branched(runner).step(extra=PULL)
    assert ended.err == ""
    assert ended.code == 1
    [annotation] = [line for line in ended.out.split("\n") if line.startswith("::")]
    assert annotation.startswith("::error file=new.md,line=6,")
    assert ended.outputs == {
        "errors": "1",
        "warnings": "0",
        "infos": "0",
        "posts": "2",
        "known": "0",
        "beyond": "0",
        "sarif-file": "",
        "exit-code": "1",
    }
    assert "**`new.md`**" in ended.summary
    assert "🛑 `robot/placeholder` line 6" in ended.summary
    assert "old.md" not in ended.summary


def test_every_output_is_written(runner: Runner) -> None:
    declared = loaded("action.yml")["outputs"]
    assert set(branched(runner).step(extra=PULL).outputs) == set(declared)
    for name, output in declared.items():
        assert output["value"] == f"${{{{ steps.check.outputs.{name} }}}}"


def test_every_input_reaches_the_step() -> None:
    action = loaded("action.yml")
    used = set(re.findall(r"inputs\.([\w-]+)", str(action["runs"])))
    assert used == set(action["inputs"])
    script = (ROOT / "ci" / "action.py").read_text("utf-8")
    step = next(s for s in action["runs"]["steps"] if s.get("id") == "check")
    names = {name[6:] for name in step["env"] if name.startswith("INPUT_")}
    assert names <= set(re.findall(r"[\"']([A-Z_]+)[\"']", script))
    for one in action["runs"]["steps"]:
        assert "${{" not in one.get("run", ""), "an input must not become code"


@pytest.mark.parametrize(
    ("event", "errors"),
    [
        ({}, "2"),
        ({"before": "0" * 40}, "2"),
        ({"before": "HEAD~1"}, "1"),
        ({"before": "1" * 40, "forced": True}, "2"),
    ],
    ids=["by hand", "new branch", "push", "forced push"],
)
def test_what_auto_compares_with(
    runner: Runner, event: dict[str, Any], errors: str
) -> None:
    assert branched(runner).step(event=event).outputs["errors"] == errors


def test_a_summary_is_no_markup_of_posts(runner: Runner) -> None:
    text = "HELLO <img> [x](y) | EVERYBODY COME AND SEE OUR MILL\n"
    runner.team.commit({"a|b.md": post(text + BLANK)})
    ended = runner.step({"lang": "fr"})
    assert "1 erreur" in ended.summary
    assert not re.search(r"(?<!\\)<(?!/?b>)", ended.summary)


def test_a_summary_keeps_the_worst_and_is_no_page_of_posts(runner: Runner) -> None:
    """However much is found, the one error is on the page; nobody is called."""
    wish = "Dear [First name] \u202e GH-12 :tada: https://evil.example/ @all, at six.\n"
    loud = "HELLO EVERYBODY COME AND SEE OUR MILL TODAY AND TELL US\n"
    posts = {f"a{at:03}.md": post(loud, "") for at in range(150)}
    runner.team.commit({**posts, "zz.md": post(wish)})
    ended = runner.step()
    assert "**`zz.md`**" in ended.summary
    assert len(ended.summary.encode()) < 1_000_000
    for trap in ("\u202e", "GH-12", ":tada:", "https://evil", "@all"):
        assert trap not in ended.summary


def test_a_step_in_a_folder_names_files_from_the_top(runner: Runner) -> None:
    files = {"top.md": post(BLANK), "sub/posts/a.md": post(BLANK)}
    runner.team.commit({**files, "sub/tactlint.yaml": "{}\n"})
    for more in ({}, {"paths": "posts"}, {"config": "tactlint.yaml"}):
        inputs = {"working-directory": "sub", "sarif-file": "o.sarif", **more}
        ended = runner.step(inputs)
        assert "::error file=sub/posts/a.md,line=6," in ended.out
        assert ended.outputs["errors"] == "1"
        assert ended.outputs["sarif-file"] == str(runner.team.root / "sub/o.sarif")
        log = json.loads((runner.team.root / "sub/o.sarif").read_text("utf-8"))
        [result] = log["runs"][0]["results"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"] == "sub/posts/a.md"


def test_sarif_and_silence_about_the_rest(runner: Runner) -> None:
    inputs = {"upload-sarif": "true", "annotate": "false", "summary": "false"}
    ended = branched(runner).step(
        {**inputs, "fail-on": "never", "since": ""}, extra=PULL
    )
    assert (ended.code, ended.summary) == (0, "")
    assert "::error" not in ended.out
    report = json.loads(Path(ended.outputs["sarif-file"]).read_text("utf-8"))
    assert len(report["runs"][0]["results"]) == 2


def test_a_history_that_is_not_there(runner: Runner) -> None:
    runner.team.commit({"a.md": post(FINE)})
    ended = runner.step(extra=PULL)
    assert ended.code == 2
    assert "there is no commit 'origin/main' here" in ended.err
    assert "::error title=tactlint::" in ended.out
    assert ended.outputs["exit-code"] == "2"
    assert "could not be used" in ended.summary


def test_the_moment_of_a_merge(runner: Runner) -> None:
    runner.team.commit({"a.md": post(FINE, "")})
    body = f'New.\r\n\r\n/schedule {YEAR}-12-03T03:00\r\n$(touch x) "; touch x'
    event = {"pull_request": {"body": body}}
    found = runner.step({"fail-on": "info"}, event)
    assert "noise/at-night" in found.out
    assert not (runner.team.root / "x").exists()
    assert "noise/at-night" not in runner.step({"at": ""}, event).out


def test_a_moment_that_is_over_fails_the_step(runner: Runner) -> None:
    runner.team.commit({"a.md": post(BLANK, "")})
    event = {"pull_request": {"body": "New.\n/schedule 2025-12-01T09:00\n"}}
    ended = runner.step({}, event)
    assert (ended.code, ended.outputs["exit-code"]) == (2, "2")
    assert "this moment is over: 2025-12-01 09:00 UTC" in ended.out
    assert runner.step({"at": "2020-01-01T00:00"}).code == 2
    ahead = runner.step({"now": "2025-11-20"}, event)
    assert (ahead.code, ahead.outputs["errors"]) == (1, "1")


def test_the_moment_to_judge_as_of(runner: Runner) -> None:
    runner.team.commit({"a.md": post(BLANK)})
    assert runner.step().outputs["errors"] == "1"
    # The year after, the post is out.
    assert runner.step({"now": f"{YEAR + 1}-01-01"}).outputs["errors"] == "0"


def test_paths_are_lines_and_never_options(runner: Runner) -> None:
    runner.team.commit({"a b.md": post(FINE), "-c.md": post(BLANK, "")})
    ended = runner.step({"paths": "a b.md\n-c.md\n", "since": ""})
    assert (ended.outputs["posts"], ended.outputs["errors"]) == ("2", "1")


def test_a_folder_of_the_team_is_not_our_code(runner: Runner) -> None:
    trap = "raise SystemExit('theirs')\n"
    runner.team.commit({"a.md": post(FINE), "linter/__init__.py": trap})
    assert runner.step().code == 0


def test_the_gitlab_job_is_a_script_that_runs(runner: Runner, tmp_path: Path) -> None:
    team = branched(runner).team
    tool = tmp_path / "bin" / "tactlint"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m linter "$@"\n', "utf-8")
    tool.chmod(0o755)
    [script] = loaded("ci/gitlab.yml")["tactlint"]["script"]
    said, reports = {}, []
    for base in ("", team.git("rev-parse", "main")):
        ran = subprocess.run(
            ["sh", "-e", "-c", script],
            cwd=team.root,
            env={
                **os.environ,
                "PATH": f"{tool.parent}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
                "TACTLINT_ARGUMENTS": "--lang en",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 1
        said[bool(base)] = ran.stdout
        quality = (team.root / "gl-code-quality.json").read_text("utf-8")
        reports.append(quality)
    assert "2 errors in" in said[False]
    assert "1 error in 2 posts of 2 files, 1 of them changed" in said[True]
    # What GitLab compares: a branch must not seem to mend what it leaves alone.
    assert reports[0] == reports[1]
    assert "old.md" in reports[1]


@pytest.mark.parametrize(
    ("source", "code"), [("", 2), ("git+https://code.team.example/tactlint@v1", 0)]
)
def test_the_gitlab_job_installs_nothing_that_nobody_named(
    source: str, code: int
) -> None:
    job = loaded("ci/gitlab.yml")["tactlint"]
    # A variable of the job would win over the one that the team sets.
    assert "TACTLINT_SOURCE" not in job["variables"]
    ran = subprocess.run(
        ["sh", "-e", "-c", job["before_script"][0]],
        env={**os.environ, "TACTLINT_SOURCE": source},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code
    for words in ("is not set: name what pip installs", "n'est pas réglée"):
        assert (words in ran.stderr) == bool(code)


def test_the_image_runs_what_a_shell_can_read_and_not_as_root() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    steps = [
        line.split(" ", 1) for line in text.replace("\\\n", "").split("\n") if line
    ]
    runs = [rest for word, rest in steps if word == "RUN"]
    assert len(runs) > 3
    for run in runs:
        assert subprocess.run(["sh", "-n", "-c", run], check=False).returncode == 0, run
    last = [rest for word, rest in steps if word in {"USER", "ENTRYPOINT"}]
    assert last == ["writer", '["tactlint"]']


def test_a_check_needs_no_network(runner: Runner) -> None:
    team = branched(runner).team
    team.write({"more.md": post(FINE)}).git("add", "--all")
    code = (
        "import socket, sys\n"
        "def refused(*_, **__): raise SystemExit('a connection was tried')\n"
        "socket.socket.connect = socket.getaddrinfo = refused\n"
        "from linter.cli.entry import main\n"
        "sys.argv[1:] = ['check', '--staged', '--no-cache']\n"
        "sys.exit(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=team.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
