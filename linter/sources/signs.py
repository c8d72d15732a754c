"""Signs of a post: how to tell one from the other files of a repository."""

from __future__ import annotations

import re

from linter.core.post import Field
from linter.sources.aliases import WEAK_DATES, WEAK_TEXTS, Facts
from linter.sources.channels import Channels
from linter.sources.layout import Layout
from linter.sources.left_out import is_left_out
from linter.sources.moments import day_in_address, is_dated
from linter.sources.platforms import is_account
from linter.sources.statuses import status_of_word
from linter.sources.values import word

# Compiled when a file is broken, which is seldom.
_HEADER_KEY = (
    r"(?im)^(?:publish\w*|scheduled?\w*|pub_?date|date\w*|platforms?|channels?|networks?"
    r"|plateformes?|canal|canaux|reseaux?|statut|status)[ \t]*[:=]"
)
_TREE_KEY = (
    r"(?im)^[ \t-]*(?:publish_?(?:at|date)|scheduled_?(?:at|for|date)|date_publication"
    r"|platforms?|plateformes?)[ \t]*:[^{\n]*$"
)
_TEXT_KEY = (
    r"(?im)^[ \t-]*(?:text|texte|caption|post|content|message|body|linkedin|x)[ \t]*:"
)
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


def header_looks_like_post(text: str) -> bool:
    """Say whether a header that cannot be read has the keys of a post."""
    return re.search(_HEADER_KEY, text) is not None


def tree_looks_like_post(text: str) -> bool:
    """Say whether a YAML file that cannot be read has the keys of a post."""
    return all(re.search(key, text) for key in (_TREE_KEY, _TEXT_KEY))


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
