"""`streak`: a row of posts, none of which has a trait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.checks.windows import feed_hit, is_exempt, planned
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """A row is `last` posts long, or `few` posts over at least `days` days.

    A silence of more than `days` days ends a row: what was posted months ago
    says nothing about today. Posts with one of `exempt_traits`, or of the kinds,
    neither count nor are told of; one of the former that has the trait ends a row.
    A channel with one of `notice_words` in its name is
    a notice board on purpose.
    """

    trait: str = "inviting"
    last: int = 8
    days: int = 21
    few: int = 4
    exempt_kinds: tuple[str, ...] = ("service",)
    exempt_traits: tuple[str, ...] = ()
    notice_words: tuple[str, ...] = ()


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the newest pending post of each row, one for all channels."""
    del world
    ends: dict[str, list[tuple[Feed, list[Slot], Slot]]] = {}
    for feed in schedule.feeds:
        if not feed.channel or _is_notice_board(feed.channel, params):
            continue
        for row in _rows(feed, params):
            newest = next((slot for slot in reversed(row) if slot.target), None)
            if newest is not None and _long(row, params):
                key = newest.reading.post.key
                ends.setdefault(key, []).append((feed, row, newest))
    for found in ends.values():
        yield _hit(found, params)


def _is_notice_board(channel: str, params: Params) -> bool:
    words = compiled(r"[^\w]|_").split(channel.lower())
    return any(word in words for word in params.notice_words)


def _hit(found: list[tuple[Feed, list[Slot], Slot]], params: Params) -> Hit:
    """Return the hit of the longest of the rows that end at one post."""
    _, row, newest = max(found, key=lambda end: len(end[1]))
    values: dict[str, object] = {
        "count": len(row),
        "channel": ", ".join(feed.channel for feed, _, _ in found),
        "since": row[0].local.date(),
    }
    others = [slot for slot in row if slot is not newest]
    return feed_hit(newest, values, others[1 - params.last :])


def _rows(feed: Feed, params: Params) -> Iterator[list[Slot]]:
    row: list[Slot] = []
    for slot in planned(feed.slots):
        if slot.reading.post.kind in params.exempt_kinds:
            continue
        invites = slot.reading.has(params.trait)
        if not invites and is_exempt(slot, (), params.exempt_traits):
            continue
        apart = bool(row) and slot.at - row[-1].at > timedelta(days=params.days)
        if apart or invites:
            yield row
            row = []
        if not invites:
            row.append(slot)
    yield row


def _long(row: list[Slot], params: Params) -> bool:
    if len(row) >= params.last:
        return True
    if len(row) < params.few:
        return False
    return row[-1].at - row[0].at >= timedelta(days=params.days)


KIND = CheckKind(
    "streak",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("date", "channel", "exempt_kinds", "exempt_traits"),
    limits=(("last", 1, "count"),),
)
