"""`share`: too many of a channel's recent posts have one trait."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import timedelta

from linter.checks.windows import feed_hit, planned
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """Shares over the `last` posts within `days`, from `min_posts` on.

    Above `error_share` with at least `error_posts` the finding is an error.
    Posts with one of `unless_signals` do not bear the trait here.
    """

    trait: str = "promotional"
    last: int = 10
    days: int = 30
    max_share: float = 0.3
    error_share: float = 0.5
    min_posts: int = 5
    error_posts: int = 10
    unless_signals: tuple[str, ...] = ()


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the pending post at which a share crosses its limit."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _crossings(feed, params)


def _crossings(feed: Feed, params: Params) -> Iterator[Hit]:
    """Report once a stretch: at the first pending post that keeps it too high."""
    window: deque[Slot] = deque()
    bearers: deque[Slot] = deque()
    reported = ""
    for slot in planned(feed.slots):
        window.append(slot)
        if _bears(slot, params):
            bearers.append(slot)
        while _stale(window, slot, params):
            gone = window.popleft()
            if bearers and bearers[0] is gone:
                bearers.popleft()
        level = _level(len(bearers), len(window), params)
        if not level:
            reported = ""
        elif slot.target and bearers[-1] is slot and level > reported:
            reported = level
            yield _hit(slot, feed, window, bearers, level)


def _bears(slot: Slot, params: Params) -> bool:
    reading = slot.reading
    return reading.has(params.trait) and not reading.of(*params.unless_signals)


def _stale(window: deque[Slot], slot: Slot, params: Params) -> bool:
    old = slot.at - window[0].at > timedelta(days=params.days)
    return old or len(window) > params.last


def _level(bearers: int, posts: int, params: Params) -> str:
    """Return "" below the limit, then "1" (the rule's own severity), "2" (error)."""
    if posts < params.min_posts or bearers / posts <= params.max_share:
        return ""
    severe = posts >= params.error_posts and bearers / posts > params.error_share
    return "2" if severe else "1"


def _hit(
    slot: Slot, feed: Feed, window: deque[Slot], bearers: deque[Slot], level: str
) -> Hit:
    values: dict[str, object] = {
        "share": round(100 * len(bearers) / len(window)),
        "count": len(bearers),
        "of": len(window),
        "channel": feed.channel,
    }
    others = [seen for seen in bearers if seen is not slot]
    found = feed_hit(slot, values, others)
    return found._replace(severity="error") if level == "2" else found


KIND = CheckKind(
    "share",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("date", "channel", "trait", "unless_signals"),
    limits=(("max_share", -1.0, "share"), ("min_posts", 0, "of")),
)
