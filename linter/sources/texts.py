"""The texts of a mapping: the shared one, its thread, its variants."""

from __future__ import annotations

from linter.core.post import Field
from linter.nodes.node import Mapping, Scalar, Sequence
from linter.sources.aliases import WEAK_TEXTS, Fact, Facts
from linter.sources.layout import Layout
from linter.sources.statuses import status_of_word
from linter.sources.values import scalars
from linter.sources.variants import is_prose, make_field, parts, read_variants

_SENTENCE = 3


def read_texts(
    text: str, mapping: Mapping, facts: Facts, layout: Layout
) -> list[Field]:
    """Return all texts of a post that is a mapping."""
    fields = _shared(text, facts) + _thread(text, facts)
    fields += read_variants(text, mapping, facts, layout)
    return fields or _status(text, facts)


def read_header_texts(
    text: str, mapping: Mapping, facts: Facts, layout: Layout
) -> list[Field]:
    """Return the texts of a header above a body, which is a text itself.

    A `description` describes the body there; only a key such as `caption` is
    a text of its own, and bears its own name.
    """
    fields = []
    for fact in facts.get("text", ()):
        scalar = fact.node
        if (
            fact.rank < WEAK_TEXTS
            and isinstance(scalar, Scalar)
            and is_prose(scalar.value)
        ):
            fields.append(make_field(text, scalar, fact.key.value))
            break
    return fields + read_variants(text, mapping, facts, layout)


def has_lost_text(facts: Facts) -> bool:
    """Say whether a key for the text is there but empty (`text: #LaRentree`)."""
    return any(
        isinstance(fact.node, Scalar) and fact.node.tag == "null"
        for fact in facts.get("text", ())
    )


def _shared(text: str, facts: Facts) -> list[Field]:
    for fact in facts.get("text", ()):
        fields = parts(text, fact.node, "text")
        if fields:
            return fields + _again(text, facts, fact)
    return []


def _again(text: str, facts: Facts, first: Fact) -> list[Field]:
    """Return what a key says when it is given once more: either may go out."""
    return [
        field
        for fact in facts["text"]
        if fact is not first and fact.key.value == first.key.value
        for field in parts(text, fact.node, "text")
    ]


def _thread(text: str, facts: Facts) -> list[Field]:
    """Return the parts of a thread; a list of files is none."""
    for fact in facts.get("thread", ()):
        if not isinstance(fact.node, Sequence):
            continue
        written = scalars(fact.node)
        if written and not any(is_prose(scalar.value) for scalar in written):
            continue
        return parts(text, fact.node, "text")
    return []


def _status(text: str, facts: Facts) -> list[Field]:
    """Return a `status` that is a sentence: what Mastodon calls a post."""
    for fact in facts.get("status", ()):
        node = fact.node
        if isinstance(node, Scalar) and len(node.value.split()) > _SENTENCE:
            return [] if status_of_word(node.value) else parts(text, node, "text")
    return []
