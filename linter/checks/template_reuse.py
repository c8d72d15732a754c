"""`template-reuse`: posts that are equal once names and numbers are masked."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import timedelta

from linter.checks.evidence import hit_at
from linter.checks.windows import posts_only, related
from linter.core.finding import Hit
from linter.core.gist import main_text, mould
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
    slots = [slot for slot in posts_only(feed.slots) if not slot.reading.post.recurring]
    frames = Counter([slot.reading.gist.frame for slot in slots])
    for slot in slots:
        if frames[slot.reading.gist.frame] < params.times:
            continue
        name = mould(slot.reading.fields)
        if _short(name, params):
            continue
        shape = cast.setdefault(name, _Mould(timedelta(days=params.days)))
        shape.add(slot)
        # The very same text is a near duplicate, which says it better.
        if len(shape.users) < params.times or len(shape.texts) == 1:
            shape.reported = False
        elif slot.target and not shape.reported:
            shape.reported = True
            others = list(shape.users)[:-1]
            found = hit_at(slot.reading, "text", {"count": len(shape.users)})
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


def _short(name: str, params: Params) -> bool:
    return sum("~" not in word for word in name.split()) < params.min_words


KIND = CheckKind(
    "template-reuse",
    "feed",
    Params,
    run,
    reach="channel",
    needs=("date", "channel", "once"),
)
