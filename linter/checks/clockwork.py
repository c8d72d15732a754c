"""`clockwork`: posts that leave at the same minute, or exactly a day apart."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from linter.checks.gap import timed
from linter.checks.windows import feed_hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World

DAY = timedelta(days=1)


@parameters
class Params:
    """`share` of at least `min_posts` posts of the last `days` days."""

    share: float = 0.8
    min_posts: int = 8
    days: int = 30


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the pending post at which the clockwork shows."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _ticks(feed, params)


def _ticks(feed: Feed, params: Params) -> Iterator[Hit]:
    window: deque[Slot] = deque()
    reported = False
    for slot in timed(feed):
        window.append(slot)
        while slot.at - window[0].at > timedelta(days=params.days):
            window.popleft()
        found = _regular(slot, feed, window, params)
        if found is None:
            reported = False
        elif slot.target and not reported:
            reported = True
            yield found


def _regular(slot: Slot, feed: Feed, window: deque[Slot], params: Params) -> Hit | None:
    if len(window) < params.min_posts:
        return None
    minutes = Counter(f"{one.local:%H:%M}" for one in window)
    time, count = max(minutes.items(), key=lambda pair: (pair[1], pair[0]))
    values: dict[str, object] = {"channel": feed.channel, "time": time, "hours": 24}
    if count / len(window) >= params.share:
        values["share"] = round(100 * count / len(window))
        return feed_hit(slot, values)
    spaced = sum(after.at - before.at == DAY for before, after in pairwise(window))
    if spaced / (len(window) - 1) >= params.share:
        values["share"] = round(100 * spaced / (len(window) - 1))
        return feed_hit(slot, values, variant="spacing")
    return None


KIND = CheckKind("clockwork", "feed", Params, run)
