"""JSON Schemas of our files, made from the records that read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from linter.core.record import is_record
from linter.positioned import Reader, Value
from linter.shapes.entry import Entry, bare_entry, entries
from linter.shapes.hint import takes_nothing, takes_one
from linter.shapes.scalar import KINDS

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
NULL: Schema = {"type": "null"}


def schema(shape: type, title: str, language: Literal["en", "fr"] = "en") -> Schema:
    """Return what a file read as `shape` may hold, for editors and validators."""
    writer = _Writer(language)
    body = writer.record(shape)
    definitions = {
        name: writer.definitions[name] for name in sorted(writer.definitions)
    }
    head: Schema = {"$schema": DRAFT, "title": title}
    return {**head, **body, **({"$defs": definitions} if definitions else {})}


class _Writer:
    """Writes schemas, those of nested records once each."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.definitions: dict[str, Schema] = {}

    def record(self, shape: type) -> Schema:
        """Return the schema of a mapping, or of the lone value in its place."""
        named = [entry for entry in entries(shape) if not entry.rest]
        rest = [entry for entry in entries(shape) if entry.rest]
        body: Schema = {
            "type": "object",
            "properties": {entry.key: self._entry(entry) for entry in named},
            "additionalProperties": bool(rest) and self.of(get_args(rest[0].hint)[1]),
        }
        required = [entry.key for entry in named if entry.required]
        if required:
            body["required"] = required
        bare = bare_entry(shape)
        return {"anyOf": [self.of(bare.hint), body]} if bare else body

    def _entry(self, entry: Entry) -> Schema:
        said = self.of(entry.hint)
        if not entry.required and takes_nothing(entry.hint):
            said = _any_of([said, NULL])
        text = entry.about.get(self.language)
        described = {"description": text} if text else {}
        return {**described, **said, **_default(entry)}

    def of(self, hint: Any) -> Schema:  # noqa: ANN401 - any annotation may stand there
        """Return the schema of an annotation."""
        if hint is Value:
            return {}
        writers: Mapping[Any, Callable[[tuple[Any, ...]], Schema]] = {
            Annotated: self._annotated,
            Literal: lambda words: {"enum": list(words)},
            Union: self._either,
            UnionType: self._either,
            tuple: self._list,
            dict: self._table,
        }
        writer = writers.get(get_origin(hint))
        if writer:
            return writer(get_args(hint))
        return self._reference(hint) if is_record(hint) else dict(KINDS[hint].schema)

    def _annotated(self, arguments: tuple[Any, ...]) -> Schema:
        readers = [extra for extra in arguments[1:] if isinstance(extra, Reader)]
        return dict(readers[0].schema) if readers else self.of(arguments[0])

    def _either(self, arms: tuple[Any, ...]) -> Schema:
        return _any_of([NULL if arm is type(None) else self.of(arm) for arm in arms])

    def _list(self, arguments: tuple[Any, ...]) -> Schema:
        item = self.of(arguments[0])
        whole: Schema = {"type": "array", "items": item}
        return _any_of([whole, item]) if takes_one(arguments[0]) else whole

    def _table(self, arguments: tuple[Any, ...]) -> Schema:
        table: Schema = {
            "type": "object",
            "additionalProperties": self.of(arguments[1]),
        }
        if arguments[0] is not str:
            table["propertyNames"] = self.of(arguments[0])
        return table

    def _reference(self, shape: Any) -> Schema:  # noqa: ANN401 - a dataclass
        name = shape.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.record(shape)
        reference = {"$ref": f"#/$defs/{name}"}
        needs = any(entry.required for entry in entries(shape))
        return reference if needs else _any_of([reference, NULL])


def _any_of(choices: list[Schema]) -> Schema:
    flat: list[Schema] = []
    for choice in choices:
        arms = choice["anyOf"] if set(choice) == {"anyOf"} else [choice]
        flat += [arm for arm in arms if arm not in flat]
    return {} if {} in flat else {"anyOf": flat}


def _default(entry: Entry) -> Schema:
    plain = isinstance(entry.default, str | int | float) and entry.default != ""
    return {"default": entry.default} if plain else {}
