"""Posts without a text: entries that go out, and say nothing that can be read."""

from __future__ import annotations

from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.node import Mapping, Scalar
from linter.sources.aliases import WEAK_DATES, Facts, fact_of_key
from linter.sources.channels import read_channels
from linter.sources.layout import Layout
from linter.sources.moments import is_dated
from linter.sources.platforms import is_account
from linter.sources.statuses import status_of_word
from linter.sources.values import word

KIND = "no-text"
_SENTENCE = 3


def goes_out(facts: Facts, layout: Layout, *, surely: bool = False) -> bool:
    """Say whether an entry has a date, a channel or a status; `surely` both first."""
    dated = any(is_dated(fact.node) for fact in facts.get("publish_at", ()))
    names = read_channels(facts, layout).names if "channels" in facts else ()
    sent = any(is_account(name, layout) for name in names)
    if surely:
        return dated and sent
    known = any(status_of_word(word(fact.node)) for fact in facts.get("status", ()))
    return dated or bool(names) or known


def no_text(node: Mapping, facts: Facts, layout: Layout) -> Flaw | None:
    """Return the flaw of a post whose text is not found, and where it may stand.

    A picture needs no text.
    """
    key = _likely(node, layout)
    if key is not None:
        return Flaw(KIND, Span(key.start, key.end), {"key": key.value}, "key")
    return None if "media" in facts else _told(facts)


def no_body(
    node: Mapping, facts: Facts, layout: Layout, *, hidden: bool
) -> Flaw | None:
    """Return the same of a header above nothing, or above what readers do not see.

    Many a page has a date and a summary: only a post of its own signs has a key
    for its text.
    """
    if hidden:
        return _told(facts, "hidden")
    dates = facts.get("publish_at", ())
    if "channels" in facts or any(fact.rank < WEAK_DATES for fact in dates):
        return no_text(node, facts, layout)
    return None if "media" in facts else _told(facts)


def _told(facts: Facts, variant: str = "") -> Flaw | None:
    keys = [fact.key for found in facts.values() for fact in found]
    if not keys:
        return None
    first = min(keys, key=_start)
    return Flaw(KIND, Span(first.start, first.end), {"key": "text"}, variant)


def _start(key: Scalar) -> int:
    return key.start


def _likely(node: Mapping, layout: Layout) -> Scalar | None:
    """Return the key of the longest sentence under a name that is no fact's."""
    longest, found = _SENTENCE - 1, None
    for key, value in node.entries:
        if isinstance(value, Scalar) and fact_of_key(key.value, layout) is None:
            words = len(value.value.split())
            if words > longest:
                longest, found = words, key
    return found
