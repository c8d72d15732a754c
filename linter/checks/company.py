"""Which words stand in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.reading import Match, Reading, Sentence


def holds(sentence: Sentence, match: Match) -> bool:
    """Say whether a match begins in a sentence."""
    return (
        sentence.field == match.field and sentence.start <= match.start < sentence.end
    )


def in_company(reading: Reading, match: Match, others: Iterable[Match]) -> bool:
    """Say whether one of the others stands in the sentence of a match."""
    near = [other for other in others if other.field == match.field]
    return any(
        any(holds(sentence, other) for other in near)
        for sentence in reading.sentences
        if near and holds(sentence, match)
    )
