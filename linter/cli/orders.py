"""Orders in the text of a pull request, as merge-schedule-action reads them."""

from __future__ import annotations

import re

from linter.errors import UserError

_ORDER = re.compile(r"(?m)^[ \t]*/schedule[ \t]+(\S+)")
# What stands between these is shown to nobody, and orders nothing.
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def scheduled(path: str) -> str:
    """Return the moment that a file's `/schedule` names, "" without any.

    Raises UserError when the file cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise UserError(path, what, "check the spelling of its name") from None
    return ordered(text)


def ordered(text: str) -> str:
    """Return what a text's `/schedule` names."""
    found = _ORDER.search(_COMMENT.sub("", text))
    return found[1] if found else ""
