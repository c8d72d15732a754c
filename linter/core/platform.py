"""A platform: how it counts and what it takes, each figure with its source."""

from typing import Literal

from linter.core.tuples import NamedTuple

Counting = Literal[
    "bytes",
    "code-points",
    "graphemes",
    "little-text",
    "mastodon",
    "threads",
    "utf-16",
    "weighted",
]
COUNTED_IN_PLAIN: Counting = "code-points"
Limit = Literal[
    "alt",
    "bytes",
    "hashtags",
    "links",
    "media",
    "poll_answer",
    "poll_answers",
    "text",
    "title",
]


class Figure(NamedTuple):
    """A number that somebody published: who, and when it was last looked up."""

    value: int
    source: str
    checked: str


class Platform(NamedTuple):
    """What a platform takes. What nobody published is not in `limits`.

    `hashtags_advised` is advice of the platform, not a limit. `ended` is the
    year in which it closed, if it has.
    """

    name: str
    title: str
    counts: Counting
    limits: dict[str, Figure]
    hashtags_advised: Figure | None = None
    ended: Figure | None = None

    def limit(self, name: Limit) -> int | None:
        """Return a limit, None when no source gives one."""
        figure = self.limits.get(name)
        return figure.value if figure else None
