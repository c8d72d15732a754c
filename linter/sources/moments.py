"""When a post goes out, from all that a file says of it."""

from datetime import date, tzinfo

from linter.core.post import SOME_DAY, Flaw, Moment
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar
from linter.sources.aliases import Fact, Facts
from linter.sources.date_shapes import at_of, clock_of, read_dated, zone_of
from linter.sources.dates import Dated, read_moment, whole_day
from linter.sources.details import is_cron
from linter.sources.file_names import day_in_name, day_in_path
from linter.sources.layout import Layout
from linter.sources.values import scalars

_START = Span(0, 0)


class Timing(NamedTuple):
    """The moment, the zone it was read in, and the flaws on the way."""

    moment: Moment | None
    zone: tzinfo
    flaws: tuple[Flaw, ...] = ()


def read_timing(
    facts: Facts, channels: tuple[str, ...], layout: Layout, path: str
) -> Timing:
    """Return when a post goes out; its file's name tells when nothing else does.

    The first key that holds a date decides, readable or not: a later one
    would be another date.
    """
    zone, flaws = zone_of(facts, channels, layout)
    clock = clock_of(facts)
    for fact in _dates(facts):
        dated = read_dated(fact, zone, clock, layout)
        if dated.moment or dated.flaws:
            torn = _torn(fact.node, dated, facts, channels, layout)
            return Timing(dated.moment, zone, flaws + dated.flaws + torn)
    sent = _sent(facts, zone, layout)
    if sent is not None:
        return Timing(sent, zone, flaws)
    addressed = day_in_address(facts)
    if addressed is not None:
        day, span = addressed
        moment = whole_day(day, span, zone)._replace(source="field")
        return Timing(moment, zone, flaws)
    dated = _of_name(path, zone, layout)
    return Timing(dated.moment, zone, flaws + dated.flaws)


def is_dated(node: Node) -> bool:
    """Say whether a value holds something like a date: a figure at the least."""
    if isinstance(node, Mapping):
        return any(is_dated(value) for _, value in node.entries)
    return any(
        scalar.tag != "bool" and any(sign.isdigit() for sign in scalar.value)
        for scalar in scalars(node)
    ) and not is_cron(node)


def day_in_address(facts: Facts) -> tuple[date, Span] | None:
    """Return the day in a page's own address (`path = "2026/10/12/name"`)."""
    for fact in facts.get("address", ()):
        node = fact.node
        found = day_in_path(node.value) if isinstance(node, Scalar) else None
        if found is not None:
            start, end, day = found
            shift = node.start + (1 if isinstance(node, Scalar) and node.style else 0)
            return day, Span(shift + start, shift + end)
    return None


def _dates(facts: Facts) -> list[Fact]:
    """Return what may hold the date; a lone `publish_time` may hold all of it."""
    dates = [*facts.get("publish_at", ()), *facts.get("published", ())]
    if not dates:
        least = len("2026-10-12")
        return [
            fact
            for fact in facts.get("clock", ())
            if any(len(scalar.value) >= least for scalar in scalars(fact.node))
        ]
    return [fact for fact in dates if not is_cron(fact.node)]


def _torn(
    node: Node,
    dated: Dated,
    facts: Facts,
    channels: tuple[str, ...],
    layout: Layout,
) -> tuple[Flaw, ...]:
    """Return a flaw if a time without zone is another one on each channel."""
    moment = dated.moment
    clocks = dict.fromkeys(layout.zones.get(name, layout.timezone) for name in channels)
    if len(clocks) <= 1 or moment is None or moment.precision == "day":
        return ()
    written = node.value.strip() if isinstance(node, Scalar) else ""
    zoned = written.upper().endswith("Z") or str(moment.at.tzinfo) not in clocks
    if not written or zoned or "timezone" in facts:
        return ()
    values = {"value": written, "zones": ", ".join(clocks)}
    hint = moment.at.isoformat(timespec="minutes")
    return (Flaw("naive-date", moment.span, {**values, "hint": hint}),)


def _sent(facts: Facts, zone: tzinfo, layout: Layout) -> Moment | None:
    """Return when a platform took the post, if that was noted."""
    for fact in facts.get("sent", ()):
        node = fact.node
        values = (
            [value for _, value in node.entries]
            if isinstance(node, Mapping)
            else [node]
        )
        moments = [
            moment
            for value in values
            if isinstance(value, Scalar) and is_dated(value) and "//" not in value.value
            if (moment := read_moment(value, zone, day_first=layout.day_first).moment)
        ]
        if moments:
            return min(moments, key=at_of)
    return None


def _of_name(path: str, zone: tzinfo, layout: Layout) -> Dated:
    named = day_in_name(path, layout.file_name_dates)
    if named is None:
        return Dated(None)
    if named.day is not None:
        return Dated(whole_day(named.day, _START, zone))
    values = {"value": named.written, "hint": layout.file_name_dates or SOME_DAY}
    return Dated(None, (Flaw("unreadable-date", _START, values),))
