"""What aliases make of a document, counted without expanding them."""

from __future__ import annotations

from linter.nodes.node import DEEPEST, Broken, Mapping, Node, Scalar

# A reader that walks the tree meets a shared node once for each of its aliases.
_GROWTH = 10
_ALLOWANCE = 100_000


def check_size(root: Node, length: int) -> None:
    """Raise Broken if walking the tree would take far longer than reading it."""
    _measure(root, {}, length * _GROWTH + _ALLOWANCE)


def _measure(
    node: Node, known: dict[int, tuple[int, int]], limit: int
) -> tuple[int, int]:
    """Return the letters and the levels under a node, aliases written out."""
    if isinstance(node, Scalar):
        return len(node.value) + 1, 0
    found = known.get(id(node))
    if found is None:
        children = _children(node)
        parts = [_measure(child, known, limit) for child in children]
        size = 1 + sum(part[0] for part in parts)
        depth = 1 + max((part[1] for part in parts), default=0)
        if size > limit or depth > DEEPEST:
            raise Broken(
                node.start,
                "aliases repeat far too much here",
                "write the values out instead of `*` aliases",
            )
        known[id(node)] = found = size, depth
    return found


def _children(node: Node) -> list[Node]:
    if isinstance(node, Mapping):
        return [part for entry in node.entries for part in entry]
    return [] if isinstance(node, Scalar) else list(node.items)
