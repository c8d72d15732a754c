"""The source lines of a finding, with its words underlined."""

from __future__ import annotations

from linter.core.finding import Finding
from linter.report.look import Look
from linter.report.marks import last_line, shown_lines, stretches
from linter.report.paint import paint
from linter.report.where import where
from linter.report.window import window

_LEAST_ROOM = 20


def excerpt(finding: Finding, look: Look) -> list[str]:
    """Return the arrow, the lines and their underlines, ready to print."""
    lines = shown_lines(finding)
    gutter = gutter_width(finding)
    arrow = paint(f"{'':{gutter}} -->", "frame", look)
    place = where(finding.mark.path, finding.mark.start)
    rows = [f"{arrow} {place}"]
    if not lines:
        return rows
    bar = paint(f" {'':{gutter}} |", "frame", look)
    rows.append(bar)
    before = lines[0]
    for line in lines:
        if line > before + 1:
            rows.append(paint("...", "frame", look))
        rows += _line(finding, line, gutter, look)
        before = line
    if before < last_line(finding):
        rows.append(f"{bar} …")
    return [*rows, bar]


def gutter_width(finding: Finding) -> int:
    """Return how many digits the line numbers of a finding take."""
    return len(str(max([finding.mark.start.line, *shown_lines(finding)])))


def _line(finding: Finding, line: int, gutter: int, look: Look) -> list[str]:
    """Return a line behind its number and, below it, its signs."""
    text = finding.excerpt[line - finding.mark.start.line]
    room = max(look.width - gutter - 4, _LEAST_ROOM)
    shown, signs = window(text, stretches(finding, line), room)
    number = paint(f" {line:>{gutter}} |", "frame", look)
    rows = [f"{number} {shown}".rstrip()]
    if signs:
        bar = paint(f" {'':{gutter}} |", "frame", look)
        rows.append(f"{bar} {_painted(signs, finding, look)}")
    return rows


def _painted(signs: str, finding: Finding, look: Look) -> str:
    if not look.colour:
        return signs
    indent = len(signs) - len(signs.lstrip())
    return signs[:indent] + paint(signs[indent:], finding.severity, look)
