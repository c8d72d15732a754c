"""Features: what can be counted in a version of a post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from linter.core.post import Post
from linter.core.reading import Match
from linter.language.words import FEW_WORDS, Persons, Words

_FEWEST_OPTIONS = 2
_NO_WORDS = Words(0, 0, 0, 0)
_NOBODY = Persons(0, 0, 0)


class Features(dict[str, float]):
    """Counts by name; those that take all words are made when first asked for."""

    __slots__ = ("_count", "_meet")

    def __init__(
        self,
        post: Post,
        matches: Iterable[Match],
        count: Callable[[], list[Words]],
        meet: Callable[[], list[Persons]],
    ) -> None:
        super().__init__(_cheap(post, matches))
        self._count = count
        self._meet = meet

    def __missing__(self, name: str) -> float:
        """Count words or persons; raise KeyError on an unknown name."""
        if name in ("words", "capitals", "plain"):
            total = Words(*map(sum, zip(_NO_WORDS, *self._count(), strict=True)))
            self["words"] = float(total.words)
            self["capitals"] = total.capitals / total.letters if total.letters else 0.0
            self["plain"] = float(self._plain(total))
        elif name in ("first_person", "second_person", "own_link"):
            met = Persons(*map(sum, zip(_NOBODY, *self._meet(), strict=True)))
            self["first_person"] = float(met.first)
            self["second_person"] = float(met.second)
            # Who says "our" or "my" and gives a link mostly shows what is theirs.
            own = self["links"] and (met.first or met.single)
            self["own_link"] = float(bool(own))
        else:
            raise KeyError(name)
        return self[name]

    def _plain(self, total: Words) -> bool:
        """Say whether a post is short and holds no number, link, mention or name."""
        return (
            0 < total.words <= FEW_WORDS
            and not total.names
            and not (self["digits"] or self["links"] or self["mentions"])
        )


def _cheap(post: Post, matches: Iterable[Match]) -> dict[str, float]:
    """Count what is known without looking at the words."""
    seen = Counter([match.signal for match in matches])
    return {
        "links": float(seen["link"] + len(post.links)),
        "mentions": float(seen["mention"]),
        "hashtags": float(seen["hashtag"]),
        "emoji": float(seen["emoji"]),
        "questions": float(seen["question"]),
        "poll": float(len(post.poll) >= _FEWEST_OPTIONS),
        "digits": float(seen["number"]),
        "exclamations": float(seen["exclamation"]),
    }
