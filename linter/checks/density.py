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
# From here on nobody would say that it does anything else.
_ONLY_SELLS = 1.0
_HALF = 0.5


@parameters
class Params(Conditions):
    """What sells, against the length of the post.

    `signals` maps a signal to its coefficient. A finding needs at least
    `min_matches` distinct phrases, and either sentences that weigh 1 each and hold
    `max_share` of the words, or half of the words in sentences that sell a little
    and `per_ten_words` in all for each ten words of the post: who first tells
    something and invites at the end says too much besides for that.
    """

    signals: dict[str, float] = field(default_factory=dict)
    max_share: float = 0.6
    per_ten_words: float = 0.7
    min_matches: int = 3
    traits: tuple[str, ...] = ("promotional",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first selling words of a post that mostly sells."""
    matches = _once(reading.of(*params.signals), params)
    if len({match.phrase for match in matches}) < params.min_matches:
        return
    if not applies(reading, world, params):
        return
    selling = _sentences(reading, matches, params, _ONLY_SELLS)
    share = _share(reading, selling)
    if share < params.max_share:
        if not _dense(reading, matches, params):
            return
        selling = _sentences(reading, matches, params, _SELLS)
        share = _share(reading, selling)
        if share < _HALF:
            return
    inside = [match for match in matches if _holder(match, selling)]
    if inside:
        values: dict[str, object] = {"share": round(100 * share), "count": len(inside)}
        yield hit(reading, inside, values)


def _once(matches: list[Match], params: Params) -> list[Match]:
    """Leave out what overlaps a weightier match: words sell once."""
    kept: list[Match] = []
    for match in sorted(
        matches, key=lambda one: -params.signals[one.signal] * one.weight
    ):
        if not any(
            other.field == match.field
            and other.start < match.end
            and match.start < other.end
            for other in kept
        ):
            kept.append(match)
    return [match for match in matches if match in kept]


def _dense(reading: Reading, matches: list[Match], params: Params) -> bool:
    """Say whether the words that sell are many for the length of the post."""
    distinct = {match.phrase: match for match in matches}.values()
    weight = sum(params.signals[one.signal] * one.weight for one in distinct)
    return 10 * weight >= params.per_ten_words * _length(reading, reading.sentences)


def _sentences(
    reading: Reading, matches: list[Match], params: Params, least: float
) -> list[Sentence]:
    return [
        sentence
        for sentence in reading.sentences
        if _weight(sentence, matches, params) >= least
    ]


def _share(reading: Reading, part: list[Sentence]) -> float:
    """Return which share of the words some sentences hold."""
    return _length(reading, part) / max(_length(reading, reading.sentences), 1)


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


KIND = CheckKind(
    "density",
    "post",
    Params,
    run,
    gate,
    limits=(("max_share", 0.0, "share"), ("min_matches", 0, "")),
)
