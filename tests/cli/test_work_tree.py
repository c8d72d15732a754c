"""Where code scanning and merge requests look for a file: from the repository's top."""

from __future__ import annotations

import io
import json
import re

import pytest

from tests.conftest import NOW, Repository, Workspace

BLANK = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
BROKEN = "- text: 'Come\n  channels: [x]\n  publish_at: 2026-12-01\n"
FILES = {"brand/posts/a b.md": BLANK, "brand/posts/broken.yaml": BROKEN}


@pytest.fixture(params=["tactlint.yaml", "brand/tactlint.yaml"])
def brands(repository: Repository, request: pytest.FixtureRequest) -> Workspace:
    """Return a repository with its settings at the top, or further down."""
    return repository({**FILES, request.param: "{}\n"})


def told(space: Workspace, form: str, *paths: str) -> str:
    asked = ("check", "--now", NOW, "--select", "robot", "--format", form, *paths)
    return space.run(*asked).out


def named(report: str) -> set[str]:
    """Return the paths that a report names, whatever the format."""
    sarif = set(re.findall(r'"uri": "(.*?)"', report))
    gitlab = set(re.findall(r'"path": "(.*?)"', report))
    github = set(re.findall(r"::error file=(.*?),", report))
    return sarif | gitlab | github


@pytest.mark.parametrize("form", ["sarif", "gitlab", "github"])
@pytest.mark.parametrize("folder", ["brand", "brand/posts"])
def test_a_report_is_the_same_from_any_folder(
    brands: Workspace, monkeypatch: pytest.MonkeyPatch, form: str, folder: str
) -> None:
    expected = told(brands, form, "brand/posts")
    blank = "%20" if form == "sarif" else " "
    assert named(expected) == {f"brand/posts/a{blank}b.md", "brand/posts/broken.yaml"}
    monkeypatch.chdir(brands.root / folder)
    assert told(brands, form, str(brands.root / "brand/posts")) == expected
    monkeypatch.chdir(brands.root.parent)
    assert told(brands, form, str(brands.root / "brand/posts")) == expected


def test_a_text_that_comes_by_a_pipe_is_named_from_the_top(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = repository(FILES)
    monkeypatch.chdir(space.root / "brand")
    text = io.TextIOWrapper(io.BytesIO(BLANK.encode()))
    monkeypatch.setattr("sys.stdin", text)
    asked = ("--stdin-filename", "posts/new.md", "--format", "sarif")
    out = space.run("check", "--now", NOW, "--select", "robot", *asked).out
    assert named(out) == {"brand/posts/new.md"}


def test_other_formats_start_from_the_current_folder(
    brands: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(brands.root / "brand/posts")
    assert told(brands, "concise").startswith("a b.md:5:6:")
    assert {one["path"] for one in json.loads(told(brands, "json"))["findings"]} == {
        "a b.md"
    }


def test_a_mistake_in_the_settings_keeps_its_place(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = repository({**FILES, "tactlint.yaml": "posts: [\n"})
    monkeypatch.chdir(space.root / "brand")
    assert named(told(space, "sarif")) == {"tactlint.yaml"}


def test_without_a_repository_paths_are_those_of_the_folder(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = repository(FILES)
    (space.root / ".git").rmdir()
    monkeypatch.chdir(space.root / "brand")
    assert "posts/broken.yaml" in named(told(space, "gitlab"))
