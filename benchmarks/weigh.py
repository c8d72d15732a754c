"""Suggest the weights of a trait from labelled posts, near those that it has.

    python benchmarks/weigh.py pressing benchmarks/practice/*.jsonl

Logistic regression over the trait's own signals and features, held near the present
weights: a weight that posts say nothing about stays as it is, and none changes its
sign. Prints old and new weights and what each finds, also on folds that were left
out. Nothing is written: round, read and test before a weight is changed. Never give
it the posts that a packs' score is reported on.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable
from typing import NamedTuple

from linter.cli.opening import Settings, moment, opened
from linter.cli.packs_score import read_labelled
from linter.core.reading import Reading
from linter.core.signal import TraitData
from linter.language.asides import meant
from linter.scoring.trial import Trial
from linter.session import Options

FOLDS = 4
STEPS = 700
PACE = 3e-4
COARSE = 0.1
# How sharp the line between yes and no is, and how much worse a false alarm is.
SHARPNESS = 4.0
FALSE_ALARM = 1.3

Weights = dict[str, float]


class Row(NamedTuple):
    """What a post gives a trait, and whether it should have it."""

    given: Weights
    has: bool


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("trait")
    options.add_argument("files", nargs="+")
    options.add_argument("--hold", type=float, default=30.0, help="how near to stay")
    asked = options.parse_args()
    session = opened((), Options(moment("")), Settings(isolated=True))[0].session
    traits = {trait.name: trait for trait in session.project.library.traits}
    trait = traits[asked.trait]
    trial = Trial(session)
    rows = [
        Row(given(trait, reading), asked.trait in post.labels)
        for post in read_labelled(asked.files)
        if asked.trait not in post.maybe
        for reading in trial.readings(post)
    ]
    old = {**trait.signals, **trait.features}
    old = {name: weight / trait.threshold for name, weight in old.items()}
    new = fitted(old, rows, asked.hold)
    for name in sorted(new, key=lambda name: -new[name]):
        print(f"{name:24}{old[name]:+.3f} -> {new[name]:+.3f}")
    left_out: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        rest = [row for place, row in enumerate(rows) if place % FOLDS != fold]
        learnt = fitted(old, rest, asked.hold * (FOLDS - 1) / FOLDS)
        left_out += verdicts(learnt, rows[fold::FOLDS])
    print("as it is:", figures(verdicts(old, rows)))
    print("fitted:", figures(verdicts(new, rows)))
    print("left out:", figures(left_out))


def given(trait: TraitData, reading: Reading) -> Weights:
    """Return what each signal and feature of a reading counts, before its weight."""
    matches = list(reading.matches)
    if trait.own_words:
        matches = meant(matches, reading.fields)
    seen: dict[str, Weights] = {}
    for match in matches:
        seen.setdefault(match.signal, {})[match.phrase] = match.weight
    if trait.needs and seen.keys().isdisjoint(trait.needs):
        return {}
    counted = {
        name: min(trait.cap, sum(phrases.values()))
        for name, phrases in seen.items()
        if name in trait.signals
    }
    return counted | {name: reading.features[name] for name in trait.features}


def fitted(old: Weights, rows: Iterable[Row], hold: float) -> Weights:
    """Return weights that tell the rows apart, near the old ones."""
    new = dict(old)
    rows = [row for row in rows if row.given]
    for _ in range(STEPS):
        slope = {name: hold * (new[name] - old[name]) for name in new}
        for row in rows:
            chance = 1 / (1 + math.exp(-SHARPNESS * (score(new, row) - 1)))
            cost = 1.0 if row.has else FALSE_ALARM
            error = SHARPNESS * cost * (chance - row.has)
            for name, value in row.given.items():
                slope[name] += error * value
        for name, steep in slope.items():
            # What is counted by the dozen moves in smaller steps.
            pace = PACE if abs(old[name]) >= COARSE else PACE / 1000
            moved = new[name] - pace * steep
            new[name] = max(0.0, moved) if old[name] > 0 else min(0.0, moved)
    return new


def score(weights: Weights, row: Row) -> float:
    total = sum(weights[name] * value for name, value in row.given.items())
    return max(-5.0, min(5.0, total))


def verdicts(weights: Weights, rows: Iterable[Row]) -> list[tuple[bool, bool]]:
    return [(bool(row.given) and score(weights, row) >= 1, row.has) for row in rows]


def figures(seen: list[tuple[bool, bool]]) -> str:
    right = sum(said and has for said, has in seen)
    precision = right / max(1, sum(said for said, _ in seen))
    recall = right / max(1, sum(has for _, has in seen))
    return f"precision {precision:.0%}, recall {recall:.0%} of {len(seen)} posts"


if __name__ == "__main__":
    main()
