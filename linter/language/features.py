"""Features: what can be counted in a version of a post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from linter.core.post import Post
from linter.core.reading import Match
from linter.language.words import Words

_FEWEST_OPTIONS = 2


def features(
    post: Post, matches: Iterable[Match], counts: list[Words]
) -> dict[str, float]:
    """Count what traits and rules may weigh beside the signals."""
    seen = Counter(match.signal for match in matches)
    total = Words(*map(sum, zip(*counts, strict=True))) if counts else _NOTHING
    return {
        "words": float(total.words),
        "links": float(seen["link"] + len(post.links)),
        "hashtags": float(seen["hashtag"]),
        "emoji": float(seen["emoji"]),
        "questions": float(seen["question"]),
        "poll": float(len(post.poll) >= _FEWEST_OPTIONS),
        "digits": float(seen["number"]),
        "exclamations": float(seen["exclamation"]),
        "capitals": total.capitals / total.letters if total.letters else 0.0,
        "first_person": float(total.first_person),
        "second_person": float(total.second_person),
    }


_NOTHING = Words(0, 0, 0, 0, 0)
