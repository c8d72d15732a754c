"""Projects: which one a file belongs to, and how it is opened."""

from __future__ import annotations

import os
from collections.abc import Iterable

from linter.config.find import NAMES, PYPROJECT, Found, find
from linter.config.load import isolated, load_file
from linter.core.tuples import NamedTuple
from linter.files import relative
from linter.opening import nested
from linter.project import Project
from linter.scoping import BASELINE, owing
from linter.server.living import Living
from linter.server.pages import Pages
from linter.session import Options, Session


class Home(NamedTuple):
    """Where a project is, and its configuration file, None without one.

    Without a repository or a configuration around it (`is_project` is False)
    only the files that an editor has open are looked at.
    """

    root: str
    path: str | None
    is_project: bool


def home(path: str) -> Home:
    """Return the project of a file or folder; UserError when two claim it."""
    found = find(path)
    if found.root is not None:
        return Home(found.root, found.path, is_project=True)
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    return Home(folder, None, is_project=False)


def homes(folder: str) -> list[Home]:
    """Return the projects in and below a folder that an editor has open."""
    place = home(folder)
    if not place.is_project:
        return []
    below = [find(one) for one in nested(folder)]
    return [place, *(_known(found) for found in below if found.root)]


def _known(found: Found) -> Home:
    return Home(found.root or "", found.path, is_project=True)


def opened(place: Home, options: Options) -> Living:
    """Open a project; UserError when its settings cannot be used."""
    loaded = load_file(place.path, place.root) if place.path else isolated(place.root)
    below = nested(place.root) if place.is_project else []
    inside = tuple(relative(folder, place.root) for folder in below)
    project = Project(loaded, use_cache=True)
    session = owing(Session(project, options, is_project=place.is_project))
    session.rulebook.on("")  # what is wrong with the rules is wrong now
    return Living(Pages(session, inside, is_project=place.is_project))


def is_settings(path: str, living: Living | None) -> bool:
    """Say whether a file decides what is told: settings, packs, events, known debts."""
    if os.path.basename(path) in {*NAMES, PYPROJECT, BASELINE}:
        return True
    if living is None:
        return False
    config = living.pages.session.project.config
    files = (*config.events, *(source.file for source in config.calendars))
    if any(path == _at(living.root, name) for name in files):
        return True
    folders = (os.path.join(_at(living.root, name), "") for name in config.packs)
    return any(path.startswith(folder) for folder in folders)


def decides(paths: Iterable[str], place: Home, living: Living | None) -> bool:
    """Say whether files of settings may change a project: in it, above it, its own."""
    return any(_decides(path, place, living) for path in paths)


def _decides(path: str, place: Home, living: Living | None) -> bool:
    root, folder = (
        os.path.join(one, "") for one in (place.root, os.path.dirname(path))
    )
    return root.startswith(folder) or path.startswith(root) or is_settings(path, living)


def _at(root: str, name: str) -> str:
    return os.path.normpath(os.path.join(root, name))
