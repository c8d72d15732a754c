"""A team's own words, found in the forms that a person takes for the same."""

from __future__ import annotations

import pytest

from linter.core.parts import Parts
from linter.core.signal import SignalData
from linter.language.binding import compiled_lexicon
from linter.language.lexicon import Lexicon
from linter.language.normal import normalise
from linter.language.team_words import widened


def found(term: str, text: str, *, few: bool = False) -> list[str]:
    """Return what a team's term finds in a text."""
    signal = SignalData("own", "any", 1.0, ((widened(term), 1.0),))
    lexicon = Lexicon(Parts(compiled_lexicon([signal])), few=few)
    return [
        text[one.start : one.end]
        for one in lexicon.scan(text, normalise(text), 0, None)
    ]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("vague", "Des vagues déferlent", ["vagues"]),
        ("wave", "Waves of joy", ["Waves"]),
        ("wave", "A wavelength away", []),
        ("déferl*", "Des vagues déferlent ici", ["déferlent"]),
        ("déferl*", "Un déferlement, puis ça déferle", ["déferlement", "déferle"]),
        ("déferl*", "Il indéferle", []),
        ("promo*", "Promotions, promos et promo", ["Promotions", "promos", "promo"]),
        (
            "bon plan*",
            "Nos bons plans, un bon planning",
            ["bons plans", "bon planning"],
        ),
        ("pas cher", "Un vélo pas-cher, deux pas chers", ["pas-cher", "pas chers"]),
        ("50 %", "50% ici, 50\u00a0% là, 150 % ailleurs", ["50%", "50\u00a0%"]),
        ("50%", "Jusqu'à 50 % de moins", ["50 %"]),
        ("cheval", "Des chevaux et un cheval", ["chevaux", "cheval"]),
        ("soldes", "soldes, solde", ["soldes"]),
        ("{low|lowest} price", "The lowest price, low prices", ["lowest price"]),
        ("as", "an ass", []),
    ],
)
def test_forms(term: str, text: str, expected: list[str]) -> None:
    assert sorted(found(term, text)) == sorted(expected)
    assert found(term, text, few=True) == found(term, text)


@pytest.mark.parametrize(
    "term", ["one two three four five", "a", "*", "l'été", "c++", "-", "a-b-c-d"]
)
def test_any_term_is_a_phrase(term: str) -> None:
    assert found(term, f"x {term} y") == [term] or not any(map(str.isalnum, term))
