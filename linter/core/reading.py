"""A reading: what a post's text says, for one set of channels."""

from typing import NamedTuple

from linter.core.gist import Gist, gist
from linter.core.post import Field, Post
from linter.core.span import Span


class Match(NamedTuple):
    """Words of a signal seen in a field; `start` and `end` index its text."""

    signal: str
    phrase: str
    weight: float
    language: str
    field: int
    start: int
    end: int


class Trait(NamedTuple):
    """What kind of post this is, judged from signals and features.

    `score` is compared with the trait's threshold (1.0 is exactly on it);
    `evidence` are the matches that raised it, strongest first.
    """

    name: str
    value: bool
    score: float
    evidence: tuple[Match, ...]


class Sentence(NamedTuple):
    """A sentence of a field: `[start, end)` in its text, end mark included."""

    field: int
    start: int
    end: int


class Reading(NamedTuple):
    """One version of a post: the fields that one set of channels will show.

    A post without variants has one reading, a post with `x:` and `linkedin:`
    texts has one for each. `fields` are that version's only, in file order.
    `language` is None when undecided. `words` counts words of the text fields.
    `own_gist` is set on dated posts, which feeds compare.
    """

    post: Post
    channels: tuple[str, ...]
    fields: tuple[Field, ...]
    language: str | None
    language_source: str
    words: int
    sentences: tuple[Sentence, ...]
    matches: tuple[Match, ...]
    features: dict[str, float]
    traits: dict[str, Trait]
    own_gist: Gist | None = None

    @property
    def gist(self) -> Gist:
        """What the texts come down to; made on demand unless the reader made it."""
        return self.own_gist or gist(self.fields)

    def has(self, trait: str) -> bool:
        """Say whether the post has a trait; an unknown trait is an error."""
        return self.traits[trait].value

    def of(self, *signals: str) -> list[Match]:
        """Return the matches of these signals, in reading order."""
        return [match for match in self.matches if match.signal in signals]

    def span(self, match: Match) -> Span:
        """Return where a match stands in the document."""
        return self.fields[match.field].span(match.start, match.end)

    def quote(self, match: Match) -> str:
        """Return the matched words as they are written in the field."""
        return self.fields[match.field].text[match.start : match.end]
