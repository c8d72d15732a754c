"""Obstacles: what keeps a rule from looking at a post, told one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.checks.conditions import Conditions, applies
from linter.core.reading import Reading
from linter.core.record import fields
from linter.core.rule import BoundRule
from linter.core.world import World
from linter.thoughts.needs import bounds, meets
from linter.thoughts.thought import Reason

_CODES = {
    "traits": "lacks-trait",
    "one_of_traits": "lacks-traits",
    "unless_traits": "has-trait",
    "unless_signals": "has-signal",
    "exempt_kinds": "kind",
    "exempt_sectors": "sector",
}
# Needs that name a setting: what they find is told as a condition is.
_SETTINGS = {
    "trait": "lacks-trait",
    "exempt_kinds": "kind",
    "exempt_traits": "has-trait",
    "unless_signals": "has-signal",
}


def obstacles(bound: BoundRule, reading: Reading, world: World) -> tuple[Reason, ...]:
    """Return why a rule does not look at a version of a post, () if it does."""
    params = bound.params
    found = [
        _need(need, reading, world, params)
        for need in bound.kind.needs
        if not meets(need, reading, world, params)
    ]
    if bound.kind.bound is not None and not [*bounds(bound, reading, world)]:
        found.append(Reason("no-bound"))
    if isinstance(params, Conditions):
        found += unmet(reading, world, params)
    # What a post is for weighs more than what it says.
    return tuple(sorted(found, key=lambda one: one.code not in ("kind", "sector")))


def unmet(reading: Reading, world: World, conditions: Conditions) -> Iterator[Reason]:
    """Yield the conditions that a post does not meet.

    Each is put to `applies` alone, so that both say the same by construction.
    """
    if applies(reading, world, conditions):
        return
    for field in fields(Conditions):
        names: tuple[str, ...] = getattr(conditions, field.name)
        groups: list[tuple[str, ...]] = [(name,) for name in names]
        if field.name == "one_of_traits":
            groups = [names]
        guilty = [
            name
            for group in groups
            if not applies(reading, world, _only(field.name, group))
            for name in group
        ]
        if guilty:
            yield _told(_CODES[field.name], tuple(guilty), reading)


@lru_cache(maxsize=1024)
def _only(setting: str, names: tuple[str, ...]) -> Conditions:
    """Return conditions that ask for one thing only."""
    alone: dict[str, tuple[str, ...]] = {one.name: () for one in fields(Conditions)}
    return Conditions(**{**alone, setting: names})


def _need(need: str, reading: Reading, world: World, params: object) -> Reason:
    """Return the reason that a missing need makes."""
    code = _SETTINGS.get(need)
    if code is None:
        lost = need == "hour" and reading.post.moment is None
        return Reason("no-date" if lost else f"no-{need}")
    said = getattr(params, need)
    names: tuple[str, ...] = (said,) if isinstance(said, str) else tuple(said)
    setting = next(name for name, known in _CODES.items() if known == code)
    guilty = tuple(
        name for name in names if not applies(reading, world, _only(setting, (name,)))
    )
    return _told(code, guilty, reading)


def _told(code: str, names: tuple[str, ...], reading: Reading) -> Reason:
    if code == "has-signal":
        quotes = (" ".join(reading.quote(one).split()) for one in reading.of(*names))
        return Reason(code, names, tuple(dict.fromkeys(quotes)))
    if code.startswith("lacks"):
        scores = tuple(reading.traits[name].score for name in names)
        return Reason(code, names, scores=scores)
    return Reason(code, names)
