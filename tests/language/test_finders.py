"""Turning pages finds what the automaton finds."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.config.calendars import load_calendar
from linter.core.parts import Parts
from linter.core.signal import SignalData
from linter.language.binding import compiled_lexicon
from linter.language.lexicon import Lexicon
from linter.language.normal import normalise
from linter.packs.locate import own_packs
from linter.shelf import Shelf

SIGNALS = [
    SignalData(
        "one",
        "any",
        1.0,
        tuple(
            (phrase, 1.0)
            for phrase in (
                "soldes",
                "bons plans",
                "{n} €",
                "-{n} %",
                "plus que {n} places",
                "{n}h",
                "pack{n}",
                "tag {..} ami",
                "^like si",
                "commente {CAPS}",
                "🎉",
                "l'été",
                "c'est {w} ou jamais",
                "#jesuis",
            )
        ),
    )
]
DATA = compiled_lexicon(SIGNALS)
MANY, FEW = Lexicon(Parts(DATA)), Lexicon(Parts(DATA), few=True)
FRAGMENTS = [
    *("soldes", "SOLDES", "bons", "plans", "bons plans", "12", "12 €", "12€", "-20 %"),
    *("plus que 3 places", "18h", "pack2", "packs", "tag ton vieil ami", "like si"),
    *("commente OUI", "🎉", "❤️", "l'été", "l’été", "c'est maintenant ou jamais"),
    *("#JeSuisLà", "#BonsPlans", "https://soldes.example", "@soldes", " ", "\n", "."),
    *("\n\n", "é", "e\u0301", "\u00a0", "!", "_", "-"),
]


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=14))
@settings(deadline=None, max_examples=400)
@example(["18h", " ", "12€"])
@example(["pack2soldes"])
def test_both_ways_find_the_same(fragments: list[str]) -> None:
    for glue in ("", " "):
        text = glue.join(fragments)
        normal = normalise(text)
        assert FEW.scan(text, normal, 0, None) == MANY.scan(text, normal, 0, None)


def test_both_ways_find_the_same_in_our_own_examples() -> None:
    """With all real phrases, over every text of every rule."""
    shelf = Shelf(own_packs(), load_calendar, use_cache=False)
    many, few = shelf.lexicon(()), shelf.lexicon((), few=True)
    texts = [
        path.read_text(encoding="utf-8")
        for pack in own_packs()
        for path in sorted(Path(pack.path).rglob("*.yaml"))
    ]
    assert len(texts) > 100
    for text in texts:
        normal = normalise(text)
        expected = many.scan(text, normal, 0, None)
        assert few.scan(text, normal, 0, None) == expected
