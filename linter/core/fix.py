"""Fixes: exact edits of a document, proposed with what they are about."""

from collections.abc import Iterable

from linter.core.span import Span
from linter.core.tuples import NamedTuple


class Edit(NamedTuple):
    """A stretch of a document, the `text` to put there, and the `old` one.

    An edit whose `old` text is not what stands there must not be done.
    """

    span: Span
    text: str
    old: str


class Fix(NamedTuple):
    """Edits that are done together or not at all, in the document's order.

    A `safe` one changes how something is written, not what is said or measured;
    any other is only done when a person asks for it. `message` says in the
    infinitive, by language, what it does.
    """

    edits: tuple[Edit, ...]
    safe: bool
    message: dict[str, str]


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits done that do not overlap."""
    parts = []
    at = 0
    for (start, end), fresh, _ in sorted(edits):
        parts += [text[at:start], fresh]
        at = end
    return "".join([*parts, text[at:]])
