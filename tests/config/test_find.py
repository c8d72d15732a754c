from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.config.find import Found, find
from linter.errors import UserError


def write(folder: Path, name: str, text: str = "") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tactlint.yaml", ""),
        ("tactlint.yml", ""),
        ("pyproject.toml", "[project]\n\n[tool.tactlint]\n"),
        ("pyproject.toml", "[ tool . tactlint . audience ]\n"),
        ("pyproject.toml", "[[tool.tactlint.overrides]]\n"),
    ],
)
def test_the_nearest_configuration_is_found(top: Path, name: str, text: str) -> None:
    path = write(top / "site", name, text)
    write(top, "tactlint.yaml")
    below = top / "site" / "content" / "fr"
    below.mkdir(parents=True)
    assert find(str(below)) == Found(str(top / "site"), path)


def test_a_file_is_as_good_a_start_as_its_folder(top: Path) -> None:
    path = write(top, "tactlint.yaml")
    post = write(top / "posts", "a.md")
    assert find(post) == Found(str(top), path)


@pytest.mark.parametrize(
    "text",
    ["[tool.ruff]\n", "# [tool.tactlint]\n", "[tool.tactlinter]\n"],
    ids=["other tool", "comment", "longer name"],
)
def test_a_pyproject_without_our_table_is_passed_by(top: Path, text: str) -> None:
    path = write(top, "tactlint.yaml")
    write(top / "inside", "pyproject.toml", text)
    assert find(str(top / "inside")) == Found(str(top), path)


def test_the_top_of_the_repository_is_where_it_ends(tmp_path: Path) -> None:
    write(tmp_path, "tactlint.yaml")
    inside = tmp_path / "repository" / "posts"
    inside.mkdir(parents=True)
    (tmp_path / "repository" / ".git").write_text("gitdir: elsewhere\n")
    assert find(str(inside)) == Found(str(tmp_path / "repository"), None)


def test_without_a_repository_there_is_no_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "exists", lambda _: False)
    monkeypatch.setattr(os.path, "isfile", lambda _: False)
    assert find(os.sep) == Found(None, None)


def test_two_configurations_in_one_folder_are_refused(top: Path) -> None:
    write(top, "tactlint.yaml")
    write(top, "pyproject.toml", "[tool.tactlint]\ntimezone = 'UTC'\n")
    with pytest.raises(UserError) as caught:
        find(str(top))
    assert caught.value.where == str(top)
    assert (
        caught.value.what == "tactlint.yaml and pyproject.toml both configure tactlint"
    )
