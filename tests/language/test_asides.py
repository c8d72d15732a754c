"""Which words of a post its author means."""

from __future__ import annotations

import pytest

from linter.core.post import Field
from linter.core.reading import Match
from linter.core.span import identity
from linter.language.asides import meant


def text_field(text: str) -> Field:
    return Field("text", "text", text, identity(0, len(text)))


def kept(text: str, words: str) -> bool:
    """Say whether words count that stand once in a text."""
    start = text.index(words)
    match = Match("offer", words, 1.0, "any", 0, start, start + len(words))
    return meant([match], (text_field(text),)) == [match]


QUOTED = [
    ("« Plus que deux en stock », disait la fausse boutique.", "Plus que deux"),
    ("« Achetez avant minuit ! » : le courriel venait d'un escroc.", "Achetez"),
    ("“Only two left in stock”, said the shop that never was.", "Only two left"),
    (
        "A brand wrote in 2012:\n\n> Bored? Shop now, it\nrains\n\nYears ago.",
        "Shop now",
    ),
    ("Une marque a écrit :\n\n> Il pleut ?\n\n> Achetez\n\nEn 2012, déjà.", "Achetez"),
    ('A brand wrote ("stuck at home? shop now") that night.', "shop now"),
]
DENIED = [
    ("We will not sell the orchard.", "sell"),
    ("We don't do giveaways.", "giveaways"),
    ("We never ask for likes.", "likes"),
    ("No purchase needed.", "purchase"),
    ("Pas de code promo, pas de compte.", "code promo"),
    ("On ne fait jamais de concours.", "concours"),
    ("Entrée libre, sans réservation.", "réservation"),
]
MEANT = [
    ("Half price on “Rosa” roses.", "Half price"),
    ("A brand wrote that we should wait:\n\n> It rains\n\nHalf price.", "Half price"),
    ("Two > one: half price.", "half price"),
    ("Notre « Galette » à moitié prix.", "moitié prix"),
    # The whole post is said by somebody: that is what the author puts out.
    ("« Vite, il ne reste que deux places ! »", "Vite"),
    ("Don't forget to book.", "book"),
    ("Don't miss our sale.", "sale"),
    ("Why not book a table?", "book"),
    ("Not only half price, but mended too.", "half price"),
    ("No sugar. Half price today.", "Half price"),
    ("Not for the faint of heart: half price today.", "half price"),
    ("Ne ratez pas nos soldes.", "soldes"),
    ("N'hésitez pas à réserver.", "réserver"),
    ("Pourquoi pas réserver une table ?", "réserver"),
    ("Sans plus attendre, réservez.", "réservez"),
]


@pytest.mark.parametrize(("text", "words"), QUOTED + DENIED)
def test_what_is_quoted_or_denied_does_not_count(text: str, words: str) -> None:
    assert not kept(text, words)


@pytest.mark.parametrize(("text", "words"), MEANT)
def test_the_rest_counts(text: str, words: str) -> None:
    assert kept(text, words)


def test_without_asides_the_matches_are_left_as_they_are() -> None:
    matches = [Match("offer", "sale", 1.0, "en", 0, 0, 4)]
    assert meant(matches, (text_field("Sale on Friday, come early."),)) is matches
