"""`clockwork`: posts that leave at the same minute, or exactly a day apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import timedelta

from linter.checks.gap import timed
from linter.checks.windows import feed_hit, planned
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World

DAY = timedelta(days=1)


@parameters
class Params:
    """`share` (above a half) of at least `min_posts` posts of the last `days`."""

    share: float = 0.8
    min_posts: int = 8
    days: int = 30


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the pending post at which the clockwork shows."""
    del world
    for feed in schedule.feeds:
        if feed.channel:
            yield from _ticks(feed, params)


def _ticks(feed: Feed, params: Params) -> Iterator[Hit]:
    window = _Window(timedelta(days=params.days))
    reported = False
    for slot in timed(feed._replace(slots=tuple(planned(feed.slots)))):
        window.add(slot)
        found = _regular(slot, feed, window, params)
        if found is None:
            reported = False
        elif slot.target and not reported:
            reported = True
            yield found


class _Window:
    """The posts of the last days, counted by minute and by their spacing."""

    def __init__(self, length: timedelta) -> None:
        self._length = length
        self.slots: deque[Slot] = deque()
        self.minutes: dict[int, int] = {}
        self.daily = 0

    def add(self, slot: Slot) -> None:
        """Take in the next post; let go of those that are too old."""
        if self.slots:
            self.daily += slot.at - self.slots[-1].at == DAY
        self.slots.append(slot)
        minute = _minute(slot)
        self.minutes[minute] = self.minutes.get(minute, 0) + 1
        while slot.at - self.slots[0].at > self._length:
            first = self.slots.popleft()
            self._forget(_minute(first))
            self.daily -= self.slots[0].at - first.at == DAY

    def _forget(self, minute: int) -> None:
        self.minutes[minute] -= 1
        if not self.minutes[minute]:
            del self.minutes[minute]

    def usual(self) -> tuple[int, int]:
        """Return the minute of the day that most posts share, and how many do.

        With many different minutes none can have most: the count is then 1.
        """
        if 2 * len(self.minutes) > len(self.slots) + 1:
            return _minute(self.slots[-1]), 1
        return max(self.minutes.items(), key=lambda pair: (pair[1], pair[0]))


def _minute(slot: Slot) -> int:
    return slot.local.hour * 60 + slot.local.minute


def _regular(slot: Slot, feed: Feed, window: _Window, params: Params) -> Hit | None:
    posts = len(window.slots)
    if posts < params.min_posts:
        return None
    minute, count = window.usual()
    time = f"{minute // 60:02d}:{minute % 60:02d}"
    values: dict[str, object] = {"channel": feed.channel, "time": time, "hours": 24}
    if count / posts >= params.share:
        values["share"] = round(100 * count / posts)
        return feed_hit(slot, values)
    if window.daily / (posts - 1) >= params.share:
        values["share"] = round(100 * window.daily / (posts - 1))
        return feed_hit(slot, values, variant="spacing")
    return None


KIND = CheckKind(
    "clockwork",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("hour", "channel"),
    limits=(("share", 0.0, "share"), ("min_posts", 2, "")),
)
