"""Nodes of a parsed text: values that know where they were written."""

from typing import Literal, TypeAlias

from linter.core.post import Flaw
from linter.core.span import Span
from linter.core.tuples import NamedTuple

DEEPEST = 100

Tag = Literal["str", "int", "float", "bool", "null", "timestamp"]


class Scalar(NamedTuple):
    r"""One value. Numbers, dates and the like stay as they were written.

    `[start, end)` holds the value with its quotes or its block header, but
    without anchor and tag. `style` is `""` (plain), `'`, `"`, `|`, `>`,
    `toml:basic`, `toml:literal`, `toml:basic-multi` or `toml:literal-multi`.
    """

    value: str
    tag: Tag
    start: int
    end: int
    style: str


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple["Node", ...]
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys and their nodes; a key given twice stands in it twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    start: int
    end: int

    def find(self, key: str) -> "Node | None":
        """Return the node of a key, the last one if the key is given twice."""
        for name, node in reversed(self.entries):
            if name.value == key:
                return node
        return None


Node: TypeAlias = Scalar | Sequence | Mapping


class Tree(NamedTuple):
    """What reading a text gave: its root, what is odd in it, its comments."""

    root: Node | None
    flaws: tuple[Flaw, ...]
    comments: tuple[Span, ...]


class Broken(Exception):  # noqa: N818 - reads as `raise Broken`, the house word
    """A text that cannot be read: where, what is wrong, what to do about it."""

    def __init__(self, offset: int, message: str, hint: str = "") -> None:
        super().__init__(offset, message, hint)
        self.offset = offset
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} (at {self.offset})"


def too_deep(offset: int) -> Broken:
    """Return the complaint about values nested beyond reason."""
    return Broken(
        offset,
        f"values are nested more than {DEEPEST} deep here",
        "close the brackets, or put quotes around a text that holds them",
    )
