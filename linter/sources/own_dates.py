"""What a post says of one of its channels alone: its own date, whether it is out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.core.post import Flaw, Moment, Status
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Sequence
from linter.sources.aliases import Facts, gather
from linter.sources.channels import own_name
from linter.sources.date_shapes import clock_of, read_node, zone_of
from linter.sources.layout import Layout
from linter.sources.moments import is_dated
from linter.sources.platforms import channel, is_channel
from linter.sources.statuses import read_status
from linter.sources.values import is_filled, span_of

# Facts that may be `{x: …, linkedin: …}`, and those whose versions have keys inside.
_SPLIT = ("publish_at", "sent")
_HOLDERS = ("variants", "channels", "text")


class Own(NamedTuple):
    """What is said of one channel: when, whether it is out, and where that stands.

    A moment that is only `noted` is when a platform took the post.
    """

    moment: Moment | None = None
    noted: Moment | None = None
    status: Status | None = None
    place: Span | None = None
    flaws: tuple[Flaw, ...] = ()


class Shares(NamedTuple):
    """What is said of channels one by one, and the facts that are left for all."""

    own: dict[str, Own]
    facts: Facts


def shares(root: Mapping | None, facts: Facts, layout: Layout) -> Shares:
    """Return what a post says of each of its channels, and of them all."""
    own: dict[str, Own] = {}
    left = facts
    for name, version in _versions(root, facts, layout):
        said = _of_version(name, version, facts, layout)
        if said != Own():
            own.setdefault(name, said)
    for kind in _SPLIT:
        split = [fact for fact in facts.get(kind, ()) if _entries(fact.node, layout)]
        for fact in split:
            for name, node in _entries(fact.node, layout):
                read = _sent if kind == "sent" else _scheduled
                own[name] = _joined(own.get(name), read(name, node, facts, layout))
        if split:
            left = {**left, kind: [fact for fact in facts[kind] if fact not in split]}
    return Shares(own, left)


def _versions(
    root: Mapping | None, facts: Facts, layout: Layout
) -> Iterator[tuple[str, Mapping]]:
    """Yield the mappings that are about one channel, with its name."""
    holders: list[Node] = [root] if root is not None else []
    holders += [fact.node for name in _HOLDERS for fact in facts.get(name, ())]
    for holder in holders:
        for name, inner in _entries(holder, layout):
            if isinstance(inner, Mapping):
                yield name, inner


def _entries(node: Node, layout: Layout) -> list[tuple[str, Node]]:
    """Return what stands under names of channels, or in items that name one."""
    if isinstance(node, Mapping):
        named: Iterable[tuple[str, Node]] = (
            (key.value, value) for key, value in node.entries
        )
    elif isinstance(node, Sequence):
        inside = [item for item in node.items if isinstance(item, Mapping)]
        named = ((name, item) for item in inside for name in own_name(item))
    else:
        return []
    return [(channel(n, layout), one) for n, one in named if is_channel(n, layout)]


def _of_version(name: str, node: Mapping, facts: Facts, layout: Layout) -> Own:
    """Read what stands beside the text of one channel, or instead of it."""
    inside = gather(node, layout)
    standing = read_status(inside, "")
    status = None if standing.status == "unknown" else standing.status
    zone, _ = zone_of(facts, (name,), layout)
    dated = read_node(node, zone, clock_of(facts), layout)
    # Under `at` and `on` a place may stand as well as a date.
    flaws = dated.flaws if "publish_at" in inside else ()
    return Own(dated.moment, None, status, standing.span if status else None, flaws)


def _scheduled(name: str, node: Node, facts: Facts, layout: Layout) -> Own:
    zone, _ = zone_of(facts, (name,), layout)
    dated = read_node(node, zone, clock_of(facts), layout)
    return Own(dated.moment, flaws=dated.flaws)


def _sent(name: str, node: Node, facts: Facts, layout: Layout) -> Own:
    """Read a channel of `posted: {x: null, linkedin: 2026-11-06}`: out, or not yet."""
    if not is_filled(node):
        return Own(place=span_of(node))
    noted = None
    if is_dated(node):
        zone, _ = zone_of(facts, (name,), layout)
        noted = read_node(node, zone, None, layout).moment
    return Own(None, noted, "published", span_of(node))


def _joined(one: Own | None, other: Own) -> Own:
    if one is None:
        return other
    return Own(
        one.moment or other.moment,
        one.noted or other.noted,
        one.status or other.status,
        one.place or other.place,
        one.flaws + other.flaws,
    )
