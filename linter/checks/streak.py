"""`streak`: a row of posts, none of which has a trait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.checks.windows import feed_hit, posts_only
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """A row is `last` posts long, or `few` posts over at least `days` days.

    A silence of more than `days` days ends a row: what was posted months ago
    says nothing about today.
    """

    trait: str = "inviting"
    last: int = 8
    days: int = 21
    few: int = 4
    exempt_kinds: tuple[str, ...] = ("service",)


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the newest pending post of each row."""
    del world
    for feed in schedule.feeds:
        if not feed.channel:
            continue
        for row in _rows(feed, params):
            newest = next((slot for slot in reversed(row) if slot.target), None)
            if newest is not None and _long(row, params):
                values: dict[str, object] = {
                    "count": len(row),
                    "channel": feed.channel,
                    "since": row[0].local.date(),
                }
                others = [slot for slot in row if slot is not newest]
                yield feed_hit(newest, values, others[1 - params.last :])


def _rows(feed: Feed, params: Params) -> Iterator[list[Slot]]:
    row: list[Slot] = []
    for slot in posts_only(feed.slots):
        if slot.reading.post.kind in params.exempt_kinds:
            continue
        apart = bool(row) and slot.at - row[-1].at > timedelta(days=params.days)
        if apart or slot.reading.has(params.trait):
            yield row
            row = []
        if not slot.reading.has(params.trait):
            row.append(slot)
    yield row


def _long(row: list[Slot], params: Params) -> bool:
    if len(row) >= params.last:
        return True
    if len(row) < params.few:
        return False
    return row[-1].at - row[0].at >= timedelta(days=params.days)


KIND = CheckKind("streak", "feed", Params, run)
