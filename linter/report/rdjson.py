"""`rdjson`: reviewdog's format, for comments on a pull request."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer
from linter.core.outcome import Outcome
from linter.report.columns import utf8_column
from linter.report.entry import Entry, entries
from linter.report.json_text import json_text
from linter.report.look import Look
from linter.report.marks import last_line
from linter.report.rule_text import RuleTexts
from linter.report.unlinked import unlinked
from linter.report.visible import visible

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
SOURCE = {"name": "tactlint"}


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a DiagnosticResult."""
    diagnostics = [diagnostic(one) for one in entries(outcome, look)]
    result = {"source": SOURCE, "diagnostics": diagnostics}
    return json_text(result, halves=False)


def diagnostic(one: Entry) -> dict[str, object]:
    """Return a Diagnostic."""
    message = _harmless(one.message)
    if one.help:
        message += f"\n{_harmless(one.help)}"
    told: dict[str, object] = {
        "message": message,
        "location": _location(one),
        "severity": _SEVERITIES[one.severity],
        "code": _code(one),
    }
    suggestion = _suggestion(one.finding) if one.finding else None
    if suggestion:
        told["suggestions"] = [suggestion]
    if one.finding and one.finding.related:
        told["related_locations"] = [_related(one) for one in one.finding.related]
    return told


def _harmless(text: str) -> str:
    """Return a text for a comment, which may be read as Markdown."""
    return unlinked(visible(text))


def _code(one: Entry) -> dict[str, str]:
    code = {"value": visible(one.rule)}
    if one.finding and one.finding.url:
        code["url"] = visible(one.finding.url)
    return code


def _location(one: Entry) -> dict[str, object]:
    location: dict[str, object] = {"path": one.path or "."}
    if one.finding:
        location["range"] = _range(one.finding)
    elif one.line:
        # Bytes before a column are not known where the line is not.
        location["range"] = {"start": {"line": one.line}}
    return location


def _range(finding: Finding) -> dict[str, object]:
    """Return a range with its columns, whole lines where it spans several."""
    start, end = finding.mark.start, finding.mark.end
    if start.line != end.line:
        return {"start": {"line": start.line}, "end": {"line": last_line(finding)}}
    line = finding.excerpt[0] if finding.excerpt else ""
    return {
        "start": {"line": start.line, "column": utf8_column(line, start.column)},
        "end": {"line": end.line, "column": utf8_column(line, end.column)},
    }


def _suggestion(finding: Finding) -> dict[str, object] | None:
    """Return a fix of one place on the finding's line.

    Reviewdog offers each suggestion on its own, and only on the lines of the comment.
    """
    rewrites = finding.remedy.rewrites if finding.remedy else ()
    line = finding.mark.start.line
    if len(rewrites) != 1 or last_line(finding) != line or not finding.excerpt:
        return None
    [one] = rewrites
    if (one.start.line, one.end.line) != (line, line):
        return None
    start, end = (
        {"line": line, "column": utf8_column(finding.excerpt[0], place.column)}
        for place in (one.start, one.end)
    )
    return {"range": {"start": start, "end": end}, "text": one.edit.text}


def _related(pointer: Pointer) -> dict[str, object]:
    place = {"start": {"line": pointer.start.line}}
    return {
        "message": _harmless(pointer.note or pointer.post),
        "location": {"path": pointer.path, "range": place},
    }
