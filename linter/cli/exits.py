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
# Nobody reads more complaints than this at once.
MOST = 100


BUG = (
    "tactlint has a bug here, and it is ours. Please report the lines below;\n"
    "they hold no text of your posts unless the last line quotes some."
)


def guarded(work: Callable[[], int], language: str = "") -> int:
    """Run a command; return its exit code, or that of what went wrong.

    A user's mistake is two or three lines, in the language that was asked for,
    else in the reader's. A bug of ours prints what a report needs. Nothing
    prints a traceback for somebody else's fault.
    """
    try:
        return work()
    except UserError as error:
        say(error, language)
        return MENDABLE
    except KeyboardInterrupt:
        print(_worded("interrupted", language), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        return _reader_left()
    except Exception as error:  # noqa: BLE001 - the last net, and it says so
        return confess(error, language)


def say(error: UserError, language: str = "") -> None:
    """Print one or several complaints on standard error."""
    head, help_ = _worded("error: ", language), _worded("help: ", language)
    errors = getattr(error, "errors", (error,))
    for one in errors[:MOST]:
        _complain(f"{head}{one.where}: ", _worded(one.what, language), 2)
        if one.hint:
            margin = f"  = {help_}"
            _complain(margin, _worded(one.hint, language), len(margin))
    if len(errors) > MOST:
        rest = _worded(f"and {len(errors) - MOST} more like these", language)
        print(f"{head}{rest}", file=sys.stderr)


def _complain(head: str, text: str, indent: int) -> None:
    """Print a text behind its head, on a terminal cut to fit it.

    Further lines of a text are there to be copied: they stay as they are.
    """
    from linter.cli.terminal import complaining_width

    width = complaining_width()
    lines = [head + text]
    if width is not None:
        from linter.report.wrap import hung

        first, *more = text.split("\n")
        lines = [*hung(head, first, width, indent), *more]
    said = "\n".join(lines)
    if "::" in said:
        from linter.report.visible import unobeyed

        said = unobeyed(said)
    print(said, file=sys.stderr)


def _worded(text: str, language: str) -> str:
    """Return a text of ours in the language that was asked for, or the reader's."""
    from linter.cli.terminal import reading_language

    if (language if language in {"en", "fr"} else reading_language()) == "en":
        return text
    from linter.report.french.translation import in_french

    return in_french(text)


def _reader_left() -> int:
    """Stop quietly when the reader of our output has gone (`| head`)."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    return CLEAN


def confess(error: Exception, language: str) -> int:
    """Print what a report of a bug of ours needs."""
    import platform
    import traceback

    from linter import __version__

    head = _worded("error: ", language)
    print(f"{head}{_worded(BUG, language)}\n", file=sys.stderr)
    system = f"{platform.system()} {platform.machine()}"
    versions = f"tactlint {__version__}, Python {platform.python_version()}"
    print(f"{versions}, {system}", file=sys.stderr)
    traceback.print_exception(error, file=sys.stderr)
    return OUR_BUG
