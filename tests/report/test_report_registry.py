"""Formats by name, and what it costs to load one."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from linter.core.outcome import Outcome
from linter.errors import UserError
from linter.report.look import Look
from linter.report.registry import FORMATS, render
from linter.report.rule_text import RuleTexts

CLEAN = Outcome(datetime(2026, 11, 20, tzinfo=UTC), (), (), (), 9, 12, 0, 0, 27)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line(name: str) -> None:
    text = render(name, CLEAN, Look())
    # Lines of what was found: none are no line.
    assert text.endswith("\n") or (name, text) == ("rdjsonl", "")
    assert not text.endswith("\n\n")


def test_takes_a_format_of_a_plug_in() -> None:
    def posts(outcome: Outcome, look: Look, rules: RuleTexts) -> str:
        return f"{outcome.posts} {look.width} {len(rules)}"

    assert render(posts, CLEAN, Look(width=60)) == "12 60 0"


def test_unknown_format_says_what_was_meant() -> None:
    with pytest.raises(UserError) as caught:
        render("concice", CLEAN, Look())
    assert caught.value.where == "--format"
    assert caught.value.what == "there is no format 'concice'"
    assert caught.value.hint == "did you mean 'concise'?"


@pytest.mark.parametrize("name", ["full", "concise"])
def test_formats_for_people_load_nothing_heavy(name: str) -> None:
    heavy = ["json", "textwrap", "rich", "urllib.parse", "pathlib", "difflib"]
    code = (
        f"import sys, linter.report.registry, {FORMATS[name]}; "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    # Isolated from site-packages, whose start-up files load what they like.
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
