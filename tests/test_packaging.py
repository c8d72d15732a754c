"""The wheel: what is in it, and that it works unpacked and zipped."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling import build

from linter import __version__

ROOT = Path(__file__).parent.parent
POST = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
COMMAND = PROJECT["scripts"]["tactlint"]
CHECK = ("check", "--format", "concise", "--now", "2026-11-20", "posts")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as installers do, from the present state of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return folder / build.build_wheel(str(folder))
    finally:
        os.chdir(before)


@pytest.fixture(scope="session")
def names(wheel: Path) -> list[str]:
    with ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_command_is_there() -> None:
    module, _, name = COMMAND.partition(":")
    assert callable(getattr(import_module(module), name))


def run(path: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run tactlint from a place on the path, out of sight of the checkout."""
    kept = ("PATH", "HOME", "SYSTEMROOT", "TMPDIR")
    variables = {name: os.environ[name] for name in kept if name in os.environ}
    return subprocess.run(
        [sys.executable, "-P", "-m", "linter", *arguments],
        cwd=where,
        env={
            **variables,
            "PYTHONPATH": str(path),
            "TACTLINT_CACHE_DIR": str(where / "cache"),
            "LANG": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.md").write_text(POST)
    return tmp_path


def test_every_rule_and_module_is_in_it(names: list[str]) -> None:
    rules = {
        f"linter/{path.relative_to(ROOT).as_posix()}"
        for path in ROOT.glob("rules/**/*.yaml")
    }
    modules = {
        path.relative_to(ROOT).as_posix() for path in ROOT.glob("linter/**/*.py")
    }
    assert rules
    assert rules | modules | {"linter/py.typed"} <= set(names)


def test_nothing_else_is(names: list[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"linter", f"tactlint-{__version__}.dist-info"}
    assert not [name for name in names if "test_" in name or "__pycache__" in name]


def test_the_command_and_the_licence_are_declared(wheel: Path) -> None:
    info = f"tactlint-{__version__}.dist-info"
    with ZipFile(wheel) as archive:
        points = archive.read(f"{info}/entry_points.txt").decode()
        assert f"tactlint = {COMMAND}" in points
        assert archive.read(f"{info}/licenses/LICENSE")


def test_rules_have_one_home_in_the_checkout() -> None:
    assert not (ROOT / "linter" / "rules").exists()


@pytest.mark.parametrize("zipped", [False, True], ids=["unpacked", "zipped"])
def test_the_main_job_works_from_the_wheel(
    wheel: Path, posts: Path, tmp_path: Path, zipped: bool
) -> None:
    place = wheel
    if not zipped:
        place = tmp_path / "site"
        with ZipFile(wheel) as archive:
            archive.extractall(place)
    result = run(place, posts, *CHECK)
    assert result.stderr == ""
    assert result.stdout.startswith("posts/a.md:5:6: error[robot/placeholder] ")
    assert result.returncode == 1
    again = run(place, posts, *CHECK)  # now with what was kept
    assert (again.returncode, again.stdout) == (1, result.stdout)
    page = run(place, posts, "rule", "robot/placeholder")
    assert (page.returncode, page.stderr) == (0, "")


def test_a_wheel_without_rules_says_so(
    wheel: Path, posts: Path, tmp_path: Path
) -> None:
    place = tmp_path / "site"
    with ZipFile(wheel) as archive:
        names = [
            one for one in archive.namelist() if not one.startswith("linter/rules")
        ]
        archive.extractall(place, names)
    result = run(place, posts, *CHECK)
    assert result.returncode == 2
    assert "tactlint's own rules are missing" in result.stderr


def test_the_command_leaves_nothing_behind(
    wheel: Path, posts: Path, tmp_path: Path
) -> None:
    """From a zip, the rules are unpacked for the run, and go with it."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    module, _, name = COMMAND.partition(":")
    code = f"import sys; from {module} import {name}; sys.exit({name}())"
    result = subprocess.run(
        [sys.executable, "-P", "-c", code, *CHECK],
        cwd=posts,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(wheel),
            "TMPDIR": str(scratch),
            "TACTLINT_CACHE_DIR": str(tmp_path / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert list(scratch.iterdir()) == []
