"""The README says what really happens, in both languages, and CI does what it says."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Workspace

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.fr.md"]
# Read before the fixtures clear the environment.
WRITE = os.environ.get("TACTLINT_DOCS") == "write"


def _blocks(name: str, kind: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    found = re.findall(rf"^```{kind}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert found
    return [str(block) for block in found]


@pytest.mark.parametrize("name", READMES)
def test_the_output_shown_is_what_is_printed(
    name: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    if name == "README.fr.md":
        monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    [shown] = _blocks(name, "console")
    command, _, expected = shown.partition("\n")
    arguments = command.removeprefix("$ tactlint ").split()
    result = workspace.run(*arguments)
    if WRITE:
        text = (ROOT / name).read_text(encoding="utf-8")
        (ROOT / name).write_text(text.replace(expected, result.out), encoding="utf-8")
        return
    assert result.out == expected
    assert result.code == 1


@pytest.mark.parametrize("name", READMES)
def test_ci_runs_the_commands_of_the_readme(name: str) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    setup = [line for block in _blocks(name, "sh") for line in block.splitlines()]
    commands = [line for line in setup if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    for command in commands:
        assert command in script


def test_both_languages_say_the_same() -> None:
    """As many headings, code blocks, table rows and links to pages."""
    shapes = []
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        marks = (r"^#+ ", r"^```", r"^\| ", r"^- ", r"\]\((?:docs|benchmarks)/")
        shapes.append([len(re.findall(mark, text, re.MULTILINE)) for mark in marks])
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("name", READMES)
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert (ROOT / target).exists(), target
