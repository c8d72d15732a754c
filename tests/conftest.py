"""A hermetic runner: the command line in a folder of its own, at a fixed time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from linter.cli.entry import main
from tests.packs.environment import Environment, install

NOW = "2026-11-20T08:00:00+00:00"
FOREIGN = ("CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "TERM")


class Result(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON that was printed."""
        return json.loads(self.out)

    @property
    def findings(self) -> list[tuple[str, str, int]]:
        """Rule, path and line of each finding of a JSON report."""
        return [
            (one["rule"], one["path"], one["start"]["line"])
            for one in self.data["findings"]
        ]

    @property
    def refused(self) -> bool:
        """Whether nothing was judged, and the JSON that was printed says why."""
        told = self.data
        return self.code == 2 and not told["findings"] and bool(told["problems"])


class Workspace:
    """A repository in a temporary folder, and the command line inside it."""

    def __init__(
        self,
        root: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.root = root
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def write(self, files: Mapping[str, str | bytes]) -> Workspace:
        """Write files by their paths; texts as UTF-8 with their line ends kept."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            path.write_bytes(data)
        return self

    def read(self, name: str) -> str:
        """Return a file's text."""
        return (self.root / name).read_text(encoding="utf-8")

    def run(self, *arguments: str) -> Result:
        """Run `tactlint` with these arguments, in this process."""
        self._monkeypatch.setattr("sys.argv", ["tactlint", *arguments])
        self._capsys.readouterr()
        code = main()
        out, err = self._capsys.readouterr()
        return Result(code, out, err)

    def check(self, *arguments: str) -> Result:
        """Run `tactlint check` at the tests' moment, as JSON."""
        return self.run("check", "--format", "json", "--now", NOW, *arguments)


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let all tests read packs from one cache of their own."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def workspace(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    shared_cache: Path,
) -> Workspace:
    """Return an empty repository to run in."""
    for name in list(os.environ):
        if name in FOREIGN or name.startswith(("GITHUB_", "TACTLINT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(shared_cache))
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return Workspace(root, monkeypatch, capsys)


Repository = Callable[[Mapping[str, str | bytes]], Workspace]


@pytest.fixture
def repository(workspace: Workspace) -> Repository:
    """Return what makes a repository of some files."""
    return workspace.write


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """Install the distribution of `acme_pack` for one test."""
    return install(tmp_path / "site-packages", monkeypatch)
