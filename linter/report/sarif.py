"""`sarif`: SARIF 2.1.0, for code scanning and other readers of results."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer, Problem, Remedy
from linter.core.outcome import Outcome, Silenced
from linter.core.span import Place
from linter.report.json_text import json_text, tool_version
from linter.report.look import Look
from linter.report.rule_text import RuleText, RuleTexts, completed

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "recommendation"}
_LONGEST = 1024  # characters of a description that GitHub accepts


def report(outcome: Outcome, look: Look, rules: RuleTexts) -> str:
    """Return one run with its rules, its results and what went wrong.

    Notifications stay in English whatever the reader's language: programs match
    them.
    """
    silenced = outcome.silenced if look.silenced else ()
    hushed = [entry.finding for entry in silenced]
    known = completed(rules, [*outcome.findings, *hushed])
    order = {rule: index for index, rule in enumerate(known)}
    results = [_result(finding, order) for finding in outcome.findings]
    results += [_suppressed(entry, order) for entry in silenced]
    run = {
        "tool": {"driver": _driver(known)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(outcome)],
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: dict[str, RuleText]) -> dict[str, object]:
    return {
        "name": "tactlint",
        "semanticVersion": tool_version(),
        "rules": [_rule(rule) for rule in rules.values()],
    }


def _rule(rule: RuleText) -> dict[str, object]:
    short = rule.short or rule.id
    advice = rule.help or rule.why or short
    markdown = f"{advice}\n\n{rule.why}" if rule.why and rule.help else advice
    return {
        "id": rule.id,
        "shortDescription": {"text": _shortened(short)},
        "fullDescription": {"text": _shortened(rule.why or short)},
        "help": {"text": advice, "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.id.partition("/")[0]],
            "problem.severity": _GITHUB_LEVELS[rule.severity],
        },
    }


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _result(finding: Finding, order: dict[str, int]) -> dict[str, object]:
    links = [
        f"[{_unlinked(_note(pointer))}]({at})"
        for at, pointer in enumerate(finding.related, 1)
    ]
    result = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join([finding.message, *links])},
        "locations": [_location(finding.mark.path, _region(finding))],
        "partialFingerprints": {"tactlint/v1": finding.fingerprint},
    }
    if finding.remedy:
        result["fixes"] = [_fix(finding.mark.path, finding.remedy)]
    if finding.related:
        result["relatedLocations"] = [
            {"id": at, **_related(pointer)}
            for at, pointer in enumerate(finding.related, 1)
        ]
    return result


def _fix(path: str, remedy: Remedy) -> dict[str, object]:
    from urllib.parse import quote

    replacements = [
        {
            "deletedRegion": {
                "startLine": one.start.line,
                "startColumn": one.start.column,
                "endLine": one.end.line,
                "endColumn": one.end.column,
            },
            "insertedContent": {"text": one.edit.text},
        }
        for one in remedy.rewrites
    ]
    change = {"artifactLocation": {"uri": quote(path)}, "replacements": replacements}
    return {"description": {"text": remedy.message}, "artifactChanges": [change]}


def _related(pointer: Pointer) -> dict[str, object]:
    place = _location(pointer.path, _point(pointer.start))
    return {"message": {"text": _note(pointer)}, **place}


def _note(pointer: Pointer) -> str:
    return pointer.note or pointer.post


def _unlinked(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")


def _suppressed(silenced: Silenced, order: dict[str, int]) -> dict[str, object]:
    suppression = {"kind": "inSource"}
    if silenced.silence.reason:
        suppression["justification"] = silenced.silence.reason
    return {**_result(silenced.finding, order), "suppressions": [suppression]}


def _location(path: str, region: dict[str, int]) -> dict[str, object]:
    from urllib.parse import quote

    location: dict[str, object] = {"artifactLocation": {"uri": quote(path)}}
    if region:
        location["region"] = region
    return {"physicalLocation": location}


def _region(finding: Finding) -> dict[str, int]:
    """Return a region of one line: longer ones stay unseen in a pull request."""
    start, end = finding.mark.start, finding.mark.end
    if start.line == end.line:
        return _point(start, max(end.column, start.column + 1))
    line = finding.excerpt[0] if finding.excerpt else ""
    return _point(start, max(len(line) + 1, start.column + 1))


def _point(start: Place, end_column: int = 0) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": start.line,
        "endColumn": end_column or start.column + 1,
    }


def _invocation(outcome: Outcome) -> dict[str, object]:
    fatal = any(problem.fatal for problem in outcome.problems)
    notes = [_notification(problem) for problem in outcome.problems]
    return {"executionSuccessful": not fatal, "toolExecutionNotifications": notes}


def _notification(problem: Problem) -> dict[str, object]:
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    region = _point(Place(problem.line, max(problem.column, 1)))
    note: dict[str, object] = {
        "level": "error" if problem.fatal else "warning",
        "message": {"text": text},
    }
    if problem.path:
        note["locations"] = [_location(problem.path, region if problem.line else {})]
    return note
