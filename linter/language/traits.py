"""What kind of post this is: small sums over signals and features."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from linter.core.reading import Match, Trait
from linter.core.signal import TraitData

_ROUNDING = 1e-5


class Traits(dict[str, Trait]):
    """The traits of a reading by name, judged when they are first asked for.

    Of a trait that cannot hold, whatever the post's words count, the score is not
    worked out.
    """

    __slots__ = ("_by_signal", "_data", "_features", "_weights")

    def __init__(
        self,
        traits: Mapping[str, TraitData],
        matches: Iterable[Match],
        features: Callable[[], Mapping[str, float]],
    ) -> None:
        super().__init__()
        self._data = traits
        self._features = features
        self._by_signal = _grouped(matches)
        self._weights = {name: _weight(seen) for name, seen in self._by_signal.items()}

    def _too_little(self, trait: TraitData) -> bool:
        """Say whether the signals fall short and counts could only lower the score."""
        return (
            all(coefficient <= 0 for coefficient in trait.features.values())
            and _told(trait, self._weights) < trait.threshold - _ROUNDING
        )

    def __missing__(self, name: str) -> Trait:
        """Judge a trait; raise KeyError on an unknown one."""
        trait = self._data[name]
        seen = self._by_signal.keys()
        if _barred(trait, seen) or self._too_little(trait):
            judged = Trait(name, False, 0.0, ())
        else:
            judged = _judge(trait, self._by_signal, self._weights, self._features())
        self[name] = judged
        return judged


def judge(
    traits: Iterable[TraitData],
    matches: Iterable[Match],
    features: Mapping[str, float],
) -> dict[str, Trait]:
    """Judge every trait, with its score, from the matches and features of a reading."""
    by_signal = _grouped(matches)
    weights = {name: _weight(seen) for name, seen in by_signal.items()}
    return {trait.name: _judge(trait, by_signal, weights, features) for trait in traits}


def _grouped(matches: Iterable[Match]) -> dict[str, list[Match]]:
    by_signal: dict[str, list[Match]] = {}
    for match in matches:
        by_signal.setdefault(match.signal, []).append(match)
    return by_signal


def _barred(trait: TraitData, seen: AbstractSet[str]) -> bool:
    """Say whether a trait cannot hold, whatever its score."""
    return bool(trait.needs and seen.isdisjoint(trait.needs)) or not seen.isdisjoint(
        trait.unless
    )


def _weight(matches: list[Match]) -> float:
    """Add the weights of distinct phrases: saying it twice does not count twice."""
    return sum({match.phrase: match.weight for match in matches}.values())


def _judge(
    trait: TraitData,
    by_signal: dict[str, list[Match]],
    weights: dict[str, float],
    features: Mapping[str, float],
) -> Trait:
    total = 0.0
    for name, coefficient in trait.features.items():
        total += coefficient * features[name]
    total += _told(trait, weights)
    # Sums of tenths must not miss a threshold by a rounding error.
    score = round(total / trait.threshold, 6)
    value = score >= 1 and not _barred(trait, weights.keys())
    # What speaks for nothing needs no words.
    shown = _evidence(trait, by_signal) if total > 0 else ()
    return Trait(trait.name, value, score, shown)


def _told(trait: TraitData, weights: Mapping[str, float]) -> float:
    """Add up what the signals say."""
    total = 0.0
    for name, weight in weights.items():
        if name in trait.signals:
            total += trait.signals[name] * min(trait.cap, weight)
    return total


def _evidence(trait: TraitData, by_signal: dict[str, list[Match]]) -> tuple[Match, ...]:
    """Return the matches to show, those that weigh most first."""
    shown = [
        match
        for name, matches in by_signal.items()
        if (
            name in trait.evidence
            if trait.evidence
            else trait.signals.get(name, 0.0) > 0
        )
        for match in matches
    ]
    if len(shown) > 1:
        shown.sort(
            key=lambda match: -trait.signals.get(match.signal, 1.0) * match.weight
        )
    return tuple(shown)
