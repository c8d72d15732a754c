"""What a lexicon finds, what it leaves, and that it survives its cache."""

from __future__ import annotations

import marshal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.parts import Parts, SpoiltError, packed
from linter.core.reading import Match
from linter.core.signal import SignalData
from linter.language.binding import compiled_lexicon
from linter.language.lexicon import FORMAT, Lexicon
from linter.language.normal import fold, normalise


def lexicon(*phrases: str, exceptions: tuple[str, ...] = ()) -> Lexicon:
    pairs = tuple((phrase, 1.0) for phrase in phrases)
    return Lexicon.build([SignalData("s", "any", 1.0, pairs, exceptions)])


def scan(built: Lexicon, text: str, language: str | None = None) -> list[Match]:
    return built.scan(text, normalise(text), 0, language)


def quotes(built: Lexicon, text: str, language: str | None = None) -> list[str]:
    return [text[m.start : m.end] for m in scan(built, text, language)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        pytest.param("bon plan", "Un BON\u00a0plan !", ["BON\u00a0plan"], id="case"),
        pytest.param("bon plan", "un bon\nplan", ["bon\nplan"], id="line-break"),
        pytest.param("bon plan", "c'est bon\n\nplan", [], id="not-over-a-blank-line"),
        pytest.param("offre", "une coffre, des offres", [], id="word-boundaries"),
        pytest.param("offre", "l’offre-choc", ["offre"], id="elision-and-hyphen"),
        pytest.param("été", "l'e\u0301te\u0301", ["e\u0301te\u0301"], id="nfd"),
        pytest.param("coeur", "Coup de cœur", ["cœur"], id="ligature"),
        pytest.param("vœux", "nos voeux", ["voeux"], id="ligature-in-phrase"),
        pytest.param("❤️", "on ❤ et ❤️", ["❤", "❤️"], id="variation-selector"),
        pytest.param("❤️", "❤️‍🔥", [], id="part-of-a-joined-emoji"),
        pytest.param("👉", "👉🏽 ici", ["👉🏽"], id="skin-tone"),
        pytest.param("promo", "https://exemple.fr/promo", [], id="not-in-links"),
        pytest.param("promo", "merci @promo", [], id="not-in-mentions"),
        pytest.param("can", "I can't, but you can", ["can"], id="contraction"),
        pytest.param("d'", "d'ici", ["d'"], id="no-boundary-after-a-sign"),
        pytest.param("à gagner", "A gagner", ["A gagner"], id="bare-capital"),
        pytest.param("à gagner", "a gagner", [], id="accents-count-in-lower-case"),
        pytest.param(
            "dernière chance", "DERNIERE CHANCE", ["DERNIERE CHANCE"], id="caps"
        ),
        pytest.param("black friday", "#BlackFriday", ["#BlackFriday"], id="camel-tag"),
        pytest.param(
            "black friday", "#blackfriday26", ["#blackfriday26"], id="flat-tag"
        ),
        pytest.param("soldes d'été", "#SoldesDEte", ["#SoldesDEte"], id="bare-tag"),
        pytest.param("soldes", "#SoldesDeRentrée", ["Soldes"], id="part-of-a-tag"),
        pytest.param("#balance", "on balance, #Balance", ["#Balance"], id="tag-only"),
    ],
)
def test_literal_phrases(phrase: str, text: str, expected: list[str]) -> None:
    assert quotes(lexicon(phrase), text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        pytest.param("-{n} %", "−20 % puis -12,5%", ["−20 %", "-12,5%"], id="percent"),
        pytest.param("{n} €", "à 1\u202f200 €, 3€", ["1\u202f200 €", "3€"], id="price"),
        pytest.param("{n} €", "un €", [], id="no-number"),
        pytest.param("{n} places", "A12 places", [], id="number-stands-alone"),
        pytest.param("plus que {n}", "plus que 12h", [], id="number-before-a-letter"),
        pytest.param("plus que {n}", "Plus que 3 !", ["Plus que 3"], id="number-last"),
        pytest.param("vive {w}", "vive le-sport, ici", ["vive le-sport"], id="word"),
        pytest.param("merci {w}", "Merci @lea !", ["Merci @lea"], id="word-is-a-name"),
        pytest.param("tag {..} ami", "tag ami", ["tag ami"], id="empty-gap"),
        pytest.param("tag {..} ami", "tag a b c d ami", ["tag a b c d ami"], id="gap"),
        pytest.param("tag {..} ami", "tag a b c d e ami", [], id="gap-too-long"),
        pytest.param("tag {..} ami", "un tag. Bel ami", [], id="gap-in-a-sentence"),
        pytest.param(
            "{w} rit {..} fort", "on rit si fort", ["on rit si fort"], id="mix"
        ),
        pytest.param(
            "commente {CAPS}", "commente OUI", ["commente OUI"], id="capitals"
        ),
        pytest.param(
            "commente {CAPS}",
            "Commente «\u00a0oui\u00a0»",
            ["Commente «\u00a0oui\u00a0»"],
            id="quoted",
        ),
        pytest.param("commente {CAPS}", "commente ici, A ou B", [], id="no-capitals"),
        pytest.param("^like si", "Like si tu viens", ["Like si"], id="first-word"),
        pytest.param("^like si", "On joue.\n👉 Like si", ["Like si"], id="after-emoji"),
        pytest.param("^like si", "Un jeu : like si", ["like si"], id="after-a-colon"),
        pytest.param("^like si", "Un jeu 🎉 Like si", ["Like si"], id="emoji-stops"),
        pytest.param("^like si", "Je like si peu", [], id="inside-a-sentence"),
        pytest.param("^like si", "1) Like si oui", ["Like si"], id="list-item"),
        pytest.param("^like si", "bien sûr, like si", [], id="after-a-comma"),
        pytest.param("^{n} €", "12 € pour 3 €", ["12 €"], id="start-and-number"),
    ],
)
def test_templates(phrase: str, text: str, expected: list[str]) -> None:
    assert quotes(lexicon(phrase), text) == expected


def test_an_exception_drops_what_overlaps_it() -> None:
    built = lexicon("offre{|s}", exceptions=("offre{|s} d'emploi",))
    assert quotes(built, "Offre d'emploi, puis une offre") == ["offre"]


def test_an_exception_is_for_its_signal_only() -> None:
    built = Lexicon.build(
        [
            SignalData("offer", "any", 1.0, (("offre", 1.0),), ("offre d'emploi",)),
            SignalData("job", "any", 1.0, (("offre d'emploi", 1.0),)),
        ]
    )
    assert [match.signal for match in scan(built, "une offre d'emploi")] == ["job"]


def test_the_longest_of_overlapping_matches_is_kept() -> None:
    built = lexicon("plan", "bon plan", "plan de l'été")
    assert quotes(built, "un bon plan de l'été") == ["plan de l'été"]
    assert quotes(built, "un bon plan") == ["bon plan"]


def test_signals_overlap_freely() -> None:
    built = Lexicon.build(
        [
            SignalData("a", "any", 1.0, (("bon plan", 0.5),)),
            SignalData("b", "any", 1.0, (("plan", 1.0),)),
        ]
    )
    found = scan(built, "bon plan")
    assert [(m.signal, m.weight, m.start, m.end) for m in found] == [
        ("a", 0.5, 0, 8),
        ("b", 1.0, 4, 8),
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", ["any", "fr"]),
        ("en", ["any", "en"]),
        ("de", ["any"]),
        (None, ["any", "en", "fr"]),
    ],
)
def test_only_words_of_the_language_count(
    language: str | None, expected: list[str]
) -> None:
    built = Lexicon.build(
        [SignalData(code, code, 1.0, ((code, 1.0),)) for code in ("any", "en", "fr")]
    )
    found = scan(built, "any en fr", language)
    assert [match.signal for match in found] == expected
    assert built.languages == ("en", "fr")


def test_each_of_many_phrases_is_told_by_its_own_words() -> None:
    built = lexicon(*(f"mot{place} utile" for place in range(200)))
    text = "mot0 utile, mot31 utile, mot32 utile, mot63 utile, mot199 utile"
    assert [match.phrase for match in scan(built, text)] == text.split(", ")


def test_a_match_names_the_phrase_as_written() -> None:
    (match,) = scan(lexicon("bon{|s} plan{|s}"), "Bons plans")
    assert match == Match("s", "bon{|s} plan{|s}", 1.0, "any", 0, 0, 10)


def test_an_empty_lexicon_finds_nothing() -> None:
    assert scan(Lexicon.build([]), "rien") == []


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([], id="none"),
        pytest.param([b""], id="empty"),
        pytest.param([b"junk"], id="junk"),
        pytest.param([marshal.dumps((FORMAT, [], []))], id="too short a head"),
        pytest.param([marshal.dumps((FORMAT, b"", [], [], []))], id="no pages"),
        pytest.param([marshal.dumps((0, b"", [], [], [])), b""], id="of old"),
    ],
)
def test_what_is_no_lexicon_is_refused(parts: list[bytes]) -> None:
    with pytest.raises(ValueError, match="lexicon"):
        Lexicon(Parts(packed(parts)))


def test_a_page_that_is_spoilt_is_written_anew() -> None:
    signals = [SignalData("s", "fr", 1.0, (("bon plan", 1.0),))]
    data = compiled_lexicon(signals)
    assert data == compiled_lexicon(signals)
    at = data.rindex(b"bon plan")
    spoilt = data[:at] + b"f" + data[at + 1 :]
    with pytest.raises(SpoiltError):
        scan(Lexicon(Parts(spoilt), few=True), "un bon plan", "fr")
    renewed = Lexicon(Parts(spoilt, lambda: data), few=True)
    assert quotes(renewed, "un bon plan", "fr") == ["bon plan"]


WRITTEN = {
    "soldes d'été": ["soldes d’été", "SOLDES D'ETE", "Soldes\u00a0d'e\u0301te\u0301"],
    "coup de cœur": ["coup de coeur", "Coup\r\nde cœur", "COUP DE CŒUR"],
    "❤️": ["❤️", "❤"],
    "-{n} %": ["-20 %", "−5\u202f%"],
    "^like si": [". Like si", "\n👉 like si"],
    "tag {..} ami": ["tag ton ami", "Tag ami"],
}
ALL = Lexicon.build(
    [
        SignalData(f"s{at}", ("fr", "any")[at % 2], 1.0, ((phrase, 1.0),))
        for at, phrase in enumerate(WRITTEN)
    ]
)
chunks = st.sampled_from(
    [
        *(way for ways in WRITTEN.values() for way in ways),
        *[
            " ",
            "\n\n",
            " 👩‍💻 ",
            "#SoldesDEte ",
            "#TopCœur",
            " https://x.fr/e ",
            "\ufeff",
            "!",
        ],
    ]
)
posts = st.lists(chunks, max_size=12).map("".join) | st.text(max_size=40)


@given(posts)
def test_a_match_stands_on_the_words_as_written(text: str) -> None:
    """What a match quotes would be found again if it stood alone."""
    for match in scan(ALL, text):
        quote = text[match.start : match.end]
        assert quote
        assert match.signal in {again.signal for again in scan(ALL, quote)}, fold(quote)


@given(st.lists(st.text(alphabet="ab é'-#1", min_size=1, max_size=6), max_size=8))
def test_every_phrase_is_found_in_itself(words: list[str]) -> None:
    phrases = [word for word in words if fold(word).strip()]
    built = lexicon(*phrases)
    for phrase in phrases:
        found = scan(built, f" {phrase} ")
        assert found, phrase
