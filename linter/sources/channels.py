"""Where a post goes: its channels, under any key and in any form."""

from linter.core.post import Flaw
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.sources.aliases import WEAK_CHANNELS, Fact, Facts
from linter.sources.layout import Layout
from linter.sources.platforms import Meaning, is_account, meaning
from linter.sources.values import flag, scalars, span_of, word, words

_NAME_KEYS = ("name", "platform", "channel", "network", "type", "id")
_EVERYWHERE = frozenset({"all", "tous", "toutes", "any", "*", "none", "null"})


class Channels(NamedTuple):
    """The channels of a post, where they are written, and which of them are doubted."""

    names: tuple[str, ...] = ()
    span: Span | None = None
    flaws: tuple[Flaw, ...] = ()


def read_channels(facts: Facts, layout: Layout) -> Channels:
    """Return the channels that a post declares.

    A list of accounts under `media` counts when nothing else names a channel.
    """
    for fact in facts.get("channels", ()):
        written = _said(fact, layout)
        if written:
            names = _unique(written, layout)
            return Channels(names, span_of(fact.node), _doubts(fact, written, layout))
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


def _said(fact: Fact, layout: Layout) -> list[str]:
    found = [name for name in _written(fact.node) if name.lower() not in _EVERYWHERE]
    if fact.rank >= WEAK_CHANNELS:
        found = [name for name in found if is_account(name, layout)]
    return found


def _written(node: Node) -> list[str]:
    """Return the names in a value, a list, a list of mappings or a mapping's keys."""
    if isinstance(node, Mapping):
        named = own_name(node)
        return named or [
            key.value for key, value in node.entries if flag(value) is not False
        ]
    if isinstance(node, Scalar):
        return words(node) if node.tag == "str" else []
    return [name for item in node.items for name in _item(item)]


def _item(node: Node) -> list[str]:
    if isinstance(node, Mapping):
        return own_name(node)
    return [word(node)] if isinstance(node, Scalar) and word(node) else []


def own_name(node: Mapping) -> list[str]:
    """Return the channel that a mapping says it is about, in a list."""
    for key in _NAME_KEYS:
        value = node.find(key)
        if value is not None and not isinstance(value, Sequence) and word(value):
            return [word(value)]
    return []


def _unique(names: list[str], layout: Layout) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_meaning(name, layout).name for name in names))


def _meaning(name: str, layout: Layout) -> Meaning:
    return meaning(name, layout.channels, layout.homes)


def _doubts(fact: Fact, names: list[str], layout: Layout) -> tuple[Flaw, ...]:
    """Return a flaw for each name that is misspelt, or that nobody declared.

    Where no channels are declared, any name may be one.
    """
    return tuple(
        _flaw(fact.node, name, meant, layout)
        for name in names
        if (meant := _meaning(name, layout)).doubt == "slip"
        or (meant.doubt and layout.channels)
    )


def _flaw(node: Node, name: str, meant: Meaning, layout: Layout) -> Flaw:
    values = {"key": "channels", "value": name, "hint": meant.name}
    if meant.doubt == "slip":
        variant = "slip" if layout.channels else "platform"
    else:
        variant, values["hint"] = "", ", ".join(sorted(layout.channels))
    return Flaw("unknown-channel", _place(node, name), values, variant)


def _place(node: Node, name: str) -> Span:
    """Return where a name stands in a value, a list or a mapping."""
    if isinstance(node, Mapping):
        keys = [key for key, _ in node.entries]
    else:
        keys = scalars(node)
    for key in keys:
        at = key.value.find(name)
        if at >= 0 and key.style == "":
            return Span(key.start + at, key.start + at + len(name))
        if at >= 0:
            return span_of(key)
    return span_of(node)
