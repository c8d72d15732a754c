"""`missing-file`: a file of the post that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """No settings: whether a file is there was found out when the post was read."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each local file that nobody finds."""
    del world, params
    for media in reading.post.media:
        if media.lost:
            yield Hit(
                reading.post,
                media.span,
                "media",
                {"file": media.file},
                language=reading.voice,
            )


KIND = CheckKind("missing-file", "post", Params, run, needs=("media",))
