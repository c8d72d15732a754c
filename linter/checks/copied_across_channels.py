"""`copied-across-channels`: the same text on several channels."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta

from linter.checks.evidence import hit_at
from linter.checks.windows import related
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Schedule, Slot
from linter.core.world import World


@parameters
class Params:
    """Texts of at least `min_words` words, posted at most `days` days apart.

    When `share` of at least `min_posts` texts of a month go out unchanged on
    several channels, one warning says so (variant `most`).
    """

    share: float = 0.8
    min_posts: int = 5
    min_words: int = 5
    days: int = 30


class _Text:
    """A text, the slots that carry it and the channels it goes out on."""

    def __init__(self, first: Slot) -> None:
        self.slots = [first]
        self.channels: list[str] = []

    @property
    def at(self) -> datetime:
        return self.slots[0].at


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield an info for each copy in another post, a warning for a habit."""
    del world
    texts = _texts(schedule, params)
    habit = _Habit(params)
    for text in texts:
        yield from habit.told(text)
        # Where it is a habit, one warning says more than an info for each text.
        if not habit.shows:
            yield from _copies(text)


def _texts(schedule: Schedule, params: Params) -> list[_Text]:
    """Gather equal texts that go out within `days` of the first one."""
    texts: list[_Text] = []
    open_texts: dict[tuple[int, int], _Text] = {}
    slots = [(slot, feed.channel) for feed in schedule.feeds for slot in feed.slots]
    for slot, channel in sorted(slots, key=_order):
        own = slot.reading.gist
        if own.words < params.min_words or not channel or slot.reading.post.recurring:
            continue
        text = open_texts.get((own.mark, own.length))
        if text is None or slot.at - text.at > timedelta(days=params.days):
            text = open_texts[own.mark, own.length] = _Text(slot)
            texts.append(text)
        else:
            text.slots.append(slot)
        if channel not in text.channels:
            text.channels.append(channel)
    return texts


def _order(pair: tuple[Slot, str]) -> tuple[datetime, str, str]:
    return pair[0].at, pair[0].reading.post.key, pair[1]


def _copies(text: _Text) -> Iterator[Hit]:
    first = text.slots[0]
    told = {first.reading.post.source}
    for slot in text.slots[1:]:
        elsewhere = set(slot.reading.channels) - set(first.reading.channels)
        if slot.target and elsewhere and slot.reading.post.source not in told:
            values: dict[str, object] = {
                "channels": ", ".join(sorted({*first.reading.channels, *elsewhere})),
                "other": first.reading.post.key,
            }
            found = hit_at(slot.reading, "text", values)
            yield found._replace(related=related([first]))
        told.add(slot.reading.post.source)


class _Habit:
    """The texts of the last `days` days, and whether copying them is a habit."""

    def __init__(self, params: Params) -> None:
        self._params = params
        self._month: deque[_Text] = deque()
        self._same = 0
        self._reported = False
        self.shows = False

    def told(self, text: _Text) -> Iterator[Hit]:
        """Take in a text; report once a habit, when a text makes it one."""
        self._month.append(text)
        self._same += len(text.channels) > 1
        while text.at - self._month[0].at > timedelta(days=self._params.days):
            self._same -= len(self._month.popleft().channels) > 1
        same = self._same
        share = same / len(self._month)
        self.shows = (
            len(self._month) >= self._params.min_posts and share >= self._params.share
        )
        # A habit that comes and goes is told once; a month's silence ends it.
        self._reported &= len(self._month) > 1
        if self.shows and not self._reported and len(text.channels) > 1:
            self._reported = text.slots[0].target
            if self._reported:
                yield _habit_hit(text, same, share)


def _habit_hit(text: _Text, same: int, share: float) -> Hit:
    values: dict[str, object] = {
        "share": round(100 * share),
        "count": same,
        "channels": ", ".join(text.channels),
    }
    found = hit_at(text.slots[0].reading, "channels", values, variant="most")
    return found._replace(severity="warning")


KIND = CheckKind(
    "copied-across-channels",
    "feed",
    Params,
    run,
    reach="text",
    needs=("date", "channel"),
)
