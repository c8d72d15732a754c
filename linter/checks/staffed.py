"""`staffed`: a question goes out when nobody is there to read the answers."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import Channel, World


@parameters
class Params(Conditions):
    """`trait` is what makes people answer."""

    trait: str = "inviting"


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the date for each channel whose desk is empty then."""
    moment = reading.post.moment
    if moment is None or moment.precision == "day" or not reading.has(params.trait):
        return
    if not applies(reading, world, params):
        return
    for name in reading.channels:
        channel = world.channel(name)
        local = world.local(moment.at, name)
        minute = local.hour * 60 + local.minute
        if channel.staffed and not _staffed(channel, local.weekday(), minute):
            yield hit_at(reading, "publish_at", {"channel": name, "time": local})


def _staffed(channel: Channel, weekday: int, minute: int) -> bool:
    return any(
        weekday in days and start <= minute < end
        for days, start, end in channel.staffed
    )


KIND = CheckKind(
    "staffed", "post", Params, run, needs=("hour", "channel", "trait", "desk")
)
