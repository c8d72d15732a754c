"""What feeds need of a file, as rows of plain data: nothing in them can run.

Neighbours are compared, never reported on: where their words stand, their pictures
and links are left out. What is reported on is read from its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from functools import cache
from typing import TYPE_CHECKING, Any

from linter.core.gist import Gist
from linter.core.pending import ASTRAY
from linter.core.post import Field, Flaw, Moment, Post
from linter.core.reading import Match, Reading, Trait
from linter.core.span import OffsetMap, Span

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

# A file's posts, and its readings, each with the number of its post.
Row = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]
_DATE = "publish_at"
_NOWHERE = OffsetMap(())


def told(posts: Sequence[Post], readings: Iterable[Reading]) -> Row:
    """Return the row of a file's posts; raise ValueError if there can be none."""
    numbers = {post.key: number for number, post in enumerate(posts)}
    try:
        return (
            [_post(one) for one in posts],
            [_reading(one, numbers[one.post.key]) for one in readings],
        )
    except (AttributeError, KeyError) as error:
        raise ValueError("these posts cannot be told in a row") from error


def heard(row: Row) -> tuple[list[Post], list[Reading]]:
    """Return the posts and readings of a row; raise ValueError when it is none."""
    try:
        written, read = row
        posts = [_heard_post(one) for one in written]
        return posts, [_heard_reading(posts, one) for one in read]
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        raise ValueError("no row, or not ours") from error


def _post(post: Post) -> tuple[Any, ...]:
    place = post.places.get(_DATE)
    lost = [(f.kind, tuple(f.span), f.values) for f in post.flaws if f.kind in ASTRAY]
    return (
        post.key,
        post.path,
        tuple(post.span),
        place and tuple(place),
        post.channels,
        post.moment and _moment(post.moment),
        post.status,
        post.kind,
        post.campaign,
        post.recurring,
        post.recurrence,
        lost,
    )


def _heard_post(cells: tuple[Any, ...]) -> Post:
    (key, path, span, place, channels, moment, status, *others) = cells
    kind, campaign, recurring, recurrence, lost = others
    return Post(
        key,
        path,
        Span(*span),
        (),
        {_DATE: Span(*place)} if place else {},
        channels,
        moment and _heard_moment(moment),
        status,
        kind=kind,
        campaign=campaign,
        recurring=recurring,
        recurrence=recurrence,
        flaws=tuple([Flaw(name, Span(*at), values) for name, at, values in lost]),
    )


def _moment(moment: Moment) -> tuple[Any, ...]:
    zone: Any = moment.at.tzinfo
    if isinstance(zone, timezone):
        at, name = moment.at.isoformat(), ""
    else:
        # A zone is told by its name alone.
        at, name = moment.at.replace(tzinfo=None).isoformat(), zone.key
        if not name:
            raise AttributeError("key")
    return (
        at,
        name,
        moment.at.fold,
        moment.precision,
        tuple(moment.span),
        moment.source,
    )


def _heard_moment(cells: tuple[Any, ...]) -> Moment:
    written, zone, fold, precision, span, source = cells
    at = datetime.fromisoformat(written)
    if zone:
        at = at.replace(tzinfo=_zone(zone), fold=fold)
    return Moment(at, precision, Span(*span), source)


@cache
def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def _reading(reading: Reading, number: int) -> tuple[Any, ...]:
    return (
        number,
        reading.channels,
        [(one.name, one.role, one.text, one.channel) for one in reading.fields],
        reading.language,
        reading.language_source,
        [tuple(match) for match in reading.matches],
        {name: trait.value for name, trait in reading.traits.items()},
        reading.own_gist and tuple(reading.own_gist),
    )


def _heard_reading(posts: list[Post], cells: tuple[Any, ...]) -> Reading:
    number, channels, fields, language, source, matches, traits, gist = cells
    return Reading(
        posts[number],
        channels,
        tuple(
            [Field(name, role, text, _NOWHERE, own) for name, role, text, own in fields]
        ),
        language,
        source,
        tuple([Match(*match) for match in matches]),
        {name: _trait(name, value=value) for name, value in traits.items()},
        None,
        gist and Gist(*gist),
    )


@cache
def _trait(name: str, *, value: bool) -> Trait:
    """Return a trait of neighbours: whether they have it is all that is asked."""
    return Trait(name, value, 0.0, ())
