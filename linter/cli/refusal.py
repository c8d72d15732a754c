"""What a program reads when a command cannot go on: a report of the mistake alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from linter.core.finding import Problem
from linter.core.outcome import Outcome
from linter.core.patterns import compiled
from linter.errors import UserError

_PLACE = r"(.*?)(?::(\d+))?(?::(\d+))?"


def refused(error: UserError) -> Outcome:
    """Return the outcome of a run that never began: its problems, nothing read."""
    now = datetime.now(UTC)
    return Outcome(now, (), (), tuple(problems(error)), 0, 0, 0, 0, 0)


def problems(error: UserError) -> Iterator[Problem]:
    """Yield what is wrong as reports have it, one for each complaint."""
    for one in getattr(error, "errors", (error,)):
        found = compiled(_PLACE).fullmatch(one.where)
        path, *at = found.groups() if found else (one.where,)
        line, column = (int(part or 0) for part in at or (0, 0))
        yield Problem(path, line, column, one.what, one.hint)
