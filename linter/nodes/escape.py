"""Escapes: what is wrong with a backslash that YAML does not take."""

from __future__ import annotations

import re

from linter.nodes.node import Broken

# JSON writes an emoji as two such halves; YAML has no half characters.
_HALF = re.compile(r"\\u[dD][89A-Fa-f][0-9A-Fa-f]{2}")


def bad_escape(source: str, near: int) -> Broken:
    """Return the complaint about the escape before a place."""
    at = max(source.rfind("\\", 0, near + 1), 0)
    half = _HALF.match(source, at)
    if half:
        return Broken(
            at,
            f"`{half[0]}` is half of a character",
            "write the character itself; only JSON writes it in two halves",
        )
    return Broken(
        at,
        "the backslash begins no escape that YAML knows",
        "double the backslash, or put the value between single quotes",
    )
