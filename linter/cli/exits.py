"""Exit codes, and the one place where exceptions become words."""

from __future__ import annotations

import sys
from collections.abc import Callable

from linter.errors import UserError

CLEAN = 0
FINDINGS = 1
MENDABLE = 2
OUR_BUG = 3
INTERRUPTED = 130


def guarded(work: Callable[[], int]) -> int:
    """Run a command; return its exit code, or that of what went wrong.

    A user's mistake is two or three lines. A bug of ours prints what a report
    needs. Nothing prints a traceback for somebody else's fault.
    """
    try:
        return work()
    except UserError as error:
        say(error)
        return MENDABLE
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:  # noqa: BLE001 - the last net, and it says so
        return _confess(error)


def say(error: UserError) -> None:
    """Print one or several complaints on standard error."""
    for one in getattr(error, "errors", (error,)):
        print(f"error: {one.where}: {one.what}", file=sys.stderr)
        if one.hint:
            print(f"  = help: {one.hint}", file=sys.stderr)


def _reader_left() -> int:
    """Stop quietly when the reader of our output has gone (`| head`)."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    return CLEAN


def _confess(error: Exception) -> int:
    import platform
    import traceback

    from linter import __version__

    print(
        "error: tactlint has a bug here, and it is ours. Please report the lines "
        "below;\nthey hold no text of your posts unless the last line quotes some.\n",
        file=sys.stderr,
    )
    system = f"{platform.system()} {platform.machine()}"
    versions = f"tactlint {__version__}, Python {platform.python_version()}"
    print(f"{versions}, {system}", file=sys.stderr)
    traceback.print_exception(error, file=sys.stderr)
    return OUR_BUG
