"""`sarif`: SARIF 2.1.0, for code scanning and other readers of results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from linter.core.finding import Finding, Pointer, Problem
from linter.core.outcome import Outcome, Silenced
from linter.core.span import Place
from linter.report.columns import utf16_column
from linter.report.json_text import json_text, tool_version
from linter.report.look import Look
from linter.report.rule_text import RuleText, RuleTexts, completed

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "recommendation"}
_LONGEST = 1024  # characters of a description that GitHub accepts
_MOST = 25_000  # results of a run: GitHub refuses a file that has more
_MOST_RELATED = 100  # places related to a result that GitHub shows


def report(outcome: Outcome, look: Look, rules: RuleTexts) -> str:
    """Return one run with its rules, its results and what went wrong.

    Notifications stay in English whatever the reader's language: programs match
    them.
    """
    silenced = outcome.silenced if look.silenced else ()
    hushed = [entry.finding for entry in silenced]
    known = completed(rules, [*outcome.findings, *hushed])
    order = {rule: index for index, rule in enumerate(known)}
    marks = _marks([*outcome.findings, *hushed])
    results = [_result(one, order, next(marks)) for one in outcome.findings]
    results += [_suppressed(one, order, next(marks)) for one in silenced]
    kept = _worst(results)
    run = {
        "tool": {"driver": _driver(known)},
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation(outcome, len(results) - len(kept))],
        "results": kept,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log, halves=False)


def _worst(results: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return as many results as may be, in their order where these are all."""
    if len(results) <= _MOST:
        return results
    levels = list(_LEVELS.values())
    weighed = sorted(
        results,
        key=lambda one: ("suppressions" in one, levels.index(str(one["level"]))),
    )
    return weighed[:_MOST]


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
        "help": {**_message(advice), "markdown": _braced(markdown)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.id.partition("/")[0]],
            "problem.severity": _GITHUB_LEVELS[rule.severity],
        },
    }


def _shortened(text: str) -> str:
    """Return a text with its braces doubled, as long as GitHub takes it."""
    cut, end = text[:_LONGEST], ""
    if len(_braced(text)) > _LONGEST:
        end = "…"
        while len(_braced(cut)) >= _LONGEST:
            cut = cut[:-1]
    return _braced(cut) + end


def _message(text: str) -> dict[str, object]:
    return {"text": _braced(text)}


def _braced(text: str) -> str:
    """Double the braces: alone they are for placeholders (3.11.5 of the standard)."""
    return text.replace("{", "{{").replace("}", "}}")


def _marks(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield what names each finding: readers take those of one name for one."""
    seen: Counter[str] = Counter()
    for finding in findings:
        own = finding.fingerprint
        seen[own] += 1
        yield own if seen[own] == 1 else f"{own}:{seen[own]}"


def _result(finding: Finding, order: dict[str, int], mark: str) -> dict[str, object]:
    related = finding.related[:_MOST_RELATED]
    links = [
        f"[{_unlinked(_note(pointer))}]({at})" for at, pointer in enumerate(related, 1)
    ]
    result = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": _message("\n".join([_linkless(finding.message), *links])),
        "locations": [_location(finding.mark.path, _region(finding))],
        "partialFingerprints": {"tactlint/v1": mark},
    }
    fix = _fix(finding)
    if fix:
        result["fixes"] = [fix]
    if related:
        result["relatedLocations"] = [
            {"id": at, **_related(pointer)} for at, pointer in enumerate(related, 1)
        ]
    return result


def _fix(finding: Finding) -> dict[str, object] | None:
    """Return a remedy; None where a line of it is not known to its last letter."""
    from urllib.parse import quote

    remedy = finding.remedy
    if not remedy:
        return None
    places = [
        one for rewrite in remedy.rewrites for one in (rewrite.start, rewrite.end)
    ]
    columns = [_column(finding, place) for place in places]
    if None in columns:
        return None
    replacements = [
        {
            "deletedRegion": {
                "startLine": one.start.line,
                "startColumn": columns[2 * at],
                "endLine": one.end.line,
                "endColumn": columns[2 * at + 1],
            },
            "insertedContent": {"text": one.edit.text},
        }
        for at, one in enumerate(remedy.rewrites)
    ]
    uri = quote(finding.mark.path)
    change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
    return {"description": _message(remedy.message), "artifactChanges": [change]}


def _column(finding: Finding, place: Place) -> int | None:
    at = place.line - finding.mark.start.line
    if not 0 <= at < len(finding.excerpt):
        return None
    return utf16_column(finding.excerpt[at], place.column)


def _related(pointer: Pointer) -> dict[str, object]:
    # Units of UTF-16 before a column are not known where the line is not.
    place = _location(pointer.path, {"startLine": pointer.start.line})
    return {"message": _message(_note(pointer)), **place}


def _note(pointer: Pointer) -> str:
    return pointer.note or pointer.post


def _linkless(text: str) -> str:
    """Break what a reader of SARIF would take for a link of ours."""
    return text.replace("](", "]\u200b(")


def _unlinked(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")


def _suppressed(
    silenced: Silenced, order: dict[str, int], mark: str
) -> dict[str, object]:
    suppression = {"kind": "inSource"}
    if silenced.silence.reason:
        suppression["justification"] = silenced.silence.reason
    return {**_result(silenced.finding, order, mark), "suppressions": [suppression]}


def _location(path: str, region: dict[str, int]) -> dict[str, object]:
    from urllib.parse import quote

    location: dict[str, object] = {
        "artifactLocation": {"uri": quote(path, errors="replace")}
    }
    if region:
        location["region"] = region
    return {"physicalLocation": location}


def _region(finding: Finding) -> dict[str, int]:
    """Return a region of one line: longer ones stay unseen in a pull request."""
    start, end = finding.mark.start, finding.mark.end
    line = finding.excerpt[0] if finding.excerpt else ""
    last = end.column if start.line == end.line else len(line) + 1
    return {
        "startLine": start.line,
        "startColumn": utf16_column(line, start.column),
        "endLine": start.line,
        "endColumn": utf16_column(line, max(last, start.column + 1)),
    }


def _invocation(outcome: Outcome, left_out: int) -> dict[str, object]:
    fatal = any(problem.fatal for problem in outcome.problems)
    notes = [_notification(problem) for problem in outcome.problems]
    if left_out:
        text = f"{left_out} results are left out: a file holds {_MOST} at most"
        notes.append({"level": "warning", "message": _message(text)})
    return {"executionSuccessful": not fatal, "toolExecutionNotifications": notes}


def _notification(problem: Problem) -> dict[str, object]:
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    note: dict[str, object] = {
        "level": "error" if problem.fatal else "warning",
        "message": _message(text),
    }
    if problem.path:
        note["locations"] = [_location(problem.path, _line(problem))]
    return note


def _line(problem: Problem) -> dict[str, int]:
    return {"startLine": problem.line} if problem.line else {}
