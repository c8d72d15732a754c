"""`length`: a text that is longer than its platform takes, counted as it counts."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import Destination, destinations
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.platform import COUNTED_IN_PLAIN, Counting
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.counting.measure import length, overrun


@parameters
class Params:
    """`article_words`: a text this long is an article that a channel links to."""

    article_words: int = 700


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit where each text goes over the limit of each platform."""
    for to in destinations(reading, world):
        for field in reading.fields:
            found = _over(field, to, reading, world)
            if found is not None and not _is_article(field, params):
                yield found
                break


def _is_article(field: Field, params: Params) -> bool:
    """Say whether nobody means to post all of a text."""
    return field.text.count(" ") >= params.article_words


class _Bound(NamedTuple):
    """A limit, how texts are counted against it, and the message it needs."""

    limit: int | None
    counting: Counting = COUNTED_IN_PLAIN
    variant: str = ""


def _over(field: Field, to: Destination, reading: Reading, world: World) -> Hit | None:
    bounds = _bounds(field, to, world.channel(to.channel).max_length)
    hits = (_hit(field, to, reading, bound) for bound in bounds)
    return next((hit for hit in hits if hit is not None), None)


def _bounds(field: Field, to: Destination, own: int | None) -> tuple[_Bound, ...]:
    """Return what bounds a field; `own` is what this account or server takes."""
    limit, counts = to.platform.limit, to.platform.counts
    if field.role == "text":
        if own is not None:
            return (_Bound(own, counts),)
        return _Bound(limit("text"), counts), _Bound(limit("bytes"), "bytes", "bytes")
    if field.role == "alt":
        return (_Bound(limit("alt"), variant="alt"),)
    if field.role == "title":
        return (_Bound(limit("title"), variant="title"),)
    if field.name.startswith("poll["):
        return (_Bound(limit("poll_answer"), variant="answer"),)
    return ()


def _hit(field: Field, to: Destination, reading: Reading, bound: _Bound) -> Hit | None:
    """Return the hit on what is too much, None while there is nothing."""
    text = field.text.rstrip()
    if bound.limit is None:
        return None
    start = overrun(text, bound.counting, bound.limit)
    if start is None:
        return None
    count = length(text, bound.counting)
    by_hand = bound.counting == "little-text" and len(text) <= bound.limit
    return Hit(
        reading.post,
        field.span(start, len(text)),
        field.name,
        {
            "count": count,
            "limit": bound.limit,
            "over": count - bound.limit,
            "platform": to.platform.title,
        },
        severity="warning" if by_hand else to.softened,
        variant="escaped" if by_hand else bound.variant,
        language=reading.voice,
    )


KIND = CheckKind("length", "post", Params, run, needs=("platform",))
