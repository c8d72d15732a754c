"""What programs read when a command cannot go on."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Repository

POST = "---\npublish_at: 2026-12-01T09:00\nchannel: x\n---\nThe heron is back.\n"


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_mistake_in_the_settings_is_a_problem_of_the_report(
    repository: Repository, command: str
) -> None:
    workspace = repository({"post.md": POST, "tactlint.yaml": "postss: [a]\n"})
    result = workspace.run(command, "--format", "json", "post.md")
    (problem,) = result.data["problems"]
    assert result.code == 2
    assert (problem["path"], problem["line"], problem["column"]) == (
        "tactlint.yaml",
        1,
        1,
    )
    assert problem["hint"] == "did you mean 'posts'?"
    assert "postss" in result.err, "people read it on standard error, as before"


@pytest.mark.parametrize("command", ["check", "explain"])
def test_a_path_that_is_not_there(repository: Repository, command: str) -> None:
    result = repository({"post.md": POST}).run(command, "--format", "json", "pots.md")
    assert (result.code, result.data["problems"][0]["path"]) == (2, "pots.md")


def test_all_complaints_are_there(repository: Repository) -> None:
    workspace = repository(
        {"post.md": POST, "tactlint.yaml": "postss: [a]\nlangs: fr\n"}
    )
    result = workspace.run("check", "--format", "json")
    assert [one["line"] for one in result.data["problems"]] == [1, 2]


def test_an_option_is_no_file(repository: Repository) -> None:
    workspace = repository({"post.md": POST})
    result = workspace.run("check", "--format", "json", "--select", "promotion")
    (problem,) = result.data["problems"]
    assert (problem["path"], problem["line"]) == ("--select", 0)
    said = workspace.run("check", "--format", "github", "--select", "promotion").out
    assert said.startswith("::error title=tactlint::--select no rule is called")


def test_github_gets_an_annotation(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    workspace = repository({"post.md": POST, "tactlint.yaml": "postss: [a]\n"})
    result = workspace.run("check")
    assert result.out.startswith("::error file=tactlint.yaml,line=1,col=1,")
    assert result.code == 2


def test_a_report_of_its_own_file_is_written_too(repository: Repository) -> None:
    workspace = repository({"post.md": POST, "tactlint.yaml": "postss: [a]\n"})
    result = workspace.run("check", "--format", "json=out.json")
    assert result.out == ""
    assert len(json.loads(workspace.read("out.json"))["problems"]) == 1


def test_people_read_it_once(repository: Repository) -> None:
    workspace = repository({"post.md": POST, "tactlint.yaml": "postss: [a]\n"})
    assert workspace.run("check", "--format", "full").out == ""


def test_explain_tells_what_it_could_not_read(repository: Repository) -> None:
    workspace = repository({"post.md": POST, "broken.yaml": "text: [a\n"})
    result = workspace.run("explain", "--format", "json", "post.md", "broken.yaml")
    assert [one["path"] for one in result.data["posts"]] == ["post.md"]
    assert [one["path"] for one in result.data["problems"]] == ["broken.yaml"]
