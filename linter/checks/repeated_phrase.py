"""`repeated-phrase`: the same formula of a signal, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from linter.checks.evidence import hit
from linter.checks.windows import posts_only, related
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """A phrase of `signal` in `times` posts within `days` days.

    With a `trait`, only posts that have it count. A post that also holds one of
    `with_signals`, at most `near` characters away in the same text, is reported at
    once.
    """

    signal: str = "condolence"
    trait: str = ""
    times: int = 3
    days: int = 365
    with_signals: tuple[str, ...] = ()
    # As long as a post of Mastodon is: in an article, other chapters are no company.
    near: int = 500


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on each post that wears a phrase out, or sells beside it."""
    del world
    for reading in schedule.targets:
        said = _said(reading, params)
        calls = reading.of(*params.with_signals) if said and params.with_signals else []
        beside = [
            one for one in said if any(_meet(one, call, params) for call in calls)
        ]
        if beside:
            yield hit(reading, beside, {"count": 1}, variant="with-call")
    for feed in schedule.feeds:
        yield from _worn(feed, params)


def _said(reading: Reading, params: Params) -> list[Match]:
    """Return the formulas of a post, none when they are not its author's."""
    if params.trait and not reading.has(params.trait):
        return []
    return reading.of(params.signal)


def _meet(one: Match, other: Match, params: Params) -> bool:
    """Say whether two matches are in each other's company; short texts always are."""
    if one.field != other.field:
        return True
    gap = max(one.start, other.start) - min(one.end, other.end)
    return gap <= params.near


def _worn(feed: Feed, params: Params) -> Iterator[Hit]:
    seen: dict[str, list[Slot]] = {}
    for slot in posts_only(feed.slots):
        for match in _said(slot.reading, params):
            users = seen.setdefault(match.phrase, [])
            users[:] = [
                user
                for user in users
                if slot.at - user.at <= timedelta(days=params.days)
            ]
            if slot not in users:
                users.append(slot)
            if slot.target and len(users) >= params.times:
                found = hit(slot.reading, [match], {"count": len(users)})
                yield found._replace(related=related(users[:-1]))


KIND = CheckKind(
    "repeated-phrase",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("trait",),
    limits=(("times", 1, "count"),),
)
