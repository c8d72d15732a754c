"""What the terminal can do: colours, width, language, a bar on long runs."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, TextIO

from linter.report.look import Look

NARROWEST = 40
# What tells of a pipeline whose log obeys what is printed.
RUNNERS = ("GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION")
# Below this many files the run is over before a bar could be read.
LONG_RUN = 1000


def look(language: str = "") -> Look:
    """Return how reports shall look on standard output."""
    return Look(
        colour=_colour(),
        width=_width(sys.stdout),
        language="fr" if (language or reading_language()) == "fr" else "en",
        hyperlinks=False,
        # GitHub opens alerts even for results marked as suppressed.
        silenced=os.environ.get("GITHUB_ACTIONS") != "true",
    )


def _colour() -> bool:
    """NO_COLOR wins, then FORCE_COLOR; else colours are for terminals."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def complaining_width() -> int | None:
    """Return how wide standard error is, None where it is no terminal."""
    return _width(sys.stderr) if sys.stderr.isatty() else None


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return max(int(columns), NARROWEST)
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, NARROWEST)
    except (OSError, ValueError):
        return 80


def reading_language() -> str:
    """Return the language of the person at the terminal: `fr` or `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def printed(text: str, *, commands: bool = False) -> None:
    """Print a report, also where the terminal lacks some of its characters.

    All that is printed passes here: unless it is made of `commands` to a pipeline,
    no line of it is one.
    """
    if "::" in text and not commands:
        from linter.report.visible import unobeyed

        text = unobeyed(text)
    lenient()
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")
    sys.stdout.flush()


def lenient() -> None:
    """Let standard output replace the characters that it lacks."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def written(data: bytes) -> None:
    """Write bytes as they are: line ends of a format are not the terminal's."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode())
    else:
        sys.stdout.flush()
        buffer.write(data)
    sys.stdout.flush()


def outlet() -> Literal["screen", "file", "pipe", "log"]:
    """Return where standard output leads; in a pipeline, a pipe may be its log.

    Who asks for colours wants to look, except at a file.
    """
    try:
        if stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode):
            return "file"
    except (OSError, ValueError):
        pass  # no file of the system's
    if _colour() or sys.stdout.isatty():
        return "screen"
    ci = os.environ.get("CI", "").lower() not in {"", "0", "false"}
    return "log" if ci or any(map(os.environ.get, RUNNERS)) else "pipe"


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """Yield what to call with files done and files in all, None without terminal."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield None
        return
    shown = False

    def tick(done: int, total: int) -> None:
        nonlocal shown
        if total >= LONG_RUN:
            shown = True
            print(f"\r{_bar(done, total)}", end="", file=sys.stderr, flush=True)

    yield tick
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _bar(done: int, total: int) -> str:
    cells = 30
    done = min(done, total)
    full = cells * done // total
    return f"{'█' * full}{'░' * (cells - full)} {done}/{total}"
