"""`density`: most of the post sells."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.company import holds
from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading, Sentence
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """A sentence sells when its weighted signals reach 1.

    `signals` maps a signal to its coefficient. A finding needs at least
    `min_matches` distinct phrases, and selling sentences that hold at least
    `max_share` of the post's words.
    """

    signals: dict[str, float] = field(default_factory=dict)
    max_share: float = 0.6
    min_matches: int = 3
    traits: tuple[str, ...] = ("promotional",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first selling words of a post that mostly sells."""
    matches = reading.of(*params.signals)
    if len({match.phrase for match in matches}) < params.min_matches:
        return
    if not applies(reading, world, params):
        return
    selling = [
        sentence
        for sentence in reading.sentences
        if _weight(sentence, matches, params) >= 1
    ]
    share = _length(reading, selling) / max(_length(reading, reading.sentences), 1)
    if selling and share >= params.max_share:
        inside = [match for match in matches if _holder(match, selling)]
        values: dict[str, object] = {"share": round(100 * share), "count": len(inside)}
        yield hit(reading, inside, values)


def _weight(sentence: Sentence, matches: list[Match], params: Params) -> float:
    return sum(
        params.signals[match.signal] * match.weight
        for match in matches
        if holds(sentence, match)
    )


def _holder(match: Match, sentences: list[Sentence]) -> bool:
    return any(holds(sentence, match) for sentence in sentences)


def _length(reading: Reading, sentences: list[Sentence] | tuple[Sentence, ...]) -> int:
    """Count the words of sentences, without links and hashtags."""
    return sum(
        sum(
            not word.startswith(("http", "#", "@"))
            for word in reading.fields[at].text[start:end].split()
        )
        for at, start, end in sentences
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return tuple(params.signals)


KIND = CheckKind("density", "post", Params, run, gate)
