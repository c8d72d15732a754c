"""Where a post goes: its channels, under any key and in any form."""

from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.sources.aliases import WEAK_CHANNELS, Fact, Facts
from linter.sources.layout import Layout
from linter.sources.platforms import channel, is_account
from linter.sources.values import flag, scalars, span_of, word, words

_NAME_KEYS = ("name", "platform", "channel", "network", "type", "id")
_EVERYWHERE = frozenset({"all", "tous", "toutes", "any", "*", "none", "null"})


class Channels(NamedTuple):
    """The channels of a post, and where they are written."""

    names: tuple[str, ...] = ()
    span: Span | None = None


def read_channels(facts: Facts, layout: Layout) -> Channels:
    """Return the channels that a post declares.

    A list of accounts under `media` counts when nothing else names a channel.
    """
    for fact in facts.get("channels", ()):
        names = _names(fact, layout)
        if names:
            return Channels(names, span_of(fact.node))
    for fact in facts.get("media", ()):
        if is_account_list(fact.node, layout):
            return Channels(_unique(words(fact.node), layout), span_of(fact.node))
    return Channels()


def is_account_list(node: Node, layout: Layout) -> bool:
    """Say whether a list names accounts (`mastodon-team`), not files."""
    items = scalars(node)
    return bool(items) and all(
        "/" not in item.value
        and "." not in item.value
        and is_account(item.value, layout)
        for item in items
    )


def _names(fact: Fact, layout: Layout) -> tuple[str, ...]:
    found = [name for name in _written(fact.node) if name.lower() not in _EVERYWHERE]
    if fact.rank >= WEAK_CHANNELS:
        found = [name for name in found if is_account(name, layout)]
    return _unique(found, layout)


def _written(node: Node) -> list[str]:
    """Return the names in a value, a list, a list of mappings or a mapping's keys."""
    if isinstance(node, Mapping):
        named = _own_name(node)
        return named or [
            key.value for key, value in node.entries if flag(value) is not False
        ]
    if isinstance(node, Scalar):
        return words(node) if node.tag == "str" else []
    return [name for item in node.items for name in _item(item)]


def _item(node: Node) -> list[str]:
    if isinstance(node, Mapping):
        return _own_name(node)
    return [word(node)] if isinstance(node, Scalar) and word(node) else []


def _own_name(node: Mapping) -> list[str]:
    for key in _NAME_KEYS:
        value = node.find(key)
        if value is not None and not isinstance(value, Sequence) and word(value):
            return [word(value)]
    return []


def _unique(names: list[str], layout: Layout) -> tuple[str, ...]:
    return tuple(dict.fromkeys(channel(name, layout) for name in names))
