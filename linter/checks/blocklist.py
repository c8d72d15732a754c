"""`blocklist`: the team's own words that must not go out."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.names import blocked_signal
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import Blocked, World


@parameters
class Params:
    """The terms come from the configuration, so the rule has no settings."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each blocked term in force on the post's channels."""
    del params
    for index, blocked in enumerate(world.brand.blocklist):
        matches = reading.of(blocked_signal(index))
        if matches and _in_force(blocked, reading, world):
            for match in matches:
                values: dict[str, object] = {
                    "term": reading.quote(match),
                    "note": blocked.note,
                }
                variant = "note" if blocked.note else ""
                yield hit(reading, [match], values, variant=variant)


def _in_force(blocked: Blocked, reading: Reading, world: World) -> bool:
    at = reading.post.moment.at if reading.post.moment else world.now
    if blocked.channels and not set(blocked.channels) & set(reading.channels):
        return False
    return (blocked.start is None or blocked.start <= at) and (
        blocked.until is None or at < blocked.until
    )


KIND = CheckKind("blocklist", "time", Params, run, needs=("blocklist",))
