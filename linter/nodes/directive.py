"""Directives: lines that start with `%` and give YAML orders."""

from __future__ import annotations

from linter.nodes.node import Broken


def unknown_directive(at: int) -> Broken:
    """Return the complaint about a text that YAML takes for an order."""
    return Broken(
        at,
        "a line that starts with `%` gives YAML an order it does not know",
        "put quotes around the text, or indent it under its key",
    )


def no_such_version(at: int) -> Broken:
    """Return the complaint about an order for another YAML than there is."""
    return Broken(
        at,
        "this line asks for a YAML that does not exist",
        "take the line away, or write %YAML 1.2",
    )
