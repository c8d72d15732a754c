"""Fixing: rounds of checks and edits, until nothing is left that a machine may do."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence

from linter.core.finding import Finding
from linter.core.outcome import Outcome
from linter.core.tuples import NamedTuple
from linter.engine.fix import Name, chosen, name
from linter.errors import UserError
from linter.session import Session
from linter.sources.file_bytes import Unreadable, read_bytes
from linter.sources.mending import most_mended
from linter.sources.redating import Sheaf

# Fixes that wait for each other are done by then, or call each other up for ever.
MOST_ROUNDS = 20


class Changed(NamedTuple):
    """A file, by its path from the root, before and after."""

    path: str
    before: bytes
    after: bytes


class Fixed(NamedTuple):
    """What fixes made of some files, and what is still found in them.

    `done` counts fixes by rule; `refused` ones would have changed more than they
    say, so their findings remain.
    """

    outcome: Outcome
    changes: tuple[Changed, ...]
    done: Counter[str]
    refused: tuple[Finding, ...]


def fixed(session: Session, paths: Sequence[str], *, unsafe: bool = False) -> Fixed:
    """Fix what can be fixed in these files and folders; write nothing.

    Raises UserError when a path or a setting cannot be used.
    """
    work = _Work(session)
    for number in range(MOST_ROUNDS + 1):
        outcome = work.session.check(paths)
        picked = chosen(outcome.findings, work.refused, unsafe=unsafe)
        if not picked or number == MOST_ROUNDS:
            break
        for path, findings in picked.items():
            work.fix(path, findings)
    refused = tuple(one for one in outcome.findings if name(one) in work.refused)
    kept = tuple(
        one._replace(remedy=None) if one in refused else one for one in outcome.findings
    )
    outcome = outcome._replace(findings=kept)
    return Fixed(outcome, work.changes(), work.done, refused)


class _Work:
    """The files as they are so far, in memory."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.done: Counter[str] = Counter()
        self.refused: set[Name] = set()
        self._given = dict(session.options.contents)
        self._before: dict[str, bytes] = {}
        self._after: dict[str, bytes] = {}

    def fix(self, path: str, findings: list[Finding]) -> None:
        """Do all these fixes of a file; where that goes wrong, those that can be."""
        sheaf = Sheaf(path, self._bytes(path), self.session.project.layout)
        made = most_mended(sheaf, findings)
        self.refused.update(map(name, made.refused))
        if made.data is not None:
            self._after[path] = made.data
            self.done.update(one.rule for one in made.done)
        self.session = self.session.over(self._after)

    def changes(self) -> tuple[Changed, ...]:
        """Return the files that are no longer what they were."""
        return tuple(
            Changed(path, self._before[path], after)
            for path, after in self._after.items()
            if after != self._before[path]
        )

    def _bytes(self, path: str) -> bytes:
        """Return what a file holds now."""
        if path not in self._before:
            data = self._given.get(path)
            self._before[path] = self._read(path) if data is None else data
        return self._after.get(path, self._before[path])

    def _read(self, path: str) -> bytes:
        try:
            return read_bytes(os.path.join(self.session.root, path))
        except Unreadable as error:  # it could be read a moment ago
            raise UserError(path, error.message, error.hint) from error
