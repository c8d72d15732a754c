"""Texts of posts made safe to print: nothing in them acts on a terminal or a log."""

from __future__ import annotations

import re
from unicodedata import category

# Soft hyphens are drawn or not as terminals please; overrides turn a line's order.
_TROUBLE = frozenset("\xad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_STAND_INS = {"\x7f": "␡", "\x85": "␤", "\u2028": "␤", "\u2029": "␤", "\xad": "-"}


def is_unsafe(char: str) -> bool:
    """Say whether a character must never reach a terminal as it is."""
    return char in _TROUBLE or category(char) in {"Cc", "Cs", "Zl", "Zp"}


def stand_in(char: str) -> str:
    """Return what shows an unsafe character: ␛ for an escape, � for want of better."""
    if char < " ":
        return chr(0x2400 + ord(char))
    return _STAND_INS.get(char, "�")


def defused(text: str) -> str:
    """Break CI commands with a zero-width space, which moves no column."""
    if "##" not in text:
        return text
    # `##[command]` and `##vso[command]` are obeyed anywhere in a line of a log.
    return re.sub(r"##(?=\w*\[)", "#\u200b#", text)


def unobeyed(text: str) -> str:
    """Let no line of a text begin as a command to the log of a pipeline.

    GitHub's runner looks for `::` behind all that Unicode calls a blank; colours may
    be gone by then.
    """
    if "::" not in text:
        return text
    return re.sub(
        r"(?:\A|(?<=[\r\n]))(?:\s|\x1b\[[\d;]*m)*(?=::)", "\\g<0>\u200b", text
    )


def visible(text: str) -> str:
    """Return a text as one harmless line."""
    line, *more = text.splitlines() or [""]
    if more:
        line = " ".join([line.rstrip(), *(part.strip() for part in more)])
    if not line.isprintable():
        line = "".join(stand_in(char) if is_unsafe(char) else char for char in line)
    return defused(line)
