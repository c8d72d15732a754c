"""Texts that are tied to a day."""

from __future__ import annotations

import pytest

from linter.language.named_days import named_day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doors open tonight at eight.", "tonight"),
        ("See you on Saturday 12 December!", "Saturday"),
        ("Rendez-vous samedi à la médiathèque.", "samedi"),
        ("On ferme aujourd’hui à midi.", "aujourd’hui"),
        ("Le marché revient après-demain.", "après-demain"),
        ("The fair is on the 3rd of May.", "3rd of May"),
        ("La fête du 1er mai se prépare.", "1er mai"),
        ("Applications close March 31st.", "March 31st"),
        ("Portes ouvertes le 12/12/2026.", "12/12/2026"),
        ("Ce soir, on goûte la soupe.", "Ce soir"),
        ("Every Monday we bake rye; this Friday too.", "Friday"),
        ("Black Friday is not for us.", ""),
        ("Le vendredi saint, le four est froid.", ""),
        ("Tous les lundis, on répare des vélos.", ""),
        ("Chaque jeudi, un conte.", ""),
        ("You may bring 2 friends along.", ""),
        ("We march for 30 people.", ""),
        ("#MondayMotivation is over.", ""),
        ("Write to @today_bakery.", ""),
        ("Nothing here names a day.", ""),
    ],
)
def test_the_words_that_name_a_day(text: str, words: str) -> None:
    assert named_day([text]) == words


def test_any_of_the_texts_counts() -> None:
    assert named_day(["Nothing.", "Until tomorrow, then."]) == "tomorrow"
