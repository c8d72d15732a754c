"""rdjson and rdjsonl, held against reviewdog's documentation of the format.

Hostile reports were also read with the messages of reviewdog's own
`reviewdog.proto` (protobuf's strict JSON), and validated against its published
JSON Schemas; neither is ours to ship.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from linter.core.finding import Finding, Mark, Remedy, Rewrite
from linter.core.fix import Edit
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render
from tests.report.hostile import WHEN, outcomes


def strict(required: list[str], **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that may have these keys alone."""
    return {
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": properties,
    }


TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 1}
POSITION = strict(["line"], line=NUMBER, column=NUMBER)
RANGE = strict(["start"], start=POSITION, end=POSITION)
LOCATION = strict(["path"], path={"type": "string", "minLength": 1}, range=RANGE)
SOURCE = strict(["name"], name=TEXT, url=TEXT)
RELATED = strict(["location"], message=TEXT, location=LOCATION)
DIAGNOSTIC = strict(
    ["message", "location"],
    message=TEXT,
    location=LOCATION,
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    source=SOURCE,
    code=strict(["value"], value=TEXT, url=TEXT),
    related_locations={"type": "array", "items": RELATED},
    suggestions={
        "type": "array",
        "items": strict(["range", "text"], range=RANGE, text=TEXT),
    },
)
LIST = {"type": "array", "items": DIAGNOSTIC}
RESULT = strict(["diagnostics"], source=SOURCE, diagnostics=LIST)


@given(outcome=outcomes())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_suit_the_format_and_say_the_same(outcome: Outcome) -> None:
    whole = json.loads(render("rdjson", outcome, Look()))
    Draft202012Validator(RESULT).validate(whole)
    lines = render("rdjsonl", outcome, Look()).split("\n")
    assert lines.pop() == ""
    parts = [json.loads(line) for line in lines]
    Draft202012Validator(LIST).validate(parts)
    assert [part.pop("source") for part in parts] == [whole["source"]] * len(parts)
    assert parts == whole["diagnostics"]


def place(end: Place, excerpt: tuple[str, ...]) -> Any:
    mark = Mark("a.md", Place(2, 2), end)
    finding = Finding(
        "a/b", "info", "m", "", mark, Span(0, 1), "a.md", "text", (), (), "", "f",
        excerpt,
    )  # fmt: skip
    outcome = Outcome(WHEN, (finding,), (), (), 1, 1, 0, 0, 1)
    return json.loads(render("rdjson", outcome, Look()))["diagnostics"][0]["location"]


@pytest.mark.parametrize(
    ("end", "last"),
    [(Place(4, 3), 4), (Place(4, 1), 3)],
    ids=["in-a-line", "at-its-start"],
)
def test_several_lines_are_whole_lines(end: Place, last: int) -> None:
    found = place(end, ("one", "two", "three"))["range"]
    assert found == {"start": {"line": 2}, "end": {"line": last}}


@pytest.mark.parametrize(
    ("start", "end", "offered"),
    [
        pytest.param(Place(2, 6), Place(2, 8), True, id="on its line"),
        pytest.param(Place(2, 6), Place(3, 1), False, id="over lines"),
        pytest.param(Place(1, 1), Place(1, 3), False, id="on another line"),
    ],
)
def test_a_fix_of_the_line_is_a_suggestion(
    start: Place, end: Place, *, offered: bool
) -> None:
    rewrite = Rewrite(Edit(Span(0, 2), "two", "on"), start, end)
    mark = Mark("a.md", Place(2, 2), Place(2, 4))
    finding = Finding(
        "a/b", "info", "m", "", mark, Span(0, 1), "a.md", "text", (), (), "", "f",
        ("éé – on",), remedy=Remedy(True, "Write two", (rewrite,)),
    )  # fmt: skip
    outcome = Outcome(WHEN, (finding,), (), (), 1, 1, 0, 0, 1)
    [told] = json.loads(render("rdjson", outcome, Look()))["diagnostics"]
    # `éé – ` takes nine bytes of UTF-8.
    there = {
        "start": {"line": 2, "column": 10},
        "end": {"line": 2, "column": 12},
    }
    expected = [{"range": there, "text": "two"}] if offered else None
    assert told.get("suggestions") == expected
