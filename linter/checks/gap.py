"""`gap`: too soon after the previous post of the channel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from linter.checks.windows import feed_hit, is_exempt, posts_only
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import Channel, World

MINUTE = 60


@parameters
class Params:
    """`minutes` are gaps per platform; a channel's own `min_gap` wins.

    A post of an exempt kind, or with an exempt trait, goes out when it must.
    """

    minutes: dict[str, int] = field(default_factory=dict)
    exempt_kinds: tuple[str, ...] = ("service",)
    exempt_traits: tuple[str, ...] = ()


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on each pending post that follows another too closely.

    Posts at the very same minute are another rule's.
    """
    for feed in schedule.feeds:
        _, limit = _bound(world.channel(feed.channel), params)
        if limit is not None:
            yield from _close(feed, limit, params)


def _bound(channel: Channel, params: Params) -> tuple[str, int | None]:
    """Return the gap that a channel wants, and the setting that says so."""
    own = channel.min_gap
    return "min_gap", own if own is not None else params.minutes.get(channel.platform)


def _close(feed: Feed, limit: int, params: Params) -> Iterator[Hit]:
    kinds, traits = params.exempt_kinds, params.exempt_traits
    for before, slot in pairwise(timed(feed)):
        apart = (slot.at - before.at).total_seconds() / MINUTE
        if not slot.target or apart >= limit or same_minute(slot, before):
            continue
        if not is_exempt(slot, kinds, traits) and not is_exempt(before, kinds, traits):
            minutes = max(int(apart), 1)
            values: dict[str, object] = {
                "minutes": minutes,
                "limit": limit,
                "gap": timedelta(minutes=minutes),
                "wanted": timedelta(minutes=limit),
                "channel": feed.channel,
                "other": before.reading.post.key,
            }
            yield feed_hit(slot, values, [before])


def same_minute(one: Slot, other: Slot) -> bool:
    """Say whether two posts leave within one minute of the clock."""
    return one.at.replace(second=0, microsecond=0) == other.at.replace(
        second=0, microsecond=0
    )


def timed(feed: Feed) -> list[Slot]:
    """Return the slots of posts whose hour is known, one a post."""
    known = [
        slot
        for slot in feed.slots
        if slot.reading.post.moment and slot.reading.post.moment.precision == "minute"
    ]
    return posts_only(known)


KIND = CheckKind(
    "gap",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("hour", "channel", "exempt_kinds", "exempt_traits"),
    # Posts a day apart are not close to anybody.
    limits=(("", 24 * MINUTE, "minutes"),),
    bound=_bound,
)
