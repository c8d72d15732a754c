"""`file-name`: a name that is almost what a publisher wants, so passed over."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.tuples import NamedTuple
from linter.core.world import World


class _Publisher(NamedTuple):
    """The folder that a publisher reads, names meant for it, and those it takes."""

    name: str
    folder: str
    meant: str
    taken: str
    usual: str


# A name without any date in `_posts` may well be another tool's.
_PUBLISHERS = (
    _Publisher(
        "Jekyll",
        "_posts",
        r"(?:\d{8}|\d{4}[-_. ]\d\d?[-_. ]\d\d?|\d\d?[-_.]\d\d?[-_.]\d{4})(?!\d).*",
        r"\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+",
        "2026-12-01-title.md",
    ),
    _Publisher(
        "twitter-together",
        "tweets",
        r".+\.tweets?\.?(?:md|markdown|txt|ya?ml)?",
        r".+\.tweet",
        "title.tweet",
    ),
)


@parameters
class Params:
    """The publishers and their names are known; there is nothing to set."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on a post whose file its publisher will not see."""
    del world, params
    folders, _, name = f"/{reading.post.path}".rpartition("/")
    for publisher in _PUBLISHERS:
        if (
            f"/{publisher.folder}/" in f"{folders}/"
            and compiled(publisher.meant).fullmatch(name)
            and not compiled(publisher.taken).fullmatch(name)
        ):
            values: dict[str, object] = {
                "name": name,
                "publisher": publisher.name,
                "usual": publisher.usual,
            }
            yield hit_at(reading, "text", values)


KIND = CheckKind("file-name", "post", Params, run)
