"""`json`: everything, for other tools. Its shape is a promise: see `VERSION`."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer, Problem, Remedy, Word
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
        **head_record(outcome),
        "findings": [finding_record(finding) for finding in outcome.findings],
        "silenced": [silenced_record(silenced) for silenced in outcome.silenced],
        "known": [finding_record(finding) for finding in outcome.known],
        "beyond": [finding_record(finding) for finding in outcome.beyond],
        "problems": [problem_record(problem) for problem in outcome.problems],
    }
    return json_text(contents)


def head_record(outcome: Outcome) -> dict[str, object]:
    """Return what is said once in a run."""
    return {
        "version": VERSION,
        "tool": {"name": "tactlint", "version": tool_version()},
        "now": outcome.now.isoformat(),
        "summary": _summary(outcome),
    }


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


def finding_record(finding: Finding) -> dict[str, object]:
    """Return a finding; columns are code points."""
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
        "fix": _fix(finding.remedy) if finding.remedy else None,
    }


def _fix(remedy: Remedy) -> dict[str, object]:
    edits = [
        {"start": _place(one.start), "end": _place(one.end), "text": one.edit.text}
        for one in remedy.rewrites
    ]
    return {"safe": remedy.safe, "message": remedy.message, "edits": edits}


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


def silenced_record(silenced: Silenced) -> dict[str, object]:
    """Return a finding that somebody silenced, and why."""
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


def problem_record(problem: Problem) -> dict[str, object]:
    """Return a file or setting that could not be used."""
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "hint": problem.hint,
        "fatal": problem.fatal,
    }
