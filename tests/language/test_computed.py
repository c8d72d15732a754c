"""Signals that are computed, not listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.computed import computed
from linter.language.normal import normalise


def quotes(text: str, signal: str, *brand: str) -> list[str]:
    found = computed(text, 0, normalise(text), frozenset(brand))
    return [text[m.start : m.end] for m in found if m.signal == signal]


@pytest.mark.parametrize(
    ("signal", "text", "expected"),
    [
        ("link", "ici https://x.fr/a. Ou www.y.org", ["https://x.fr/a", "www.y.org"]),
        ("mention", "avec @lea et @m@piaille.fr", ["@lea", "@m@piaille.fr"]),
        ("mention", "lea@exemple.fr", []),
        ("hashtag", "#RentréeSolidaire #été", ["#RentréeSolidaire", "#été"]),
        ("number", "12,5 % de 1\u202f200 A4", ["12,5", "1\u202f200"]),
        ("exclamation", "Oui ! Quoi ?! Fini.", ["!", "?!"]),
        ("emoji", "👩‍💻 et ❤️ 🇫🇷🇧🇪 👍🏽", ["👩‍💻", "❤️", "🇫🇷", "🇧🇪", "👍🏽"]),
        ("emoji", "© 12 € → ™ №", []),
        ("emoji", "Étape 1️⃣, ↗️ ⏰", ["1️⃣", "↗️", "⏰"]),
    ],
)
def test_finds(signal: str, text: str, expected: list[str]) -> None:
    assert sorted(quotes(text, signal)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("C'est GRATUIT pour tous", ["GRATUIT"], id="long"),
        pytest.param("VITE !", ["VITE"], id="with-a-mark"),
        pytest.param("DERNIERS JOURS", ["DERNIERS", "JOURS"], id="in-a-row"),
        pytest.param("La SNCF et le RGPD", [], id="unspoken-letters"),
        pytest.param("Avec l'UNESCO et l'ADEME !", [], id="acronyms"),
        pytest.param("Jeanne FOURNIER expose", [], id="surname"),
        pytest.param("Une seule fois, VITE", [], id="short-and-alone"),
        pytest.param("Nos TARTINES sont là", [], id="brand"),
        pytest.param("#GRATUIT @GRATUIT", [], id="hashtag-and-name"),
        pytest.param("code SOLDES2026", [], id="code"),
    ],
)
def test_capitals(text: str, expected: list[str]) -> None:
    assert quotes(text, "capitals", "tartines") == expected


@given(st.text(max_size=60))
def test_matches_are_stretches_of_the_text(text: str) -> None:
    for match in computed(text, 2, normalise(text)):
        assert match.field == 2
        assert 0 <= match.start < match.end <= len(text)
