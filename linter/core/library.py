"""The library: what all packs of a run bring together."""

from collections.abc import Sequence

from linter.core.calendar import Day
from linter.core.platform import Platform
from linter.core.rule import Rule
from linter.core.signal import SignalData, TraitData
from linter.core.tuples import NamedTuple


class Library(NamedTuple):
    """Everything that packs bring, ready to bind. `packs` pairs name and origin."""

    packs: tuple[tuple[str, str], ...]
    rules: tuple[Rule, ...]
    signals: Sequence[SignalData]
    traits: tuple[TraitData, ...]
    days: tuple[Day, ...]
    platforms: tuple[Platform, ...] = ()

    def rule(self, name: str) -> Rule | None:
        """Return the rule of a full name."""
        return next((rule for rule in self.rules if rule.id == name), None)
