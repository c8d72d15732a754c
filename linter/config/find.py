"""Where a project begins, and which file configures it."""

import os
import re

from linter.core.tuples import NamedTuple
from linter.errors import UserError

NAMES = ("tactlint.yaml", "tactlint.yml")
PYPROJECT = "pyproject.toml"
# Closed or not: a bracket that is forgotten must not cost all settings.
TABLE = rb"(?m)^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*tactlint(?![\w-])"


class Found(NamedTuple):
    """A project's top folder and its configuration file, None where there is none."""

    root: str | None
    path: str | None


def find(start: str) -> Found:
    """Look for a configuration from a folder (or file) upwards.

    Stops at the top of the repository. Raises UserError when one folder
    configures tactlint twice.
    """
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while True:
        path = configuration_in(folder)
        if path:
            return Found(folder, path)
        if os.path.exists(os.path.join(folder, ".git")):
            return Found(folder, None)
        above = os.path.dirname(folder)
        if above == folder:
            return Found(None, None)
        folder = above


def configuration_in(folder: str) -> str | None:
    """Return the configuration file of one folder, if it has one."""
    paths = [os.path.join(folder, name) for name in NAMES]
    # A folder, or a link that leads nowhere, is somebody's mistake: reading it says so.
    present = [path for path in paths if os.path.lexists(path)]
    pyproject = os.path.join(folder, PYPROJECT)
    if _has_table(pyproject):
        present.append(pyproject)
    if len(present) > 1:
        names = " and ".join(os.path.basename(path) for path in present)
        hint = "keep the settings in one of them"
        raise UserError(folder, f"{names} both configure tactlint", hint)
    return present[0] if present else None


def _has_table(pyproject: str) -> bool:
    try:
        with open(pyproject, "rb") as file:
            text = file.read()
    except OSError:
        # No pyproject.toml, or none of ours: whoever needs it will complain.
        return False
    return b"tactlint" in text and re.search(TABLE, text) is not None
