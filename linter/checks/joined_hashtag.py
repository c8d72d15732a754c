"""`joined-hashtag`: several words in one hashtag, and no capital between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World

_FEWEST_WORDS = 2
_SHORTEST_WORD = 3


@parameters
class Params:
    """`words` by language: only a hashtag made of them entirely is reported.

    `links` are short words that may stand between two others.
    """

    words: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    min_letters: int = 9


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each hashtag that a screen reader cannot split."""
    del world
    for tag in reading.of("hashtag"):
        said = reading.quote(tag).removeprefix("#")
        if len(said) < params.min_letters or not (said.isalpha() and said.islower()):
            continue
        for language in (reading.language,) if reading.language else params.words:
            parts = _split(said, *_known(language, params))
            if len(parts) >= _FEWEST_WORDS:
                better = "#" + "".join(part.capitalize() for part in parts)
                found = hit(reading, [tag], {"better": better})
                yield found._replace(fix=_capitals(reading, tag, better))
                break


def _capitals(reading: Reading, tag: Match, better: str) -> Fix | None:
    from linter.checks.hashtag_capitals import hashtag_capitals

    return hashtag_capitals(reading.fields[tag.field], tag.start, tag.end, better)


def _known(language: str, params: Params) -> tuple[str, str]:
    return params.words.get(language, ""), params.links.get(language, "")


@lru_cache(maxsize=1024)
def _split(said: str, words: str, links: str) -> tuple[str, ...]:
    """Return the words that a hashtag is made of, as few as possible."""
    known, short = _sets(words, links)
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(said) + 1):
        for start in range(end):
            part = said[start:end]
            inner = start > 0 and end < len(said) and part in short
            if start in best and (part in known or inner):
                parts = (*best[start], part)
                if end not in best or len(parts) < len(best[end]):
                    best[end] = parts
    return best.get(len(said), ())


@lru_cache(maxsize=8)
def _sets(words: str, links: str) -> tuple[frozenset[str], frozenset[str]]:
    long = frozenset(word for word in words.split() if len(word) >= _SHORTEST_WORD)
    return long, frozenset(links.split())


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("hashtag",)


KIND = CheckKind("joined-hashtag", "post", Params, run, gate)
