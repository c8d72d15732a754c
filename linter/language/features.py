"""Features: what can be counted in a version of a post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from linter.core.post import Post
from linter.core.reading import Match
from linter.language.words import Words

_FEWEST_OPTIONS = 2
_NOTHING = Words(0, 0, 0, 0, 0)


class Features(dict[str, float]):
    """Counts by name; those that take all words are made when first asked for."""

    __slots__ = ("_count",)

    def __init__(
        self, post: Post, matches: Iterable[Match], count: Callable[[], list[Words]]
    ) -> None:
        super().__init__(_cheap(post, matches))
        self._count = count

    def __missing__(self, name: str) -> float:
        """Count the words; raise KeyError on an unknown name."""
        counts = self._count()
        total = Words(*map(sum, zip(*counts, strict=True))) if counts else _NOTHING
        self.update(
            {
                "words": float(total.words),
                "capitals": total.capitals / total.letters if total.letters else 0.0,
                "first_person": float(total.first_person),
                "second_person": float(total.second_person),
            }
        )
        if name not in self:
            raise KeyError(name)
        return self[name]


def _cheap(post: Post, matches: Iterable[Match]) -> dict[str, float]:
    """Count what is known without looking at the words."""
    seen = Counter([match.signal for match in matches])
    return {
        "links": float(seen["link"] + len(post.links)),
        "hashtags": float(seen["hashtag"]),
        "emoji": float(seen["emoji"]),
        "questions": float(seen["question"]),
        "poll": float(len(post.poll) >= _FEWEST_OPTIONS),
        "digits": float(seen["number"]),
        "exclamations": float(seen["exclamation"]),
    }
