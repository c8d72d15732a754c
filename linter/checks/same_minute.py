"""`same-minute`: two posts of one channel at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.checks.gap import same_minute, timed
from linter.checks.windows import feed_hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Schedule
from linter.core.world import World


@parameters
class Params:
    """Nothing to set."""


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on each pending post that shares the minute of another."""
    del world, params
    for feed in schedule.feeds:
        if not feed.channel:
            continue
        for before, slot in pairwise(timed(feed)):
            if slot.target and same_minute(slot, before):
                values: dict[str, object] = {
                    "channel": feed.channel,
                    "time": slot.local,
                    "other": before.reading.post.key,
                }
                yield feed_hit(slot, values, [before])


KIND = CheckKind(
    "same-minute", "feed", Params, run, reach="channel", needs=("hour", "channel")
)
