"""GitLab's report, held against the fields that its documentation names."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from linter.core.finding import Finding, Mark, Problem
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render
from tests.report.hostile import WHEN, outcomes

# Written from GitLab's documentation of Code Quality reports.
ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "minLength": 1},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string", "minLength": 1, "pattern": r"^(?!/|\./)"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}
SCHEMA = Draft202012Validator({"type": "array", "items": ISSUE})


def found(line: int, *, fingerprint: str = "f", path: str = "a.md") -> Finding:
    mark = Mark(path, Place(line, 1), Place(line, 2))
    return Finding(
        "a/b", "error", "m", "", mark, Span(0, 1), path, "text", (), (), "", fingerprint
    )


def issues(*findings: Finding, problems: tuple[Problem, ...] = ()) -> Any:
    outcome = Outcome(WHEN, findings, (), problems, 1, 1, 0, 0, 1)
    return json.loads(render("gitlab", outcome, Look()))


def names(*findings: Finding) -> list[str]:
    return [one["fingerprint"] for one in issues(*findings)]


@given(outcome=outcomes())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_has_the_fields_that_gitlab_asks_for(outcome: Outcome) -> None:
    read = json.loads(render("gitlab", outcome, Look()))
    SCHEMA.validate(read)
    told = [one["fingerprint"] for one in read]
    assert len(told) == len(set(told))


def test_nothing_found_is_an_empty_list() -> None:
    assert issues() == []


def test_a_fingerprint_survives_lines_above() -> None:
    assert names(found(3)) == names(found(30))


def test_two_that_are_alike_are_both_shown_and_keep_their_names() -> None:
    first, second = names(found(3), found(9))
    assert first != second
    assert names(found(4), found(10)) == [first, second]


def test_the_same_words_elsewhere_are_another_issue() -> None:
    assert names(found(3)) != names(found(3, path="b.md"))
    assert names(found(3)) != names(found(3, fingerprint="g"))


def test_what_could_not_be_read_weighs_most() -> None:
    problem = Problem("a.yaml", 0, 0, "broken", "")
    assert [one["severity"] for one in issues(found(3), problems=(problem,))] == [
        "major",
        "critical",
    ]
