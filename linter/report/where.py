"""Places as reports write them: `path:line:column`."""

from __future__ import annotations

from linter.core.finding import Problem
from linter.core.span import Place
from linter.report.visible import visible


def where(path: str, place: Place | None = None) -> str:
    """Return a place that terminals and editors can jump to."""
    shown = visible(path)
    # A file named `::error::x` would be a command where it begins a log's line.
    safe = f"./{shown}" if shown.lstrip().startswith("::") else shown
    return safe if place is None else f"{safe}:{place.line}:{place.column}"


def trouble_spot(problem: Problem) -> str:
    """Return where a problem is, as far as it is known."""
    if not problem.line:
        return where(problem.path)
    return where(problem.path, Place(problem.line, max(problem.column, 1)))
