"""The ground of a watch: the files that a check reads, and those it could read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from linter.cli.target import SETTINGS
from linter.config.find import find
from linter.config.load import Loaded, load, load_file
from linter.core.globs import matches
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.neighbours import nested
from linter.sources.attachments import is_attachable
from linter.sources.discover import DEFAULT_GLOBS
from linter.sources.left_out import FOLDERS

LEFT_OUT = FOLDERS | {".git", ".venv", ".tox", ".hg", ".svn"}
SETTINGS_GLOBS = ("*.{yaml,yml,ics}",)
Stamp = tuple[int, int, int]
State = dict[str, Stamp]
# Of a picture only one thing is known to the check: that it is there.
THERE: Stamp = (1, 0, 0)
GONE: Stamp = (0, 0, 0)


class Watched(NamedTuple):
    """What is watched: the projects of these paths, and their configuration.

    `at_from` is a file that an option names. `reports` are files that the check
    itself writes: it does not wait for them. What is `staged` stands in git's index.
    """

    paths: tuple[str, ...]
    config: str = ""
    stdin_filename: str = ""
    lang: str = ""
    reports: tuple[str, ...] = ()
    staged: bool = False
    at_from: str = ""


class Ground(NamedTuple):
    """Folders to look through, and what matters in which of them.

    `globs` are those of a folder's files, `named` the files that matter wherever
    they are, `unread` those that never do: what the run itself writes. `may_grow` says
    that the team has packs of its own, or settings that nobody can read yet.
    """

    roots: tuple[str, ...]
    globs: tuple[tuple[str, tuple[str, ...]], ...]
    named: frozenset[str]
    unread: frozenset[str]
    may_grow: bool

    def state(self) -> State:
        """Return what tells whether anything changed that matters."""
        outputs = _outputs()
        found = {path: _stamp(path) for path in self.named}
        for root in self.roots:
            for path, name in _files(root):
                if name in SETTINGS or self._matters(path):
                    found[path] = _stamp(path)
                elif is_attachable(name):
                    found[path] = THERE
        return {
            path: stamp
            for path, stamp in found.items()
            if path not in self.unread and stamp[2] not in outputs
        }

    def _matters(self, path: str) -> bool:
        return any(
            matches(path.removeprefix(folder).replace(os.sep, "/"), globs)
            for folder, globs in self.globs
            if path.startswith(folder)
        )


def ground(what: Watched) -> Ground:
    """Return what to watch; settings that cannot be read are watched themselves."""
    projects = _projects(what)
    roots = {*projects}
    globs = []
    named = {os.path.abspath(file) for file in _files_named(what)}
    for root, loaded in projects.items():
        globs.append((os.path.join(root, ""), _posts(loaded)))
        if loaded is None:
            continue
        for folder in _packs(root, loaded):
            globs.append((os.path.join(folder, ""), SETTINGS_GLOBS))
            roots.add(folder)
        named.update(os.path.normpath(os.path.join(root, one)) for one in _told(loaded))
    return Ground(
        tuple(sorted(one for one in roots if not _is_inside(one, roots))),
        tuple(globs),
        frozenset(named),
        frozenset({*map(os.path.abspath, what.reports)}).union(
            map(os.path.realpath, what.reports)
        ),
        any(one is None or one.config.packs for one in projects.values()),
    )


def _projects(what: Watched) -> dict[str, Loaded | None]:
    """Return the folders that are watched, None where settings cannot be read."""
    if what.config:
        folder = os.path.dirname(os.path.abspath(what.config))
        return {folder: _loaded(folder, what.config)}
    starts = {_root(start) for start in what.paths or (os.getcwd(),)}
    folders = {*starts, *(one for root in starts for one in _nested(root))}
    return {folder: _loaded(folder) for folder in sorted(folders)}


def _root(start: str) -> str:
    folder = os.path.abspath(start)
    folder = folder if os.path.isdir(folder) else os.path.dirname(folder)
    try:
        return find(start).root or folder
    except UserError:
        return folder  # configured twice: the check says so, until it is mended


def _nested(root: str) -> list[str]:
    try:
        return [os.path.normpath(folder) for folder in nested(root)]
    except UserError:
        return []


def _loaded(root: str, config: str = "") -> Loaded | None:
    try:
        return load_file(config, root) if config else load(find(root))
    except UserError:
        return None  # the check says so, until it is mended


def _files_named(what: Watched) -> Iterator[str]:
    """Yield the files that the command line names, there or not."""
    yield from filter(None, (what.config, what.at_from))
    yield from (path for path in what.paths if not os.path.isdir(path))


def _posts(loaded: Loaded | None) -> tuple[str, ...]:
    if loaded is None:
        return DEFAULT_GLOBS
    config = loaded.config
    return (*(config.posts or DEFAULT_GLOBS), *(f"!{one}" for one in config.exclude))


def _told(loaded: Loaded) -> Iterator[str]:
    """Yield the files of events and calendars, as the settings name them."""
    yield from loaded.config.events
    yield from (calendar.file for calendar in loaded.config.calendars)


def _packs(root: str, loaded: Loaded) -> Iterator[str]:
    """Yield the folders of packs, events and calendars, wherever they are."""
    elsewhere = (os.path.dirname(file) for file in _told(loaded))
    for name in (*loaded.config.packs, *(one for one in elsewhere if one)):
        folder = os.path.normpath(os.path.join(root, name))
        if os.path.isdir(folder):
            yield folder


def _is_inside(folder: str, roots: Iterable[str]) -> bool:
    return any(
        folder != root and folder.startswith(os.path.join(root, "")) for root in roots
    )


def _files(root: str) -> Iterator[tuple[str, str]]:
    """Yield the paths and names of all files below a folder."""
    folders = [root]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                found = list(entries)
        except OSError:
            continue  # gone while we looked: the next look will tell
        for entry in found:
            if not entry.is_dir(follow_symlinks=False):
                yield entry.path, entry.name
            elif entry.name not in LEFT_OUT:
                folders.append(entry.path)


def _stamp(path: str) -> Stamp:
    try:
        stat = os.stat(path)
    except OSError:
        return GONE  # a link that leads nowhere, or nothing staged yet
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino)


def _outputs() -> frozenset[int]:
    """Return what the files are known by that our own words are led to."""
    found = set()
    for stream in (sys.stdout, sys.stderr):
        try:
            found.add(os.fstat(stream.fileno()).st_ino)
        except (OSError, ValueError, AttributeError):
            continue  # closed, or no file of the system's
    return frozenset(found - {0})
