"""Open a session from what the command line was given."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from linter.config.find import find
from linter.config.load import Loaded, load, load_file
from linter.config.load import isolated as defaults
from linter.errors import UserError
from linter.files import relative
from linter.project import Project
from linter.session import Options, Session


def opened(
    *,
    config: str = "",
    isolated: bool = False,
    use_cache: bool = True,
    contents: tuple[tuple[str, bytes], ...] = (),
    **options: object,
) -> Session:
    """Return a session on the project around the current folder.

    `contents` are named from the current folder, as arguments are.
    """
    loaded, is_project = configuration(config, isolated=isolated)
    inside = tuple((relative(path, loaded.root), data) for path, data in contents)
    return Session(
        Project(loaded, use_cache=use_cache),
        Options(contents=inside, **options),  # type: ignore[arg-type]
        is_project=is_project,
    )


def configuration(path: str = "", *, isolated: bool = False) -> tuple[Loaded, bool]:
    """Load the configuration that is named, or the one found from here upwards.

    The second value says whether there is a project at all: a configuration, or
    a repository around the current folder.
    """
    if path and isolated:
        raise UserError("--isolated", "forbids what --config asks", "keep one of them")
    if path:
        return load_file(path, os.path.dirname(os.path.abspath(path))), True
    found = find(os.getcwd())
    if isolated:
        return defaults(found.root or os.getcwd()), found.root is not None
    return load(found), found.root is not None


def moment(text: str) -> datetime:
    """Read `--now`; empty is this moment. Without offset it is UTC.

    Raises UserError when it is no ISO date.
    """
    if not text:
        return datetime.now(UTC)
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        raise UserError("--now", f"cannot read '{text}' as a date", hint) from None
    return now if now.tzinfo else now.replace(tzinfo=UTC)
