"""Records: values by name with defaults, as dataclasses are, but cheap to define.

Importing dataclasses takes most of a start of Python, for `inspect` and all that it
needs, and writing the methods of one class a thousandth of a second: too much for
the sixty shapes of settings and parameters that a check may read.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, dataclass_transform

from linter.core.tuples import NamedTuple

T = TypeVar("T")
MISSING: Any = object()
_NOTHING: Mapping[str, Any] = {}
_FIELDS: dict[type, tuple["Field", ...]] = {}


class Field(NamedTuple):
    """One value of a record; without a default it must be given."""

    name: str
    default: Any = MISSING
    default_factory: Any = MISSING
    metadata: Mapping[str, Any] = _NOTHING


def field(
    *,
    default: Any = MISSING,  # noqa: ANN401 - a default is anything
    default_factory: Callable[[], Any] = MISSING,
    metadata: Mapping[str, Any] = _NOTHING,
) -> Any:  # noqa: ANN401 - it stands where a value of the annotated type is expected
    """Say more about a field than its default."""
    return Field("", default, default_factory, metadata)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(shape: type[T]) -> type[T]:
    """Make a class a record: frozen for the type checker, compared by its values.

    Fields of the classes above come first. A default is also the class's own.
    """
    found = {one.name: one for above in shape.__bases__ for one in fields(above)}
    for name in shape.__annotations__:
        said = shape.__dict__.get(name, MISSING)
        found[name] = Field(name, said)
        if isinstance(said, Field):
            found[name] = said._replace(name=name)
            if said.default is MISSING:
                delattr(shape, name)
            else:
                setattr(shape, name, said.default)
    _FIELDS[shape] = tuple(found.values())
    for name, method in _METHODS.items():
        setattr(shape, name, method)
    return shape


def is_record(hint: object) -> bool:
    """Say whether an annotation is a record, or a dataclass of a plug-in."""
    if not isinstance(hint, type):
        return False
    return hint in _FIELDS or hasattr(hint, "__dataclass_fields__")


def fields(shape: type) -> tuple[Field, ...]:
    """Return the fields of a record in order, none for any other class."""
    if shape in _FIELDS or not is_record(shape):
        return _FIELDS.get(shape, ())
    import dataclasses

    def said(value: object) -> object:
        return MISSING if value is dataclasses.MISSING else value

    return tuple(
        Field(one.name, said(one.default), said(one.default_factory), one.metadata)
        for one in dataclasses.fields(shape)
    )


def _init(self: object, *values: object, **named: object) -> None:
    known = fields(type(self))
    given = dict(zip((one.name for one in known), values, strict=False)) | named
    if len(given) != len(values) + len(named):
        raise TypeError(f"{type(self).__name__} is given a value too many")
    for one in known:
        if one.name in given:
            value = given.pop(one.name)
        elif one.default_factory is not MISSING:
            value = one.default_factory()
        elif one.default is not MISSING:
            continue  # the class has it
        else:
            raise TypeError(f"{type(self).__name__} needs '{one.name}'")
        setattr(self, one.name, value)
    if given:
        raise TypeError(f"{type(self).__name__} has no '{next(iter(given))}'")


def _values(self: object) -> list[tuple[str, object]]:
    return [(one.name, getattr(self, one.name)) for one in fields(type(self))]


def _equal(self: object, other: object) -> bool:
    return type(self) is type(other) and _values(self) == _values(other)


def _shown(self: object) -> str:
    inside = ", ".join(f"{name}={value!r}" for name, value in _values(self))
    return f"{type(self).__name__}({inside})"


_METHODS: dict[str, Any] = {
    "__init__": _init,
    "__eq__": _equal,
    "__hash__": None,
    "__repr__": _shown,
}
