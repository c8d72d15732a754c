"""When a rule applies at all: the settings that every wordy check shares."""

from __future__ import annotations

from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.world import World


@parameters
class Conditions:
    """Traits and signals that a post must have, or that clear it.

    `traits` must all hold, and one of `one_of_traits` when there are any. One of
    `unless_traits`, a match of one of `unless_signals`, a post kind in
    `exempt_kinds` or a sector in `exempt_sectors` clears the post.
    """

    traits: tuple[str, ...] = ()
    one_of_traits: tuple[str, ...] = ()
    unless_traits: tuple[str, ...] = ()
    unless_signals: tuple[str, ...] = ()
    exempt_kinds: tuple[str, ...] = ("service",)
    exempt_sectors: tuple[str, ...] = ()


def applies(reading: Reading, world: World, conditions: Conditions) -> bool:
    """Say whether a rule with these conditions may look at this reading."""
    return (
        all(reading.has(trait) for trait in conditions.traits)
        and (
            not conditions.one_of_traits
            or any(reading.has(trait) for trait in conditions.one_of_traits)
        )
        and not any(reading.has(trait) for trait in conditions.unless_traits)
        and reading.post.kind not in conditions.exempt_kinds
        and world.brand.sector not in conditions.exempt_sectors
        and not (conditions.unless_signals and reading.of(*conditions.unless_signals))
    )
