"""Texts written for one channel: `x: |`, `social: {linkedin: {text: …}}`."""

from __future__ import annotations

from functools import lru_cache

from linter.core.patterns import compiled
from linter.core.post import Field
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.nodes.scalar import written
from linter.sources.aliases import Facts, fold_key
from linter.sources.layout import Layout
from linter.sources.platforms import channel, is_channel

_TEXT_KEYS = (
    "text", "texte", "caption", "legende", "post", "copy", "content", "contenu",
    "message", "body", "description", "thread", "parts",
)  # fmt: skip
_SINGLE = {"tweet": "x", "toot": "mastodon", "skeet": "bluesky"}
_HOLDERS = ("variants", "channels", "text")
_NO_PROSE = r"(?a)(?:https?://|at://|@|/|#)?\S*\s*"
_WORDS = r"[A-Z]?[a-zà-ÿ0-9]+|[A-Z]+"
_PAIR = 2
_LANGUAGES = frozenset({"fr", "en"})


def read_variants(
    text: str, mapping: Mapping, facts: Facts, layout: Layout
) -> list[Field]:
    """Return the texts of a mapping that are for one channel, in file order."""
    fields: list[Field] = []
    for key, node in mapping.entries:
        fields += _of_entry(text, key, node, layout)
    for name in _HOLDERS:
        for fact in facts.get(name, ()):
            if isinstance(fact.node, Mapping):
                fields += _of_holder(text, fact.node, layout)
    return fields


def parts(text: str, node: Node, name: str, channel: str | None = None) -> list[Field]:
    """Return the texts of a value, a list of parts, or a mapping with a text.

    A single text has the name itself, several are `name[1]`, `name[2]`.
    """
    if isinstance(node, Sequence):
        found = [scalar for item in node.items if (scalar := text_of(item))]
        if len(found) == 1:
            return [make_field(text, found[0], name, channel)]
        return [
            make_field(text, scalar, f"{name}[{number}]", channel)
            for number, scalar in enumerate(found, 1)
        ]
    if isinstance(node, Mapping):
        inner = _inner(node)
        if isinstance(inner, Sequence):
            return parts(text, inner, name, channel)
    scalar = text_of(node)
    return [make_field(text, scalar, name, channel)] if scalar else []


def text_of(node: Node) -> Scalar | None:
    """Return the scalar that holds the text of a value or a mapping, if filled."""
    if isinstance(node, Mapping):
        inner = _inner(node)
        return inner if isinstance(inner, Scalar) and _is_text(inner) else None
    return node if isinstance(node, Scalar) and _is_text(node) else None


def make_field(
    text: str, scalar: Scalar, name: str, channel: str | None = None
) -> Field:
    """Return the text field of a scalar."""
    return Field(name, "text", *written(text, scalar), channel)


def is_prose(value: str) -> bool:
    """Say whether a value is words, not an address, a handle or an identifier."""
    return compiled(_NO_PROSE).fullmatch(value.strip()) is None


def _is_text(scalar: Scalar) -> bool:
    return scalar.tag not in ("null", "bool") and bool(scalar.value.strip())


def _inner(node: Mapping) -> Node | None:
    """Return the text of a mapping that describes one version of a post."""
    named = {fold_key(key.value): value for key, value in node.entries}
    return next((named[key] for key in _TEXT_KEYS if key in named), None)


def _of_entry(text: str, key: Scalar, node: Node, layout: Layout) -> list[Field]:
    """Return the text under a key that is a channel's name or its kind of post."""
    name = _SINGLE.get(key.value.lower()) or _joined(key.value, layout.channels)
    if name is None and not is_channel(key.value, layout):
        return []
    if isinstance(node, Scalar) and not is_prose(node.value):
        return []
    name = channel(name or key.value, layout)
    return parts(text, node, f"text.{name}", name)


@lru_cache(maxsize=2048)
def _joined(key: str, channels: frozenset[str]) -> str | None:
    """Return the channel of a key such as `text_fb` or `linkedinCaption`.

    The `twitter_description` of a page is about its link.
    """
    words = compiled(_WORDS).findall(key)
    if len(words) != _PAIR:
        return None
    layout = Layout(channels=channels)
    for kind, name in (words, words[::-1]):
        text = fold_key(kind)
        if text in _TEXT_KEYS and text != "description" and is_channel(name, layout):
            return str(name)
    return None


def _of_holder(text: str, holder: Mapping, layout: Layout) -> list[Field]:
    fields: list[Field] = []
    for key, node in holder.entries:
        fields += _of_entry(text, key, node, layout)
        if key.value.lower() in _LANGUAGES:
            fields += parts(text, node, f"text.{key.value.lower()}")
    return fields
