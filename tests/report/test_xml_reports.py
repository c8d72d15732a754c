"""Checkstyle and JUnit, read back as build servers read them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from linter.core.finding import Finding, Mark, Problem, Severity
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render
from tests.report.hostile import WHEN


def found(line: int, severity: Severity, message: str = "m") -> Finding:
    mark = Mark("a.md", Place(line, 5), Place(line, 9))
    return Finding(
        "a/b", severity, message, "h", mark, Span(0, 1), "a.md", "text", (), (), "", "f"
    )


def read(
    chosen: str, *findings: Finding, problems: tuple[Problem, ...] = ()
) -> ET.Element:
    outcome = Outcome(WHEN, findings, (), problems, 9, 12, 0, 0, 27)
    text = render(chosen, outcome, Look())
    return ET.fromstring(text)  # noqa: S314 - our own text


def test_checkstyle_gives_files_with_their_errors_in_reading_order() -> None:
    problems = (Problem("b.yaml", 0, 0, "broken", "mend it"),)
    root = read("checkstyle", found(7, "info"), found(2, "error"), problems=problems)
    assert [
        (file.get("name"), [dict(error.items()) for error in file]) for file in root
    ] == [
        (
            "a.md",
            [
                {
                    "line": "2",
                    "column": "5",
                    "severity": "error",
                    "message": "m (h)",
                    "source": "tactlint.a/b",
                },
                {
                    "line": "7",
                    "column": "5",
                    "severity": "info",
                    "message": "m (h)",
                    "source": "tactlint.a/b",
                },
            ],
        ),
        (
            "b.yaml",
            [
                {
                    "severity": "error",
                    "message": "broken (mend it)",
                    "source": "tactlint",
                }
            ],
        ),
    ]


def test_nothing_found_is_an_empty_checkstyle() -> None:
    root = read("checkstyle")
    assert (root.tag, list(root)) == ("checkstyle", [])


@pytest.mark.parametrize(
    ("severity", "tag"),
    [("error", "failure"), ("warning", "skipped"), ("info", "skipped")],
)
def test_only_errors_fail_a_junit_case(severity: Severity, tag: str) -> None:
    [case] = read("junit", found(2, severity)).iter("testcase")
    [verdict] = case
    assert (verdict.tag, verdict.get("message")) == (tag, "m")
    assert verdict.text == "line 2, column 5: m\nhelp: h"


def test_a_junit_case_keeps_its_name_when_lines_move() -> None:
    before, after = (
        [
            (case.get("classname"), case.get("name"))
            for case in read("junit", *both).iter("testcase")
        ]
        for both in (
            (found(2, "error"), found(5, "error")),
            (found(12, "error"), found(15, "error")),
        )
    )
    assert before == after == [("a.md", "a/b"), ("a.md", "a/b (2)")]


def test_a_clean_run_is_one_junit_test_that_passed() -> None:
    root = read("junit")
    [case] = root.iter("testcase")
    assert case.get("name") == "No problems in 12 posts of 9 files (27 rules)."
    assert list(case) == []
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_what_could_not_be_read_is_an_error_not_a_failure() -> None:
    [case] = read("junit", problems=(Problem("b.yaml", 1, 0, "x", ""),)).iter(
        "testcase"
    )
    assert [one.tag for one in case] == ["error"]
