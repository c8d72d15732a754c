"""`calls`: more than one thing to do in a short post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.checks.requests import Request, requests
from linter.core.finding import Evidence, Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World

_SHOWN = 5


@parameters
class Params(Conditions):
    """Requests and links beyond which a post of `max_words` asks too much.

    `verbs` by language: a line is one thing to do, in its forms with `|` between.
    """

    verbs: dict[str, str] = field(default_factory=dict)
    max_calls: int = 1
    max_links: int = 2
    max_words: int = 80


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first request too many, or on the first link too many.

    Links are counted where a channel is named: the sources of an article are
    no noise. They are a note only, for they may be the sources of a post.
    """
    if reading.words > params.max_words:
        return
    asked = requests(reading, params.verbs)
    links = int(reading.features["links"])
    if len(asked) > params.max_calls:
        if applies(reading, world, params):
            yield _too_many(reading, asked, params.max_calls)
    elif links > params.max_links and reading.channels:
        seen = reading.of("link")[params.max_links :]
        if seen and applies(reading, world, params):
            values: dict[str, object] = {"count": len(asked), "links": links}
            yield hit(reading, seen, values, severity="info", variant="links")


def _too_many(reading: Reading, asked: list[Request], limit: int) -> Hit:
    """Return a hit on the first request beyond the limit."""
    told = [_evidence(reading, request) for request in asked]
    words = ", ".join(one.text for one in told[:_SHOWN])
    more = ", …" if len(told) > _SHOWN else ""
    return Hit(
        reading.post,
        told[limit].span,
        reading.fields[asked[limit].field].name,
        {"words": words + more, "count": len(told)},
        tuple(told),
        language=reading.voice,
    )


def _evidence(reading: Reading, request: Request) -> Evidence:
    place = reading.fields[request.field]
    text = " ".join(place.text[request.start : request.end].split())
    return Evidence(text, "request", place.span(request.start, request.end))


KIND = CheckKind(
    "calls",
    "post",
    Params,
    run,
    limits=(
        ("max_calls", 0, "count"),
        ("max_links", 0, "links"),
        ("max_words", 1_000_000, "+words"),
    ),
)
