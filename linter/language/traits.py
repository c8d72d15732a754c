"""What kind of post this is: small sums over signals and features."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from linter.core.reading import Match, Trait
from linter.core.signal import TraitData
from linter.core.tuples import NamedTuple

_ROUNDING = 1e-5


class _Words(NamedTuple):
    """Matches by their signal, and what each signal weighs."""

    by_signal: dict[str, list[Match]]
    weights: dict[str, float]


class Traits(dict[str, Trait]):
    """The traits of a reading by name, judged when they are first asked for.

    Of a trait that cannot hold, whatever the post's words count, the score is not
    worked out.
    """

    __slots__ = ("_all", "_data", "_features", "_matches", "_meant", "_own")

    def __init__(
        self,
        traits: Mapping[str, TraitData],
        matches: list[Match],
        features: Callable[[], Mapping[str, float]],
        meant: Callable[[], list[Match]] | None = None,
    ) -> None:
        """Take what a reading tells; `meant` are the matches that the author means."""
        super().__init__()
        self._data = traits
        self._matches = matches
        self._features = features
        self._meant = meant
        self._all = _words(matches)
        self._own: _Words | None = None

    def _heard(self, trait: TraitData) -> _Words:
        """Return the words that count for a trait."""
        if (
            not trait.own_words
            or self._meant is None
            or _barred(trait, self._all.weights.keys())
        ):
            return self._all
        if self._own is None:
            meant = self._meant()
            self._own = self._all if meant is self._matches else _words(meant)
        return self._own

    def __missing__(self, name: str) -> Trait:
        """Judge a trait; raise KeyError on an unknown one."""
        trait = self._data[name]
        words = self._heard(trait)
        if _barred(trait, words.weights.keys()) or _too_little(trait, words.weights):
            judged = Trait(name, False, 0.0, ())
        else:
            judged = _judge(trait, words, self._features())
        self[name] = judged
        return judged


def judge(
    traits: Iterable[TraitData],
    matches: list[Match],
    features: Mapping[str, float],
    meant: list[Match] | None = None,
) -> dict[str, Trait]:
    """Judge every trait, with its score, from the matches and features of a reading.

    `meant` are the matches that the author means, when they are not all.
    """
    words = _words(matches)
    own = words if meant is None else _words(meant)
    return {
        trait.name: _judge(trait, own if trait.own_words else words, features)
        for trait in traits
    }


def _words(matches: Iterable[Match]) -> _Words:
    by_signal: dict[str, list[Match]] = {}
    for match in matches:
        by_signal.setdefault(match.signal, []).append(match)
    return _Words(by_signal, {name: _weight(seen) for name, seen in by_signal.items()})


def _too_little(trait: TraitData, weights: Mapping[str, float]) -> bool:
    """Say whether the signals fall short and counts could only lower the score."""
    return (
        all(coefficient <= 0 for coefficient in trait.features.values())
        and _sum(trait, weights) < trait.threshold - _ROUNDING
    )


def _barred(trait: TraitData, seen: AbstractSet[str]) -> bool:
    """Say whether a trait cannot hold, whatever its score."""
    return bool(trait.needs and seen.isdisjoint(trait.needs)) or not seen.isdisjoint(
        trait.unless
    )


def _weight(matches: list[Match]) -> float:
    """Add the weights of distinct phrases: saying it twice does not count twice."""
    return sum({match.phrase: match.weight for match in matches}.values())


def _judge(trait: TraitData, words: _Words, features: Mapping[str, float]) -> Trait:
    total = 0.0
    for name, coefficient in trait.features.items():
        total += coefficient * features[name]
    total += _sum(trait, words.weights)
    # Sums of tenths must not miss a threshold by a rounding error.
    score = round(total / trait.threshold, 6)
    value = score >= 1 and not _barred(trait, words.weights.keys())
    # What speaks for nothing needs no words.
    shown = _evidence(trait, words.by_signal) if total > 0 else ()
    return Trait(trait.name, value, score, shown)


def _sum(trait: TraitData, weights: Mapping[str, float]) -> float:
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
