"""`near-duplicate`: (almost) the text of another post of the channel."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from linter.checks.evidence import hit_at
from linter.checks.windows import posts_only, related
from linter.core.finding import Hit
from linter.core.gist import SKETCH, Gist, wording
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.schedule import Feed, Schedule, Slot
from linter.core.world import World

# Twins of a text that is posted all the time are found among its last few
# uses: this keeps the work in proportion to the number of posts.
REMEMBERED = 8
FEWEST_SHARED = 2


@parameters
class Params:
    """`similarity` (0 to 1) of two texts at most `days` days apart.

    Texts shorter than `min_words` words are too short to compare.
    """

    days: int = 30
    similarity: float = 0.85
    min_words: int = 5


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on each pending post that has an earlier twin."""
    del world
    known = _Known()
    for feed in schedule.feeds:
        yield from _twins(feed, known, params)


class _Known:
    """Gists and wordings by reading: a version of a post may be in many feeds."""

    def __init__(self) -> None:
        self._gists: dict[int, Gist] = {}
        self._wordings: dict[int, str] = {}

    def gist(self, reading: Reading) -> Gist:
        """Return the gist of a reading."""
        if id(reading) not in self._gists:
            self._gists[id(reading)] = reading.gist
        return self._gists[id(reading)]

    def wording(self, reading: Reading) -> str:
        """Return the wording of a reading."""
        if id(reading) not in self._wordings:
            self._wordings[id(reading)] = wording(reading.fields)
        return self._wordings[id(reading)]


def _twins(feed: Feed, known: _Known, params: Params) -> Iterator[Hit]:
    earlier: list[Slot] = []
    buckets: dict[int, deque[int]] = {}
    for slot in posts_only(feed.slots):
        own = known.gist(slot.reading)
        if own.words < params.min_words or slot.reading.post.recurring:
            continue
        if slot.target:
            likely = [earlier[at] for at in _likely(own, buckets)]
            twin = _nearest(slot, likely, known, params) if likely else None
            if twin is not None:
                yield _hit(slot, *twin)
        for mark in own.sketch:
            buckets.setdefault(mark, deque(maxlen=REMEMBERED)).append(len(earlier))
        earlier.append(slot)


def _likely(own: Gist, buckets: dict[int, deque[int]]) -> list[int]:
    """Return the earlier texts that share most marks, the latest of them last.

    Long texts that share but one have a sentence in common, not more.
    """
    shared = Counter(
        chain.from_iterable([buckets[mark] for mark in own.sketch if mark in buckets])
    )
    fewest = FEWEST_SHARED if len(own.sketch) == SKETCH else 1
    likely = [at for at, count in shared.items() if count >= fewest]
    if len(likely) > REMEMBERED:
        likely.sort(key=lambda at: (shared[at], at))
    return likely[-REMEMBERED:]


def _nearest(
    slot: Slot, likely: list[Slot], known: _Known, params: Params
) -> tuple[Slot, float] | None:
    """Return the most similar of the likely twins, and how similar it is."""
    near = _comparable(slot, likely, known, params)
    if not near:
        return None
    from rapidfuzz.fuzz import ratio

    least = 100 * params.similarity
    text = known.wording(slot.reading)
    scores = [
        (ratio(text, known.wording(other.reading), score_cutoff=least), other.at, other)
        for other in near
    ]
    best = max(scores, key=lambda score: score[:2])
    return (best[2], best[0] / 100) if best[0] >= least else None


def _comparable(
    slot: Slot, likely: list[Slot], known: _Known, params: Params
) -> list[Slot]:
    """Keep recent posts that are long enough to be twins.

    The ratio of two texts is at most twice the shorter over their sum.
    """
    oldest = slot.at - timedelta(days=params.days)
    size = known.gist(slot.reading).length
    return [
        other
        for other in likely
        if other.at >= oldest
        and 2 * min(size, length := known.gist(other.reading).length)
        >= params.similarity * (size + length)
    ]


def _hit(slot: Slot, twin: Slot, score: float) -> Hit:
    day = twin.local.date()
    days = (slot.local.date() - day).days
    values: dict[str, object] = {
        "similarity": round(100 * score),
        "other": twin.reading.post.key,
        "days": days,
        "day": day,
    }
    variant = "" if days else "same-day"
    found = hit_at(slot.reading, "text", values, variant=variant)
    return found._replace(related=related([twin]))


def _window(params: Params) -> timedelta:
    return timedelta(days=params.days)


KIND = CheckKind(
    "near-duplicate",
    "feed",
    Params,
    run,
    reach="channel",
    window=_window,
    needs=("date", "once"),
)
