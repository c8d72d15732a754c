"""`check --watch`: again after each change, whatever the change is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.cli import watch
from linter.cli.ground import Watched
from linter.cli.watch import watched
from linter.errors import UserError
from tests.conftest import NOW, Workspace
from tests.history.repositories import work

POST = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
ROOT = Path(__file__).parents[2]


class Over(Exception):  # noqa: N818 - it ends a test, and is no error
    """The script of a test has come to its end."""


def runs(
    workspace: Workspace,
    *changes: Callable[[], object],
    work: Callable[[], int] = lambda: 0,
    what: Watched | None = None,
) -> int:
    """Return how often a watch runs when these changes follow, a pause each."""
    count = 0
    script = iter(changes)

    def once() -> int:
        nonlocal count
        count += 1
        return work()

    def pause(_: float) -> None:
        change = next(script, None)
        if change is None:
            raise Over
        change()

    del workspace
    with pytest.raises(Over):
        watched(once, what or Watched(()), pause)
    return count


def nothing() -> None:
    """Let a pause go by."""


def test_it_runs_once_and_again_after_each_change(workspace: Workspace) -> None:
    workspace.write({"a.md": POST})

    def write(name: str, text: str) -> Callable[[], object]:
        return lambda: workspace.write({name: text})

    assert runs(workspace) == 1
    assert runs(workspace, nothing, nothing) == 1
    assert runs(workspace, nothing, write("a.md", f"{POST}More.\n"), nothing) == 2
    assert runs(workspace, write("b.md", POST), write("tactlint.yaml", "{}\n")) == 3
    assert runs(workspace, (workspace.root / "b.md").unlink) == 2
    assert runs(workspace, write(".git/index", "x"), write("c/.git/HEAD", "x")) == 1


def test_packs_and_events_elsewhere_are_watched(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = "events: []\n"
    workspace.write(
        {"shared/events.yaml": events, "brand/tactlint.yaml": "events: [../shared/e]\n"}
    )
    monkeypatch.chdir(workspace.root / "brand")
    change = {"shared/events.yaml": f"# a note\n{events}"}
    assert runs(workspace, lambda: workspace.write(change)) == 2


@pytest.mark.parametrize("file", ["out.json", "reports/../out.json", "link.json"])
def test_its_own_reports_are_no_change(workspace: Workspace, file: str) -> None:
    workspace.write({"a.md": POST, "out.json": "", "reports/b.txt": ""})
    if file == "link.json":
        (workspace.root / file).symlink_to("out.json")
    texts = iter("123456789")

    def work() -> int:
        workspace.write({file: next(texts) * 9})
        return 0

    what = Watched((), reports=(file,))
    assert runs(workspace, nothing, nothing, work=work, what=what) == 1
    change = {"a.md": f"{POST}More.\n"}
    written = runs(workspace, lambda: workspace.write(change), work=work, what=what)
    assert written == 2


@pytest.mark.parametrize("name", ["w.out", "w.md", "posts/w.yaml"])
def test_its_own_output_is_no_change(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """`tactlint check --watch > w.md`: what it prints lies in the project."""
    workspace.write({"posts/a.md": POST})
    texts = iter("123456789")
    with (workspace.root / name).open("w", encoding="utf-8") as out:
        monkeypatch.setattr("sys.stdout", out)

        def check() -> int:
            out.write(next(texts) * 9)
            out.flush()
            return 0

        assert runs(workspace, nothing, nothing, work=check) == 1
        change = {"posts/a.md": f"{POST}More.\n"}
        again = runs(workspace, lambda: workspace.write(change), nothing, work=check)
    assert again == 2


@pytest.mark.parametrize("config", ["{}\n", "posts: [\n"], ids=["report", "mistake"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nor_is_what_another_program_makes_of_it(
    workspace: Workspace, config: str, language: str
) -> None:
    """`tactlint check --watch 2>&1 | tee w.md`: the file is not ours to know."""
    workspace.write({"a.md": POST, "w.md": "", "tactlint.yaml": config})
    asked = ("--now", NOW, "--format", "full", "--lang", language)
    printed = "".join(workspace.run("check", *asked)[1:])

    def tee() -> object:
        return workspace.write({"w.md": workspace.read("w.md") + printed})

    def use() -> object:
        return workspace.write({"w.md": POST})

    assert runs(workspace, tee, nothing, tee, nothing) == 1
    assert runs(workspace, tee, use, nothing) == 2


CONFIG = """\
posts: ["posts/*.txt", "posts/*.md"]
exclude: [posts/old.md]
events: [crises.list]
packs: [house]
"""
MATTERS = {
    "posts/a.txt": True,
    "posts/a.md": True,
    "posts/old.md": False,
    "notes.md": False,
    "log.out": False,
    "crises.list": True,
    "house/new.yaml": True,
    "house/notes.txt": False,
    ".tactlint-baseline.yaml": True,
    "brand/tactlint.yaml": True,
    "body.txt": True,
}


@pytest.mark.parametrize(("name", "matters"), MATTERS.items(), ids=list(MATTERS))
def test_what_matters_is_what_is_read(
    workspace: Workspace, name: str, matters: bool
) -> None:
    workspace.write({"tactlint.yaml": CONFIG, "house/pack.yaml": "pack: house\n"})
    what = Watched((), at_from="body.txt")

    def write(text: str) -> Callable[[], object]:
        return lambda: workspace.write({name: text})

    changes = (write("one"), nothing, write("three"), nothing)
    expected = 3 if matters else 1
    assert runs(workspace, *changes, what=what) == expected
    assert runs(workspace, (workspace.root / name).unlink, what=what) == 1 + matters


def test_of_a_picture_it_matters_that_it_is_there(workspace: Workspace) -> None:
    workspace.write({"a.md": POST, "b.png": "1"})

    def paint() -> object:
        return workspace.write({"b.png": "22"})

    assert runs(workspace, paint, nothing) == 1
    assert runs(workspace, (workspace.root / "b.png").unlink, paint, nothing) == 3


MISTAKES = [
    ("--since", "HEAD", "--staged"),
    ("--format", "nope"),
    ("--fail-on", "nope"),
    ("--now", "nope"),
    ("--select", "nope"),
    ("--unsafe-fixes",),
    ("--format", "json=a.md"),
]


@pytest.mark.parametrize("asked", MISTAKES, ids=" ".join)
def test_a_mistake_of_the_command_line_ends_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    def wait(*_: object) -> None:
        raise Over

    workspace.write({"a.md": POST})
    monkeypatch.setattr(watch, "_await_change", wait)
    result = workspace.run("check", "--watch", *asked)
    assert result.code == 2
    assert result.err.startswith("error: --")
    assert result.err.count("error: ") == 1
    assert "Ctrl-C" not in result.err


MENDABLE = {
    "broken settings": ("posts: [\n", ()),
    "a file that is not there": ("{}\n", ("b.md",)),
    "a rule that a pack may get": ("packs: [house]\n", ("--select", "house/new")),
    "an order in a text": ("{}\n", ("--at-from", "body.txt")),
}


@pytest.mark.parametrize("name", MENDABLE)
def test_what_a_file_can_mend_is_waited_for(workspace: Workspace, name: str) -> None:
    config, asked = MENDABLE[name]
    pack = "pack: house\nabout: {en: Ours., fr: Le nôtre.}\n"
    files = {"a.md": POST, "house/pack.yaml": pack, "body.txt": "/schedule soon\n"}
    workspace.write({**files, "tactlint.yaml": config})

    def check() -> int:
        raise UserError(told.partition(": ")[0], "is wrong")

    told = workspace.run("check", "--now", NOW, *asked).err.removeprefix("error: ")
    assert told
    assert runs(workspace, nothing, work=check) == 1


def test_a_command_line_that_worked_is_no_mistake(workspace: Workspace) -> None:
    """A commit that is gone for a moment, in the middle of a rebase, comes back."""
    faults = iter([None, UserError("--since", "there is no commit"), None])
    numbers = iter("12")

    def check() -> int:
        fault = next(faults)
        if fault:
            raise fault
        return 0

    def change() -> object:
        return workspace.write({"a.md": next(numbers)})

    assert runs(workspace, change, change, work=check) == 3


def test_the_command_knows_its_reports(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Watched] = []

    def note(_: object, what: Watched) -> int:
        told.append(what)
        return 0

    monkeypatch.setattr(watch, "watched", note)
    asked = ("--format", "concise", "--format", "json=a.json", "--format", "full=-")
    workspace.run("check", "--watch", *asked, "--staged")
    workspace.run("check", "--watch", "--output-file", "b.txt")
    assert [set(one.reports) - {"-"} for one in told] == [{"a.json"}, {"b.txt"}]
    assert [one.staged for one in told] == [True, False]


def test_what_is_staged_is_watched_in_the_index(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.root / ".git").rmdir()
    here = work(workspace.root, monkeypatch)
    here.commit({"a.md": POST})
    here.write({"a.md": f"{POST}More.\n"})
    staged = Watched((), staged=True)

    def check() -> int:
        return workspace.run("check", "--staged", "--now", NOW).code

    def add() -> object:
        return here.git("add", "a.md")

    assert runs(workspace, nothing, nothing, work=check, what=staged) == 1
    assert runs(workspace, add, nothing, work=check, what=staged) == 2
    assert runs(workspace, nothing, work=check, what=Watched(())) == 1


def test_a_link_that_leads_nowhere_hides_no_other_file(workspace: Workspace) -> None:
    (workspace.root / "0.md").symlink_to("nowhere")
    workspace.write({"a.md": POST})
    assert runs(workspace, lambda: workspace.write({"a.md": "x"})) == 2


def test_neither_a_mistake_nor_a_bug_ends_it(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = iter([UserError("a.md", "is broken"), ValueError("ours"), None])

    def work() -> int:
        fault = next(faults)
        if fault:
            raise fault
        return 0

    numbers = iter("12")

    def change() -> object:
        return workspace.write({"a.md": next(numbers)})

    assert runs(workspace, change, change, work=work) == 3
    err = capsys.readouterr().err
    assert "a.md: is broken" in err
    assert "tactlint has a bug here" in err


@pytest.mark.parametrize("terminal", [True, False])
def test_the_screen_is_cleared_on_terminals_only(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    runs(workspace)
    assert (watch.CLEAR in capsys.readouterr().out) is terminal


@pytest.mark.parametrize(
    "what", [Watched(("-",), stdin_filename="a.md"), Watched((), stdin_filename="a.md")]
)
def test_standard_input_cannot_be_watched(what: Watched) -> None:
    with pytest.raises(UserError, match="--watch"):
        watched(lambda: 0, what)


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_the_command_ends_on_ctrl_c(workspace: Workspace) -> None:
    workspace.write({"a.md": POST})
    command = [sys.executable, "-u", "-m", "linter", "check", "--watch", "--now", NOW]
    process = subprocess.Popen(
        [*command, "--format", "concise"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout
    assert process.stderr
    try:
        assert "robot/placeholder" in process.stdout.readline()
        assert "Ctrl-C" in process.stderr.readline()
        time.sleep(0.1)
        workspace.write({"a.md": "---\npublish_at: 2026-12-01\n"})
        assert "1 error" in process.stdout.readline()
        assert "a.md:1:1" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == 130
    assert "Traceback" not in err
