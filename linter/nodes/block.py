"""Block scalars: the lines of `|` and `>` values and their places."""

import re

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.nodes.line import BREAK, plain_break
from linter.nodes.node import Scalar
from linter.nodes.weave import Weave

_HEADER = rf"[|>]([-+0-9]*)[ \t]*(?:#[^\r\n\x85\u2028\u2029]*)?(?:{BREAK}|\Z)"
_INDENTATION = " *"
_FIRST_INDENT = r"(?: *+\n)*( *)"


class _Line(NamedTuple):
    """Content and break of a line; an empty line has no content."""

    start: int
    stop: int
    end: int


def block(text: str, scalar: Scalar) -> Weave | None:
    """Rebuild a block scalar; None when no indentation gives its value."""
    header = compiled(_HEADER).match(text, scalar.start, scalar.end)
    if header is None:
        return None
    if header[0][0] == "|":
        quick = _quick_literal(text, scalar, header.end())
        if quick is not None:
            return quick
    rows = list(_rows(text, header.end(), scalar.end))
    for indent in _indents(text, rows, header[1]):
        weave = _woven(text, rows, indent, header)
        if weave.value() == scalar.value:
            return weave
    return None


def _quick_literal(text: str, scalar: Scalar, at: int) -> Weave | None:
    """Find the lines of the value again; None for any but the usual shape."""
    weave = Weave(text)
    indent = _first_indent(text, at, scalar.end)
    *lines, last = scalar.value.split("\n")
    for line in lines:
        start = at + indent if line else text.find("\n", at, scalar.end)
        at = start + len(line) + 1
        if start < 0 or not text.startswith(f"{line}\n", start):
            return None
        weave.copy(start, at)
    if last:
        weave.copy(at + indent, at + indent + len(last))
    return weave if weave.value() == scalar.value else None


def _first_indent(text: str, at: int, end: int) -> int:
    match = compiled(_FIRST_INDENT).match(text, at, end)
    return len(match[1]) if match else 0


def _rows(text: str, start: int, end: int) -> list[_Line]:
    rows = []
    while start < end:
        found = compiled(BREAK).search(text, start, end)
        stop, after = found.span() if found else (end, end)
        rows.append(_Line(start, stop, after))
        start = after
    return rows


def _indents(text: str, rows: list[_Line], indicators: str) -> list[int]:
    """Return the indentations to try, the likeliest first.

    With a digit in the header the indentation counts from the parent's, which
    the scalar does not know: then each one up to the written one may be right.
    """
    widest = 0
    for row in rows:
        width = len(compiled(_INDENTATION).match(text, row.start, row.stop)[0])  # type: ignore[index] # matches anything
        widest = max(widest, width)
        if row.start + width < row.stop:
            break
    if any(sign.isdigit() for sign in indicators):
        return list(range(widest, -1, -1))
    return [widest]


def _woven(text: str, rows: list[_Line], indent: int, header: re.Match[str]) -> Weave:
    weave = Weave(text)
    lines = [_cut(text, row, indent) for row in rows]
    last = max(
        (n for n, line in enumerate(lines) if line.start < line.stop), default=-1
    )
    body, rest = lines[: last + 1], lines[last + 1 :]
    if header[0][0] == "|":
        _literal(weave, body)
    else:
        _fold(weave, body)
    if "-" not in header[1] and body:
        _end(weave, body[-1])
    if "+" in header[1]:
        for line in rest:
            _end(weave, line)
    return weave


def _cut(text: str, row: _Line, indent: int) -> _Line:
    """Take the indentation off a line."""
    width = compiled(_INDENTATION).match(
        text, row.start, min(row.start + indent, row.stop)
    )
    return row._replace(start=width.end()) if width else row


def _end(weave: Weave, line: _Line) -> None:
    if line.stop < line.end:
        ending = plain_break(weave.text[line.stop : line.end])
        weave.add(ending, line.stop, line.end)


def _literal(weave: Weave, body: list[_Line]) -> None:
    """Add lines as they are, all but the last break."""
    text = weave.text
    for line in body[:-1]:
        if text[line.stop : line.end] == "\n":
            weave.copy(line.start, line.end)
        else:
            weave.copy(line.start, line.stop)
            _end(weave, line)
    for line in body[-1:]:
        weave.copy(line.start, line.stop)


def _fold(weave: Weave, body: list[_Line]) -> None:
    """Add lines, joining neighbours that begin at the indentation."""
    before: _Line | None = None
    empty: list[_Line] = []
    for line in body:
        if line.start == line.stop:
            empty.append(line)
            continue
        if before is not None:
            _join(weave, before, empty, line)
        else:
            for gap in empty:
                _end(weave, gap)
        weave.copy(line.start, line.stop)
        before, empty = line, []


def _join(weave: Weave, before: _Line, empty: list[_Line], line: _Line) -> None:
    text = weave.text
    loose = text[before.start] in " \t" or text[line.start] in " \t"
    ending = plain_break(text[before.stop : before.end])
    if loose or ending != "\n":
        _end(weave, before)
    elif not empty:
        weave.add(" ", before.stop, line.start)
    for gap in empty:
        _end(weave, gap)
