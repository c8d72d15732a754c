"""What a record says about the mapping that it is read from."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_type_hints

from linter.core.record import MISSING, Field, fields
from linter.core.tuples import NamedTuple


class Reader:
    """A way to read a value that plain types cannot say: `Annotated[int, Reader(…)]`.

    `read` takes a `positioned.Value` and returns what the field holds, or raises
    `value.complain(…)`. `schema` says the same to editors as JSON Schema.
    """

    __slots__ = ("expects", "read", "schema")

    def __init__(
        self, read: Callable[[Any], Any], schema: Mapping[str, Any], expects: str
    ) -> None:
        self.read = read
        self.schema = schema
        self.expects = expects


class Entry(NamedTuple):
    """One key of a mapping, and the field of a record that takes its value.

    A lone scalar in place of the mapping goes to the `bare` entry; keys that no
    entry names go, as a dict, to the `rest` entry.
    """

    name: str
    key: str
    hint: Any
    about: Mapping[str, str]
    required: bool
    bare: bool
    rest: bool
    default: Any = MISSING


class Objection(NamedTuple):
    """What a shape's `objections()` finds wrong between its values, and where.

    `path` leads from the shape's mapping to the guilty value.
    """

    path: tuple[str | int, ...]
    what: str
    hint: str = ""


def about(
    en: str, fr: str = "", *, key: str = "", bare: bool = False, rest: bool = False
) -> dict[str, Any]:
    """Return the metadata of a field, for `field(metadata=about(…))`."""
    texts = {"en": en, "fr": fr or en}
    return {"about": texts, "key": key, "bare": bare, "rest": rest}


@cache
def entries(shape: type) -> tuple[Entry, ...]:
    """Return the keys that a record reads, in the order of its fields."""
    hints = get_type_hints(shape, include_extras=True)
    return tuple(_entry(field, hints[field.name]) for field in fields(shape))


def _entry(field: Field, hint: object) -> Entry:
    said = field.metadata
    return Entry(
        field.name,
        said.get("key") or field.name,
        hint,
        said.get("about", {}),
        field.default is MISSING and field.default_factory is MISSING,
        said.get("bare", False),
        said.get("rest", False),
        field.default if field.default_factory is MISSING else field.default_factory(),
    )


@cache
def bare_entry(shape: type) -> Entry | None:
    """Return the entry that takes a lone scalar, if the shape has one."""
    return next((entry for entry in entries(shape) if entry.bare), None)
