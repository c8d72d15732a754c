"""A reading: what a post's text says, for one set of channels."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from linter.core.gist import Gist, gist
from linter.core.post import Field, Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple


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


class Study(Protocol):
    """What can be found out about a reading when somebody asks for it."""

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the text fields, in order."""

    def features(self) -> Mapping[str, float]:
        """Return what can be counted."""

    def meant(self) -> Sequence[Match]:
        """Return the matches that the author means: neither quoted nor denied."""


class Reading(NamedTuple):
    """One version of a post: the fields that one set of channels will show.

    A post without variants has one reading, a post with `x:` and `linkedin:`
    texts has one for each. `fields` are that version's only, in file order.
    `language` is None when undecided: `leaning` is the one to answer in then, ""
    when nothing tells. `own_gist` is set on dated posts of a
    calendar, which feeds compare.

    Most rules leave most posts alone: sentences, counts and traits are worked
    out when they are first asked for. What a reading keeps for the feeds has
    no `study` any more.
    """

    post: Post
    channels: tuple[str, ...]
    fields: tuple[Field, ...]
    language: str | None
    language_source: str
    matches: tuple[Match, ...]
    traits: Mapping[str, Trait]
    study: Study | None = None
    own_gist: Gist | None = None
    leaning: str = ""

    @property
    def voice(self) -> str | None:
        """The language to answer in: the post's own, else the one it leans to."""
        return self.language or self.leaning or None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text fields."""
        return self.study.sentences() if self.study else ()

    @property
    def features(self) -> Mapping[str, float]:
        """What can be counted; an unknown name is an error."""
        return self.study.features() if self.study else {}

    @property
    def words(self) -> int:
        """How many words the text fields have."""
        return int(self.features["words"])

    @property
    def gist(self) -> Gist:
        """What the texts come down to; made on demand unless the reader made it."""
        return self.own_gist or gist(self.fields)

    def rest(self, traits: Iterable[str], signals: frozenset[str]) -> "Reading":
        """Return what is left when only these traits and signals matter."""
        kept = {}
        for name in traits:
            trait = self.traits[name]
            kept[name] = trait._replace(evidence=()) if trait.evidence else trait
        told = tuple([m for m in self.matches if m.signal in signals])
        return self._replace(matches=told, traits=kept, study=None)

    def has(self, trait: str) -> bool:
        """Say whether the post has a trait; an unknown trait is an error."""
        return self.traits[trait].value

    def of(self, *signals: str) -> list[Match]:
        """Return the matches of these signals, in reading order."""
        return [match for match in self.matches if match.signal in signals]

    def meant(self, *signals: str) -> list[Match]:
        """Return those matches of these signals that the author means."""
        said = self.study.meant() if self.study else self.matches
        return [match for match in said if match.signal in signals]

    def span(self, match: Match) -> Span:
        """Return where a match stands in the document."""
        return self.fields[match.field].span(match.start, match.end)

    def quote(self, match: Match) -> str:
        """Return the matched words as they are written in the field."""
        return self.fields[match.field].text[match.start : match.end]
