"""Markdown bodies: what a reader sees of them, and where each character stands."""

from __future__ import annotations

from linter.sources.prose import Comment, Heading, Image, Prose
from linter.sources.unmarked import unmarked

__all__ = ["Comment", "Heading", "Image", "Prose", "prose"]


def prose(text: str, start: int, end: int) -> Prose:
    """Read the Markdown of `text[start:end]`."""
    plain = unmarked(text, start, end)
    if plain is not None:
        return plain
    # Most posts have no markup, and need no parser.
    from linter.sources.walk import walked

    return walked(text, start, end)
