"""Normal texts: what is made alike, what is masked, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.language.disguise import plain_digits
from linter.language.normal import FILLER, Normal, fold, normalise

AWKWARD = [
    *"aZéÉœİß 1#@.,!?'’-_\n\t\r",
    "\u00a0",
    "\u202f",
    "e\u0301",
    "❤️",
    "👩‍💻",
    "👍🏽",
    "🇫🇷",
    "\u200b",
    "𝗕",
    "\r\n",
    "#SoldesDEte",
    "https://exemple.fr/a?b=c.",
    "@léa",
    "Œuvre",
]
texts = st.lists(st.sampled_from(AWKWARD), max_size=24).map("".join) | st.text(
    max_size=40
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("Dernière CHANCE", "dernière chance", id="case"),
        pytest.param("L’été", "l'été", id="apostrophe"),
        pytest.param("20\u202f%\u00a0!", "20 % !", id="narrow-and-plain-nbsp"),
        pytest.param("e\u0301te\u0301", "été", id="nfd"),
        pytest.param("❤️", "❤", id="variation-selector"),
        pytest.param("👉🏽 ici", "👉 ici", id="skin-tone"),
        pytest.param("so\u00adldes\u200b", "soldes", id="no-width"),
        pytest.param("profitez\nde", "profitez de", id="line-break"),
        pytest.param("profitez\r\nde", "profitez de", id="crlf"),
        pytest.param("fin.\n\nDébut", "fin.\n\ndébut", id="blank-line-stays"),
        pytest.param("fin. \n \n  Début", "fin.\n\ndébut", id="blank-line-with-blanks"),
        pytest.param("bons  plans", "bons plans", id="two-spaces"),
        pytest.param("cœur", "coeur", id="ligature"),
        pytest.param("İstanbul", "istanbul", id="dotted-capital"),
        pytest.param("−20\u00a0%", "-20 %", id="minus-sign"),
        pytest.param("𝗣𝗿𝗼𝗺𝗼", "promo", id="mathematical-letters"),
        pytest.param("#SoldesDeRentrée", "#soldes de rentrée", id="hashtag"),
        pytest.param("#BlackFriday2026", "#black friday 2026", id="hashtag-digits"),
        pytest.param("#bons_plans", "#bons plans", id="hashtag-underscore"),
        pytest.param("#soldes", "#soldes", id="plain-hashtag"),
    ],
)
def test_makes_alike(written: str, expected: str) -> None:
    assert normalise(written).text == expected
    assert fold(written) == expected


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("voir https://exemple.fr/soldes?x=1.", "https://exemple.fr/soldes?x=1"),
        ("voir (www.exemple.fr/promo)", "www.exemple.fr/promo"),
        ("👉https://exemple.fr/a", "https://exemple.fr/a"),
        ("sur exemple.fr/promo !", "exemple.fr/promo"),
        ("on example.com, today", "example.com"),
    ],
)
def test_links_are_masked_but_for_their_punctuation(written: str, masked: str) -> None:
    normal = normalise(written)
    start = written.index(masked)
    assert normal.links == ((start, start + len(masked)),)
    assert normal.text == written.replace(masked, FILLER * len(masked)).lower()


@pytest.mark.parametrize(
    "written", ["3.5 km", "etc.fin", "M.Dupont", "v1.2.3", "bonjour.merci"]
)
def test_other_inner_dots_are_no_links(written: str) -> None:
    assert normalise(written).links == ()


def test_mentions_keep_their_sign_only() -> None:
    normal = normalise("Merci @promo et @lea@piaille.fr !")
    assert normal.text == f"merci @{FILLER * 5} et @{FILLER * 14} !"
    assert normal.mentions == ((6, 12), (16, 31))


def test_an_address_is_no_mention() -> None:
    normal = normalise("écrire à promo@exemple.org")
    assert normal.mentions == ()
    assert "promo" not in normal.text


def test_nothing_changed_needs_no_map() -> None:
    assert normalise("Des bons plans, à 20 % !").offsets is None


@given(texts)
@example("@léa@a@a")
def test_the_way_back_is_in_order_and_in_bounds(text: str) -> None:
    normal = normalise(text)
    assert len(normal.cased) == len(normal.text)
    last = 0
    for at in range(len(normal.text)):
        start, end = normal.origin(at, at + 1)
        assert last <= start <= end <= len(text)
        last = start


@given(texts)
@example("œ\u200b")
@example("A0AAA")
def test_every_character_comes_from_its_like(text: str) -> None:
    """What a character leads back to folds to that character again."""
    normal = normalise(text)
    for at, char in enumerate(normal.text):
        start, end = normal.origin(at, at + 1)
        if not char.isspace() and char != FILLER and start < end:
            like = fold(plain_digits(text)[start:end])
            assert char in fold(text[start:end]) + like or _split(normal, at)


def _split(normal: Normal, at: int) -> bool:
    """Capitals of a hashtag are told apart only inside the whole hashtag."""
    return normal.cased[at] == "_"


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
