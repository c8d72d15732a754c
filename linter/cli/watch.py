"""`check --watch`: lint again whenever a file changes.

Files are looked at every now and then, rather than the system asked to tell: that
needs no package, and works on network drives and in containers, where the
notices of other machines never arrive.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator

from linter.cli.exits import confess, say
from linter.cli.terminal import reading_language
from linter.config.find import find
from linter.config.load import load, load_file
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.sources.left_out import FOLDERS

PAUSE = 0.5
# Of all time, at most one part in this many goes into looking.
SHARE = 10
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
SAID = {
    "en": "Watching {count} files; Ctrl-C ends it.",
    "fr": "{count} fichiers sous surveillance\xa0; Ctrl-C y met fin.",
}
LEFT_OUT = FOLDERS | {".git", ".venv", ".tox", ".hg", ".svn"}
Stamp = tuple[int, int, int]
State = dict[str, Stamp]


class Watched(NamedTuple):
    """What is watched: the projects of these paths, and their configuration.

    `reports` are files that the check itself writes: it does not wait for them. What
    is `staged` stands in git's index.
    """

    paths: tuple[str, ...]
    config: str = ""
    stdin_filename: str = ""
    lang: str = ""
    reports: tuple[str, ...] = ()
    staged: bool = False


def watched(
    once: Callable[[], int],
    what: Watched,
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Run a check now and after each change; only an interruption ends it."""
    if what.stdin_filename or "-" in what.paths:
        hint = "watch the file where it is"
        raise UserError("--watch", "cannot see standard input change", hint)
    gc.enable()
    while True:
        roots = _roots(what)
        look = _looking(roots, what)
        before = look()
        if sys.stdout.isatty():
            sys.stdout.write(CLEAR)
        _run(once, what.lang)
        _tell(len(before), what.lang)
        _await_change(look, before, pause)


def _looking(roots: tuple[str, ...], what: Watched) -> Callable[[], State]:
    """Return what looks at all that matters, and at nothing that we write."""
    reports = [
        *map(os.path.abspath, what.reports),
        *map(os.path.realpath, what.reports),
    ]
    indices = [*filter(None, map(_index, roots))] if what.staged else []

    def look() -> State:
        found = state(roots)
        found.update((path, _stamp(path)) for path in indices)
        for path in reports:
            found.pop(path, None)
        return found

    return look


def _index(root: str) -> str:
    """Return where git keeps what is staged, "" where there is no repository."""
    from linter.history.git import repository

    try:
        here = repository(root)
        found = here.ask("rev-parse", "--git-path", "index").rstrip(b"\r\n")
    except UserError:
        return ""  # the check says so, until it is mended
    return os.path.join(here.top, os.fsdecode(found))


def _run(once: Callable[[], int], language: str) -> None:
    """Check; what cannot be read is complained about, and looked at again."""
    try:
        once()
    except UserError as error:
        say(error, language)
    except BrokenPipeError:
        raise  # nobody reads: there is nothing to watch for
    except Exception as error:  # noqa: BLE001 - a bug of ours in one file ends no watch
        confess(error, language)


def _await_change(
    look: Callable[[], State], before: State, pause: Callable[[float], None]
) -> None:
    spent = 0.0
    while True:
        pause(max(PAUSE, spent * SHARE))
        begun = time.perf_counter()
        if look() != before:
            return
        spent = time.perf_counter() - begun


def state(roots: tuple[str, ...]) -> State:
    """Return what tells whether a file changed, for all files below some folders."""
    return {path: stamp for root in roots for path, stamp in _files(root)}


def _files(root: str) -> Iterator[tuple[str, Stamp]]:
    folders = [root]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                found = list(entries)
        except OSError:
            continue  # gone while we looked: the next look will tell
        for entry in found:
            if not entry.is_dir(follow_symlinks=False):
                yield entry.path, _stamp(entry.path)
            elif entry.name not in LEFT_OUT:
                folders.append(entry.path)


def _stamp(path: str) -> Stamp:
    try:
        stat = os.stat(path)
    except OSError:
        return (0, 0, 0)  # a link that leads nowhere, or nothing staged yet
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino)


def _roots(what: Watched) -> tuple[str, ...]:
    """Return the folders to watch: the projects of the paths, and what they read."""
    starts = [what.config] if what.config else [*(what.paths or (os.getcwd(),))]
    roots = {_root(start) for start in starts}
    found = roots.union(*(_elsewhere(root, what.config) for root in roots))
    return tuple(
        sorted(one for one in found if not any(_is_below(one, root) for root in found))
    )


def _elsewhere(root: str, config: str) -> set[str]:
    """Return the folders of packs, events and calendars, wherever they are."""
    try:
        loaded = load_file(config, root) if config else load(find(root))
    except UserError:
        return set()  # the check says so, until it is mended
    calendars = (calendar.file for calendar in loaded.config.calendars)
    files = (*loaded.config.events, *calendars)
    named = [*loaded.config.packs, *map(os.path.dirname, files)]
    folders = (os.path.normpath(os.path.join(root, name)) for name in named)
    return {folder for folder in folders if os.path.isdir(folder)}


def _root(start: str) -> str:
    folder = os.path.abspath(start)
    folder = folder if os.path.isdir(folder) else os.path.dirname(folder)
    try:
        return find(start).root or folder
    except UserError:
        return folder  # configured twice: the check says so, until it is mended


def _is_below(folder: str, root: str) -> bool:
    return folder != root and folder.startswith(os.path.join(root, ""))


def _tell(files: int, language: str) -> None:
    words = SAID["fr" if (language or reading_language()) == "fr" else "en"]
    print(words.replace("{count}", str(files)), file=sys.stderr, flush=True)
