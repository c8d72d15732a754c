"""The door: two hot shapes are read by hand, everything else goes to Typer.

A commit hook calls `tactlint check FILES`; importing Typer for that would take
longer than the check. A test holds both readings of the arguments together.
"""

from __future__ import annotations

import sys
from typing import Any, NoReturn

# Options of `check` that the hand reading knows: name to field. Those of
# `LISTS` may be given several times. All others, and any spelling that is not
# exactly this, are Typer's.
FLAGS = {
    "--no-cache": "no_cache",
    "--force-exclude": "force_exclude",
    "--fix": "fix",
    "--unsafe-fixes": "unsafe_fixes",
    "--diff": "diff",
    "--staged": "staged",
}
VALUES = {
    "--now": "now",
    "--lang": "lang",
    "--config": "config",
    "--fail-on": "fail_on",
    "--since": "since",
}
LISTS = {"--format": "format"}


def console() -> NoReturn:
    """Be the `tactlint` command: a process that ends with its work.

    Looking for garbage, and tidying up what the system takes back anyway, would
    take a tenth of the time for one file; the intake collects again for many, and
    the server as soon as it is there.
    """
    import gc
    import os

    if sys.argv[1:2] in (["check"], ["server"]):
        gc.disable()
    code = main()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        sys.exit(code)  # nobody reads, or the disk is full: Python's own end says so
    if not os.path.isdir(os.path.dirname(__file__)):
        sys.exit(code)  # a zipped installation has what it unpacked to remove
    os._exit(code)


def main() -> int:
    """Run the command line and return its exit code."""
    from linter.cli.exits import guarded

    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from linter.cli.version import show

        return guarded(show)
    if arguments == ["server"]:
        from linter.cli.server import server

        return guarded(server)
    options = hot(arguments)
    if options is None:
        from linter.cli.app import run

        return guarded(lambda: run(arguments))
    from linter.cli.check import check

    return guarded(lambda: check(**options), options.get("lang", ""))


def hot(arguments: list[str]) -> dict[str, Any] | None:
    """Return what `check` is called with, None when Typer must read it."""
    if arguments[:1] != ["check"]:
        return None
    options: dict[str, Any] = {}
    paths: list[str] = []
    words = iter(arguments[1:])
    for word in words:
        name, equals, value = word.partition("=")
        if word in FLAGS:
            options[FLAGS[word]] = True
        elif name in VALUES or name in LISTS:
            given = value if equals else next(words, "")
            if not given or given.startswith("-"):
                return None
            if name in LISTS:
                before = options.get(LISTS[name], ())
                options[LISTS[name]] = (*before, given)
            else:
                options[VALUES[name]] = given
        elif word.startswith("-"):
            return None
        else:
            paths.append(word)
    return {"paths": tuple(paths), **options}


if __name__ == "__main__":
    sys.exit(main())
