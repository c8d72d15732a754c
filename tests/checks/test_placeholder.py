from __future__ import annotations

from unicodedata import normalize

import pytest

from linter.checks.placeholder import Params, run
from tests.checks.factories import flagged, reading, world


def nfd(text: str) -> str:
    """Write accents as some editors do: a letter, then its mark."""
    return normalize("NFD", text)


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
        ("La salle [À COMPLÉTER] ouvre", ["[À COMPLÉTER]"]),
        (nfd("Cher [Prénom], éteint"), [nfd("[Prénom]")]),
        (nfd("La salle : À COMPLÉTER, hélas"), [nfd("À COMPLÉTER")]),
        ("Dear [first\nname], welcome", ["[first\nname]"]),
        ("a [note\n\nfirst name] b", []),
        ("See [LINK] and [TITLE]", ["[LINK]", "[TITLE]"]),
        (
            "See you at [store address] and [nom de l'atelier]",
            ["[store address]", "[nom de l'atelier]"],
        ),
        ("Thank you <name>, welcome <nom>", ["<name>", "<nom>"]),
        ("Sales rose by XX % and €XX", ["XX %", "€XX"]),
        ("Doors open on DD/MM, on ouvre le JJ/MM/AAAA", ["DD/MM", "JJ/MM/AAAA"]),
        ("Our guest is XXXX. Speaker: XXX", ["XXXX", "XXX"]),
        ("Insert caption here", ["Insert caption here"]),
        ("(ajouter visuel) Quelle fête", ["(ajouter visuel)"]),
        ("Our %%SHOP%% asks £<sum> or <prix>", ["%%SHOP%%", "<sum>", "<prix>"]),
        ("LICENSE, TODO, README", []),
        ("Todo el mundo lo sabe", []),
        ("[Prix des lecteurs] Le roman de Jeanne", []),
        ("run build <name> once", []),
        ("Chapitre XX, le XXe siècle, tailles XXL", []),
        ("Write the date as MM/DD", []),
        ("Love from all of us XXX", []),
        ("Super Bowl XXX is on", []),
        ("Serve (add salt to taste). Add a photo", []),
        ('Where does "lorem ipsum" come from? Lorem ipsum is Cicero', ["Lorem ipsum"]),
        ("Que veut dire « TBD » ? TBD est un sigle", []),
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


def test_a_post_about_templates_may_show_their_blanks() -> None:
    post = reading("Dear {name}, says our template", signals={"craft": "template"})
    assert flagged(run(post, world(), Params(unless_signals=("craft",)))) == []
    assert flagged(run(post, world(), Params(unless_signals=("other",)))) == ["{name}"]


def test_a_blank_is_its_own_evidence() -> None:
    (hit,) = run(reading("Dear [Prénom]"), world(), Params())
    (word,) = hit.evidence
    assert (word.text, word.signal, word.span) == ("[Prénom]", "placeholder", hit.span)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Dear {{first_name}}, welcome", ""),
        ("Dear {{firstName}}, welcome", ""),
        ("See you in {{ harbour }} on Monday", ""),
        ("See you in {{HARBOUR}} on Monday", ""),
        ("On se retrouve à {{ville}}", ""),
        ("Bonjour {{prénom}}", ""),
        ("Une table est à {{nom du client}}", ""),
        ("Ask {{your name}} for it", ""),
        ("Dear {{contact.name}}", ""),
        ("Tonight {{juggler}} is on", "some"),
        ("New: {{post.title}}", "some"),
        ("You can row it {{without}} a licence", None),
        ("On la remonte {{avec}} un âne", None),
        ("C'est {{le nôtre et le vôtre}}", None),
        ("C'est {{votre}} canal", None),
        ("Built with {{ eleventy.generator }}", None),
    ],
)
def test_double_braces_may_be_bold(text: str, doubt: str | None) -> None:
    told = [
        "some" if hit.variant == "unsure" and hit.severity == "info" else hit.variant
        for hit in run(reading(text), world(), Params())
    ]
    assert told == ([] if doubt is None else [doubt])
