"""YAML, TOML or JSON text to records, every complaint with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from linter.core.document import Document as Source
from linter.core.post import Flaw
from linter.core.record import is_record
from linter.errors import UserError, did_you_mean
from linter.nodes.node import Broken, Mapping, Scalar, Sequence, Tree
from linter.shapes.entry import Entry, Objection, Reader, about, bare_entry, entries
from linter.shapes.hint import expects, takes_nothing, takes_one
from linter.shapes.scalar import KINDS, advice
from linter.shapes.value import Complaints, Gathering, Value, written

__all__ = [
    "Complaints",
    "Gathering",
    "Objection",
    "Reader",
    "Source",
    "Value",
    "about",
    "build",
    "close_to",
    "parse",
]

T = TypeVar("T")

FLAWS = {
    "duplicate-key": ("the key '{key}' is written twice", "keep one of them"),
    "lost-text": (
        "'{value}' is a comment here, no part of the value",
        "put quotes around the value, or a blank behind # if it is a comment",
    ),
    "unquoted-mark": (
        "a value cannot start with {mark} in YAML: {value}",
        "put quotes around the value",
    ),
}


def parse(path: str, text: str) -> Value:
    """Read a whole file; its name says whether it is TOML, JSON or else YAML.

    Raises `Complaints` when it cannot be read or when YAML would read
    something else than what was meant: a key said twice, text lost behind #.
    """
    source = Source(path, text)
    try:
        tree = _read(path)(text)
    except Broken as broken:
        where = written(source, source.place(broken.offset))
        error = UserError(where, broken.message, broken.hint)
        raise Complaints([error]) from None
    if tree.flaws:
        raise Complaints(_flawed(source, flaw) for flaw in tree.flaws)
    return Value(source, tree.root)


def _read(path: str) -> Callable[[str], Tree]:
    if path.endswith(".toml"):
        from linter.nodes import toml

        return toml.read
    if path.endswith(".json"):
        from linter.nodes import json

        return json.read
    from linter.nodes import yaml

    return yaml.read


def _flawed(source: Source, flaw: Flaw) -> UserError:
    what, hint = FLAWS[flaw.kind]
    for name, text in flaw.values.items():
        what = what.replace(f"{{{name}}}", text)
    return UserError(written(source, source.place(flaw.span.start)), what, hint)


def build(value: Value, shape: type[T]) -> T:
    """Read a value as a record or a plain type.

    Raises `Complaints` with everything that is wrong.
    """
    work = Gathering()
    made = work.tried(_make, value, shape)
    work.finish()
    return cast("T", made)


def _make(value: Value, hint: Any) -> Any:  # noqa: ANN401 - the hint decides
    maker = _MAKERS.get(get_origin(hint))
    if maker:
        return maker(value, get_args(hint))
    if hint is Value:
        return value
    if is_record(hint):
        return _record(value, hint)
    return _scalar(value, hint)


def _annotated(value: Value, arguments: tuple[Any, ...]) -> object:
    readers = [extra for extra in arguments[1:] if isinstance(extra, Reader)]
    return readers[0].read(value) if readers else _make(value, arguments[0])


def _scalar(value: Value, kind: type) -> object:
    if not isinstance(value.node, Scalar):
        raise _unexpected(value, kind)
    try:
        return KINDS[kind].read(value.node)
    except ValueError:
        hint = advice(value.node, kind)
        raise _unexpected(value, kind, hint) from None


def _choice(value: Value, words: tuple[str, ...]) -> str:
    if value.text in words:
        return value.text
    raise _unexpected(value, Literal[words], close_to(value.text, words))


def _either(value: Value, arms: tuple[Any, ...]) -> object:
    """Read as the first arm that fits; blame the only one that could have."""
    if type(None) in arms and value.is_empty():
        return None
    arms = tuple(arm for arm in arms if arm is not type(None))
    if len(arms) == 1:
        return _make(value, arms[0])
    for arm in arms:
        try:
            return _make(value, arm)
        except UserError:
            continue
    raise _unexpected(value, reduce(or_, arms))


def _list(value: Value, arguments: tuple[Any, ...]) -> tuple[object, ...]:
    hint = arguments[0]
    if not isinstance(value.node, Sequence):
        lone = isinstance(value.node, Scalar) and not value.is_empty()
        if not (lone and takes_one(hint)):
            raise _unexpected(value, tuple)
        return (_make(value, hint),)
    work = Gathering()
    made = tuple(work.tried(_make, item, hint) for item in value.items())
    work.finish()
    return made


def _table(value: Value, arguments: tuple[Any, ...]) -> dict[Any, Any]:
    key_hint, hint = arguments
    if not isinstance(value.node, Mapping):
        raise _unexpected(value, dict)
    work = Gathering()
    made = {
        work.tried(_make, key._replace(name=""), key_hint): work.tried(
            _make, below, hint
        )
        for key, below in value.pairs()
    }
    work.finish()
    return made


_MAKERS: dict[Any, Callable[[Value, tuple[Any, ...]], Any]] = {
    Annotated: _annotated,
    Literal: _choice,
    Union: _either,
    UnionType: _either,
    tuple: _list,
    dict: _table,
}


def _record(value: Value, shape: type) -> object:
    work = Gathering()
    bare = bare_entry(shape)
    if bare and isinstance(value.node, Scalar) and not value.is_empty():
        given = {bare.name: _make(value, bare.hint)}
    elif isinstance(value.node, Mapping) or value.is_empty():
        given = _given(value, shape, work)
    else:
        raise _unexpected(value, shape)
    work.finish()
    made = shape(**given)
    for objection in getattr(made, "objections", tuple)():
        place = value.at(*objection.path)
        work.errors.append(place.complain(objection.what, objection.hint))
    work.finish()
    return made


def _given(value: Value, shape: type, work: Gathering) -> dict[str, Any]:
    """Read the keys that are there, by the names of the record's fields."""
    known = {entry.key: entry for entry in entries(shape) if not entry.rest}
    rest = next((entry for entry in entries(shape) if entry.rest), None)
    given: dict[str, Any] = {rest.name: {}} if rest else {}
    for key, below in value.pairs():
        entry = known.get(key.name)
        if entry:
            if entry.required or not (below.is_empty() and takes_nothing(entry.hint)):
                given[entry.name] = work.tried(_make, below, entry.hint)
        elif rest:
            given[rest.name][key.name] = work.tried(
                _make, below, get_args(rest.hint)[1]
            )
        else:
            work.errors.append(_unknown(key, value, known))
    missing = [e for e in known.values() if e.required and e.name not in given]
    work.errors.extend(_missing(value, entry) for entry in missing)
    return given


def close_to(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?`, nothing when no known word is close."""
    hint = did_you_mean(word, list(known))
    return hint if hint.startswith("did you mean") else ""


def _unknown(key: Value, inside: Value, known: dict[str, Entry]) -> UserError:
    context = f" in '{inside.name}'" if inside.name else ""
    hint = did_you_mean(key.name, list(known))
    return key.complain(f"unknown key '{key.name}'{context}", hint)


def _missing(value: Value, entry: Entry) -> UserError:
    if value.node is None:
        return value.complain(f"the file is empty; it needs the key '{entry.key}'")
    context = f" in '{value.name}'" if value.name else ""
    return value.complain(f"the key '{entry.key}' is missing{context}")


def _unexpected(value: Value, hint: object, advise: str = "") -> UserError:
    subject = f"'{value.name}'" if value.name else "this"
    what = f"{subject} should be {expects(hint)}, but is {value.found}"
    return value.complain(what, advise)
