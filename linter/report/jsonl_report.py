"""`jsonl`: what `json` says, a line for each thing, for streams and databases."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.json_report import (
    finding_record,
    head_record,
    problem_record,
    silenced_record,
)
from linter.report.json_text import json_line
from linter.report.look import Look
from linter.report.rule_text import RuleTexts


def report(outcome: Outcome, _look: Look, _rules: RuleTexts) -> str:
    """Return lines of versioned JSON: the run, then all it found.

    `type` says what a line is about; its other keys are those of `json`.
    """
    lines = [{"type": "run", **head_record(outcome)}]
    lines += [{"type": "finding", **finding_record(one)} for one in outcome.findings]
    lines += [{"type": "silenced", **silenced_record(one)} for one in outcome.silenced]
    lines += [{"type": "known", **finding_record(one)} for one in outcome.known]
    lines += [{"type": "beyond", **finding_record(one)} for one in outcome.beyond]
    lines += [{"type": "problem", **problem_record(one)} for one in outcome.problems]
    return "".join(map(json_line, lines))
