"""The language of messages about a post whose own language is undecided."""

from __future__ import annotations

import pytest

from linter.core.reading import Match
from linter.core.world import Brand
from linter.language.detect import detect
from linter.language.leaning import leaning

SILENT = Brand()


def match(language: str) -> Match:
    return Match("offer", "x", 1.0, language, 0, 0, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salut [Ville], ça va ?", "fr"),
        ("Bonsoir {{ prenom }}", "fr"),
        ("Joyeux Noël !", "fr"),
        ("Fête des voisins", "fr"),
        ("Sacs à 9 €, foncez", "fr"),
        ("Hello [City]!", "en"),
        ("Merry Christmas", "en"),
        # Words that English borrowed prove nothing.
        ("Café Zoé", ""),
        ("Résumé décor [x]", ""),
        ("Hello Café Zoé", "en"),
        ("Bonjour, hello", ""),
        ("42", ""),
    ],
)
def test_short_texts_lean_to_the_language_of_their_words(
    text: str, expected: str
) -> None:
    assert detect([text], ("en", "fr"))[0] is None
    assert leaning([text], (), SILENT) == expected


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("fr",), "fr"), (("any", "fr", "fr"), "fr"), (("en", "fr"), ""), (("any",), "")],
)
def test_matched_phrases_that_agree_tell(
    languages: tuple[str, ...], expected: str
) -> None:
    assert leaning(["42"], map(match, languages), SILENT) == expected


@pytest.mark.parametrize(
    ("regions", "expected"),
    [
        ({"FR"}, "fr"),
        ({"FR-29", "CA-QC"}, "fr"),
        ({"GB", "US"}, "en"),
        ({"FR", "GB"}, ""),
        ({"BE"}, ""),
        ({"world"}, ""),
        (set(), ""),
    ],
)
def test_without_words_the_readers_tell(regions: set[str], expected: str) -> None:
    assert leaning(["42"], (), Brand(regions=frozenset(regions))) == expected
