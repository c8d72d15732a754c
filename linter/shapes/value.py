"""A piece of a file that knows its place, and complaints about it."""

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from linter.core.document import Document as Source
from linter.core.span import Place
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.nodes.node import Mapping, Node, Scalar, Sequence

P = ParamSpec("P")
T = TypeVar("T")
LONGEST_QUOTE = 40


class Complaints(UserError):  # noqa: N818 - a user reads them, they are no mishap
    """Everything that is wrong with a file; its first error stands for all."""

    def __init__(self, errors: Iterable[UserError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(first.where, first.what, first.hint)
        self.args = (self.errors,)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


class Gathering:
    """Work done one piece beside the other, and what went wrong in each."""

    def __init__(self) -> None:
        self.errors: list[UserError] = []

    def tried(self, act: Callable[P, T], *args: P.args, **named: P.kwargs) -> T | None:
        """Do one piece; note its complaints and give None if there are any."""
        try:
            return act(*args, **named)
        except Complaints as many:
            self.errors.extend(many.errors)
        except UserError as one:
            self.errors.append(one)
        return None

    def finish(self) -> None:
        """Raise `Complaints` with what was noted, if anything was."""
        if self.errors:
            raise Complaints(self.errors)


class Value(NamedTuple):
    """A piece of a configuration or data file, and where it stands.

    `node` is None for an empty file. `name` is the key that leads to it.
    """

    source: Source
    node: Node | None
    name: str = ""

    @property
    def offset(self) -> int:
        """Where the value starts in its file's text."""
        return self.node.start if self.node else 0

    @property
    def place(self) -> Place:
        """The line and column at which the value starts."""
        return self.source.place(self.offset)

    @property
    def where(self) -> str:
        """The place as reports write it: `path:line:column`."""
        return written(self.source, self.place)

    @property
    def text(self) -> str:
        """A lone value as it is written, nothing for lists and mappings."""
        return self.node.value if isinstance(self.node, Scalar) else ""

    @property
    def found(self) -> str:
        """What stands here, in words."""
        match self.node:
            case Mapping():
                return "a mapping"
            case Sequence():
                return "a list"
            case Scalar(tag=tag, value=text) if tag != "null":
                quote = text if len(text) <= LONGEST_QUOTE else text[:39] + "…"
                return f"'{quote}'"
        return "nothing"

    def complain(self, what: str, hint: str = "") -> UserError:
        """Return a complaint about this value, to raise or to collect."""
        return UserError(self.where, what, hint)

    def pairs(self) -> list[tuple["Value", "Value"]]:
        """Return the keys and values of a mapping, nothing for anything else."""
        if not isinstance(self.node, Mapping):
            return []
        return [
            (Value(self.source, key, key.value), Value(self.source, node, key.value))
            for key, node in self.node.entries
        ]

    def items(self) -> list["Value"]:
        """Return the items of a list, nothing for anything else."""
        if not isinstance(self.node, Sequence):
            return []
        return [Value(self.source, node, self.name) for node in self.node.items]

    def find(self, key: str) -> "Value | None":
        """Return the value of a mapping's key, if it is there."""
        return next((value for name, value in self.pairs() if name.name == key), None)

    def at(self, *path: str | int) -> "Value":
        """Return the value that keys and indexes lead to, as deep as they go."""
        value = self
        for step in path:
            below = value.find(step) if isinstance(step, str) else value._item(step)
            if below is None:
                return value
            value = below
        return value

    def key(self, *path: str | int) -> "Value":
        """Return the key itself, not its value, at the end of a path."""
        above = self.at(*path[:-1])
        return next((name for name, _ in above.pairs() if name.name == path[-1]), above)

    def is_empty(self) -> bool:
        """Say whether nothing is written here."""
        return self.node is None or (
            isinstance(self.node, Scalar) and self.node.tag == "null"
        )

    def _item(self, index: int) -> "Value | None":
        items = self.items()
        return items[index] if 0 <= index < len(items) else None


def written(source: Source, place: Place) -> str:
    """Return a place as reports write it."""
    return f"{source.path}:{place.line}:{place.column}"
