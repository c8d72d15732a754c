"""`hashtag-count`: more hashtags than the platform takes, or advises."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import destinations
from linter.checks.evidence import evidence, words
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """`most` are hashtags per platform, in place of what the platform advises."""

    most: dict[str, int] = field(default_factory=dict)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the first hashtag too many for each platform."""
    tags = _distinct(reading)
    for to in destinations(reading, world) if len(tags) > 1 else ():
        limit = to.platform.limit("hashtags")
        advised = to.platform.hashtags_advised
        most = params.most.get(to.platform.name, advised.value if advised else None)
        bound = limit if limit is not None else most
        if bound is None or len(tags) <= bound:
            continue
        extra = tags[bound]
        yield Hit(
            reading.post,
            reading.span(extra),
            reading.fields[extra.field].name,
            {
                "count": len(tags),
                "limit": bound,
                "over": len(tags) - bound,
                "platform": to.platform.title,
                "words": words(reading, tags[bound:]),
            },
            evidence(reading, tags[bound:]),
            severity=None if limit is not None else "info",
            variant="" if limit is not None else "advised",
            language=reading.voice,
        )


def _distinct(reading: Reading) -> list[Match]:
    """Return the first match of each hashtag; first comments count too."""
    first: dict[str, Match] = {}
    for tag in reading.of("hashtag"):
        first.setdefault(reading.quote(tag).casefold(), tag)
    return list(first.values())


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("hashtag",)


KIND = CheckKind("hashtag-count", "post", Params, run, gate, needs=("platform",))
