"""`one-kind`: a channel's recent posts are all of one kind."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.windows import feed_hit, posts_only
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """`last` posts in a row with the same campaign, or else the same kind."""

    last: int = 8


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the pending post at which a row gets too long."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _rows(feed, params)


def _rows(feed: Feed, params: Params) -> Iterator[Hit]:
    row: list[Slot] = []
    told = False
    for slot in posts_only(feed.slots):
        if row and _kind(row[-1]) != _kind(slot):
            row, told = [], False
        row.append(slot)
        if _kind(slot) and slot.target and len(row) >= params.last and not told:
            told = True
            values: dict[str, object] = {
                "count": len(row),
                "kind": _kind(slot),
                "channel": feed.channel,
            }
            yield feed_hit(slot, values, row[:-1])


def _kind(slot: Slot) -> str:
    post = slot.reading.post
    return post.campaign or post.kind


KIND = CheckKind(
    "one-kind",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("date", "channel", "campaign"),
    limits=(("last", 1, "count"),),
)
