"""The outcome of a run: found, silenced, skipped and counted."""

from datetime import datetime

from linter.core.debt import Debt
from linter.core.finding import SEVERITIES, Finding, Problem, Severity
from linter.core.post import Silence
from linter.core.tuples import NamedTuple


class Silenced(NamedTuple):
    """A finding that somebody chose not to see, and why."""

    finding: Finding
    silence: Silence


class Outcome(NamedTuple):
    """Everything a run found out. The exit code follows from it alone.

    `files` and `posts` count what was reported on; `context` counts posts that
    were read only because the others need them; `published` counts posts asked
    for but already out, so not judged. `proposed` names the events that weigh
    on nothing until a person confirms them. `known` findings are in the baseline,
    whose `stale` entries stand for nothing any more; `beyond` are findings that
    the change under review does not answer for, made in `changed` files (None: no
    change was named). A change of `settings` answers for everything.
    """

    now: datetime
    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]
    problems: tuple[Problem, ...]
    files: int
    posts: int
    context: int
    published: int
    rules: int
    proposed: frozenset[str] = frozenset()
    known: tuple[Finding, ...] = ()
    stale: tuple[Debt, ...] = ()
    beyond: tuple[Finding, ...] = ()
    changed: int | None = None
    settings: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity.

        Raises ValueError for what is no severity: nothing would have it.
        """
        if severity not in SEVERITIES:
            known = ", ".join(SEVERITIES)
            raise ValueError(f"'{severity}' is not one of: {known}")
        return sum(finding.severity == severity for finding in self.findings)

    def exit_code(self, fail_on: Severity | None) -> int:
        """Return 2 on fatal problems, 1 on findings at `fail_on` or worse, else 0.

        Raises ValueError for a `fail_on` that is no severity.
        """
        if fail_on is not None and fail_on not in SEVERITIES:
            known = ", ".join(SEVERITIES)
            raise ValueError(f"fail_on is '{fail_on}', not one of: {known}, None")
        if any(problem.fatal for problem in self.problems):
            return 2
        if fail_on is None:
            return 0
        blocking = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        return int(any(finding.severity in blocking for finding in self.findings))
