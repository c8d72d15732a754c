"""YAML: simple headers read at once, everything else through the composer."""

from __future__ import annotations

from linter.nodes.node import Tree
from linter.nodes.plain import read_plain


def read(text: str, start: int = 0, end: int | None = None) -> Tree:
    """Read the YAML document in `text[start:end)`; raise Broken if there is none.

    Aliases share their node, which keeps the place of its anchor. The entries
    of a `<<` stand in its place, without the keys that the mapping gives itself.
    """
    end = len(text) if end is None else end
    # Marks do not count a byte order mark.
    start += text.startswith("\ufeff", start, end)
    tree = read_plain(text, start, end)
    if tree is not None:
        return tree
    from linter.nodes.composer import compose

    return compose(text, start, end)
