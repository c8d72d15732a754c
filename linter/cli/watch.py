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
from collections.abc import Callable

from linter.cli.exits import confess, say
from linter.cli.ground import Ground, State, Watched, ground
from linter.cli.terminal import reading_language
from linter.errors import UserError
from linter.report.earlier import is_report

PAUSE = 0.5
# Of all time, at most one part in this many goes into looking.
SHARE = 10
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
SAID = {
    "en": "Watching {count} files; Ctrl-C ends it.",
    "fr": "{count} fichiers sous surveillance\xa0; Ctrl-C y met fin.",
}
# How a run begins that could not.
COMPLAINTS = (b"error: ", "erreur\xa0: ".encode())
# Options whose words are names that a pack may come to know.
NAMING = {"--select", "--ignore"}


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
    begun = False
    while True:
        here = ground(what)
        look = _looking(here, what)
        before = look()
        if sys.stdout.isatty():
            sys.stdout.write(CLEAR)
        error = _run(once, what.lang)
        if error and not begun and _is_of_the_command_line(error, here):
            raise error
        if error:
            say(error, what.lang)
        begun |= error is None
        _tell(len(before), what.lang)
        _await_change(look, before, pause)


def _looking(here: Ground, what: Watched) -> Callable[[], State]:
    """Return what looks at all that matters."""
    indices = {*filter(None, map(_index, here.roots))} if what.staged else set()
    return here._replace(named=here.named | indices).state


def _is_of_the_command_line(error: UserError, here: Ground) -> bool:
    """Say whether no edited file can mend a mistake."""
    wheres = {one.where for one in getattr(error, "errors", (error,))}
    mendable = NAMING if here.may_grow else set()
    return all(where.startswith("--") and where not in mendable for where in wheres)


def _index(root: str) -> str:
    """Return where git keeps what is staged, "" where there is no repository."""
    from linter.history.git import repository

    try:
        here = repository(root)
        found = here.ask("rev-parse", "--git-path", "index").rstrip(b"\r\n")
    except UserError:
        return ""  # the check says so, until it is mended
    return os.path.join(here.top, os.fsdecode(found))


def _run(once: Callable[[], int], language: str) -> UserError | None:
    """Check; return what cannot be read, to be looked at again."""
    try:
        once()
    except UserError as error:
        return error
    except BrokenPipeError:
        raise  # nobody reads: there is nothing to watch for
    except Exception as error:  # noqa: BLE001 - a bug of ours in one file ends no watch
        confess(error, language)
    return None


def _await_change(
    look: Callable[[], State], before: State, pause: Callable[[float], None]
) -> None:
    spent = 0.0
    while True:
        pause(max(PAUSE, spent * SHARE))
        begun = time.perf_counter()
        now = look()
        changed = [
            path for path in {**before, **now} if before.get(path) != now.get(path)
        ]
        if not all(map(_is_ours, changed)):
            return
        before = now
        spent = time.perf_counter() - begun


def _is_ours(path: str) -> bool:
    """Say whether a file is what `tee` made of what this very run said."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return is_report(data) or data.startswith(COMPLAINTS)


def _tell(files: int, language: str) -> None:
    words = SAID["fr" if (language or reading_language()) == "fr" else "en"]
    print(words.replace("{count}", str(files)), file=sys.stderr, flush=True)
