"""Dates in the shapes that files give them: a value, a mapping, a list."""

from __future__ import annotations

from datetime import UTC, tzinfo

from linter.core.patterns import compiled
from linter.core.post import SOME_DAY, Flaw, Moment
from linter.core.span import Span
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.sources.aliases import WEAK_CLOCKS, Fact, Facts, fold_key, gather
from linter.sources.dates import Dated, date_flaw, read_moment, read_zone
from linter.sources.layout import Layout
from linter.sources.values import scalars, span_of
from linter.sources.zones import find_zone

_EXAMPLE = f"{SOME_DAY}T09:00"
# A word that more than times of day stand under (`time: 5 min`) needs a clock's form.
_CERTAIN_CLOCK = (
    r"(?i)\s*\d{1,2}\s?(?:[:h]\s?\d{2}(?::\d{2})?|h|[ap]\.?m\.?)"
    r"\s?(?:[ap]\.?m\.?)?\s*"
)
# Under these a yes, or a rhythm, may stand as well.
_LOOSE_KEYS = frozenset({"schedule", "scheduled", "published", "publie"})
_DAY_KEYS = frozenset({"on", "day", "le", "at", "when", "quand"})
_HOUR_KEYS = frozenset({"at", "hour", "a"})


def read_dated(fact: Fact, zone: tzinfo, clock: Scalar | None, layout: Layout) -> Dated:
    """Return the date that a key gives; what is there and is none is a flaw."""
    node = fact.node
    dated = read_node(node, zone, clock, layout)
    if dated.moment or dated.flaws or fold_key(fact.key.value) in _LOOSE_KEYS:
        return dated
    return Dated(None, _no_date(node))


def zone_of(
    facts: Facts, channels: tuple[str, ...], layout: Layout
) -> tuple[tzinfo, tuple[Flaw, ...]]:
    """Return the time zone of a post, and what is wrong with how it is said."""
    flaws: tuple[Flaw, ...] = ()
    for fact in facts.get("timezone", ()):
        if isinstance(fact.node, Scalar):
            zone, flaws = read_zone(fact.node)
            if zone is not None:
                return zone, ()
    names = [layout.zones[name] for name in channels if name in layout.zones]
    return find_zone(names[0] if names else layout.timezone) or UTC, flaws


def clock_of(facts: Facts) -> Scalar | None:
    """Return the time of day that has a key of its own."""
    for fact in facts.get("clock", ()):
        node = fact.node
        if not isinstance(node, Scalar) or node.tag == "null":
            continue
        if fact.rank < WEAK_CLOCKS or _is_clock(node):
            return node
    return None


def read_node(node: Node, zone: tzinfo, clock: Scalar | None, layout: Layout) -> Dated:
    """Return the date that a value holds, in whichever of its shapes."""
    if isinstance(node, Scalar):
        return read_moment(node, zone, clock=clock, day_first=layout.day_first)
    if isinstance(node, Mapping):
        return _of_mapping(node, zone, clock, layout)
    return _of_list(node, zone, clock, layout)


def _of_mapping(
    node: Mapping, zone: tzinfo, clock: Scalar | None, layout: Layout
) -> Dated:
    """Read `{date, heure, timezone}`; `{x: …, linkedin: …}` is several dates."""
    facts = gather(node, layout)
    zone, flaws = zone_of(facts, (), layout) if "timezone" in facts else (zone, ())
    clock = clock_of(facts) or clock or _hour(node)
    value = _day(node, facts)
    if not isinstance(value, Scalar):
        return Dated(None, flaws)
    dated = read_moment(value, zone, clock=clock, day_first=layout.day_first)
    return Dated(dated.moment, flaws + dated.flaws)


def _hour(node: Mapping) -> Scalar | None:
    """Return what looks like a time of day beside the day (`{on: …, at: 9h}`)."""
    for value in _under(node, _HOUR_KEYS):
        if isinstance(value, Scalar) and _is_clock(value):
            return value
    return None


def _is_clock(scalar: Scalar) -> bool:
    return compiled(_CERTAIN_CLOCK).fullmatch(scalar.value) is not None


def _day(node: Mapping, facts: Facts) -> Node | None:
    """Return what holds the day in a mapping."""
    dates = [fact.node for fact in facts.get("publish_at", ())]
    return next(iter(dates or _under(node, _DAY_KEYS)), None)


def _under(node: Mapping, keys: frozenset[str]) -> list[Node]:
    return [value for key, value in node.entries if fold_key(key.value) in keys]


def _of_list(
    node: Sequence, zone: tzinfo, clock: Scalar | None, layout: Layout
) -> Dated:
    """Read a list of one date; of several, the last is kept and all are told."""
    found = [read_node(item, zone, clock, layout) for item in node.items]
    moments = [dated.moment for dated in found if dated.moment]
    flaws = tuple(flaw for dated in found for flaw in dated.flaws)
    if len(moments) > 1:
        said = ", ".join(one.value.strip() for one in scalars(node))
        flaw = date_flaw("unreadable-date", span_of(node), said or "[…]", _EXAMPLE)
        flaws = (*flaws, flaw._replace(variant="several"))
    # While one of them is ahead, the post is not over.
    return Dated(max(moments, key=at_of) if moments else None, flaws)


def _no_date(node: Node) -> tuple[Flaw, ...]:
    """Return the flaw of a value that is filled and holds no date at all."""
    if isinstance(node, Scalar):
        if node.tag != "bool" or node.value.lower() not in ("true", "yes", "on"):
            return ()
        return (date_flaw("unreadable-date", span_of(node), node.value, _EXAMPLE),)
    inside = node.entries if isinstance(node, Mapping) else node.items
    if not inside or _is_unsaid(node):
        return ()
    shown = "{…}" if isinstance(node, Mapping) else "[…]"
    span = Span(node.start, node.end)
    return (date_flaw("unreadable-date", span, shown, _EXAMPLE),)


def _is_unsaid(node: Node) -> bool:
    """Say whether a value says in all of its places that there is no date yet."""
    if isinstance(node, Mapping):
        return all(
            _is_unsaid(value)
            for key, value in node.entries
            if fold_key(key.value) not in ("timezone", "tz", "fuseau", "fuseauhoraire")
        )
    if isinstance(node, Sequence):
        return all(_is_unsaid(item) for item in node.items)
    return read_moment(node, UTC) == Dated(None)


def at_of(moment: Moment) -> float:
    """Return the instant of a moment, to compare."""
    return moment.at.timestamp()
