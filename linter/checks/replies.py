"""`replies`: comments are switched off."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import evidence, words
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`only_with` names a trait that the post must have, e.g. `inviting`.

    Without it, posts that have the trait named by `left_to` are another rule's.
    """

    only_with: str = ""
    left_to: str = "inviting"


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the setting that closes the replies."""
    closed = reading.post.replies_closed
    if closed is None or not applies(reading, world, params):
        return
    wanted = reading.has(params.only_with) if params.only_with else True
    if not wanted or (not params.only_with and reading.has(params.left_to)):
        return
    asked: tuple[Match, ...] = (
        reading.traits[params.only_with].evidence if params.only_with else ()
    )
    yield Hit(
        reading.post,
        closed,
        "comments",
        {"words": words(reading, asked)},
        evidence(reading, asked),
        language=reading.voice,
    )


KIND = CheckKind("replies", "post", Params, run, needs=("closed-replies",))
