"""`template-reuse`: posts that are equal once names and numbers are masked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.checks.evidence import hit_at
from linter.checks.windows import posts_only, related
from linter.core.finding import Hit
from linter.core.gist import main_text
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """`times` posts of one mould within `days` days, of `min_words` words."""

    times: int = 3
    min_words: int = 5
    days: int = 90


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the first pending post that shows the mould."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _moulds(feed, params)


def _moulds(feed: Feed, params: Params) -> Iterator[Hit]:
    cast: dict[str, list[Slot]] = {}
    reported: set[str] = set()
    for slot in posts_only(feed.slots):
        mould = slot.reading.gist.mould
        if slot.reading.post.recurring or _short(mould, params):
            continue
        users = cast.setdefault(mould, [])
        users[:] = [
            user for user in users if slot.at - user.at <= timedelta(days=params.days)
        ]
        users.append(slot)
        if len(users) < params.times:
            reported.discard(mould)
        elif slot.target and mould not in reported and _varied(users):
            reported.add(mould)
            found = hit_at(slot.reading, "text", {"count": len(users)})
            yield found._replace(related=related(users[:-1]))


def _varied(users: list[Slot]) -> bool:
    """Say whether the texts differ: the very same is a near duplicate."""
    return len({main_text(user.reading.fields) for user in users}) > 1


def _short(mould: str, params: Params) -> bool:
    return sum("~" not in word for word in mould.split()) < params.min_words


KIND = CheckKind("template-reuse", "feed", Params, run)
