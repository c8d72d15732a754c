"""`junit`: JUnit's XML, where build servers show tests."""

from __future__ import annotations

from collections import Counter

from linter.core.outcome import Outcome
from linter.report.entry import UNUSABLE, Entry, by_path, entries
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.wording import LANGUAGES
from linter.report.xml_text import DECLARATION, escaped, opening

# What a build may stop for fails; the rest is shown, and fails nothing.
_TAGS = {"error": "failure", "warning": "skipped", "info": "skipped"}


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a suite for each file, a case for each finding; one case when clean."""
    found = entries(outcome, look)
    suites = [
        row
        for path, cases in by_path(found).items()
        for row in _suite(path or ".", cases, look)
    ]
    if not found:
        suites = _clean(outcome, look)
    head = opening("testsuites", {"name": "tactlint", **_counts(found)})
    return DECLARATION + "\n".join([head, *suites, "</testsuites>"]) + "\n"


def _counts(found: list[Entry]) -> dict[str, int]:
    counts = Counter(_tag(one) for one in found)
    return {
        "tests": len(found) or 1,
        "failures": counts["failure"],
        "errors": counts["error"],
        "skipped": counts["skipped"],
    }


def _tag(one: Entry) -> str:
    """Return what became of a case; an error of JUnit's is no verdict at all."""
    unread = one.rule == UNUSABLE and one.severity == "error"
    return "error" if unread else _TAGS[one.severity]


def _suite(path: str, found: list[Entry], look: Look) -> list[str]:
    rows = ["  " + opening("testsuite", {"name": path, **_counts(found)})]
    seen: Counter[str] = Counter()
    for one in found:
        seen[one.rule] += 1
        rows += _case(one, path, seen[one.rule], look)
    return [*rows, "  </testsuite>"]


def _case(one: Entry, path: str, number: int, look: Look) -> list[str]:
    """Return a case whose name holds no line: servers follow it over builds."""
    attributes = {
        "name": f"{one.rule} ({number})" if number > 1 else one.rule,
        "classname": path,
        "file": path,
        "line": one.line or None,
    }
    tag = _tag(one)
    result = {"message": one.message, "type": one.severity}
    if tag == "skipped":
        del result["type"]  # the usual schemas know none
    body = "\n".join(map(escaped, _told(one, look)))
    return [
        "    " + opening("testcase", attributes),
        f"      {opening(tag, result)}{body}</{tag}>",
        "    </testcase>",
    ]


def _told(one: Entry, look: Look) -> list[str]:
    words = LANGUAGES[look.language]
    place = words.place.format(line=one.line, column=one.column)
    told = [f"{place}{one.message}" if one.line else one.message]
    return [*told, f"{words.help}{one.help}"] if one.help else told


def _clean(outcome: Outcome, look: Look) -> list[str]:
    """Return the one test that passed: a report of no tests is a fault to some."""
    suite = {"name": "tactlint", "tests": 1, "failures": 0, "errors": 0, "skipped": 0}
    case = {"name": summary(outcome, look).split("\n")[0], "classname": "tactlint"}
    return [
        "  " + opening("testsuite", suite),
        "    " + opening("testcase", case, lone=True),
        "  </testsuite>",
    ]
