"""Colons that YAML reads as the end of a key, and the line as it should be."""

from __future__ import annotations

import re

from linter.nodes.node import Broken

_LEAD = re.compile(r"[ \t]*(?:[-?][ \t]+)*")
_ENTRY = re.compile(r"([^\s#'\"][^\r\n]*?):[ \t]+(?=\S)")
_FLOW_ENTRY = re.compile(r"([^\s:][^:]*):[ \t]+(?=\S)")
_FLOW_START = re.compile(r".*[\[{,]\s*")
_LINE_REST = re.compile(r"[^\r\n]*")
_FLOW_REST = re.compile(r"[^\r\n,\]}]*")
_LONGEST = 60


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
    """Return the complaint about `{publish_at: 2026-11-24 09:00}`."""
    line = _line_start(source, at)
    opening = _FLOW_START.match(source, line, at)
    start = opening.end() if opening else line
    entry = _FLOW_ENTRY.match(source, start, at)
    start = entry.end() if entry else start
    value = source[start:at] + _rest(_FLOW_REST, source, at)
    return Broken(
        at,
        "inside braces or brackets, a value may hold a colon only between quotes",
        f"put quotes around the value: {_example(entry[1] if entry else '', value)}",
    )


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
