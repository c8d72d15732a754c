"""`gap`: too soon after the previous post of the channel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from linter.checks.windows import feed_hit, posts_only
from linter.core.finding import Hit
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World

MINUTE = 60


@dataclass(frozen=True)
class Params:
    """`minutes` are gaps per platform; a channel's own `min_gap` wins."""

    minutes: dict[str, int] = field(default_factory=dict)


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on each pending post that follows another too closely.

    Posts at the very same minute are another rule's.
    """
    for feed in schedule.feeds:
        channel = world.channel(feed.channel)
        limit = channel.min_gap
        if limit is None:
            limit = params.minutes.get(channel.platform)
        if limit is not None:
            yield from _close(feed, limit)


def _close(feed: Feed, limit: int) -> Iterator[Hit]:
    for before, slot in pairwise(timed(feed)):
        minutes = round((slot.at - before.at).total_seconds() / MINUTE)
        if slot.target and 0 < minutes < limit:
            values: dict[str, object] = {
                "minutes": minutes,
                "limit": limit,
                "channel": feed.channel,
                "other": before.reading.post.key,
            }
            yield feed_hit(slot, values, [before])


def timed(feed: Feed) -> list[Slot]:
    """Return the slots of posts whose hour is known, one a post."""
    known = [
        slot
        for slot in feed.slots
        if slot.reading.post.moment and slot.reading.post.moment.precision == "minute"
    ]
    return posts_only(known)


KIND = CheckKind("gap", "feed", Params, run)
