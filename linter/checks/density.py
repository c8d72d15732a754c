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

# From here on a sentence sells: a price alone does, "new" and "discover" do not.
_SELLS = 0.4


@parameters
class Params(Conditions):
    """What sells, against the length of the post.

    `signals` maps a signal to its coefficient. A finding needs at least
    `min_matches` distinct phrases that weigh `per_ten_words` for each ten words,
    in sentences that hold at least `max_share` of the words: who first tells
    something and invites at the end says too much besides for that.
    """

    signals: dict[str, float] = field(default_factory=dict)
    per_ten_words: float = 0.7
    max_share: float = 0.5
    min_matches: int = 3
    traits: tuple[str, ...] = ("promotional",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first selling words of a post that mostly sells."""
    matches = reading.of(*params.signals)
    distinct = {match.phrase: match for match in matches}
    if len(distinct) < params.min_matches or not applies(reading, world, params):
        return
    words = max(_length(reading, reading.sentences), 1)
    weight = sum(params.signals[one.signal] * one.weight for one in distinct.values())
    if 10 * weight < params.per_ten_words * words:
        return
    selling = [
        sentence
        for sentence in reading.sentences
        if _weight(sentence, matches, params) >= _SELLS
    ]
    share = _length(reading, selling) / words
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
