"""Paths from the top of a git work tree, for readers that know a repository only."""

from __future__ import annotations

import os

from linter.core.outcome import Outcome
from linter.engine.together import moved


def from_the_top(outcome: Outcome) -> Outcome:
    """Return an outcome whose paths start from the top of the work tree.

    That is the current folder's, else that of the first file: what a report calls a
    file must not hang on where the run began. Git itself is not started.
    """
    top = _top(outcome)
    here = os.getcwd()
    if top in {None, here}:
        return outcome

    def shown(path: str) -> str:
        # A mistake that stops the run may stand in an option, or is named elsewise.
        if not outcome.files and not os.path.lexists(path):
            return path
        return os.path.relpath(path, top).replace(os.sep, "/")

    return moved(outcome, shown)


def _top(outcome: Outcome) -> str | None:
    marks = (finding.mark.path for finding in outcome.findings)
    paths = (*marks, *(one.path for one in outcome.problems))
    first = os.path.abspath(next(iter(paths), ""))
    top = _above(os.getcwd())
    if top and first.startswith(os.path.join(top, "")):
        return top
    return _above(first if os.path.isdir(first) else os.path.dirname(first))


def _above(folder: str) -> str | None:
    """Return the folder at or above this one that holds a repository."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder
