"""A post whose channels have dates of their own, as one post for each date."""

from __future__ import annotations

from datetime import datetime

from linter.core.post import Moment, Post, Status
from linter.core.tuples import NamedTuple
from linter.sources.date_shapes import at_of
from linter.sources.own_dates import Own


class _Part(NamedTuple):
    """A channel, when the post goes out there, and what else is said of that."""

    channel: str
    moment: Moment | None
    status: Status
    own: Own


def parted(post: Post, own: dict[str, Own]) -> list[Post]:
    """Return a post once for each moment and status that its channels have.

    Those that share all of it stay together. Each is named after the first of its
    channels; one that is alone keeps the name of the post.
    """
    groups: dict[tuple[datetime | None, str | None, Status], list[_Part]] = {}
    for name in post.channels:
        part = _part(name, post, own.get(name, Own()))
        moment = part.moment
        when = (moment and moment.at, moment and moment.precision, part.status)
        groups.setdefault(when, []).append(part)
    alone = len(groups) <= 1
    return [_of_group(post, parts, alone=alone) for parts in groups.values()] or [post]


def _part(name: str, post: Post, own: Own) -> _Part:
    moment = own.moment or post.moment or own.noted
    return _Part(name, moment, own.status or post.status, own)


def _of_group(post: Post, parts: list[_Part], *, alone: bool) -> Post:
    names = tuple(part.channel for part in parts)
    moment = _of_all([part.moment for part in parts if part.moment])
    flaws = [flaw for part in parts for flaw in part.own.flaws]
    places = dict(post.places)
    if moment:
        places["publish_at"] = moment.span
    place = next((part.own.place for part in parts if part.own.place), None)
    if place and parts[0].own.status:
        places["status"] = place
    return post._replace(
        key=post.key if alone else f"{post.key}#{names[0]}",
        channels=names,
        moment=moment,
        status=parts[0].status,
        places=places,
        fields=tuple(
            one for one in post.fields if one.channel is None or one.channel in names
        ),
        flaws=(*post.flaws, *flaws),
    )


def _of_all(moments: list[Moment]) -> Moment | None:
    """Return the one moment of several channels, which may stand in several places."""
    if not moments:
        return None
    first = min(moments, key=at_of)
    split = len({one.span for one in moments}) > 1
    return first._replace(source="channels") if split else first
