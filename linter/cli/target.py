"""Where a report may go: never in the place of what the run reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from linter.cli.delivery import Wish
from linter.cli.opening import Opened
from linter.config.find import NAMES, PYPROJECT
from linter.errors import UserError
from linter.intake import Task
from linter.report.earlier import is_report
from linter.scoping import BASELINE
from linter.session import Session
from linter.sources.file_bytes import Unreadable, read_bytes
from linter.sources.read import read_document

# Whatever a run is told to read: to the next one, these are settings.
SETTINGS = frozenset({*NAMES, PYPROJECT, BASELINE})


def insist_on_spare(
    wishes: Iterable[Wish], projects: Sequence[Opened], *others: str
) -> None:
    """Raise UserError for a report that would replace a file that the run reads.

    `others` are files that options name.
    """
    present = [wish for wish in wishes if wish.file and os.path.isfile(wish.file)]
    if not present:
        return
    named = frozenset(_identity(path) for path in others if path)
    for wish in present:
        place = os.path.realpath(wish.file)
        if (
            _identity(place) in named
            or os.path.basename(place) in SETTINGS
            or any(_is_read(one, place) for one in projects)
        ):
            what = f"'{wish.file}' is read by this run: the report would replace it"
            raise UserError(wish.option, what, "choose another place")


def is_spare(file: str) -> bool:
    """Say whether a report may replace a file, when nobody knows what is read."""
    if not os.path.isfile(file):
        return True
    if os.path.basename(os.path.realpath(file)) in SETTINGS:
        return False
    try:
        with open(file, "rb") as stream:
            data = stream.read()
    except OSError:
        return False
    return not data.strip() or is_report(data)


def _is_read(project: Opened, place: str) -> bool:
    session, paths = project
    own = _identity(place)
    if own in map(_identity, _settings(session)):
        return True
    packs = tuple(
        os.path.join(os.path.realpath(os.path.join(session.root, pack)), "")
        for pack in session.project.config.packs
    )
    if place.startswith(packs) and place.endswith((".yaml", ".yml")):
        return True
    return any(
        _holds_posts(session, task)
        for task in session.tasks(paths)
        if _identity(os.path.join(session.root, task.path)) == own
    )


def _identity(path: str) -> tuple[int, int] | None:
    """Return what a file is known by, however it is spelt, None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _settings(session: Session) -> Iterator[str]:
    """Yield the files of a project's settings, events and calendars."""
    loaded = session.project.loaded
    calendars = (calendar.file for calendar in loaded.config.calendars)
    named = (loaded.value.source.path, *loaded.config.events, *calendars)
    for path in named:
        yield os.path.join(session.root, path)


def _holds_posts(session: Session, task: Task) -> bool:
    """Say whether a file that is read holds what a report would destroy.

    A page without posts in a project's folder may well be yesterday's report; where
    a glob names all pages, it is one if it looks like it.
    """
    data = task.data
    try:
        if data is None:
            data = read_bytes(os.path.join(session.root, task.path))
    except Unreadable:
        return True
    layout = session.project.layout
    read = read_document(task.path, data, layout, named=task.named)
    fatal = any(problem.fatal for problem in read.problems)
    return bool(read.posts or fatal) and not is_report(data)
