"""Words counted."""

from __future__ import annotations

import pytest

from linter.language.normal import normalise
from linter.language.words import Words, count_persons, count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’été, c'est aujourd’hui !", 3),
        ("Dites-nous tout, arc-en-ciel", 3),
        ("Don't miss it — really", 4),
        ("Voir https://exemple.fr/un/deux @lea", 1),
        ("🎉 !", 0),
        ("", 0),
    ],
)
def test_counts_words_as_a_reader_does(text: str, words: int) -> None:
    assert count_words(normalise(text)).words == words


@pytest.mark.parametrize(
    ("text", "language", "first", "second", "single"),
    [
        ("Nous fêtons nos dix ans, dites-nous votre avis", "fr", 3, 1, 0),
        ("We're proud of our team, aren't you?", "en", 2, 1, 0),
        ("We love your ton", "fr", 0, 1, 0),
        ("We love votre our", None, 2, 1, 0),
        ("We love you", "de", 0, 0, 0),
        ("Bus and sour wet yours", "en", 0, 1, 0),
        ("_we_ wer nous", None, 2, 0, 0),
        ("I'm sure that my idea mine", "en", 0, 0, 3),
        ("J'ai lu mon livre et le sien", "fr", 0, 0, 2),
    ],
)
def test_counts_who_speaks_to_whom(
    text: str, language: str | None, first: int, second: int, single: int
) -> None:
    assert count_persons(normalise(text), language) == (first, second, single)


def test_counts_letters_and_capitals() -> None:
    assert count_words(normalise("Été OK")) == Words(2, 5, 3)
