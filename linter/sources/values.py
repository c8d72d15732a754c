"""What a node says: its words, whether it is a yes, its figures."""

from __future__ import annotations

import re

from linter.core.span import Span
from linter.nodes.node import Mapping, Node, Scalar, Sequence

_YES = frozenset({"true", "yes", "on", "oui", "vrai", "1", "y", "o"})
_NO = frozenset({"false", "no", "off", "non", "faux", "0", "n", "none"})
_BETWEEN = re.compile(r"[,;|\n]|\s(?:\+|&|and|et)\s")


def span_of(node: Node) -> Span:
    """Return where a node stands."""
    return Span(node.start, node.end)


def scalars(node: Node) -> list[Scalar]:
    """Return a value, or the values of a list, without the empty ones."""
    if isinstance(node, Sequence):
        items = [item for item in node.items if isinstance(item, Scalar)]
    else:
        items = [node] if isinstance(node, Scalar) else []
    return [item for item in items if item.tag != "null" and item.value.strip()]


def word(node: Node) -> str:
    """Return the value of a filled scalar, else nothing."""
    if isinstance(node, Scalar) and node.tag != "null":
        return node.value.strip()
    return ""


def words(node: Node) -> list[str]:
    """Return the words of a list, or of a text such as `x, linkedin | threads`."""
    if isinstance(node, Scalar):
        if node.tag == "null":
            return []
        parts = [part.strip() for part in _BETWEEN.split(node.value)]
        return [part for part in parts if part]
    return [item.value.strip() for item in scalars(node)]


def flag(node: Node) -> bool | None:
    """Return the yes or no of a value, None when it is neither."""
    said = word(node).lower()
    if said in _YES:
        return True
    return False if said in _NO else None


def is_filled(node: Node) -> bool:
    """Say whether a value holds anything but a no; each of them in a mapping."""
    if isinstance(node, Mapping):
        return bool(node.entries) and all(is_filled(value) for _, value in node.entries)
    if isinstance(node, Sequence):
        return bool(node.items)
    return bool(word(node)) and flag(node) is not False
