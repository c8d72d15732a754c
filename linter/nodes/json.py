"""JSON: validated by the standard library, then scanned for places."""

from __future__ import annotations

import re

from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.character import half_character
from linter.nodes.node import (
    DEEPEST,
    Broken,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Tag,
    Tree,
    too_deep,
)
from linter.nodes.scalar import decoded

_GAP = re.compile(r"[ \t\r\n,:]*")
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"')
_WORD = re.compile(r"[^ \t\r\n,\]}]+")
_WORDS: dict[str, Tag] = {"true": "bool", "false": "bool", "null": "null"}
_COMPLAINTS = {
    "Expecting property name": (
        "a key in double quotes is missing here",
        'write keys as "key", and no comma before a closing brace',
    ),
    "Expecting ',' delimiter": (
        "a comma is missing here",
        "put a comma between two values, or close the bracket",
    ),
    "Expecting ':' delimiter": ("a colon is missing after the key", "add it"),
    "Expecting value": (
        "a value is missing here, or this is not one",
        'write text in double quotes: "..."',
    ),
    "Illegal trailing comma": ("no value follows this comma", "delete the comma"),
    "Unterminated string": ("this text is never closed", 'add the closing "'),
    "Invalid control character": (
        "a line break or a control character stands inside quotes",
        r"write \n for a line break and \t for a tab",
    ),
    "Invalid \\": ("the backslash begins no escape of JSON", "double the backslash"),
    "Extra data": ("the JSON value ends before this", "keep one value in a file"),
}


def read(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Read the JSON value in `text[start:end)`; raise Broken if there is none."""
    end = len(text) if end is None else end
    start += text.startswith("\ufeff", start, end)
    source = text[start:end]
    if not source.strip(" \t\r\n"):
        return Tree(None, (), ())
    _validate(source, start)
    scanner = _Scanner(text)
    root = scanner.scan(start, 0)
    return Tree(root, tuple(scanner.flaws), ())


def _validate(source: str, start: int) -> None:
    import json

    if half := half_character(source):
        raise Broken(half.offset + start, half.message, half.hint)
    try:
        # Numbers stay as written: a very long one must not be computed.
        json.loads(source, parse_int=str, parse_float=str, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        for words, (message, hint) in _COMPLAINTS.items():
            if error.msg.startswith(words):
                raise Broken(error.pos + start, message, hint) from None
        message = f"this is not valid JSON: {error.msg}"
        raise Broken(error.pos + start, message, "check this line") from None
    except RecursionError:
        raise too_deep(start) from None
    except _NotJsonError as error:
        at = re.search(rf"(?<![\w\"]){error.args[0]}", source)
        raise Broken(
            start + (at.start() if at else 0),
            f"{error.args[0]} is not a JSON value",
            "write a number or null",
        ) from None


class _NotJsonError(Exception):
    """A constant that Python reads though JSON has none."""


def _refuse(constant: str) -> None:
    raise _NotJsonError(constant)


class _Scanner:
    """Finds the places of values in text that is known to be valid."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.flaws: list[Flaw] = []

    def scan(self, at: int, depth: int) -> Node:
        """Return the value that begins at an offset or after a gap."""
        at = self._skip(at)
        if depth > DEEPEST:
            raise too_deep(at)
        if self.text[at] == "{":
            return self._mapping(at, depth + 1)
        if self.text[at] == "[":
            return self._sequence(at, depth + 1)
        return self._scalar(at)

    def _skip(self, at: int) -> int:
        gap = _GAP.match(self.text, at)
        return gap.end() if gap else at

    def _mapping(self, start: int, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        at = self._skip(start + 1)
        names: set[str] = set()
        while self.text[at] != "}":
            key = self._scalar(at)
            if key.value in names:
                span = Span(key.start, key.end)
                self.flaws.append(Flaw("duplicate-key", span, {"key": key.value}))
            names.add(key.value)
            entries.append((key, self.scan(key.end, depth)))
            at = self._skip(entries[-1][1].end)
        return Mapping(tuple(entries), start, at + 1)

    def _sequence(self, start: int, depth: int) -> Sequence:
        items: list[Node] = []
        at = self._skip(start + 1)
        while self.text[at] != "]":
            items.append(self.scan(at, depth))
            at = self._skip(items[-1].end)
        return Sequence(tuple(items), start, at + 1)

    def _scalar(self, at: int) -> Scalar:
        string = _STRING.match(self.text, at)
        if string:
            return self._string(at, string.end())
        word = _WORD.match(self.text, at)
        end = word.end() if word else at
        value = self.text[at:end]
        number: Tag = "float" if set(value) & set(".eE") else "int"
        return Scalar(value, _WORDS.get(value, number), at, end, "")

    def _string(self, start: int, end: int) -> Scalar:
        value = decoded(self.text, "json", start, end)
        if half := half_character(value):
            hint = r"write both halves (\ud83d\ude00), or the character itself"
            raise Broken(start, half.message, hint)
        return Scalar(value, "str", start, end, "json")
