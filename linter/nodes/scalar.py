"""Scalars: their value together with the place of each of its characters."""

from __future__ import annotations

import re

from linter.core.patterns import compiled
from linter.core.span import OffsetMap, Piece, identity
from linter.nodes.block import block
from linter.nodes.line import BREAK, folded, plain_break
from linter.nodes.node import Scalar
from linter.nodes.weave import Weave

_FOLD = rf"[ \t]*+(?:{BREAK}[ \t]*+)++"
_CONTINUED = rf"(?:{BREAK}[ \t]*+)++"
# A run of blanks is taken whole, or each of its blanks would look for a break.
_BLANKS = r"[ \t]{2,}+"
_PLAIN = rf"({_FOLD})|{_BLANKS}"
_SINGLE = rf"({_FOLD})|{_BLANKS}|''"
_CODES = "x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}"
_PAIR = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_DOUBLE = rf"({_FOLD})|{_BLANKS}|\\{_CONTINUED}|\\(?:{_CODES}|[^\r\n\x85\u2028\u2029])"
_BASIC = rf"{_PAIR}|\\(?:{_CODES}|.)"
_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_MULTI = rf"\r\n|\\[ \t]*+\r?\n[ \t\r\n]*+|\\(?:{_CODES}|.)"
_FIRST_BREAK = "\r?\n"


def written(text: str, scalar: Scalar) -> tuple[str, OffsetMap]:
    """Return a scalar's value and where its characters stand in the text.

    A folded line break of one character is mapped to its blank one to one, like
    an NEL to the newline that YAML reads it as. Should a value ever not be the
    one that can be rebuilt from its place, it is mapped as a whole.
    """
    value, style, start, end = scalar.value, scalar.style, scalar.start, scalar.end
    edge = _EDGES.get(style, 0)
    if end - edge - start - edge == len(value) and text.startswith(value, start + edge):
        return value, identity(start + edge, len(value))
    weave = (
        _inline(text, style, start + edge, end - edge)
        if style in _TOKENS
        else block(text, scalar)
    )
    if weave is not None and value and weave.value() == value:
        return value, weave.offsets()
    return value, _opaque(scalar, edge)


_EDGES = {
    "'": 1,
    '"': 1,
    "json": 1,
    "toml:basic": 1,
    "toml:literal": 1,
    "toml:basic-multi": 3,
    "toml:literal-multi": 3,
}
_TOKENS = {
    "": _PLAIN,
    "'": _SINGLE,
    '"': _DOUBLE,
    "json": _BASIC,
    "toml:basic": _BASIC,
    "toml:basic-multi": _MULTI,
    "toml:literal-multi": "\r\n",
}
_RAW = frozenset({"toml:literal"})


def _opaque(scalar: Scalar, edge: int) -> OffsetMap:
    """Map a value as a whole, never by chance character by character."""
    length, start, end = len(scalar.value), scalar.start, scalar.end
    if not length:
        return identity(start + edge, 0)
    if end - start == length:
        end = max(start, end - 1)
    return OffsetMap((Piece(0, length, start, end),))


def decoded(text: str, style: str, start: int, end: int) -> str:
    """Return the value of a quoted string that was written in `text[start:end)`."""
    edge = _EDGES[style]
    inside = text[start + edge : end - edge]
    if edge == 1 and (style in _RAW or "\\" not in inside):
        return inside
    return _inline(text, style, start + edge, end - edge).value()


def _inline(text: str, style: str, at: int, end: int) -> Weave:
    weave = Weave(text)
    if style.endswith("-multi"):
        first = compiled(_FIRST_BREAK).match(text, at, end)
        at = first.end() if first else at
    for token in compiled(_TOKENS[style]).finditer(text, at, end):
        if token.lastindex is None and token[0][0] in " \t":
            continue
        weave.copy(at, token.start())
        at = token.end()
        weave.add(_meaning(token), token.start(), at)
    weave.copy(at, end)
    return weave


def _meaning(token: re.Match[str]) -> str:
    """Return what an escape, a doubled quote or a folded line break stands for."""
    said = token[0]
    if said[0] != "\\":
        if said == "''":
            return "'"
        return folded(said) if token.lastindex else "\n"
    if said[-1] in "\n\r\t \x85\u2028\u2029" and compiled(BREAK).search(said):
        return _continued(said, token)
    sign = said[1]
    if sign not in "xuU":
        return _ESCAPES.get(sign, sign)
    if said.count("\\") > 1:
        pair = int(said[2:6], 16), int(said[8:12], 16)
        return chr(0x10000 + ((pair[0] & 0x3FF) << 10) + (pair[1] & 0x3FF))
    digits = said[2:]
    return chr(int(digits, 16))


def _continued(said: str, token: re.Match[str]) -> str:
    """Return what an escaped line break leaves: YAML keeps the empty lines."""
    if token.re.pattern == _MULTI:
        return ""
    _, *others = compiled(BREAK).findall(said)
    return "".join([plain_break(other) for other in others])
