"""`rdjsonl`: reviewdog's format, a line for each remark."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.entry import entries
from linter.report.json_text import json_line
from linter.report.look import Look
from linter.report.rdjson import SOURCE, diagnostic
from linter.report.rule_text import RuleTexts


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a Diagnostic on each line, nothing when there is none."""
    told = [{**diagnostic(one), "source": SOURCE} for one in entries(outcome, look)]
    return "".join(json_line(one, halves=False) for one in told)
