"""Tables of a TOML text while it is read, before they become nodes."""

from __future__ import annotations

from linter.nodes.node import DEEPEST, Mapping, Node, Scalar, Sequence, too_deep


class Table:
    """A mapping that headers and dotted keys still fill."""

    def __init__(self, start: int, end: int = 0) -> None:
        self.start = start
        self.end = max(start, end)
        self.entries: dict[str, tuple[Scalar, Table | list[Table] | Node]] = {}

    def put(self, keys: list[Scalar], value: Node) -> None:
        """Set a value under a dotted key."""
        table = self._down(keys[:-1])
        table.entries[keys[-1].value] = keys[-1], value

    def open(self, keys: list[Scalar], *, several: bool, start: int, end: int) -> Table:
        """Return the table of a header; `several` adds one to a list of tables."""
        parent = self._down(keys[:-1])
        entries = parent.entries
        key = keys[-1]
        _, found = entries.setdefault(key.value, (key, [] if several else Table(start)))
        if isinstance(found, list):
            found.append(Table(start, end))
            return found[-1]
        if not isinstance(found, Table):  # pragma: no cover - tomllib refuses these
            raise TypeError(key.value)
        found.start, found.end = min(found.start, start), max(found.end, end)
        return found

    def _down(self, keys: list[Scalar]) -> Table:
        table = self
        for key in keys:
            _, found = table.entries.setdefault(
                key.value, (key, Table(key.start, key.end))
            )
            found = found[-1] if isinstance(found, list) else found
            if not isinstance(found, Table):  # pragma: no cover - tomllib refuses these
                raise TypeError(key.value)
            table = found
        return table

    def frozen(self, depth: int = 0) -> Mapping:
        """Return the table as a node that spans all of its values."""
        if depth > DEEPEST:
            raise too_deep(self.start)
        entries = tuple(
            (key, _frozen(value, depth + 1)) for key, value in self.entries.values()
        )
        start = min((node.start for _, node in entries), default=self.start)
        end = max((node.end for _, node in entries), default=self.end)
        return Mapping(entries, min(self.start, start), max(self.end, end))


def _frozen(value: Table | list[Table] | Node, depth: int) -> Node:
    if isinstance(value, Table):
        return value.frozen(depth)
    if isinstance(value, list):
        tables = tuple(table.frozen(depth + 1) for table in value)
        return Sequence(tables, tables[0].start, tables[-1].end)
    return value
