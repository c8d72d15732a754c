"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Un. Deux ! Trois ?", ["Un.", "Deux !", "Trois ?"], id="marks"),
        pytest.param(
            "Prêts\u00a0? Oui\u202f!", ["Prêts\u00a0?", "Oui\u202f!"], id="nbsp"
        ),
        pytest.param("Il fait 3.5 km. Fin.", ["Il fait 3.5 km.", "Fin."], id="decimal"),
        pytest.param(
            "Pains, etc.) et thé. Fin", ["Pains, etc.) et thé.", "Fin"], id="etc"
        ),
        pytest.param("Du thé, etc. Venez", ["Du thé, etc.", "Venez"], id="etc-ends"),
        pytest.param(
            "M. Roux et Mme. Le Goff", ["M. Roux et Mme. Le Goff"], id="titles"
        ),
        pytest.param("A. Roux parle.", ["A. Roux parle."], id="initial"),
        pytest.param("See no. 5. Then go.", ["See no. 5.", "Then go."], id="number"),
        pytest.param("He said no. Then left.", ["He said no.", "Then left."], id="no"),
        pytest.param(
            "Voir https://x.fr/a.b?c=1 ici.",
            ["Voir https://x.fr/a.b?c=1 ici."],
            id="link",
        ),
        pytest.param(
            "Et si… on partait ?", ["Et si… on partait ?"], id="ellipsis-goes-on"
        ),
        pytest.param(
            "Bientôt... Patience.", ["Bientôt...", "Patience."], id="ellipsis"
        ),
        pytest.param(
            "« Oui ! » dit-elle. Fin.",
            ["« Oui ! » dit-elle.", "Fin."],
            id="quote-goes-on",
        ),
        pytest.param(
            "« Oui. » Puis rien.", ["« Oui. »", "Puis rien."], id="quote-ends"
        ),
        pytest.param(
            "Un titre\nPuis un texte", ["Un titre", "Puis un texte"], id="lines"
        ),
        pytest.param(
            "Un texte coupé\nen deux", ["Un texte coupé\nen deux"], id="wrapped"
        ),
        pytest.param("Un\n\ndeux", ["Un", "deux"], id="blank-line"),
        pytest.param("Un,  \r\n\r\nDeux", ["Un,", "Deux"], id="crlf"),
        pytest.param(
            "On fête ça 🎉 Venez tous", ["On fête ça 🎉", "Venez tous"], id="emoji"
        ),
        pytest.param("I ❤️ Paris", ["I ❤️ Paris"], id="emoji-in-a-sentence"),
        pytest.param("Bravo 👏 à tous", ["Bravo 👏 à tous"], id="emoji-goes-on"),
        pytest.param("Bravo ! 🎉🎉", ["Bravo !"], id="emoji-alone"),
        pytest.param("1. Ouvrir. 2. Fermer.", ["1. Ouvrir.", "2. Fermer."], id="list"),
        pytest.param("Quoi ?! Non.", ["Quoi ?!", "Non."], id="two-marks"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n!\n", [], id="no-words"),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == expected


def test_sentences_know_their_field() -> None:
    assert [sentence.field for sentence in sentences("Un. Deux.", 3)] == [3, 3]


def test_a_line_wrapped_by_an_editor_goes_on() -> None:
    text = "Le marché ouvre samedi à neuf heures sur la place avec ceux de\nPlougastel."
    assert len(sentences(text)) == 1


@given(st.text(alphabet=st.sampled_from('aÉ1.!?…\n \u00a0»«")🎉❤️,\r'), max_size=60))
def test_sentences_are_in_order_and_have_words(text: str) -> None:
    last = 0
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        assert last <= sentence.start < sentence.end <= len(text)
        assert words == words.strip()
        assert any(map(str.isalnum, words))
        last = sentence.end


@given(st.text(max_size=80))
def test_no_word_is_left_out(text: str) -> None:
    covered = {
        at for sentence in sentences(text) for at in range(sentence.start, sentence.end)
    }
    assert all(at in covered for at, char in enumerate(text) if char.isalnum())
