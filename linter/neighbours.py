"""The projects of one repository, as they know each other: by their brands."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.config.find import NAMES, PYPROJECT, configuration_in, find
from linter.config.load import load
from linter.config.model import names
from linter.errors import UserError
from linter.sources.discover import walk


def nested(root: str, files: tuple[str, ...] = NAMES) -> list[str]:
    """Return the folders below a root that have a tactlint.yaml of their own."""
    folders = [
        os.path.join(root, os.path.dirname(found)) for found in walk(root, files)
    ]
    return [
        folder
        for folder in folders
        if os.path.abspath(folder) != os.path.abspath(root) and configuration_in(folder)
    ]


def brands_around(root: str) -> tuple[str, ...] | None:
    """Return the names of all brands of a project's repository.

    None when a configuration cannot be read: it may be the one that says a name.
    """
    return brands_below(top(root))


def brands_below(folder: str) -> tuple[str, ...] | None:
    """Return the names of the brands of a folder and below, None as above."""
    found: list[str] = []
    try:
        for one in (folder, *nested(folder, (*NAMES, PYPROJECT))):
            loaded = load(find(one))
            found += names(loaded.config, loaded.root)
    except UserError:
        return None
    return tuple(dict.fromkeys(found))


def top(root: str) -> str:
    """Return the repository that a project is in, else the highest one above it."""
    highest = root
    for folder in _above(root):
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        if any(os.path.exists(os.path.join(folder, name)) for name in NAMES):
            highest = folder
    return highest


def _above(folder: str) -> Iterator[str]:
    """Yield a folder and all that it is in."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        yield (folder := above)
