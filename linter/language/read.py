"""Posts to readings: the one way from what is written to what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from linter.core.gist import gist
from linter.core.post import Field, Post
from linter.core.reading import Match, Reading, Sentence, Trait
from linter.core.signal import TraitData
from linter.core.world import Brand
from linter.language.asides import meant
from linter.language.brand import BrandNames
from linter.language.computed import computed
from linter.language.detect import language_of
from linter.language.features import Features
from linter.language.lexicon import Joint, Lexicon
from linter.language.normal import Normal, normalise
from linter.language.questions import questions
from linter.language.sentences import sentences
from linter.language.traits import Traits, judge
from linter.language.versions import Version, versions
from linter.language.words import Persons, Words, count_persons, count_words

_order = itemgetter(Match._fields.index("start"), Match._fields.index("end"))
# Fields that are not prose: only the words of signals count in them.
_LABELS = frozenset({"alt", "poll"})


class Reader:
    """Reads posts with one lexicon, one set of traits, for one team.

    A `thorough` reader judges every trait with its score, for people to look at.
    With `gists` it makes at once what feeds compare of dated posts.
    """

    def __init__(
        self,
        lexicon: Lexicon | Joint,
        traits: Iterable[TraitData],
        brand: Brand,
        *,
        thorough: bool = True,
        gists: bool = False,
    ) -> None:
        self._lexicon = lexicon
        self._traits = {trait.name: trait for trait in traits}
        self._known = lexicon.languages
        self._configured = brand.languages
        self._said = brand
        self._brand = BrandNames(brand)
        self._thorough = thorough
        self._gists = gists

    def readings(self, post: Post) -> list[Reading]:
        """Return one reading per version of a post."""
        return [self._read(post, version) for version in versions(post)]

    def _read(self, post: Post, version: Version) -> Reading:
        fields = version.fields
        normals = [normalise(field.text) for field in fields]
        language, source = language_of(
            post, _prose(fields), self._known, self._configured
        )
        study = _Study(post, fields, normals, language)
        for place, (field, normal) in enumerate(zip(fields, normals, strict=True)):
            study.matches += self._scan(study, place, field, normal)
        return Reading(
            post,
            version.channels,
            fields,
            language,
            source,
            tuple(study.matches),
            self._judged(study),
            study,
            gist(fields) if self._gists and post.moment else None,
            "" if language else self._leaning(study),
        )

    def _leaning(self, study: _Study) -> str:
        from linter.language.leaning import leaning

        return leaning(_prose(study.fields), study.matches, self._said)

    def _judged(self, study: _Study) -> Mapping[str, Trait]:
        if self._thorough:
            return judge(
                self._traits.values(), study.matches, study.features(), study.meant()
            )
        return Traits(self._traits, study.matches, study.features, study.meant)

    def _scan(
        self, study: _Study, place: int, field: Field, normal: Normal
    ) -> list[Match]:
        found = self._lexicon.scan(field.text, normal, place, study.language)
        found += self._brand.matches(normal, place)
        if field.role not in _LABELS:
            found += computed(field.text, place, normal, self._brand.folded)
        if field.role == "text" and "?" in field.text:
            cut = study.cut(place)
            found += questions(field.text, cut, study.language)
        found.sort(key=_order)
        return found


class _Study:
    """What a version of a post says beyond its words, worked out on demand."""

    def __init__(
        self,
        post: Post,
        fields: tuple[Field, ...],
        normals: list[Normal],
        language: str | None,
    ) -> None:
        self._post = post
        self.fields = fields
        self._normals = normals
        self.language = language
        self.matches: list[Match] = []
        self._cuts: dict[int, list[Sentence]] = {}
        self._features: Features | None = None

    def cut(self, place: int) -> list[Sentence]:
        """Return the sentences of a field."""
        if place not in self._cuts:
            self._cuts[place] = sentences(self.fields[place].text, place)
        return self._cuts[place]

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the text fields, in order."""
        return tuple(
            sentence
            for place, field in enumerate(self.fields)
            if field.role == "text"
            for sentence in self.cut(place)
        )

    def meant(self) -> list[Match]:
        """Return the matches that the author means."""
        return meant(self.matches, self.fields)

    def features(self) -> Features:
        """Return what can be counted."""
        if self._features is None:
            self._features = Features(self._post, self.matches, self._count, self._meet)
        return self._features

    def _count(self) -> list[Words]:
        return [count_words(normal) for normal in self._spoken()]

    def _meet(self) -> list[Persons]:
        return [count_persons(normal, self.language) for normal in self._spoken()]

    def _spoken(self) -> list[Normal]:
        pairs = zip(self.fields, self._normals, strict=True)
        return [normal for field, normal in pairs if field.role == "text"]


def _prose(fields: tuple[Field, ...]) -> list[str]:
    """Return the texts that tell the language: the prose, else the labels."""
    texts = [field.text for field in fields if field.role == "text"]
    return texts or [field.text for field in fields if field.role != "hashtags"]
