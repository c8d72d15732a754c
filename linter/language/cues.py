"""What tells a question asked for real from one asked for effect."""

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple


class Cue(NamedTuple):
    """A pattern over a folded sentence; `name` is shown as the reason.

    Where `signs` are given, one of them is in every match: most sentences have
    none, and their pattern is not even compiled.
    """

    name: str
    weight: float
    pattern: str
    signs: tuple[str, ...] = ()

    def in_words(self, words: str) -> bool:
        """Say whether a folded sentence has this cue."""
        if self.signs and not any(sign in words for sign in self.signs):
            return False
        return compiled(self.pattern).search(words) is not None


class Cues(NamedTuple):
    """The cues of one language, as patterns that are compiled when first used.

    `formulas` are questions that nobody is meant to answer, `rescues` how such a
    formula goes on with a real one. `elliptical` questions have no verb and are
    answered by what follows; `answers` is how an answering sentence begins.
    `opened` are real questions to the reader, `barred` what only looks like one.
    `replies` and `calls` are how the next sentence begins when it asks for a word
    or for a click; `telling` are the replies that are no bait. `ending`
    is what a real question has that is a post's last word.
    """

    formulas: tuple[Cue, ...]
    rescues: str
    elliptical: str
    answers: str
    opened: tuple[Cue, ...]
    barred: str
    replies: str
    telling: str
    calls: str
    asking: str
    ending: str


def any_of(*patterns: str) -> str:
    """Return a pattern of alternatives."""
    return "|".join(patterns)


def opening(*patterns: str) -> str:
    """Return alternatives that open a sentence; a final `-` lets the word go on."""
    whole = [
        one.removesuffix("-") if one.endswith("-") else rf"{one}\b" for one in patterns
    ]
    return f"^(?:{'|'.join(whole)})"


def cue(name: str, *patterns: str, signs: str = "", weight: float = 1.0) -> Cue:
    """Make a cue of alternatives; `|` stands between its signs."""
    return Cue(name, weight, any_of(*patterns), tuple(filter(None, signs.split("|"))))
