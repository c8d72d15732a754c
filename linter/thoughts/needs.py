"""Needs: what a check must find in a post, or around it, to look at it at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from linter.checks.conditions import Conditions, applies
from linter.checks.destinations import destinations
from linter.core.reading import Reading
from linter.core.rule import BoundRule, Need
from linter.core.world import World

Predicate = Callable[[Reading, World, Any], bool]


def meets(need: Need, reading: Reading, world: World, params: object) -> bool:
    """Say whether a post has what a check with these parameters needs."""
    return _NEEDS[need](reading, world, params)


def bounds(
    bound: BoundRule, reading: Reading, world: World
) -> Iterator[tuple[str, str, int]]:
    """Yield the channels that have a limit of their own, its setting and the limit."""
    limit_of = bound.kind.bound
    if limit_of is None:
        return
    for name in reading.channels:
        setting, limit = limit_of(world.channel(name), bound.params)
        if limit is not None:
            yield name, setting, limit


def _has_hour(reading: Reading, _world: World, _params: object) -> bool:
    moment = reading.post.moment
    return moment is not None and moment.precision == "minute"


def _has_trait(reading: Reading, _world: World, params: Any) -> bool:  # noqa: ANN401 - each kind has its own
    return not params.trait or reading.has(params.trait)


def _has_desk(reading: Reading, world: World, _params: object) -> bool:
    return any(world.channel(name).staffed for name in reading.channels)


def _is_not_exempt_kind(reading: Reading, world: World, params: Any) -> bool:  # noqa: ANN401 - each kind has its own
    return applies(reading, world, Conditions(exempt_kinds=params.exempt_kinds))


def _has_no_exempt_trait(reading: Reading, world: World, params: Any) -> bool:  # noqa: ANN401 - each kind has its own
    only = Conditions(exempt_kinds=(), unless_traits=params.exempt_traits)
    return applies(reading, world, only)


def _has_no_clearing_signal(reading: Reading, world: World, params: Any) -> bool:  # noqa: ANN401 - each kind has its own
    only = Conditions(exempt_kinds=(), unless_signals=params.unless_signals)
    return applies(reading, world, only)


_NEEDS: dict[Need, Predicate] = {
    "date": lambda reading, _, __: reading.post.moment is not None,
    "hour": _has_hour,
    "draft": lambda reading, _, __: reading.post.status == "draft",
    "once": lambda reading, _, __: not reading.post.recurring,
    "text": lambda reading, _, __: reading.words > 0,
    "language": lambda reading, _, __: reading.language is not None,
    "channel": lambda reading, _, __: bool(reading.channels),
    "platform": lambda reading, world, _: bool(destinations(reading, world)),
    "media": lambda reading, _, __: bool(reading.post.media),
    "alt": lambda reading, _, __: any(one.role == "alt" for one in reading.fields),
    "closed-replies": lambda reading, _, __: reading.post.replies_closed is not None,
    "campaign": lambda reading, _, __: bool(reading.post.campaign or reading.post.kind),
    "trait": _has_trait,
    "exempt_kinds": _is_not_exempt_kind,
    "exempt_traits": _has_no_exempt_trait,
    "unless_signals": _has_no_clearing_signal,
    "event": lambda _, world, __: bool(world.calendar.events),
    "blocklist": lambda _, world, __: bool(world.brand.blocklist),
    "desk": _has_desk,
    "subjects": lambda _, __, params: bool(params.words),
}
