"""Characters that no text file should hold."""

from __future__ import annotations

import re

from linter.nodes.node import Broken

_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def unreadable_character(source: str) -> Broken | None:
    """Return a complaint about the first character that no YAML may hold."""
    match = _UNREADABLE.search(source)
    if match is None:
        return None
    if _SURROGATE.match(match[0]):
        return half_character(source)
    return Broken(
        match.start(),
        f"a control character (U+{ord(match[0]):04X}) stands here",
        "delete it: it cannot be seen, but YAML does not allow it",
    )


def half_character(source: str) -> Broken | None:
    """Return a complaint about the first lone surrogate."""
    match = _SURROGATE.search(source)
    if match is None:
        return None
    return Broken(
        match.start(),
        f"half of a character (U+{ord(match[0]):04X}) stands here",
        "delete it, or save the file as UTF-8 again from the original text",
    )
