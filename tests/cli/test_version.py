"""`tactlint --version`, with and without plug-ins."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from linter import __version__
from tests.conftest import Workspace
from tests.packs.environment import Environment


def test_without_plugins(workspace: Workspace) -> None:
    result = workspace.run("--version")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[0] == f"tactlint {__version__}"
    assert "acme" not in result.out


def test_with_a_plugin(workspace: Workspace, acme: Environment) -> None:
    lines = workspace.run("--version").out.splitlines()
    assert lines[0] == f"tactlint {__version__}"
    assert f"  packs acme ({acme.name} {acme.version})" in lines


def test_typer_says_the_same(workspace: Workspace) -> None:
    direct = workspace.run("--version")
    assert workspace.run("--version", "rules").out == direct.out


def test_the_installed_version_is_this_one() -> None:
    try:
        assert version("tactlint") == __version__
    except ModuleNotFoundError:
        pytest.skip("runs from a checkout that is not installed")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"]])
def test_help(workspace: Workspace, arguments: list[str]) -> None:
    result = workspace.run(*arguments)
    assert (result.code, result.err) == (0, "")
    assert "Usage: tactlint" in result.out


def test_no_command_shows_help(workspace: Workspace) -> None:
    result = workspace.run()
    assert "Usage: tactlint" in result.out + result.err


def test_an_unknown_command_is_2(workspace: Workspace) -> None:
    result = workspace.run("chek")
    assert result.code == 2
    assert "chek" in result.err
