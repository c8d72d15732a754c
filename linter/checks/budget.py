"""`budget`: more posts in a day or a week than the channel can bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from linter.checks.windows import days, feed_hit, is_exempt, posts_only, weeks
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import Channel, World


@parameters
class Params:
    """`limits` are posts per platform; a channel's own budget wins.

    Posts of an exempt kind, or with an exempt trait, do not count: an outage cannot
    wait until tomorrow.
    """

    per: Literal["day", "week"] = "day"
    limits: dict[str, int] = field(default_factory=dict)
    exempt_kinds: tuple[str, ...] = ("service",)
    exempt_traits: tuple[str, ...] = ()


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the first pending post over the budget of each window."""
    for feed in schedule.feeds:
        _, limit = _bound(world.channel(feed.channel), params)
        if limit is not None:
            yield from _over(feed, limit, params)


def _bound(channel: Channel, params: Params) -> tuple[str, int | None]:
    """Return what a channel can bear, and the setting that says so."""
    daily = params.per == "day"
    own = channel.max_per_day if daily else channel.max_per_week
    limit = own if own is not None else params.limits.get(channel.platform)
    return "max_per_day" if daily else "max_per_week", limit


def _over(feed: Feed, limit: int, params: Params) -> Iterator[Hit]:
    windows = days(feed) if params.per == "day" else weeks(feed)
    for start, slots in windows:
        posts = posts_only(slots)
        if len(posts) > limit:
            posts = _once(_counted(posts, params))
        extra = next((slot for slot in posts[limit:] if slot.target), None)
        if extra is not None:
            values: dict[str, object] = {
                "count": len(posts),
                "limit": limit,
                "channel": feed.channel,
                "day": start,
                "week": start,
            }
            others = [slot for slot in posts if slot is not extra]
            yield feed_hit(extra, values, others)


def _counted(posts: list[Slot], params: Params) -> list[Slot]:
    kinds, traits = params.exempt_kinds, params.exempt_traits
    return [slot for slot in posts if not is_exempt(slot, kinds, traits)]


def _once(posts: list[Slot]) -> list[Slot]:
    """Keep one of a day's posts with the very same words: another rule tells of twins.

    Most are a second attempt at a post that failed.
    """
    seen: dict[tuple[object, ...], Slot] = {}
    for slot in posts:
        post = slot.reading.post
        own = slot.reading.gist
        words = (own.mark, own.length) if own.words and not post.recurring else None
        seen.setdefault((slot.local.date(), words or (post.key, slot.at)), slot)
    return list(seen.values())


KIND = CheckKind(
    "budget",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("date", "channel", "exempt_kinds", "exempt_traits"),
    limits=(("", 0, "count"),),
    bound=_bound,
)
