"""`calls`: more than one thing to do in a short post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """Distinct calls and links beyond which a post of `max_words` asks too much."""

    signals: tuple[str, ...] = ("call-to-action",)
    max_calls: int = 1
    max_links: int = 2
    max_words: int = 80


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first call too many, or on the first link too many.

    Links are counted where a channel is named: the sources of an article are
    no noise.
    """
    calls = _distinct(reading.of(*params.signals))
    links = int(reading.features["links"])
    if len(calls) <= params.max_calls and links <= params.max_links:
        return
    if reading.words > params.max_words or not applies(reading, world, params):
        return
    values: dict[str, object] = {"count": len(calls), "links": links}
    if len(calls) > params.max_calls:
        found = hit(reading, calls, values)
        extra = calls[params.max_calls]
        field = reading.fields[extra.field].name
        yield found._replace(span=reading.span(extra), field=field)
    elif links > params.max_links and reading.channels:
        seen = reading.of("link")
        if len(seen) > params.max_links:
            yield hit(reading, seen[params.max_links :], values, variant="links")


def _distinct(matches: list[Match]) -> list[Match]:
    """Keep the first match of each phrase: saying it twice is one call."""
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.phrase, match)
    return list(first.values())


KIND = CheckKind("calls", "post", Params, run)
