"""TOML: validated by the standard library, then scanned for places."""

from __future__ import annotations

import re
from collections.abc import Callable

from linter.core.span import Span
from linter.nodes.character import half_character
from linter.nodes.node import (
    DEEPEST,
    Broken,
    Node,
    Scalar,
    Sequence,
    Tag,
    Tree,
    too_deep,
)
from linter.nodes.scalar import decoded
from linter.nodes.table import Table

_SPACE = re.compile(r"[ \t\r\n]*+(#[^\r\n]*)?")
_STRINGS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        '"""',
        "toml:basic-multi",
        re.compile(r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}', re.DOTALL),
    ),
    ("'''", "toml:literal-multi", re.compile(r"'''(?:[^']++|'{1,2}(?!'))*+'{3,5}")),
    ('"', "toml:basic", re.compile(r'"(?:[^"\\]++|\\.)*+"')),
    ("'", "toml:literal", re.compile(r"'[^']*+'")),
)
_BARE = re.compile(r"[^,\]}#\r\n]*[^,\]}#\r\n \t]")
_KEY = re.compile(r"[\w-]+", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-")
_TIME = re.compile(r"\d\d:")


def read(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Read the TOML document in `text[start:end)`; raise Broken if it is none.

    A table's place runs from its header (or its first key) to its last value.
    """
    end = len(text) if end is None else end
    start += text.startswith("\ufeff", start, end)
    _validate(text[start:end], start)
    scanner = _Scanner(text, start, end)
    return Tree(scanner.document().frozen(), (), tuple(scanner.comments))


def _validate(source: str, start: int) -> None:
    import tomllib

    from linter.nodes.toml_complaint import complaint

    if half := half_character(source):
        raise Broken(half.offset + start, half.message, half.hint)
    try:
        tomllib.loads(source)
    except RecursionError:
        raise too_deep(start) from None
    except ValueError as error:
        # TOMLDecodeError is one, and so is a number of thousands of digits.
        found = complaint(source, str(error))
        raise Broken(found.offset + start, found.message, found.hint) from None


class _Scanner:
    """Finds the places of values in text that is known to be valid."""

    def __init__(self, text: str, at: int, end: int) -> None:
        self.text = text
        self.at = at
        self.end = end
        self.depth = 0
        self.comments: list[Span] = []

    def document(self) -> Table:
        """Return the document's table."""
        root = table = Table(self.at)
        while self._char():
            opening = self.at
            if self._takes("["):
                several = self._takes("[")
                keys = self._keys()
                self._takes("]")
                if several:
                    self._takes("]")
                table = root.open(keys, several=several, start=opening, end=self.at)
            else:
                self._pair(table)
        return root

    def _char(self) -> str:
        """Return the next character after blanks and comments, empty at the end."""
        while True:
            space = _SPACE.match(self.text, self.at, self.end)
            if space is None or space.end() == self.at:
                return self.text[self.at] if self.at < self.end else ""
            if space[1]:
                self.comments.append(Span(space.start(1), space.end()))
            self.at = space.end()

    def _takes(self, char: str) -> bool:
        if self._char() != char:
            return False
        self.at += 1
        return True

    def _pair(self, table: Table) -> None:
        keys = self._keys()
        self._takes("=")
        table.put(keys, self._value())

    def _keys(self) -> list[Scalar]:
        keys = [self._key()]
        while self._takes("."):
            keys.append(self._key())
        return keys

    def _key(self) -> Scalar:
        if self._char() in "\"'":
            return self._string()
        found = _KEY.match(self.text, self.at, self.end)
        return self._scalar("str", "", found.end() if found else self.at)

    def _scalar(self, tag: Tag, style: str, end: int) -> Scalar:
        start, self.at = self.at, end
        value = decoded(self.text, style, start, end) if style else self.text[start:end]
        return Scalar(value, tag, start, end, style)

    def _string(self) -> Scalar:
        for quotes, style, pattern in _STRINGS:
            found = self.text.startswith(quotes, self.at) and pattern.match(
                self.text, self.at, self.end
            )
            if found:
                return self._scalar("str", style, found.end())
        raise AssertionError(self.at)  # pragma: no cover - tomllib saw a string here

    def _value(self) -> Node:
        char = self._char()
        if char in "\"'":
            return self._string()
        if char == "[":
            return self._nested(self._array)
        if char == "{":
            return self._nested(self._inline_table)
        found = _BARE.match(self.text, self.at, self.end)
        end = found.end() if found else self.at
        return self._scalar(_tag(self.text[self.at : end]), "", end)

    def _nested(self, scan: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise too_deep(self.at)
        node = scan()
        self.depth -= 1
        return node

    def _array(self) -> Sequence:
        start = self.at
        self.at += 1
        items = []
        while not self._takes("]"):
            items.append(self._value())
            self._takes(",")
        return Sequence(tuple(items), start, self.at)

    def _inline_table(self) -> Node:
        table = Table(self.at)
        self.at += 1
        while not self._takes("}"):
            self._pair(table)
            self._takes(",")
        table.end = self.at
        return table.frozen()


def _tag(word: str) -> Tag:
    if word in ("true", "false"):
        return "bool"
    if _DATE.match(word):
        return "timestamp"
    if _TIME.match(word):
        # A time of day is no moment: let readers take it as text.
        return "str"
    if word.startswith(("0x", "0o", "0b")):
        return "int"
    number = word.lstrip("+-")
    return "float" if number in ("inf", "nan") or set(number) & set(".eE") else "int"
