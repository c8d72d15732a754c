"""`only-hashtags`: nothing stands in the post but hashtags."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World

_OUTSIDE = ("http", "#", "@")


@parameters
class Params(Conditions):
    """At least `min_hashtags` beside at most `max_words` words of one's own."""

    min_hashtags: int = 3
    max_words: int = 2
    unless_traits: tuple[str, ...] = ("solemn",)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first hashtag."""
    tags = [match for match in reading.of("hashtag") if _in_text(reading, match)]
    if len(tags) < params.min_hashtags or _own_words(reading) > params.max_words:
        return
    # A question that voters answer is more than its hashtags.
    if not reading.post.poll and applies(reading, world, params):
        yield hit(reading, tags, {"count": len(tags)})


def _in_text(reading: Reading, match: Match) -> bool:
    return reading.fields[match.field].role == "text"


def _own_words(reading: Reading) -> int:
    """Count the words of all fields but hashtags, mentions and addresses."""
    return sum(
        not word.startswith(_OUTSIDE) and any(map(str.isalnum, word))
        for field in reading.fields
        if field.role not in ("hashtags", "alt")
        for word in field.text.split()
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("hashtag",)


KIND = CheckKind(
    "only-hashtags",
    "post",
    Params,
    run,
    gate,
    limits=(("min_hashtags", 1, "count"), ("max_words", 1_000_000, "")),
)
