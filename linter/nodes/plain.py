"""Plain YAML: simple values under simple keys, read without a composer.

Most headers are nothing else; they are read here many times faster. Whatever is
not plainly simple is left to the composer, which gives the same nodes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from linter.core.patterns import compiled
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence, Tag, Tree

# Other breaks, and what a YAML reader refuses: nowhere in what is read here.
_STRANGE = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]"
_TEXT = r"[^\n"
# Signs that mean something at the start of a value, or may do.
_FIRST = rf"{_TEXT} \-?:,\[\]{{}}#&*!|>'\"%@`~.+=<]"
_PLAIN = rf"({_FIRST}(?:{_TEXT}: ]|:(?![ \n]|\Z)| ++(?=[^ \n#]))*+)"
_DOUBLE = rf'"({_TEXT}"\\]*)"'
_SINGLE = rf"'({_TEXT}']*)'"
_SHORT = r"\w[\w./&+()-]*+(?: [\w./&+()-]++)*+"
_FLOW = rf"\[ *((?:{_SHORT}(?:, *{_SHORT})*+)?) *\]"
_KEY = r"([A-Za-z_][\w-]{0,60}):(?: +|(?=\n|\Z))"
_PAIR = rf"[A-Za-z_][\w-]{{0,60}}: +{_SHORT}"
_TABLE = rf"\{{ *((?:{_PAIR}(?:, *{_PAIR})*+)?) *\}}"
_VALUE = rf"( *)(- +)?(?:{_KEY})?(?:{_PLAIN}|{_DOUBLE}|{_SINGLE}|{_FLOW}|{_TABLE})?"
_LINE = _VALUE + r" *(?:\n(?: *\n)*|\Z)"
# A blank behind # shows that no hashtag was lost.
_REMARK = rf"#(?: {_TEXT}]*)?(?=\n|\Z)"
_REMARKS = rf"(?: *(?:{_REMARK})?\n)*+(?: *{_REMARK}\Z)?"
_REMARKED = rf"(?: *(?<= ){_REMARK}| *)(?:\n{_REMARKS}|\Z)"
_DASH, _NAME, _BARE, _QUOTED, _LIST, _PAIRS = 2, 3, 4, 5, 7, 8
_ITEM = r"[^ ,][^,]*"
_COMMENT = r"#[^\n]*"
_ENTRY = r"([^ ,:]+): +([^,]+)"
# Deeper than that, lines are not simple any more.
_WIDEST = 40

_TYPED_WORDS: dict[str, Tag] = {
    **dict.fromkeys(("true", "True", "TRUE", "false", "False", "FALSE"), "bool"),
    **dict.fromkeys(("null", "Null", "NULL"), "null"),
}
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?: ?Z| ?[-+]\d\d:\d\d)?)?\Z", re.ASCII
)
_OF_TEXT = re.compile(r"[^0-9A-Fa-fobxTtZ_.:+ -]")
_KEPT = 4096


class _NotPlainError(Exception):
    """A line or a value that only the composer can read."""


class _Row(NamedTuple):
    """A line: where its first key or value stands, and what was found."""

    indent: int
    dashed: bool
    found: re.Match[str]


def read_plain(text: str, start: int, end: int) -> Tree | None:
    """Read `text[start:end)` if it is a mapping of simple lines, else None."""
    if compiled(_STRANGE).search(text, start, end):
        return None
    try:
        # Slices keep their places, and their end: a remark ends with its line.
        comments: list[Span] = []
        if text.find("#", start, end) < 0:
            rows = _rows(text, start, end)
        else:
            rows = _remarked(text, start, end, comments)
        if not rows or rows[0].dashed:
            return None
        root, last = _mapping(rows, 0, rows[0].indent)
    except _NotPlainError:
        return None
    return Tree(root, (), tuple(comments)) if last == len(rows) else None


@lru_cache(_KEPT)
def typed(value: str) -> Tag:
    """Return the type of a value without quotes."""
    if not "0" <= value[0] <= "9":
        return _TYPED_WORDS.get(value, "str")
    if value.isascii() and value.isdigit():
        return "int"
    if _MOMENT.match(value):
        return "timestamp"
    if _OF_TEXT.search(value):
        return "str"
    raise _NotPlainError


def _rows(text: str, start: int, end: int) -> list[_Row]:
    line = compiled(_LINE)
    rows: list[_Row] = []
    while start < end:
        found = line.match(text, start, end)
        rows.append(_row(found))
        start = rows[-1].found.end()
    return rows


def _remarked(text: str, start: int, end: int, comments: list[Span]) -> list[_Row]:
    """Return the rows of a text with comments, and add these to the list."""
    value, remarks = compiled(_VALUE), compiled(_REMARKED)
    tail = compiled(_REMARKS).match(text, start, end)
    rows: list[_Row] = []
    while tail:
        found = compiled(_COMMENT).finditer(text, tail.start(), tail.end())
        comments += [Span(*one.span()) for one in found]
        start = tail.end()
        if start >= end:
            return rows
        rows.append(_row(value.match(text, start, end)))
        tail = remarks.match(text, rows[-1].found.end(), end)
    raise _NotPlainError


def _row(found: re.Match[str] | None) -> _Row:
    if found is None or found.lastindex is None or found.lastindex <= _DASH:
        raise _NotPlainError
    indent = found.end(1) - found.start(1)
    if indent > _WIDEST:
        raise _NotPlainError
    return _Row(indent, found[_DASH] is not None, found)


def _mapping(rows: list[_Row], at: int, indent: int) -> tuple[Mapping, int]:
    """Return the mapping that begins on a row, and the row after it."""
    entries: list[tuple[Scalar, Node]] = []
    names: set[str] = set()
    while at < len(rows) and rows[at].indent == indent and not rows[at].dashed:
        found = rows[at].found
        name = found[_NAME]
        if name is None or name in names:
            raise _NotPlainError
        names.add(name)
        key = Scalar(name, typed(name), *found.span(_NAME), "")
        at += 1
        if found.lastindex == _NAME:
            node, at = _below(rows, at, indent)
        else:
            node = _value(found)
        entries.append((key, node))
    return Mapping(tuple(entries), entries[0][0].start, entries[-1][1].end), at


def _below(rows: list[_Row], at: int, indent: int) -> tuple[Node, int]:
    """Return what stands below a key without a value."""
    if at == len(rows):
        raise _NotPlainError
    row = rows[at]
    if row.dashed and row.indent >= indent:
        return _sequence(rows, at, row.indent)
    if row.indent > indent:
        return _mapping(rows, at, row.indent)
    raise _NotPlainError


def _sequence(rows: list[_Row], at: int, indent: int) -> tuple[Sequence, int]:
    """Return the list that begins on a row, and the row after it."""
    first = rows[at].found.end(1)
    items: list[Node] = []
    while at < len(rows) and rows[at].indent == indent and rows[at].dashed:
        found = rows[at].found
        if found[_NAME] is None:
            item: Node = _value(found)
            at += 1
        else:
            inner = indent + len(found[_DASH])
            rows[at] = _Row(inner, dashed=False, found=found)
            item, at = _mapping(rows, at, inner)
        items.append(item)
    return Sequence(tuple(items), first, items[-1].end), at


def _value(found: re.Match[str]) -> Node:
    """Return the value on a line: bare, in quotes, in brackets or in braces."""
    group = found.lastindex or 0
    value = found[group]
    start, end = found.span(group)
    if group == _BARE:
        return Scalar(value, typed(value), start, end, "")
    if group == _PAIRS:
        return _pairs(found, start, end)
    if group != _LIST:
        style = '"' if group == _QUOTED else "'"
        return Scalar(value, "str", start - 1, end + 1, style)
    words = compiled(_ITEM).finditer(found.string, start, end)
    items = tuple(Scalar(one[0], typed(one[0]), *one.span(), "") for one in words)
    return Sequence(
        items, found.string.rfind("[", 0, start), found.string.find("]", end) + 1
    )


def _pairs(found: re.Match[str], start: int, end: int) -> Mapping:
    """Return the mapping that stands in braces on a line."""
    entries: list[tuple[Scalar, Node]] = []
    names: set[str] = set()
    for one in compiled(_ENTRY).finditer(found.string, start, end):
        if one[1] in names:
            raise _NotPlainError
        names.add(one[1])
        key, value = (Scalar(one[n], typed(one[n]), *one.span(n), "") for n in (1, 2))
        entries.append((key, value))
    opened, closed = found.string.rfind("{", 0, start), found.string.find("}", end)
    return Mapping(tuple(entries), opened, closed + 1)
