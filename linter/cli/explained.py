"""Explained: one post with all that was understood of it."""

from __future__ import annotations

from linter.core.document import Document
from linter.core.post import Post
from linter.core.reading import Reading
from linter.core.tuples import NamedTuple
from linter.explaining import Told
from linter.thoughts.thought import Thought


class Explained(NamedTuple):
    """A post, its versions, its document, what the rules would say and thought."""

    post: Post
    path: str
    readings: list[Reading]
    document: Document
    findings: tuple[Told, ...]
    thoughts: tuple[Thought, ...]
    pending: bool


def channels_of(one: Explained) -> list[str]:
    """Return all channels, those that only a variant names included."""
    names = dict.fromkeys(one.post.channels)
    for reading in one.readings:
        names.update(dict.fromkeys(reading.channels))
    return list(names)
