"""Prose: what a reader sees of a Markdown body, and what its markup said."""

from linter.core.post import Link
from linter.core.span import OffsetMap, Span
from linter.core.tuples import NamedTuple


class Image(NamedTuple):
    """An image of the body; `alt` is empty when none is written."""

    file: str
    alt: str
    span: Span


class Comment(NamedTuple):
    """An HTML comment: the text inside it; its span includes the marks."""

    text: str
    span: Span


class Heading(NamedTuple):
    """A heading: its lines in the document, its text, where that is in the prose."""

    level: int
    text: str
    span: Span
    text_start: int


class Prose(NamedTuple):
    """The text of a body without markup, and what the markup said.

    `links` are destinations that the text does not show itself.
    """

    text: str
    offsets: OffsetMap
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    comments: tuple[Comment, ...]
    headings: tuple[Heading, ...]
