"""Withdrawals: what to delete so that a file no longer asks for silence."""

from __future__ import annotations

import re

from linter.core.fix import Edit
from linter.core.span import Span
from linter.nodes.node import Mapping, Node, Scalar, Sequence

_VERB = re.compile(r"tactlint-[a-z-]+[ \t]*:?")
_REASON = re.compile(r"\s(?:--|—|–)")
_NAME = re.compile(r"[^\s,;]+")
_BREAK = re.compile(r"[\r\n]")
# In JSON and TOML a key hangs on its neighbours' commas or on its table's name.
_YAML = ("", "'", '"')
Cuts = tuple[tuple[Edit, ...], ...]


def comment_cuts(text: str, place: Span, rules: tuple[str, ...]) -> Cuts:
    """Return the edits that take each of the rules out of a comment.

    With its only rule the comment goes.
    """
    if len(rules) == 1:
        return ((comment_cut(text, place),),)
    return tuple(_name_cut(text, place, rule) for rule in rules)


def comment_cut(text: str, place: Span) -> Edit:
    """Return the edit that deletes a comment, with the line that it has alone.

    Between two lines of text an empty one stays: without it they would join.
    """
    line = _line(text, place)
    before, after = text[line.start : place.start], text[place.end : line.end]
    if after.strip():
        return _delete(text, place.start, place.end)
    if before.strip():
        return _delete(text, line.start + len(before.rstrip()), line.end)
    joins = text.startswith("<!--", place.start) and not _has_air(text, line)
    end = line.end if joins else _next_line(text, line.end)
    return _delete(text, line.start, end)


def fact_cuts(text: str, key: Scalar, node: Mapping, ignored: Node) -> Cuts:
    """Return the edits that take each entry out of `tactlint: {ignore: ...}`.

    With its last entry goes all that says nothing without one.
    """
    if isinstance(ignored, Scalar):
        return (_key_cut(text, key, node, ignored),)
    entries = _entries(ignored)
    if len(entries) == 1:
        return (_key_cut(text, key, node, ignored),)
    return tuple(_entry_cut(text, ignored, at) for at in range(len(entries)))


def _key_cut(text: str, key: Scalar, node: Mapping, ignored: Node) -> tuple[Edit, ...]:
    """Return the edits that take the `tactlint` key or its `ignore` out."""
    if key.style not in _YAML or not text.startswith(":", key.end):
        return ()
    names = [name.value for name, _ in node.entries]
    if {*names} <= {"ignore", "until"}:
        return _lines_cut(text, Span(key.start, node.end), "")
    at = next(n for n, (_, value) in enumerate(node.entries) if value is ignored)
    return _entry_cut(text, node, at)


def _entry_cut(text: str, parent: Mapping | Sequence, number: int) -> tuple[Edit, ...]:
    """Return the edits that take one of several entries out of a collection."""
    spans = [Span(key.start, node.end) for key, node in _entries(parent)]
    own = spans[number]
    if text[parent.start : parent.start + 1] not in ("{", "["):
        return _lines_cut(text, own, "-" if isinstance(parent, Sequence) else "")
    if number + 1 < len(spans):
        return (_delete(text, own.start, spans[number + 1].start),)
    return (_delete(text, spans[number - 1].end, own.end),)


def _name_cut(text: str, place: Span, rule: str) -> tuple[Edit, ...]:
    """Return the edits that take one of several names out of a comment."""
    said = text[place.start : place.end].removesuffix("-->")
    verb, reason = _VERB.search(said), _REASON.search(said)
    head = said[: reason.start() if reason else len(said)]
    names = list(_NAME.finditer(head, verb.end() if verb else 0))
    found = [at for at, name in enumerate(names) if name[0] == rule]
    if len(found) != 1 or len(names) == 1:
        return ()
    at = found[0]
    if at + 1 < len(names):
        start, end = names[at].start(), names[at + 1].start()
    else:
        start, end = names[at - 1].end(), names[at].end()
    return (_delete(text, place.start + start, place.start + end),)


def _entries(parent: Mapping | Sequence) -> list[tuple[Node, Node]]:
    if isinstance(parent, Mapping):
        return list(parent.entries)
    return [(item, item) for item in parent.items]


def _lines_cut(text: str, own: Span, mark: str) -> tuple[Edit, ...]:
    """Return the edits that delete an entry's lines, none if it shares one.

    A `mark` is what stands before it on its line: the dash of a list.
    """
    line = _line(text, own)
    before, after = text[line.start : own.start], text[own.end : line.end]
    if after.strip() or before.strip() != mark:
        return ()
    return (_delete(text, line.start, _next_line(text, line.end)),)


def _delete(text: str, start: int, end: int) -> Edit:
    return Edit(Span(start, end), "", text[start:end])


def _line(text: str, place: Span) -> Span:
    start = max(text.rfind("\n", 0, place.start), text.rfind("\r", 0, place.start)) + 1
    ends = [at for sign in "\r\n" if (at := text.find(sign, place.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


def _next_line(text: str, end: int) -> int:
    return end + (2 if text.startswith("\r\n", end) else min(1, len(text) - end))


def _has_air(text: str, line: Span) -> bool:
    """Say whether a line has an empty one, or an end of the text, beside it."""
    above = text[: line.start].removesuffix("\n").removesuffix("\r")
    below = text[_next_line(text, line.end) :]
    above = above[max(above.rfind("\n"), above.rfind("\r")) + 1 :]
    return not above.strip() or not _BREAK.split(below, maxsplit=1)[0].strip()
