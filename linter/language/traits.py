"""What kind of post this is: small sums over signals and features."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.reading import Match, Trait
from linter.core.signal import TraitData


def judge(
    traits: Iterable[TraitData],
    matches: Iterable[Match],
    features: dict[str, float],
) -> dict[str, Trait]:
    """Judge every trait from the matches and features of a reading."""
    by_signal: dict[str, list[Match]] = {}
    for match in matches:
        by_signal.setdefault(match.signal, []).append(match)
    weights = {name: _weight(seen) for name, seen in by_signal.items()}
    return {trait.name: _judge(trait, by_signal, weights, features) for trait in traits}


def _weight(matches: list[Match]) -> float:
    """Add the weights of distinct phrases: saying it twice does not count twice."""
    return sum({match.phrase: match.weight for match in matches}.values())


def _judge(
    trait: TraitData,
    by_signal: dict[str, list[Match]],
    weights: dict[str, float],
    features: dict[str, float],
) -> Trait:
    total = 0.0
    for name, coefficient in trait.features.items():
        total += coefficient * features.get(name, 0.0)
    for name, weight in weights.items():
        if name in trait.signals:
            total += trait.signals[name] * min(trait.cap, weight)
    # Sums of tenths must not miss a threshold by a rounding error.
    score = round(total / trait.threshold, 6)
    value = (
        score >= 1
        and (not trait.needs or not weights.keys().isdisjoint(trait.needs))
        and weights.keys().isdisjoint(trait.unless)
    )
    # What speaks for nothing needs no words.
    shown = _evidence(trait, by_signal) if total > 0 else ()
    return Trait(trait.name, value, score, shown)


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
