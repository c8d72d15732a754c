"""The language of a post, and where it is known from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.post import Post
from linter.core.span import Span
from linter.language.detect import code_of, detect, language_of

KNOWN = ("en", "fr")


def post(path: str = "posts/a.md", language: str | None = None) -> Post:
    return Post("a", path, Span(0, 0), (), {}, language=language)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("fr", "fr"),
        ("fr-FR", "fr"),
        ("fr_CA.UTF-8", "fr"),
        ("French", "fr"),
        ("Français", "fr"),
        ("English (UK)", "en"),
        ("en-GB", "en"),
        ("de", "de"),
        ("br", "br"),
        ("und", ""),
        (" ", ""),
    ],
)
def test_code_of(name: str, code: str) -> None:
    assert code_of(name) == code


def test_a_declared_language_wins_over_everything() -> None:
    found = language_of(
        post("fr/a.fr.md", "en-GB"), ["Le chat est là."], KNOWN, ("fr",)
    )
    assert found == ("en", "declared")


def test_a_declared_language_needs_no_pack() -> None:
    assert language_of(post(language="de"), ["the cat"], KNOWN) == ("de", "declared")


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("content/fr/notes/a.md", "fr"),
        ("posts/fr_FR/a.md", "fr"),
        ("posts/en-gb/a.md", "en"),
        ("posts/a.fr.md", "fr"),
        ("posts/lancement-en.md", "en"),
        ("posts/lancement_fr.yaml", "fr"),
        ("posts/EN/fr.md", "en"),
    ],
)
def test_a_path_names_a_language(path: str, language: str) -> None:
    assert language_of(post(path), [], KNOWN, ("en",)) == (language, "path")


@pytest.mark.parametrize(
    "path", ["posts/de/a.md", "posts/frites.md", "posts/open.md", "english.md", "fr"]
)
def test_other_paths_name_none(path: str) -> None:
    assert language_of(post(path), [], KNOWN, ("en", "fr")) == (None, "undecided")


def test_a_team_of_one_language_writes_in_it() -> None:
    assert language_of(post(), ["Hello there"], KNOWN, ("fr",)) == ("fr", "configured")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La boulangerie ouvre dès sept heures avec une nouvelle fournée.", "fr"),
        ("We are painting the library this week and it shows.", "en"),
        ("Wir öffnen morgen und freuen uns auf euch.", "de"),
        ("El lunes abrimos la tienda con una sorpresa para ti.", "es"),
        ("Domani apriamo il negozio, vi aspettiamo con gli amici.", "it"),
        ("Amanhã abrimos a loja e não vamos fechar mais cedo.", "pt"),
        ("Morgen openen we de winkel en het wordt druk.", "nl"),
    ],
)
def test_frequent_words_decide(text: str, language: str) -> None:
    assert detect([text], KNOWN) == (language, "words")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Réouverture imminente, fermeture exceptionnelle mercredi matin", "fr"),
        ("Opening tomorrow morning, everything freshly painted yesterday", "en"),
    ],
)
def test_letters_decide_when_words_do_not(text: str, language: str) -> None:
    assert detect([text], KNOWN) == (language, "detected")


@pytest.mark.parametrize(
    "text", ["", "🎉🎉", "Merci !", "Happy Monday!", "12/10", "北京 " * 20]
)
def test_little_text_stays_undecided(text: str) -> None:
    assert detect([text], KNOWN) == (None, "undecided")


def test_two_languages_in_balance_stay_undecided() -> None:
    text = "The cat is in the house. Le chat est dans la maison."
    assert detect([text], KNOWN)[1] != "words"


@pytest.mark.parametrize("known", [(), ("fr",), ("fr", "xx")])
def test_letters_do_not_decide_between_fewer_than_two(known: tuple[str, ...]) -> None:
    text = "Réouverture imminente, fermeture exceptionnelle mercredi matin"
    assert detect([text], known) == (None, "undecided")


def test_addresses_and_names_say_nothing() -> None:
    text = (
        "https://the.com/and/of/is @the_and_of #SaveTheDate #The #And mail@the.com/of"
    )
    assert detect([text], KNOWN) == (None, "undecided")


@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    language, source = detect([text], KNOWN)
    assert (language is None) == (source == "undecided")
