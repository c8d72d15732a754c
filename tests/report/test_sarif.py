"""SARIF as the standard and GitHub's code scanning ask for it.

`expected/report.sarif` and some hundred hostile reports were validated against the
OASIS schema of SARIF 2.1.0 (errata 01), which is not ours to ship; `SCHEMA` says of
it, in our words, what our reports use, and these tests keep what GitHub needs.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from linter.core.finding import Finding, Mark, Pointer, Problem, Remedy, Rewrite
from linter.core.fix import Edit
from linter.core.outcome import Outcome, Silenced
from linter.core.post import Silence
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render
from linter.report.rule_text import RuleText, RuleTexts
from tests.report.hostile import outcomes

FINDING = Finding(
    "a/b", "info", "m", "h", Mark("a b.md", Place(2, 5), Place(2, 9)), Span(0, 1),
    "a.md", "text", (), (), "", "f", ("one two",),
)  # fmt: skip
SILENCE = Silence(("a/b",), Span(0, 1), Span(0, 1), "agreed", None, "line")
CLEAN = Outcome(datetime(2026, 11, 20, tzinfo=UTC), (), (), (), 9, 12, 0, 0, 27)


def strict(required: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that may have these keys alone."""
    return {
        "type": "object",
        "required": required.split(),
        "additionalProperties": False,
        "properties": properties,
    }


def many(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = strict("text", text=TEXT, markdown=TEXT)
REGION = strict(
    "startLine",
    startLine=NUMBER,
    startColumn=NUMBER,
    endLine=NUMBER,
    endColumn=NUMBER,
)
URI = {"type": "string", "pattern": r"^[A-Za-z0-9._~/%-]*$"}
PHYSICAL = strict(
    "artifactLocation", artifactLocation=strict("uri", uri=URI), region=REGION
)
LOCATION = strict(
    "",
    id={"type": "integer", "minimum": 0},
    message=MESSAGE,
    physicalLocation=PHYSICAL,
)
RULE = strict(
    "id",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=strict("", level=LEVEL),
    properties={"type": "object", "properties": {"tags": many(TEXT)}},
)
RESULT = strict(
    "message",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations=many(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=many(
        strict("kind", kind={"enum": ["inSource", "external"]}, justification=TEXT)
    ),
)
NOTE = strict("message", level=LEVEL, message=MESSAGE, locations=many(LOCATION))
RUN = strict(
    "tool",
    tool=strict(
        "driver",
        driver=strict("name", name=TEXT, semanticVersion=TEXT, rules=many(RULE)),
    ),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=many(
        strict(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=many(NOTE),
        )
    ),
    results=many(RESULT),
)
SCHEMA = Draft202012Validator(
    strict(
        "version runs",
        **{"$schema": TEXT},
        version={"const": "2.1.0"},
        runs=many(RUN),
    )
)


@given(outcome=outcomes())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_suits_the_standard(outcome: Outcome) -> None:
    SCHEMA.validate(json.loads(render("sarif", outcome, Look())))


def test_holds_as_many_results_as_github_takes() -> None:
    worst = FINDING._replace(severity="error")
    many_found = (*[FINDING] * 25_000, worst)
    found = run(CLEAN._replace(findings=many_found))
    assert len(found["results"]) == 25_000
    assert found["results"][0]["level"] == "error"
    [note] = found["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("1 results are left out")


def run(outcome: Outcome, rules: RuleTexts | None = None, **look: Any) -> Any:
    log = json.loads(render("sarif", outcome, Look(**look), rules))
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def is_doubled(text: str) -> bool:
    """Say whether no brace of a text is alone."""
    return not re.search(r"[{}]", text.replace("{{", "").replace("}}", ""))


def messages(value: Any) -> list[str]:
    """Return what section 3.11 of the standard calls message strings, anywhere."""
    if isinstance(value, list):
        return [text for item in value for text in messages(item)]
    if not isinstance(value, dict):
        return []
    own = [
        text
        for name in ("message", "description", "shortDescription", "fullDescription",
                     "help")
        for text in value.get(name, {}).values()
    ]  # fmt: skip
    return own + [text for item in value.values() for text in messages(item)]


BRACED = "{{name}} and {0}, } or {"
DOUBLED = "{{{{name}}}} and {{0}}, }} or {{"


def test_braces_are_doubled_in_all_messages_and_nowhere_else() -> None:
    pointer = Pointer("b.md", Place(1, 1), Place(1, 2), "b.md", BRACED)
    edit = Rewrite(Edit(Span(0, 1), BRACED, "o"), Place(2, 1), Place(2, 2))
    remedy = Remedy(safe=True, message=BRACED, rewrites=(edit,))
    finding = FINDING._replace(message=BRACED, related=(pointer,), remedy=remedy)
    problem = Problem("a.md", 1, 1, BRACED, BRACED)
    rule = RuleText("a/b", "info", BRACED, BRACED, BRACED)
    outcome = CLEAN._replace(findings=(finding,), problems=(problem,))
    log = run(outcome, {"a/b": rule})
    told = messages(log)
    assert len(told) == 8
    assert all(map(is_doubled, told))
    assert all(DOUBLED in text for text in told)
    [fix] = log["results"][0]["fixes"]
    [change] = fix["artifactChanges"][0]["replacements"]
    assert change["insertedContent"]["text"] == BRACED


@pytest.mark.parametrize("text", ["{" * 600, "a" * 1023 + "{", "ab" * 600, "{}" * 256])
def test_a_description_is_not_cut_within_a_brace(text: str) -> None:
    rule = RuleText("a/b", "info", text)
    log = run(CLEAN._replace(findings=(FINDING,)), {"a/b": rule})
    short = log["tool"]["driver"]["rules"][0]["shortDescription"]["text"]
    assert 1020 < len(short) <= 1024
    assert is_doubled(short)


def region(finding: Finding) -> Any:
    result = run(CLEAN._replace(findings=(finding,)))["results"][0]
    return result["locations"][0]["physicalLocation"]["region"]


def texts(value: Any) -> list[str]:
    """Return every text anywhere inside."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def test_a_clean_run_is_complete() -> None:
    clean = run(CLEAN)
    assert clean["results"] == []
    assert clean["tool"]["driver"]["rules"] == []
    assert clean["invocations"][0]["executionSuccessful"] is True


def test_has_no_empty_text() -> None:
    """GitHub refuses them."""
    problem = Problem("", 0, 0, "broken", "")
    outcome = CLEAN._replace(
        findings=(FINDING._replace(help=""),),
        silenced=(Silenced(FINDING, SILENCE._replace(reason="")),),
        problems=(problem,),
    )
    assert all(texts(run(outcome)))


def test_result_says_all_that_code_scanning_needs() -> None:
    assert run(CLEAN._replace(findings=(FINDING,)))["results"] == [
        {
            "ruleId": "a/b",
            "ruleIndex": 0,
            "level": "note",
            "message": {"text": "m"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a%20b.md"},
                        "region": {
                            "startLine": 2,
                            "startColumn": 5,
                            "endLine": 2,
                            "endColumn": 9,
                        },
                    }
                }
            ],
            "partialFingerprints": {"tactlint/v1": "f"},
        }
    ]


@pytest.mark.parametrize(
    ("end", "excerpt", "column"),
    [
        (Place(2, 9), ("one two",), 9),
        (Place(2, 5), ("one two",), 6),
        (Place(4, 2), ("one two", "three", "f"), 8),
        (Place(4, 2), (), 6),
    ],
    ids=["one-line", "no-width", "several-lines", "several-lines-unseen"],
)
def test_region_stays_on_one_line(
    end: Place, excerpt: tuple[str, ...], column: int
) -> None:
    mark = FINDING.mark._replace(end=end)
    found = region(FINDING._replace(mark=mark, excerpt=excerpt))
    assert (found["endLine"], found["endColumn"]) == (2, column)


def test_a_message_holds_no_link_but_ours() -> None:
    found = FINDING._replace(message="[a](1) [b](//x.example)")
    [result] = run(CLEAN._replace(findings=(found,)))["results"]
    assert "](" not in result["message"]["text"]


def test_findings_that_are_alike_have_names_of_their_own() -> None:
    again = Silenced(FINDING, SILENCE)
    outcome = CLEAN._replace(findings=(FINDING, FINDING), silenced=(again,))
    results = run(outcome)["results"]
    marks = [one["partialFingerprints"]["tactlint/v1"] for one in results]
    assert marks == ["f", "f:2", "f:3"]


def test_silenced_findings_are_suppressed_results() -> None:
    outcome = CLEAN._replace(silenced=(Silenced(FINDING, SILENCE),))
    [result] = run(outcome)["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "agreed"}]


def test_silenced_findings_can_stay_out() -> None:
    outcome = CLEAN._replace(silenced=(Silenced(FINDING, SILENCE),))
    assert run(outcome, silenced=False)["results"] == []


def test_lists_all_rules_and_points_at_them() -> None:
    rules = {
        "c/d": RuleText("c/d", "error", "short", "why", "help"),
        "a/b": RuleText("a/b", "info", "x" * 2000),
    }
    found = run(CLEAN._replace(findings=(FINDING,)), rules)
    listed = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in listed] == ["c/d", "a/b"]
    assert listed[0]["help"] == {"text": "help", "markdown": "help\n\nwhy"}
    assert listed[0]["defaultConfiguration"] == {"level": "error"}
    assert len(listed[1]["shortDescription"]["text"]) == 1024
    assert found["results"][0]["ruleIndex"] == 1


def test_fatal_problems_fail_the_invocation() -> None:
    problem = Problem("a.yaml", 4, 0, "broken", "mend it")
    [invocation] = run(CLEAN._replace(problems=(problem,)))["invocations"]
    assert invocation["executionSuccessful"] is False
    [note] = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "broken\nmend it"
