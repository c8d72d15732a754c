"""Changes to events where they stand: no other letter of the file moves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from linter.ledger.rewriting import as_node, dumped, item_of
from linter.nodes.node import Mapping as Table
from linter.nodes.node import Scalar, Sequence
from linter.nodes.yaml import read

Changes = Mapping[str, object]
Edit = tuple[int, int, str]
# What stands before the first key of an event: its dash, or nothing.
MARGIN = re.compile(r" *(?:- +)*")


class NoEditError(Exception):
    """A change that takes more than writing at one place."""


def edited(text: str, changes: Mapping[int, Changes]) -> str | None:
    """Return a text with keys of some events set, by their numbers.

    None where that takes more: keys to take away, lists to replace.
    """
    items = _events(text)
    try:
        edits = [
            edit
            for number, said in changes.items()
            for edit in _edits(text, items[number], said)
        ]
    except NoEditError:
        return None
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def inserted(text: str, entry: Changes) -> str | None:
    """Return a text with one more event between the brackets of its list."""
    items = _events(text)
    if not items:
        return None
    end = max(item.end for item in items)
    # What is not between brackets goes on below, not behind a comma.
    if not re.match(r"\s*(?:,\s*)?(?:#.*\s*)*\]", text[end:]):
        return None
    return f"{text[:end]}, {_inline(entry)}{text[end:]}"


def _events(text: str) -> tuple[Any, ...]:
    root = read(text).root
    events = root.find("events") if isinstance(root, Table) else None
    return events.items if isinstance(events, Sequence) else ()


def _edits(text: str, item: object, changes: Changes) -> Iterator[Edit]:
    if not isinstance(item, Table):
        raise NoEditError
    fresh: dict[str, object] = {}
    is_line = text.startswith("{", item.start)
    for key, value in changes.items():
        old = _own(item, key)
        if old is None and value is not None:
            fresh[key] = value
        elif isinstance(old, Scalar) and isinstance(value, Mapping | list | None):
            raise NoEditError
        elif isinstance(old, Scalar):
            yield old.start, old.end, _inline(value) if is_line else _lone(value)
        elif old is not None:
            raise NoEditError
    if fresh and is_line:
        yield _between_brackets(item, fresh)
    elif fresh:
        yield _below(text, item, fresh)


def _own(item: Table, key: str) -> object:
    """Return the value of a key that stands in the event, not in what it merges."""
    for name, value in item.entries:
        if name.value == key and item.start <= name.start < item.end:
            return value
    return None


def _between_brackets(item: Table, fresh: Changes) -> Edit:
    end = max(max(name.end, value.end) for name, value in item.entries)
    more = "".join(f", {key}: {_inline(value)}" for key, value in fresh.items())
    return end, end, more


def _below(text: str, item: Table, fresh: Changes) -> Edit:
    """Write lines below the last key, before comments on what comes next."""
    first = text.rfind("\n", 0, item.start) + 1
    if not MARGIN.fullmatch(text, first, item.start):
        raise NoEditError
    margin = " " * (item.start - first)
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = dumped(as_node(fresh), like="").splitlines()
    more = "".join(f"{margin}{line}{ending}" for line in lines)
    body = len(text[: item.end].rstrip())
    at = text.find("\n", body) + 1
    return (at, at, more) if at else (len(text), len(text), ending + more)


def _lone(value: object) -> str:
    """Return a value as it is written behind its key."""
    return dumped(as_node({"x": value}), like="").strip()[len("x: ") :]


def _inline(value: object) -> str:
    """Return a value as it is written between brackets."""
    from ruamel.yaml.comments import CommentedSeq

    line = CommentedSeq([_piece(value)])
    line.fa.set_flow_style()
    return dumped({"x": line}, like="").strip()[len("x: [") : -len("]")]


def _piece(value: object) -> Any:  # noqa: ANN401 - ruamel's own tree, untyped
    from ruamel.yaml.comments import CommentedMap

    if not isinstance(value, Mapping):
        return item_of(value)
    table = CommentedMap((key, _piece(below)) for key, below in value.items())
    table.fa.set_flow_style()
    return table
