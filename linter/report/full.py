"""`full`: every finding with its lines, its words and what to do, for people."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer, Problem, Severity
from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.paint import link, paint
from linter.report.problem import told
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible
from linter.report.where import trouble_spot, where
from linter.report.wording import LANGUAGES
from linter.report.wrap import wrapped


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return the findings one by one, then the problems, then the summary."""
    blocks = [_finding(finding, look) for finding in outcome.findings]
    blocks += [_problem(told(one, look), look) for one in outcome.problems]
    return "\n\n".join([*blocks, summary(outcome, look)]) + "\n"


def _finding(finding: Finding, look: Look) -> str:
    rule = link(visible(finding.rule), finding.url, look)
    head = paint(f"{finding.severity}[{rule}]", finding.severity, look)
    label = f"{finding.severity}[{finding.rule}]: "
    # A clean run has no lines to show.
    from linter.report.excerpt import excerpt, gutter_width

    first, *more = wrapped(visible(finding.message), look.width, len(label), 2)
    rows = [f"{head}: {paint(first, 'strong', look)}"]
    rows += [f"  {paint(line, 'strong', look)}" for line in more]
    rows += excerpt(finding, look)
    margin = " " * (gutter_width(finding) + 2)
    words = LANGUAGES[look.language]
    if finding.help:
        rows.append(_remark(margin, words.help, finding.help, look))
    rows += [
        _remark(margin, words.note, _pointed(pointer), look)
        for pointer in finding.related
    ]
    return "\n".join(rows)


def _remark(margin: str, label: str, text: str, look: Look) -> str:
    sign = paint(f"{margin}=", "frame", look)
    indent = len(margin) + len("= ") + len(label)
    lines = wrapped(visible(text), look.width, indent, indent)
    body = f"\n{' ' * indent}".join(lines)
    return f"{sign} {paint(label, 'strong', look)}{body}"


def _pointed(pointer: Pointer) -> str:
    place = where(pointer.path, pointer.start)
    return f"{place} ({pointer.note})" if pointer.note else place


def _problem(problem: Problem, look: Look) -> str:
    label: Severity = "error" if problem.fatal else "warning"
    head = paint(label, label, look)
    row = f"{head}: {trouble_spot(problem)}: {visible(problem.message)}"
    if not problem.hint:
        return row
    return f"{row}\n{_remark('  ', LANGUAGES[look.language].help, problem.hint, look)}"
