"""The outline of a parsed file: where in it posts stand, and what they share."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.sources.aliases import (
    WEAK_DATES,
    WEAK_TEXTS,
    Fact,
    Facts,
    fact_of_key,
    gather,
)
from linter.sources.details import FIXED
from linter.sources.layout import Layout
from linter.sources.moments import is_dated
from linter.sources.platforms import is_channel
from linter.sources.values import is_filled

_LISTS = ("posts", "entries", "publications", "tweets", "toots")
_DEFAULTS = ("defaults", "default")
_LANGUAGES = frozenset({"fr", "en"})
# Plans are by month, by week, by day: no deeper.
_DEEPEST = 4
_SHARED = (
    "timezone", "channels", "campaign", "language", "status", "draft", "kind",
    "comments_closed", "sensitivity_review", "clock", "fixed",
)  # fmt: skip
_NOTHING: Facts = {}


class Entry(NamedTuple):
    """A node that may be a post, and what is said above it for all of them.

    `listed` ones stand in a list of posts, or under the name of a language: any text
    is theirs. Others must show that they are posts.
    """

    node: Node
    shared: Facts = _NOTHING
    listed: bool = False


class Outline(NamedTuple):
    """The entries of a file, and what the whole file says; one alone may be it."""

    entries: list[Entry]
    shared: Facts
    alone: bool


def outline(root: Node, layout: Layout) -> Outline:
    """Return what in a file may be a post."""
    if isinstance(root, Mapping):
        entries = list(_of_mapping(root, Entry(root), layout, 0))
        alone = len(entries) == 1 and entries[0].node is root
        return Outline(entries, {} if alone else shared_facts(root, layout), alone)
    entries = list(_of_list(root, Entry(root, listed=True), layout, 0))
    return Outline(entries, {}, alone=False)


def _of_list(node: Node, above: Entry, layout: Layout, depth: int) -> Iterator[Entry]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        entry = above._replace(node=item)
        if isinstance(item, Mapping):
            yield from _of_mapping(item, entry, layout, depth)
        else:
            yield entry


def _of_mapping(
    node: Mapping, entry: Entry, layout: Layout, depth: int
) -> Iterator[Entry]:
    """Yield a mapping that is a post itself, else the posts that stand in it."""
    facts = gather(node, layout)
    for name, inner in node.entries:
        if name.value.lower() in _LISTS and isinstance(inner, Sequence):
            listed = Entry(inner, _joined(entry, node, layout), listed=True)
            yield from _of_list(inner, listed, layout, depth + 1)
            return
    if depth == _DEEPEST or _is_own(node, facts, entry, layout):
        yield entry
        return
    found = list(_inside(node, entry, layout, depth))
    yield from found or (entry,)


def _is_own(node: Mapping, facts: Facts, entry: Entry, layout: Layout) -> bool:
    """Say whether a mapping has a text of its own."""
    texts = facts.get("text", ())
    if any(entry.listed or fact.rank < WEAK_TEXTS for fact in texts):
        return True
    if "thread" in facts or any(
        isinstance(fact.node, Mapping)
        for name in ("variants", "channels")
        for fact in facts.get(name, ())
    ):
        return True
    own = [value for key, value in node.entries if is_channel(key.value, layout)]
    return any(is_filled(value) and not _holds_dates(value, layout) for value in own)


def _holds_dates(node: Node, layout: Layout) -> bool:
    """Say whether posts with dates of their own stand under a channel's name."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return any(
        isinstance(item, Mapping)
        and any(
            is_dated(fact.node) for fact in gather(item, layout).get("publish_at", ())
        )
        for item in items
    )


def _inside(node: Mapping, entry: Entry, layout: Layout, depth: int) -> Iterator[Entry]:
    """Yield what stands under the keys of a mapping that are no facts of a post."""
    for key, inner in node.entries:
        if not _may_hold_posts(key, inner, layout):
            continue
        tongue = key.value.lower() in _LANGUAGES
        shared = _joined(entry, node, layout, everything=tongue)
        if is_channel(key.value, layout):
            shared = {**shared, "channels": [Fact(key, key, 0)]}
        elif tongue:
            shared = {**shared, "language": [Fact(key, key, 0)]}
        below = Entry(inner, shared, entry.listed or tongue)
        for one in _of_list(inner, below, layout, depth + 1):
            if one.listed or _is_post(one, layout):
                yield one


def _may_hold_posts(key: Scalar, node: Node, layout: Layout) -> bool:
    if key.value.lower() in _DEFAULTS:
        return False
    if fact_of_key(key.value, layout) and not is_channel(key.value, layout):
        return False
    items = node.items if isinstance(node, Sequence) else (node,)
    return any(isinstance(item, Mapping) for item in items)


def _is_post(entry: Entry, layout: Layout) -> bool:
    """Say whether what no list of posts holds has a date, a channel or a text."""
    if not isinstance(entry.node, Mapping):
        return False
    own = gather(entry.node, layout)
    if "thread" in own or any(fact.rank < WEAK_TEXTS for fact in own.get("text", ())):
        return True
    return any(is_dated(fact.node) for fact in own.get("publish_at", ())) and (
        "channels" in own or "channels" in entry.shared or "text" in own
    )


def _joined(
    entry: Entry, node: Mapping, layout: Layout, *, everything: bool = False
) -> Facts:
    return {**entry.shared, **shared_facts(node, layout, everything=everything)}


def shared_facts(root: Mapping, layout: Layout, *, everything: bool = False) -> Facts:
    """Return what a mapping says once for all its posts, or under `defaults`.

    The `date` of a plan is the day it was made, unless its posts are the versions
    of one post.
    """
    facts = gather(root, layout)
    for key in _DEFAULTS:
        node = root.find(key)
        if isinstance(node, Mapping):
            facts = {**facts, **gather(node, layout)}
    shared = {name: facts[name] for name in (*_SHARED, "tactlint") if name in facts}
    dates = facts.get("publish_at", [])
    if not everything:
        dates = [fact for fact in dates if fact.rank < WEAK_DATES]
    shared |= {"publish_at": dates} if dates else {}
    # What a whole file silences is kept elsewhere; that its dates are fixed is not.
    pinned = [
        Fact(fact.key, inner, fact.rank)
        for fact in facts.get("tactlint", ())
        if isinstance(fact.node, Mapping) and (inner := fact.node.find(FIXED))
    ]
    return {**shared, "fixed": pinned} if pinned else shared
