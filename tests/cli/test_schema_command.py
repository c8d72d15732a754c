"""`tactlint schema`: schemas for those who have tactlint but not its repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.docs.generate import SHAPES
from tests.conftest import Workspace

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("name", SHAPES)
def test_it_prints_what_the_repository_holds(workspace: Workspace, name: str) -> None:
    result = workspace.run("schema", name)
    assert (result.code, result.err) == (0, "")
    kept = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    assert result.out == kept


@pytest.mark.parametrize("name", SHAPES)
def test_in_french_it_asks_for_the_same(workspace: Workspace, name: str) -> None:
    english = workspace.run("schema", name).data
    french = workspace.run("schema", name, "--lang", "fr").data
    assert french["title"] != english["title"]
    assert french.get("required") == english.get("required")
    assert french.get("properties", {}).keys() == english.get("properties", {}).keys()


def test_a_pack_is_explained_in_french(workspace: Workspace) -> None:
    for name in ("pack", "rule", "signal", "trait"):
        english = workspace.run("schema", name).data["properties"]
        french = workspace.run("schema", name, "--lang", "fr").data["properties"]
        same = {
            key
            for key in english
            if english[key].get("description") == french[key].get("description")
        }
        assert same == set(), name


def test_a_mistake(workspace: Workspace) -> None:
    result = workspace.run("schema", "rules")
    assert (result.code, result.out) == (2, "")
    assert "no schema is called 'rules'" in result.err
    assert "did you mean 'rule'?" in result.err
