"""Disguised letters are read as what they stand for; others are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.signal import SignalData
from linter.language.lexicon import Lexicon
from linter.language.normal import normalise

WORDS = ("soldes", "gratis", "promotion", "discount", "clearance", "dernières")
DIGITS = {"o": "0", "i": "1", "e": "3", "a": "4", "s": "5", "t": "7"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("S0LDES", "soldes"),
        ("gr4tis", "gratis"),
        ("S O L D E S !", "soldes !"),
        ("des S O L D E S ici", "des soldes ici"),
        ("Ⓢⓞⓛⓓⓔⓢ", "soldes"),
        ("ＰＲＯＭＯ", "promo"),
        ("🅿🆁🅾🅼🅾", "promo"),
        ("i18n et B2B", "i18n et b2b"),
        ("COVID19, MP3, v1.2", "covid19, mp3, v1.2"),
        ("Noel2024fete", "noel2024fete"),
        ("à 1 h 30, y a a b", "à 1 h 30, y a a b"),
        ("il y a 3 ans", "il y a 3 ans"),
        ("option A B C", "option a b c"),
    ],
)
def test_it_is_read_as(written: str, expected: str) -> None:
    assert normalise(written).text == expected


@given(st.sampled_from(WORDS), st.data())
def test_digits_hide_no_phrase(word: str, data: st.DataObject) -> None:
    inside = [at for at in range(1, len(word) - 1) if word[at] in DIGITS]
    at = data.draw(st.sampled_from(inside))
    hidden = word[:at] + DIGITS[word[at]] + word[at + 1 :]
    assert _seen(f"Les {hidden} sont là", word) == [hidden]


@pytest.mark.parametrize("word", WORDS)
def test_spaces_hide_no_phrase(word: str) -> None:
    hidden = " ".join(word.upper())
    assert _seen(f"Les {hidden}, là", word) == [hidden]


@given(st.text("abc deéXY'", max_size=60))
def test_words_keep_their_letters(text: str) -> None:
    kept = normalise(text).text
    assert "".join(kept.split()) == "".join(text.lower().split())


@given(st.text("abc deé',", max_size=60))
def test_small_words_stay_apart(text: str) -> None:
    assert normalise(text).text.split() == text.split()


@pytest.mark.parametrize(
    ("phrase", "written", "seen"),
    [
        ("dépêchez-vous", "depechez-vous !", True),
        ("dernière chance", "c'est la derniere chance", True),
        ("à gagner", "il y a a gagner", False),
        ("salé", "une sale journée", False),
        ("marché d'été", "le marche d'ete", False),
    ],
)
def test_long_phrases_need_no_accents(phrase: str, written: str, seen: bool) -> None:
    assert bool(_seen(written, phrase)) is seen


def _seen(text: str, phrase: str) -> list[str]:
    signal = SignalData("word", "fr", 1.0, ((phrase, 1.0),))
    lexicon = Lexicon.build([signal])
    found = lexicon.scan(text, normalise(text), 0, "fr")
    return [text[one.start : one.end] for one in found]
