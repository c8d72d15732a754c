"""Blocks of lines: a finding or a problem as the `full` format shows it."""

from __future__ import annotations

from linter.core.finding import Finding, Pointer, Problem, Severity
from linter.report.excerpt import excerpt, gutter_width
from linter.report.look import Look
from linter.report.paint import link, paint
from linter.report.problem import LABELS, told
from linter.report.visible import visible
from linter.report.where import trouble_spot, where
from linter.report.wording import LANGUAGES
from linter.report.wrap import hung, wrapped


def finding_block(finding: Finding, look: Look) -> str:
    """Return a finding with its lines, what to do, and the posts it is about."""
    rule = link(visible(finding.rule), finding.url, look)
    head = paint(f"{finding.severity}[{rule}]", finding.severity, look)
    label = f"{finding.severity}[{finding.rule}]: "
    first, *more = wrapped(visible(finding.message), look.width, len(label), 2)
    rows = [f"{head}: {paint(first, 'strong', look)}"]
    rows += [f"  {paint(line, 'strong', look)}" for line in more]
    rows += excerpt(finding, look)
    margin = " " * (gutter_width(finding) + 2)
    words = LANGUAGES[look.language]
    if finding.help:
        rows.append(_remark(margin, words.help, finding.help, look))
    if finding.remedy:
        sign = "[*]" if finding.remedy.safe else "(--unsafe-fixes)"
        text = f"{finding.remedy.message} {sign}"
        rows.append(_remark(margin, words.fix, text, look))
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


def problem_block(problem: Problem, look: Look) -> str:
    """Return what could not be used, where and why."""
    problem = told(problem, look)
    severity: Severity = "error" if problem.fatal else "warning"
    label = LABELS[look.language][severity]
    head = f"{label}: {trouble_spot(problem)}: "
    lines = hung(head, visible(problem.message), look.width, 2)
    row = paint(label, severity, look) + "\n".join(lines).removeprefix(label)
    if not problem.hint:
        return row
    return f"{row}\n{_remark('  ', LANGUAGES[look.language].help, problem.hint, look)}"
