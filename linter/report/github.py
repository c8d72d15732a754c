"""`github`: workflow commands, that GitHub Actions shows on the changed lines."""

from __future__ import annotations

from collections import Counter

from linter.core.finding import SEVERITIES, Finding, Problem, Severity
from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.marks import last_line
from linter.report.problem import told
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible
from linter.report.where import trouble_spot, where
from linter.report.wording import LANGUAGES

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_MESSAGE = "%\r\n"
_IN_PROPERTY = "%\r\n:,"
_SHOWN = 10  # annotations of a level that GitHub shows for a step


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return annotations, the worst first, and a summary for the log."""
    problems = [told(problem, look) for problem in outcome.problems]
    commands = [(_severity(problem), _problem(problem)) for problem in problems]
    commands += [(finding.severity, _finding(finding)) for finding in outcome.findings]
    commands.sort(key=lambda command: SEVERITIES.index(command[0]))
    lines = [line for _, line in commands]
    lines.append(summary(outcome, look))
    counts = Counter(severity for severity, _ in commands)
    if any(count > _SHOWN for count in counts.values()):
        lines.append(LANGUAGES[look.language].shown_by_github)
    return "\n".join(lines) + "\n"


def _severity(problem: Problem) -> Severity:
    return "error" if problem.fatal else "warning"


def _finding(finding: Finding) -> str:
    start, end = finding.mark.start, finding.mark.end
    # GitHub refuses columns on an annotation of several lines.
    one_line = start.line == end.line
    properties = {
        "file": finding.mark.path,
        "line": str(start.line),
        "col": str(start.column) if one_line else "",
        "endLine": str(last_line(finding)),
        "endColumn": str(end.column) if one_line else "",
        "title": f"tactlint ({finding.rule})",
    }
    place = where(finding.mark.path, start)
    message = f"{place} {finding.rule} {visible(finding.message)}"
    if finding.help:
        message += f"\n{visible(finding.help)}"
    return _command(finding.severity, properties, message)


def _problem(problem: Problem) -> str:
    known = problem.line > 0
    properties = {
        "file": problem.path,
        "line": str(problem.line) if known else "",
        "col": str(max(problem.column, 1)) if known else "",
        "title": "tactlint",
    }
    message = f"{trouble_spot(problem)} {visible(problem.message)}"
    if problem.hint:
        message += f"\n{visible(problem.hint)}"
    return _command(_severity(problem), properties, message)


def _command(severity: Severity, properties: dict[str, str], message: str) -> str:
    """Return a command, without the properties that are empty."""
    written = ",".join(
        f"{name}={_escaped(visible(value), _IN_PROPERTY)}"
        for name, value in properties.items()
        if value
    )
    return f"::{_LEVELS[severity]} {written}::{_escaped(message, _IN_MESSAGE)}"


def _escaped(text: str, special: str) -> str:
    """Percent-encode as the runner decodes; `%` comes first in `special`."""
    for char in special:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
