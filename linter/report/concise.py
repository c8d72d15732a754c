"""`concise`: a line for each finding, that editors and terminals can jump to."""

from __future__ import annotations

from linter.core.finding import Finding, Problem, Severity
from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.paint import link, paint
from linter.report.problem import told
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible
from linter.report.where import trouble_spot, where


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return `path:line:col: severity[rule] message` lines and the summary."""
    lines = [line(finding, look) for finding in outcome.findings]
    lines += [line(told(one, look), look) for one in outcome.problems]
    return "\n".join([*lines, summary(outcome, look)]) + "\n"


def line(one: Finding | Problem, look: Look) -> str:
    """Return a finding, or a problem in the reader's words, on its line."""
    return _problem(one, look) if isinstance(one, Problem) else _finding(one, look)


def _finding(finding: Finding, look: Look) -> str:
    place = paint(where(finding.mark.path, finding.mark.start), "strong", look)
    rule = link(visible(finding.rule), finding.url, look)
    head = paint(f"{finding.severity}[{rule}]", finding.severity, look)
    return f"{place}: {head} {visible(finding.message)}"


def _problem(problem: Problem, look: Look) -> str:
    label: Severity = "error" if problem.fatal else "warning"
    hint = f" ({visible(problem.hint)})" if problem.hint else ""
    place = paint(trouble_spot(problem), "strong", look)
    return f"{place}: {paint(label, label, look)}: {visible(problem.message)}{hint}"
