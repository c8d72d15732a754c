from __future__ import annotations

from typing import Literal

import pytest

from linter.config.hooks import COMMENTS, INSTALLED, Origin, hook_entry, with_hook
from linter.errors import UserError
from linter.positioned import Value, parse

ORIGIN = Origin("https://example.org/tactlint", "v1.2.3")
USUAL = """\
# Our hooks
default_language_version:
    python: python3.12   # as deployed
repos:
-   repo: https://example.org/hooks
    rev: 'v4.4.0'
    hooks:
    -   id: trailing-whitespace  # keep

    -   id: check-yaml
        args: ['--unsafe', "x"]   # why
# the end
ci: {autofix: false}
"""


def hooks(text: str) -> list[list[str]]:
    repos = parse("p.yaml", text).at("repos").items()
    return [_ids(repo) for repo in repos]


def _ids(repo: Value) -> list[str]:
    return [hook.at("id").text for hook in repo.at("hooks").items()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_file_runs_what_is_installed(language: Literal["en", "fr"]) -> None:
    text = hook_entry(language)
    assert COMMENTS[language] in text
    assert hooks(text) == [["tactlint", "tactlint-schedule"]]
    assert parse("p.yaml", text).at("repos", 0, "repo").text == "local"


def test_a_new_file_can_name_a_version() -> None:
    value = parse("p.yaml", hook_entry("en", ORIGIN)).at("repos", 0)
    assert (value.at("repo").text, value.at("rev").text) == ORIGIN


def test_only_lines_are_added() -> None:
    added = with_hook(USUAL)
    assert added is not None
    entry = INSTALLED.splitlines()
    assert [line for line in added.splitlines() if line not in entry] == [
        line for line in USUAL.splitlines() if line not in entry
    ]
    assert hooks(added) == [
        ["trailing-whitespace", "check-yaml"],
        ["tactlint", "tactlint-schedule"],
    ]
    assert (
        added.index("# why") < added.index("- repo: local") < added.index("# the end")
    )


@pytest.mark.parametrize(
    "existing",
    [
        pytest.param(USUAL, id="pre-commit's own style"),
        pytest.param("repos:\n  - repo: a\n    hooks:\n      - id: x\n", id="indented"),
        pytest.param(
            "repos:\n  - repo: a\n    hooks: [{id: x}]", id="no last line end"
        ),
        pytest.param("repos:\n  - {repo: a, hooks: [{id: x}]}\n", id="flow"),
        pytest.param("repos:\r\n- repo: a\r\n  hooks:\r\n  - id: x\r\n", id="CRLF"),
        pytest.param(
            "repos:\n- repo: a\n  hooks:\n  - id: x\n    files: |\n      a\n\nci: {}\n",
            id="block scalar at the end",
        ),
        pytest.param(
            "repos:\n- hooks:\n  - exclude: |-\n      a\n    id: x\n  repo: a\n",
            id="other order",
        ),
        pytest.param("repos:\n- repo: meta\n  hooks: []\n", id="no hooks"),
    ],
)
def test_any_style_takes_the_hook_once(existing: str) -> None:
    for origin in (None, ORIGIN):
        added = with_hook(existing, origin)
        assert added is not None
        assert hooks(added) == [*hooks(existing), ["tactlint", "tactlint-schedule"]]
        assert with_hook(added, origin) is None
        assert added.count("\r\n") in {0, added.count("\n")}


@pytest.mark.parametrize(
    ("existing", "what"),
    [
        ("repos: [}\n", ""),
        ("repos: []\n", "there is no list of repos to add tactlint to"),
        ("repos: [{repo: a}]\n", "there is no list of repos to add tactlint to"),
        ("ci: {}\n", "there is no list of repos to add tactlint to"),
        ("", "there is no list of repos to add tactlint to"),
    ],
    ids=["broken", "no repos", "flow list", "no key", "empty"],
)
def test_a_file_that_cannot_take_it_is_left_alone(existing: str, what: str) -> None:
    with pytest.raises(UserError) as caught:
        with_hook(existing)
    assert caught.value.where.startswith(".pre-commit-config.yaml:1:")
    assert what in caught.value.what
