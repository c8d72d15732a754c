"""`night`: the post goes out while its audience sleeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.conditions import Conditions, applies
from linter.checks.windows import feed_hit
from linter.core.finding import Hit
from linter.core.rule import CheckKind
from linter.core.schedule import Schedule
from linter.core.world import World


@dataclass(frozen=True)
class Params(Conditions):
    """Wall-clock hours between which the audience sleeps (`end` excluded)."""

    start: str = "02:00"
    end: str = "06:00"


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the date of each pending post of the small hours."""
    for feed in schedule.feeds:
        if not feed.channel:
            continue
        for slot in feed.slots:
            moment = slot.reading.post.moment
            if not slot.target or moment is None or moment.precision == "day":
                continue
            asleep = params.start <= f"{slot.local:%H:%M}" < params.end
            if asleep and applies(slot.reading, world, params):
                values: dict[str, object] = {
                    "time": slot.local,
                    "zone": str(slot.local.tzinfo),
                    "channel": feed.channel,
                }
                yield feed_hit(slot, values)


KIND = CheckKind("night", "feed", Params, run)
