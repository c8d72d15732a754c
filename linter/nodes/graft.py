"""Grafting: composed YAML nodes to ours, each visited once."""

from __future__ import annotations

from typing import Any, Protocol

from linter.core.patterns import compiled
from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.node import Broken, Mapping, Node, Scalar, Sequence, Tag

# YAML's own types that nobody writes in a post (binary, merge, value) are text.
_TAGS: dict[str, Tag] = {
    "tag:yaml.org,2002:str": "str",
    "tag:yaml.org,2002:int": "int",
    "tag:yaml.org,2002:float": "float",
    "tag:yaml.org,2002:bool": "bool",
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:timestamp": "timestamp",
}
_ENDS = r"\r\n\x85\u2028\u2029"
_PROPERTIES = (
    rf"(?:(?:&[\w-]+|!<[^>\s]*>|![^ \t{_ENDS}]*)"
    rf"(?:[ \t{_ENDS}]++(?:#[^{_ENDS}]*[ \t{_ENDS}]++)*|\Z))*"
)


_MOST_MERGED = 100_000


class _Mark(Protocol):
    index: int


class _CTag(Protocol):
    handle: str | None
    suffix: str


class Composed(Protocol):
    """A node as the C composer makes it."""

    id: str
    value: Any
    tag: str
    ctag: _CTag
    style: str | None
    flow_style: bool
    start_mark: _Mark
    end_mark: _Mark


class Grafter:
    """One walk over a document: its nodes, its scalars in order, its flaws."""

    def __init__(self, text: str, shift: int) -> None:
        self.text = text
        self.shift = shift
        self.stand_ins: dict[str, str] = {}
        self.scalars: list[Scalar] = []
        self.flaws: list[Flaw] = []
        # Scalars behind an anchor or a tag, and where that begins.
        self.bearers: list[tuple[int, Scalar]] = []
        self._merged = 0
        self._done: dict[int, Node | None] = {}

    def graft(self, composed: Composed) -> Node:
        """Return our node for a composed one."""
        value = composed.value
        if value.__class__ is str:
            return self._scalar(composed, value)
        name = id(composed)
        if name in self._done:
            return self._shared(name, composed)
        self._done[name] = None
        node = self._collection(composed, value)
        self._done[name] = node
        return node

    def _shared(self, name: int, composed: Composed) -> Node:
        node = self._done[name]
        if node is None:
            raise Broken(
                composed.start_mark.index + self.shift,
                "this value holds itself through an alias",
                "write the value out instead of the `*` alias",
            )
        return node

    def _scalar(self, composed: Composed, value: str) -> Scalar:
        first = start = composed.start_mark.index + self.shift
        end = composed.end_mark.index + self.shift
        if start < end and self.text[start] in "&!":
            start = self._content(composed, value, start, end)
        if self.stand_ins:
            for mark, letter in self.stand_ins.items():
                value = value.replace(letter, mark)
        ctag = composed.ctag
        # `composed.tag` decodes the tag letter by letter, every time.
        tag = ctag.suffix if ctag.handle is None else composed.tag
        # `text: !important` leaves no text, whatever its type is.
        ours = _TAGS.get(tag) or ("str" if value or composed.style else "null")
        scalar = Scalar(value, ours, start, end, composed.style or "")
        self.scalars.append(scalar)
        if first < start:
            self.bearers.append((first, scalar))
        return scalar

    def _content(self, composed: Composed, value: str, start: int, end: int) -> int:
        """Return where a scalar begins behind its anchor and its tag."""
        if not composed.style and self.text.endswith(value, start, end):
            return end - len(value)
        match = compiled(_PROPERTIES).match(self.text, start, end)
        return match.end() if match else start

    def _collection(self, composed: Composed, value: list[Any]) -> Node:
        start = composed.start_mark.index + self.shift
        end = composed.end_mark.index + self.shift
        if self.text[start : start + 1] in ("&", "!"):
            match = compiled(_PROPERTIES).match(self.text, start, end)
            start = match.end() if match else start
        if composed.id == "mapping":
            entries = [self._entry(*pair) for pair in value]
            if not composed.flow_style:
                end = max(entries[-1][0].end, entries[-1][1].end)
            return Mapping(self._settled(entries), start, end)
        items = tuple([self.graft(item) for item in value])
        if not composed.flow_style:
            end = max(start + 1, items[-1].end)
        return Sequence(items, start, end)

    def _entry(self, name: Composed, value: Composed) -> tuple[Scalar, Node]:
        key = self.graft(name)
        if isinstance(key, Scalar):
            return key, self.graft(value)
        if self.text.startswith("{{", key.start - 1):
            raise Broken(
                key.start - 1,
                "`{{` opens a mapping here, not a placeholder",
                'put quotes around the value: "{{ ... }}"',
            )
        raise Broken(
            key.start,
            "a list or a mapping cannot be a key",
            "put quotes around the value if the brackets belong to its text",
        )

    def _settled(
        self, entries: list[tuple[Scalar, Node]]
    ) -> tuple[tuple[Scalar, Node], ...]:
        """Note keys that are given twice and fill in what `<<` brings."""
        names = {key.value for key, _ in entries}
        if len(names) < len(entries):
            self._note_duplicates(entries)
        if "<<" not in names:
            return tuple(entries)
        merged: list[tuple[Scalar, Node]] = []
        for key, node in entries:
            if key.value == "<<" and key.style == "":
                merged += self._brought(key, node, names)
            else:
                merged.append((key, node))
        return tuple(merged)

    def _note_duplicates(self, entries: list[tuple[Scalar, Node]]) -> None:
        seen: set[str] = set()
        for key, _ in entries:
            if key.value in seen and key.start < key.end:
                span = Span(key.start, key.end)
                self.flaws.append(Flaw("duplicate-key", span, {"key": key.value}))
            seen.add(key.value)

    def _brought(
        self, key: Scalar, node: Node, names: set[str]
    ) -> list[tuple[Scalar, Node]]:
        """Return the entries that a `<<` adds, and take note of their names."""
        brought = []
        for source in node.items if isinstance(node, Sequence) else (node,):
            if not isinstance(source, Mapping):
                raise Broken(
                    key.start,
                    "`<<` can only bring in a mapping, or a list of mappings",
                    "give it an alias of a mapping, or put quotes around `<<`",
                )
            self._merged += len(source.entries)
            if self._merged > _MOST_MERGED:
                raise Broken(
                    key.start,
                    "`<<` copies far too many keys",
                    "write the keys out instead",
                )
            fresh = [entry for entry in source.entries if entry[0].value not in names]
            names.update(entry[0].value for entry in fresh)
            brought += fresh
        return brought
