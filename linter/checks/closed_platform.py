"""`closed-platform`: a channel on a platform that is no more."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import destinations
from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """No settings: the files of platforms say which are closed."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each channel that leads nowhere."""
    del params
    for to in destinations(reading, world):
        ended = to.platform.ended
        if ended is not None:
            values = {"platform": to.platform.title, "year": str(ended.value)}
            yield hit_at(reading, "channels", dict(values))


KIND = CheckKind("closed-platform", "post", Params, run, needs=("platform",))
