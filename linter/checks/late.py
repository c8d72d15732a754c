"""`late`: still a draft although its date is past."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit_at
from linter.core.finding import Hit, Severity
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.recurrence import is_ahead
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """A post of no channel may be a page whose date is that of its first line."""

    exempt_kinds: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the date of a draft that should be out."""
    post = reading.post
    moment = post.moment
    if moment is None or post.status != "draft" or post.recurrence:
        return
    if is_ahead(moment, world.now) or not applies(reading, world, params):
        return
    severity: Severity | None = None if reading.channels else "info"
    values: dict[str, object] = {"day": moment.at.date()}
    yield hit_at(reading, "publish_at", values, severity=severity)


KIND = CheckKind("late", "time", Params, run, needs=("date", "draft"))
