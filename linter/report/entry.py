"""What consumers that know only one sort of remark are told: findings, problems."""

from __future__ import annotations

from linter.core.finding import SEVERITIES, Finding, Problem, Severity
from linter.core.outcome import Outcome
from linter.core.tuples import NamedTuple
from linter.report.look import Look
from linter.report.problem import told

# What stands where a rule does, for a file or setting that could not be used.
UNUSABLE = "tactlint"


class Entry(NamedTuple):
    """A finding, or a problem in its place.

    `rule` of a problem is `tactlint`; its `line` and `column` are 0 when they are
    not known. Texts are as the post or the file system has them: not yet safe.
    """

    severity: Severity
    rule: str
    path: str
    line: int
    column: int
    message: str
    help: str
    finding: Finding | None = None

    @property
    def pack(self) -> str:
        """The rule's pack."""
        return self.rule.partition("/")[0]


def entries(outcome: Outcome, look: Look) -> list[Entry]:
    """Return the findings, then the problems in the reader's language."""
    found = [_of_finding(finding) for finding in outcome.findings]
    return found + [_of_problem(told(one, look)) for one in outcome.problems]


def worst_first(found: list[Entry]) -> list[Entry]:
    """Return entries by their weight, problems before findings of the same."""
    return sorted(
        found,
        key=lambda one: (SEVERITIES.index(one.severity), one.finding is not None),
    )


def by_path(found: list[Entry]) -> dict[str, list[Entry]]:
    """Return entries by their files, in path order, each file's in reading order."""
    grouped: dict[str, list[Entry]] = {}
    for one in sorted(found, key=lambda one: (one.path, one.line, one.column)):
        grouped.setdefault(one.path, []).append(one)
    return grouped


def _of_finding(finding: Finding) -> Entry:
    return Entry(
        finding.severity,
        finding.rule,
        finding.mark.path,
        finding.mark.start.line,
        finding.mark.start.column,
        finding.message,
        finding.help,
        finding,
    )


def _of_problem(problem: Problem) -> Entry:
    column = max(problem.column, 1) if problem.line else 0
    return Entry(
        "error" if problem.fatal else "warning",
        UNUSABLE,
        problem.path,
        problem.line,
        column,
        problem.message,
        problem.hint,
    )
