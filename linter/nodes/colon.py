"""Colons: those that YAML takes for the end of a key, and those that it should not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from linter.nodes.node import Broken

_LEAD = re.compile(r"[ \t]*(?:[-?][ \t]+)*")
_ENTRY = re.compile(r"([^\s#'\"][^\r\n]*?):[ \t]+(?=\S)")
_FLOW_ENTRY = re.compile(r"([^\s:][^:]*):[ \t]+(?=\S)")
_TIGHT_KEY = re.compile(r"([\w-]+):([^\s,\[\]{}\"':]{1,40})")
_FLOW_START = re.compile(r".*[\[{,]\s*")
_LINE_REST = re.compile(r"[^\r\n]*")
_FLOW_REST = re.compile(r"[^\r\n,\]}]*")
_LONGEST = 60
# A colon with a sign behind it ends no key, as long as no quote stands before it; a
# question mark inside a value opens none.
_INNER = re.compile(
    r"""(?<=[^\s,\[\]{}"':]):(?=[^\s,\[\]{}])"""
    r"""|(?<=[^ \t\r\n,\[\]{}:])\?|(?<=[^ \t\r\n,\[\]{}:][ ])\?"""
)
# Values behind a key in braces, and lists: what is no tag, alias or text in quotes.
_VALUES = re.compile(
    r"""(?<=[{,])\s*[\w-][\w .-]*:[ ][ ]*[^\s,\[\]{}"'#&*!|>%@`][^\r\n,\[\]{}"#]*"""
    r"""|\[[^\r\n\[\]{}&*!]*\]"""
)


def with_stand_ins(source: str, letters: Mapping[str, str]) -> str:
    """Return a source of the same places, letters for `:` and `?` inside values.

    `{publish_at: 2026-12-06T09:00}` is YAML, and the composer in C knows it not. In
    texts that look the same a letter does no harm: it is a sign again once read. Of
    `{lang:fr}` nobody could mean the key that it is: it stays refused.
    """
    return _VALUES.sub(
        lambda value: _INNER.sub(lambda sign: letters[sign[0]], value[0]), source
    )


def colon_in_value(source: str, at: int) -> Broken | None:
    """Return the complaint about `title: Autumn: what is on`, None if it is not so."""
    line = _line_start(source, at)
    lead = _LEAD.match(source, line, at)
    start = lead.end() if lead else line
    entry = _ENTRY.match(source, start, at + 1)
    if entry is None or entry.end() > at:
        return None
    value = source[entry.end() : at] + _rest(_LINE_REST, source, at)
    return Broken(
        at,
        "this value holds a colon and a space, which YAML reads as a new key",
        f"put quotes around the value: {_example(entry[1], value)}",
    )


def colon_in_flow(source: str, at: int) -> Broken:
    """Return the complaint about `{text: Autumn: what is on}`, or about `{lang:fr}`."""
    line = _line_start(source, at)
    opening = _FLOW_START.match(source, line, at)
    start = opening.end() if opening else line
    entry = _FLOW_ENTRY.match(source, start, at)
    key = None if entry else _TIGHT_KEY.match(source, start)
    if key and key.end(1) == at and _is_in_braces(source, line, at):
        return Broken(
            at,
            "inside braces, a key needs a space behind its colon",
            f"write {key[1]}: {key[2]}",
        )
    start = entry.end() if entry else start
    value = source[start:at] + _rest(_FLOW_REST, source, at)
    return Broken(
        at,
        "inside braces or brackets, a value may hold a colon only between quotes",
        f"put quotes around the value: {_example(entry[1] if entry else '', value)}",
    )


def _is_in_braces(source: str, start: int, at: int) -> bool:
    return source.rfind("{", start, at) > source.rfind("[", start, at)


def _line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def _rest(pattern: re.Pattern[str], source: str, at: int) -> str:
    match = pattern.match(source, at)
    return match[0] if match else ""


def _example(key: str, value: str) -> str:
    """Return an entry in quotes that its value allows, a long one shortened."""
    value = value.strip()
    if len(value) > _LONGEST:
        value = f"{value[:_LONGEST].rstrip()}…"
    if '"' in value or "\\" in value:
        quoted = "'" + value.replace("'", "''") + "'"
    else:
        quoted = f'"{value}"'
    return f"{key}: {quoted}" if key else quoted
