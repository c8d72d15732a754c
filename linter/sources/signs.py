"""Signs of a post: how to tell one from the other files of a repository."""

from __future__ import annotations

from linter.core.post import Field
from linter.sources.aliases import WEAK_DATES, WEAK_TEXTS, Facts
from linter.sources.channels import Channels
from linter.sources.layout import Layout
from linter.sources.left_out import is_left_out
from linter.sources.moments import day_in_address, is_dated
from linter.sources.platforms import is_account
from linter.sources.statuses import status_of_word
from linter.sources.values import word

_NAME_WORDS = 3


def is_other(path: str) -> bool:
    """Say whether a file's name tells that it is no post (`README.md`)."""
    name = path.rpartition("/")[2]
    if name.startswith("_index.") or path.startswith(".github/"):
        return True
    return is_left_out(name, settings=True)


def header_is_post(facts: Facts, channels: Channels, layout: Layout) -> bool:
    """Say whether a Markdown header carries a date, a channel or a status."""
    return (
        _is_scheduled(facts)
        or _has_channel(channels, layout)
        or _has_status(facts)
        or day_in_address(facts) is not None
    )


def tree_is_post(
    facts: Facts, fields: list[Field], channels: Channels, layout: Layout
) -> bool:
    """Say whether a mapping is a post: other YAML has dates, names and texts too.

    Two of the three signs must be beyond doubt: its text, its date, its channel.
    """
    if _has_channel(channels, layout) or any(_is_variant(field) for field in fields):
        return True
    sure_date = any(
        fact.rank < WEAK_DATES and is_dated(fact.node)
        for fact in facts.get("publish_at", ())
    )
    sure_text = any(fact.rank < WEAK_TEXTS for fact in facts.get("text", ()))
    return sure_date or (sure_text and (_is_scheduled(facts) or _has_status(facts)))


def _is_variant(field: Field) -> bool:
    """Say whether a text is for a channel; the name of a person's page is not."""
    return bool(field.channel) and len(field.text.split()) > _NAME_WORDS


def _is_scheduled(facts: Facts) -> bool:
    return any(
        is_dated(fact.node)
        for name in ("publish_at", "published")
        for fact in facts.get(name, ())
    )


def _has_channel(channels: Channels, layout: Layout) -> bool:
    return any(is_account(name, layout) for name in channels.names)


def _has_status(facts: Facts) -> bool:
    return any(status_of_word(word(fact.node)) for fact in facts.get("status", ()))
