"""Posts to readings: the one way from what is written to what it says."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from linter.core.gist import gist
from linter.core.post import Field, Post
from linter.core.reading import Match, Reading, Sentence
from linter.core.signal import TraitData
from linter.core.world import Brand
from linter.language.brand import BrandNames
from linter.language.computed import computed
from linter.language.detect import language_of
from linter.language.features import features
from linter.language.lexicon import Lexicon
from linter.language.normal import Normal, normalise
from linter.language.questions import questions
from linter.language.sentences import sentences
from linter.language.traits import judge
from linter.language.versions import Version, versions
from linter.language.words import Words, count_words

_order = itemgetter(Match._fields.index("start"), Match._fields.index("end"))
# Fields that are not prose: only the words of signals count in them.
_LABELS = frozenset({"alt", "poll"})


class Reader:
    """Reads posts with one lexicon, one set of traits, for one team.

    Of `few` posts it leaves the gists to those who ask: most are never compared.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        traits: Iterable[TraitData],
        brand: Brand,
        *,
        few: bool = False,
    ) -> None:
        self._lexicon = lexicon
        self._traits = tuple(traits)
        self._known = lexicon.languages
        self._configured = brand.languages
        self._brand = BrandNames(brand)
        self._few = few

    def readings(self, post: Post) -> list[Reading]:
        """Return one reading per version of a post."""
        return [self._read(post, version) for version in versions(post)]

    def _read(self, post: Post, version: Version) -> Reading:
        normals = [normalise(field.text) for field in version.fields]
        prose = _prose(version.fields)
        language, source = language_of(post, prose, self._known, self._configured)
        page = _Page(language)
        for place, (field, normal) in enumerate(
            zip(version.fields, normals, strict=True)
        ):
            page.matches += self._scan(page, place, field, normal)
        counted = features(post, page.matches, page.counts)
        return Reading(
            post,
            version.channels,
            version.fields,
            language,
            source,
            int(counted["words"]),
            tuple(page.sentences),
            tuple(page.matches),
            counted,
            judge(self._traits, page.matches, counted),
            gist(version.fields) if post.moment and not self._few else None,
        )

    def _scan(
        self, page: _Page, place: int, field: Field, normal: Normal
    ) -> list[Match]:
        found = self._lexicon.scan(field.text, normal, place, page.language)
        found += self._brand.matches(normal, place)
        if field.role not in _LABELS:
            found += computed(field.text, place, normal, self._brand.folded)
        if field.role == "text":
            found += page.add_prose(place, field.text, normal)
        found.sort(key=_order)
        return found


class _Page:
    """What reading the fields of a version has gathered so far."""

    def __init__(self, language: str | None) -> None:
        self.language = language
        self.matches: list[Match] = []
        self.sentences: list[Sentence] = []
        self.counts: list[Words] = []

    def add_prose(self, place: int, text: str, normal: Normal) -> list[Match]:
        """Take in a text's sentences and words; return its questions."""
        found = sentences(text, place)
        self.sentences += found
        self.counts.append(count_words(normal, self.language))
        return questions(text, found, self.language) if "?" in text else []


def _prose(fields: tuple[Field, ...]) -> list[str]:
    """Return the texts that tell the language: the prose, else the labels."""
    texts = [field.text for field in fields if field.role == "text"]
    return texts or [field.text for field in fields if field.role != "hashtags"]
