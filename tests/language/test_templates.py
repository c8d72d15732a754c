"""Phrases with blanks are heard in every wording, and cost few templates."""

from __future__ import annotations

import pytest

from linter.config.calendars import load_calendar
from linter.core.signal import SignalData
from linter.language.compile import templates
from linter.language.lexicon import Lexicon
from linter.language.normal import normalise
from linter.language.phrases import (
    CAPITALS,
    GAP,
    NUMBER,
    REST,
    WORD,
    Wording,
    wordings,
)
from linter.packs.locate import own_packs
from linter.shelf import Shelf

# What may stand in each blank. Behind a gap stands a word that no phrase has.
FILLED = {NUMBER: "12", GAP: "xyz", WORD: "xyz", CAPITALS: "XYZ", REST: "xyz"}
# Of a phrase with very many wordings, these are tried: they lie far apart.
TRIED = 6


def said(wording: Wording) -> str:
    """Return a text that says a wording."""
    return "".join(FILLED.get(piece, piece) for piece in wording.pieces)


def phrases_with_blanks() -> list[tuple[str, str]]:
    library = Shelf(own_packs(), load_calendar, use_cache=True).library
    return [
        (signal.language, phrase)
        for signal in library.signals
        for phrase in (*(text for text, _ in signal.phrases), *signal.exceptions)
        if not all(wording.literal for wording in wordings(phrase))
    ]


def test_each_wording_of_our_phrases_is_heard() -> None:
    """Alone, each phrase finds the whole of what it was written for."""
    ours = phrases_with_blanks()
    assert len(ours) > 1000
    for language, phrase in ours:
        built = Lexicon.build([SignalData("s", language, 1.0, ((phrase, 1.0),), ())])
        ways = wordings(phrase)
        for wording in ways[:: -(-len(ways) // TRIED)]:
            text = said(wording)
            found = built.scan(text, normalise(text), 0, language)
            assert [text[one.start : one.end] for one in found] == [text], phrase


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        pytest.param("{£|€}{n} {a|per} {day|hour|year}", ["£", "€"], id="combined"),
        pytest.param("reserved for {n} {minutes|hours}", ["reserved for"], id="rarest"),
        pytest.param(
            "{tag|name} {..} {friend|colleague}",
            ["friend", "colleague"],
            id="rarest-last",
        ),
        pytest.param("plus que {n}", ["plus que"], id="one-way"),
    ],
)
def test_choices_stay_choices(phrase: str, keys: list[str]) -> None:
    assert list(dict.fromkeys(t.key for t in templates(wordings(phrase)))) == keys


def test_combinations_that_nobody_wrote_are_not_heard() -> None:
    """Wordings that are no full set of combinations are not rounded up to one."""
    ways = [
        Wording(("a few ", NUMBER, " days"), at_start=False),
        Wording(("a few ", NUMBER, " hours"), at_start=False),
        Wording(("some ", NUMBER, " days"), at_start=False),
    ]
    built = {(one.key, one.before, one.after) for one in templates(ways)}
    spoken = [key + after for key, before, after in built if not before]
    assert not any("some" in one and "hours" in one for one in spoken)
    assert any("some" in one and "days" in one for one in spoken)
