"""Named tuples as those of `typing`, a tenth as long in the making.

A check defines some 130 of them. `typing.NamedTuple` writes and compiles a
constructor for each at once, which took longer than a whole start of Python; here it
is compiled when the first tuple of a class is made, which most classes never are.
"""
# ruff: noqa: ANN401 - type checkers see the class of `typing`; these methods serve any

from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    try:
        from _collections import _tuplegetter as _getter
    except ImportError:  # another Python than CPython
        from operator import itemgetter

        def _getter(at: int, doc: str) -> property:
            return property(itemgetter(at), doc=doc)

    class _Maker(type):
        """Turns the class statements below `NamedTuple` into classes of tuples."""

        def __new__(
            cls, name: str, bases: tuple[type, ...], body: dict[str, Any]
        ) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            if "__annotations__" not in body:
                # From Python 3.14 on, they may be told later.
                return _usual(name, body)
            names = tuple(body["__annotations__"])
            defaults = {one: body[one] for one in names if one in body}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError(f"{name} has a field without a default behind others")
            for at, one in enumerate(names):
                body[one] = _getter(at, "")
            body["__slots__"] = ()
            body["_fields"] = body["__match_args__"] = names
            body["_field_defaults"] = defaults
            return type(name, (tuple,), {**_METHODS, **body})

    class NamedTuple(metaclass=_Maker):
        """A tuple whose values have names, types and, if wanted, defaults."""

    def _usual(name: str, body: dict[str, Any]) -> type:
        """Make the class that `typing` would."""
        from types import new_class
        from typing import NamedTuple as Usual

        return new_class(name, (Usual,), {}, lambda into: into.update(body))

    def _first(cls: Any, /, *values: Any, **named: Any) -> Any:
        """Make the first tuple of a class, and the constructor for all others."""
        owner = next(one for one in cls.__mro__ if "_fields" in one.__dict__)
        owner.__new__ = staticmethod(_constructor(owner))
        return owner.__new__(cls, *values, **named)

    def _constructor(owner: Any) -> Any:
        """Compile what takes the fields by place or name, quick for many tuples."""
        names = ", ".join(owner._fields)
        known = {"make": tuple.__new__, "__builtins__": {}}
        text = f"lambda _cls, {names}: make(_cls, ({names}{',' if names else ''}))"
        made = eval(text, known)  # noqa: S307 - names of fields in our own code
        made.__name__ = "__new__"
        made.__qualname__ = f"{owner.__qualname__}.__new__"
        made.__defaults__ = tuple(owner._field_defaults.values()) or None
        return made

    def _make(cls: Any, values: Any) -> Any:
        """Make a tuple of the fields' values, in their order."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
        return made

    def _replace(self: Any, /, **named: Any) -> Any:
        """Return the same tuple with other values for some fields."""
        made = self._make(map(named.pop, self._fields, self))
        if named:
            raise ValueError(f"{type(self).__name__} has no field {list(named)!r}")
        return made

    def _asdict(self: Any) -> dict[str, Any]:
        """Return the values by their names."""
        return dict(zip(self._fields, self, strict=True))

    def _shown(self: Any) -> str:
        inside = ", ".join(
            f"{k}={v!r}" for k, v in zip(self._fields, self, strict=True)
        )
        return f"{type(self).__name__}({inside})"

    def _arguments(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _METHODS = {
        "__new__": staticmethod(_first),
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "_asdict": _asdict,
        "__repr__": _shown,
        "__getnewargs__": _arguments,
    }
