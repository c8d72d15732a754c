from __future__ import annotations

import pytest

from linter.checks.placeholder import Params, run
from tests.checks.factories import flagged, reading, world


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour [Prénom], à samedi", ["[Prénom]"]),
        ("Hello [first name], see you", ["[first name]"]),
        ("[Insert photo of the team] we are ready", ["[Insert photo of the team]"]),
        ("Rendez-vous à <votre ville>", ["<votre ville>"]),
        ("Dear {{ first_name }}, welcome", ["{{ first_name }}"]),
        ("Dear {name}, welcome", ["{name}"]),
        ("Dear %FIRST_NAME%, welcome", ["%FIRST_NAME%"]),
        ("Doors at [OPENING_TIME]", ["[OPENING_TIME]"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("Salle : À COMPLÉTER", ["À COMPLÉTER"]),
        ("TODO: ask Ines. Speaker TBD", ["TODO", "TBD"]),
        ("See [LINK] and [TITLE]", ["[LINK]", "[TITLE]"]),
        ("Todo el mundo lo sabe", []),
        ("kisses xxx", []),
        ("She said that [the date] was wrong [1]", []),
        ("[name](https://a.example) is a link", []),
        ("- [ ] bread - [x] soup", []),
        ("a < b and votre > c", []),
        ("https://a.example/TODO #TODO", []),
    ],
)
def test_blanks(text: str, expected: list[str]) -> None:
    assert flagged(run(reading(text), world(), Params())) == expected


def test_a_long_article_may_talk_of_them() -> None:
    text = "We print lorem ipsum for typographers. Dear [Prénom]"
    assert flagged(run(reading(text, words=300), world(), Params())) == ["[Prénom]"]
