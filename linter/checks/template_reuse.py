"""`template-reuse`: posts that are equal once names and numbers are masked."""

from __future__ import annotations

from collections import Counter, deque
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
    cast: dict[str, _Mould] = {}
    for slot in posts_only(feed.slots):
        name = slot.reading.gist.mould
        if slot.reading.post.recurring or _short(name, params):
            continue
        mould = cast.setdefault(name, _Mould(timedelta(days=params.days)))
        mould.add(slot)
        # The very same text is a near duplicate, which says it better.
        if len(mould.users) < params.times or len(mould.texts) == 1:
            mould.reported = False
        elif slot.target and not mould.reported:
            mould.reported = True
            others = list(mould.users)[:-1]
            found = hit_at(slot.reading, "text", {"count": len(mould.users)})
            yield found._replace(related=related(others))


class _Mould:
    """The posts of the last days that share a mould, and their texts."""

    def __init__(self, length: timedelta) -> None:
        self._length = length
        self.users: deque[Slot] = deque()
        self.texts: Counter[str] = Counter()
        self.reported = False

    def add(self, slot: Slot) -> None:
        """Take in the next post; let go of those that are too old."""
        self.users.append(slot)
        self.texts[main_text(slot.reading.fields)] += 1
        while slot.at - self.users[0].at > self._length:
            text = main_text(self.users.popleft().reading.fields)
            self.texts[text] -= 1
            if not self.texts[text]:
                del self.texts[text]


def _short(mould: str, params: Params) -> bool:
    return sum("~" not in word for word in mould.split()) < params.min_words


KIND = CheckKind("template-reuse", "feed", Params, run)
