"""`github`: workflow commands, that GitHub Actions shows on the changed lines."""

from __future__ import annotations

from collections import Counter

from linter.core.finding import SEVERITIES, Finding, Problem, Severity
from linter.core.outcome import Outcome
from linter.report.concise import line
from linter.report.look import Look
from linter.report.marks import last_line
from linter.report.problem import told
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import unobeyed, visible
from linter.report.where import trouble_spot, where
from linter.report.wording import LANGUAGES

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_MESSAGE = "%\r\n"
_IN_PROPERTY = "%\r\n:,"
SHOWN = 10  # annotations of a level that GitHub shows for a step


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return annotations, the worst first, then what GitHub would not show."""
    problems = [told(problem, look) for problem in outcome.problems]
    ranked: list[tuple[Severity, Finding | Problem]] = [
        *((_severity(problem), problem) for problem in problems),
        *((finding.severity, finding) for finding in outcome.findings),
    ]
    ranked.sort(key=lambda one: SEVERITIES.index(one[0]))
    shown: list[str] = []
    rest: list[str] = []
    counts: Counter[Severity] = Counter()
    for severity, one in ranked:
        counts[severity] += 1
        if counts[severity] <= SHOWN:
            shown.append(_annotation(one))
        else:
            rest.append(unobeyed(line(one, look)))
    if rest:
        shown.append(LANGUAGES[look.language].shown_by_github)
    return "\n".join([*shown, *rest, summary(outcome, look)]) + "\n"


def overflows(outcome: Outcome) -> bool:
    """Say whether there is more of one level than GitHub shows."""
    counts = Counter(finding.severity for finding in outcome.findings)
    counts.update(_severity(problem) for problem in outcome.problems)
    return max(counts.values(), default=0) > SHOWN


def _annotation(one: Finding | Problem) -> str:
    return _problem(one) if isinstance(one, Problem) else _finding(one)


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
        # A mistake in an option stands in no file.
        "file": "" if problem.path.startswith("-") else problem.path,
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
