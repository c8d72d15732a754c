"""`growth`: a week planned far above the weeks before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.checks.windows import feed_hit, posts_only, weeks
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule
from linter.core.world import World


@parameters
class Params:
    """`factor` times the average of the `weeks` before; at least `min_posts`."""

    factor: float = 2.0
    min_posts: int = 6
    weeks: int = 4


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the pending post that takes a week over the factor."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _grown(feed, params)


def _grown(feed: Feed, params: Params) -> Iterator[Hit]:
    counts = {start: posts_only(slots) for start, slots in weeks(feed)}
    for start, posts in counts.items():
        before = [
            len(counts.get(start - timedelta(weeks=back), ()))
            for back in range(1, params.weeks + 1)
        ]
        # A channel that was silent for a week has no habit to grow from.
        if len(posts) < params.min_posts or not all(before):
            continue
        average = sum(before) / len(before)
        limit = int(average * params.factor)
        extra = next((slot for slot in posts[limit:] if slot.target), None)
        if extra is not None:
            values: dict[str, object] = {
                "count": len(posts),
                "average": round(average, 1),
                "channel": feed.channel,
                "week": start,
            }
            yield feed_hit(extra, values)


KIND = CheckKind(
    "growth", "feed", Params, run, reach="channel", needs=("date", "channel")
)
