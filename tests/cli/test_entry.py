"""Both readings of the arguments, by hand and by Typer, agree."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.cli import app, check, entry
from linter.cli.entry import FLAGS, VALUES, hot

WORDS = st.sampled_from(
    ["check", "a.md", "posts", "-", "--", "", "full", "json", "error", "-x", "é ü", "="]
)
OPTIONS = st.sampled_from(
    [
        *FLAGS,
        *VALUES,
        "--isolated",
        "--select",
        "--statistics",
        "-h",
        "--forma",
        "--now=",
    ]
)
PAIRS = st.builds("{}={}".format, st.sampled_from(sorted(VALUES)), WORDS)
ARGUMENTS = st.lists(st.one_of(WORDS, OPTIONS, PAIRS), max_size=6)


@contextmanager
def _recorded() -> Iterator[list[dict[str, Any]]]:
    """Replace the command by one that notes what it is called with."""
    calls: list[dict[str, Any]] = []

    def noted(paths: tuple[str, ...] = (), **options: Any) -> int:
        calls.append({"paths": paths, **options})
        return 0

    original = check.check
    check.check = noted
    try:
        yield calls
    finally:
        check.check = original


def by_typer(arguments: list[str]) -> dict[str, Any] | None:
    """Return what Typer calls `check` with, None when it refuses."""
    with _recorded() as calls:
        app.run(arguments)
    return calls[0] if calls else None


DEFAULTS = {
    name: parameter.default
    for name, parameter in inspect.signature(check.check).parameters.items()
}


@given(arguments=ARGUMENTS)
@example(arguments=[])
@example(arguments=["--no-cache", "a.md", "--format=json"])
@example(arguments=["--format", "json", "--format", "full"])
@example(arguments=["--now", "-1"])
@example(arguments=["--format="])
@example(arguments=["--no-cache=1"])
@settings(max_examples=300, deadline=None)
def test_the_hand_reading_says_what_typer_says(arguments: list[str]) -> None:
    fast = hot(["check", *arguments])
    if fast is not None:
        assert by_typer(["check", *arguments]) == {**DEFAULTS, **fast}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "a.md", "b.md"],
        ["check", "--force-exclude", "a.md"],
        [
            "check",
            "--format",
            "json",
            "--now",
            "2026-11-20T08:00",
            "--no-cache",
            "a.md",
        ],
        ["check", "--fail-on=warning", "--lang=fr", "--config=c.yaml"],
    ],
)
def test_what_hooks_and_tools_call_is_read_by_hand(arguments: list[str]) -> None:
    assert hot(arguments) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["rules"],
        ["--help"],
        ["check", "--help"],
        ["check", "--select", "promo"],
        ["check", "--", "a.md"],
        ["check", "-"],
        ["check", "--now"],
    ],
)
def test_everything_else_is_typers(arguments: list[str]) -> None:
    assert hot(arguments) is None


def test_the_hand_reading_knows_options_that_there_are() -> None:
    assert {*FLAGS.values(), *VALUES.values()} <= set(DEFAULTS)


def test_a_hook_imports_neither_typer_nor_what_it_needs() -> None:
    code = (
        "import sys; sys.argv = ['tactlint', 'check', '--format', 'concise', 'x.md'];"
        "from linter.cli.entry import main; main();"
        "heavy = {'typer', 'click', 'rich', 'textstat', 'importlib.metadata'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_the_module_is_the_command() -> None:
    assert inspect.getmodule(entry.main) is entry
