"""`json`: everything, for other tools. Its shape is a promise: see `VERSION`."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer, Problem, Word
from linter.core.outcome import Outcome, Silenced
from linter.core.span import Place
from linter.report.json_text import json_text, tool_version
from linter.report.look import Look
from linter.report.rule_text import RuleTexts

# Raised when a key goes or changes its meaning, not when one is added.
VERSION = 1


def report(outcome: Outcome, _look: Look, _rules: RuleTexts) -> str:
    """Return the outcome as versioned JSON.

    Problems stay in English whatever the reader's language: programs match them.
    """
    contents = {
        "version": VERSION,
        "tool": {"name": "tactlint", "version": tool_version()},
        "now": outcome.now.isoformat(),
        "summary": _summary(outcome),
        "findings": [_finding(finding) for finding in outcome.findings],
        "silenced": [_silenced(silenced) for silenced in outcome.silenced],
        "known": [_finding(finding) for finding in outcome.known],
        "beyond": [_finding(finding) for finding in outcome.beyond],
        "problems": [_problem(problem) for problem in outcome.problems],
    }
    return json_text(contents)


def _summary(outcome: Outcome) -> dict[str, int | None]:
    return {
        "files": outcome.files,
        "posts": outcome.posts,
        "rules": outcome.rules,
        "errors": outcome.count("error"),
        "warnings": outcome.count("warning"),
        "infos": outcome.count("info"),
        "silenced": len(outcome.silenced),
        "published": outcome.published,
        "context": outcome.context,
        "proposed_events": len(outcome.proposed),
        "known": len(outcome.known),
        "stale": len(outcome.stale),
        "beyond": len(outcome.beyond),
        "changed": outcome.changed,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "path": finding.mark.path,
        "start": _place(finding.mark.start),
        "end": _place(finding.mark.end),
        "post": finding.post,
        "field": finding.field,
        "evidence": [_word(word) for word in finding.evidence],
        "related": [_pointer(pointer) for pointer in finding.related],
        "url": finding.url,
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}


def _word(word: Word) -> dict[str, object]:
    return {
        "text": word.text,
        "signal": word.signal,
        "start": _place(word.start),
        "end": _place(word.end),
    }


def _pointer(pointer: Pointer) -> dict[str, object]:
    return {
        "path": pointer.path,
        "start": _place(pointer.start),
        "end": _place(pointer.end),
        "post": pointer.post,
        "note": pointer.note,
    }


def _silenced(silenced: Silenced) -> dict[str, object]:
    until = silenced.silence.until
    return {
        "rule": silenced.finding.rule,
        "path": silenced.finding.mark.path,
        "reason": silenced.silence.reason,
        "until": until.isoformat() if until else None,
        "form": silenced.silence.form,
        "severity": silenced.finding.severity,
        "message": silenced.finding.message,
        "start": _place(silenced.finding.mark.start),
        "end": _place(silenced.finding.mark.end),
        "post": silenced.finding.post,
        "fingerprint": silenced.finding.fingerprint,
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
        "fatal": problem.fatal,
    }
