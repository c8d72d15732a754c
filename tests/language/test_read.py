"""Posts to readings."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.post import Field, Link, Post, Role
from linter.core.reading import Reading
from linter.core.signal import SignalData, TraitData
from linter.core.span import Span, identity
from linter.core.world import Brand
from linter.language.lexicon import Lexicon
from linter.language.read import Reader
from linter.language.versions import versions

LEXICON = Lexicon.build(
    [
        SignalData("offer", "fr", 1.0, (("bon{|s} plan{|s}", 1.0),)),
        SignalData("offer", "en", 1.0, (("deal{|s}", 1.0),)),
        SignalData("festive", "any", 1.0, (("🎉", 0.5),)),
    ]
)
TRAITS = [TraitData("promotional", 1.0, {"offer": 1.0}, {})]
READER = Reader(LEXICON, TRAITS, Brand(words=("Maison Dupré", "L'Été")))


def field(text: str, role: Role = "text", channel: str | None = None) -> Field:
    name = f"{role}.{channel}" if channel else role
    return Field(name, role, text, identity(0, len(text)), channel)


def post(*fields: Field, channels: tuple[str, ...] = (), **facts: Any) -> Post:
    made = Post("a", "posts/a.md", Span(0, 99), fields, {}, channels)
    return made._replace(**facts)


def read(*fields: Field, **facts: Any) -> Reading:
    (reading,) = READER.readings(post(*fields, **facts))
    return reading


def test_a_reading_says_what_the_text_says() -> None:
    text = "Les bons plans de la maison Dupré ! https://x.fr Et vous, #SansFrais ? 🎉"
    reading = read(field(text), channels=("x",))
    assert reading.channels == ("x",)
    assert (reading.language, reading.language_source) == ("fr", "words")
    assert reading.words == 11
    assert [text[s.start : s.end] for s in reading.sentences] == [
        "Les bons plans de la maison Dupré !",
        "https://x.fr Et vous, #SansFrais ?",
    ]
    assert [(match.signal, reading.quote(match)) for match in reading.matches] == [
        ("offer", "bons plans"),
        ("brand", "maison Dupré"),
        ("exclamation", "!"),
        ("link", "https://x.fr"),
        ("question", "https://x.fr Et vous, #SansFrais ?"),
        ("open-question", "https://x.fr Et vous, #SansFrais ?"),
        ("hashtag", "#SansFrais"),
        ("festive", "🎉"),
        ("emoji", "🎉"),
    ]
    assert reading.has("promotional")
    assert reading.traits["promotional"].evidence == (reading.matches[0],)


def test_features_are_counted() -> None:
    reading = read(
        field("Nous ouvrons 2 salles. Vous venez ? OK !"),
        field("#Bal", "hashtags"),
        field("oui", "poll"),
        links=(Link("https://x.fr", Span(0, 0)),),
        poll=("oui", "non"),
        language="fr",
    )
    expected = {
        "words": 7.0,
        "links": 1.0,
        "hashtags": 1.0,
        "emoji": 0.0,
        "questions": 1.0,
        "poll": 1.0,
        "digits": 1.0,
        "exclamations": 1.0,
        "capitals": pytest.approx(4 / 29),
        "first_person": 1.0,
        "second_person": 1.0,
        "own_link": 1.0,
    }
    assert {name: reading.features[name] for name in expected} == expected
    with pytest.raises(KeyError):
        reading.features["unknown"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("My notes: https://x.org", "en", 1.0, id="my"),
        pytest.param("J'en parle ici : https://x.fr", "fr", 1.0, id="je"),
        pytest.param("Our notes are in the folder", "en", 0.0, id="no link"),
        pytest.param("Her notes: https://x.org", "en", 0.0, id="somebody else"),
        pytest.param("Ses notes : https://x.fr", "fr", 0.0, id="quelqu'un d'autre"),
    ],
)
def test_a_link_is_own_in_the_first_person(
    text: str, language: str, expected: float
) -> None:
    assert read(field(text), language=language).features["own_link"] == expected


def test_every_field_is_scanned_but_only_text_is_prose() -> None:
    reading = read(
        field("Un texte."), field("Un bon plan ?", "alt"), field("Bon plan !", "title")
    )
    assert [(match.field, match.signal) for match in reading.matches] == [
        (1, "offer"),
        (2, "offer"),
        (2, "exclamation"),
    ]
    assert [sentence.field for sentence in reading.sentences] == [0]
    assert reading.words == 2


def test_words_of_another_language_do_not_count() -> None:
    assert not read(field("bon plan, deal"), language="de").matches
    assert len(read(field("bon plan, deal")).matches) == 2


def test_a_brand_name_is_found_whatever_its_apostrophe() -> None:
    reading = read(field("Chez l’été, chez Maison Dupréville"))
    assert [reading.quote(match) for match in reading.of("brand")] == ["l’été"]


def test_a_post_without_text_has_a_reading() -> None:
    reading = read()
    assert (reading.language, reading.words, reading.matches) == (None, 0, ())


@pytest.mark.parametrize(
    ("fields", "channels", "expected"),
    [
        pytest.param(
            [field("tous")], ("x", "y"), [(("x", "y"), ["tous"])], id="shared"
        ),
        pytest.param(
            [field("tous"), field("pour x", channel="x"), field("alt", "alt")],
            ("x", "y", "z"),
            [(("x",), ["pour x", "alt"]), (("y", "z"), ["tous", "alt"])],
            id="a-variant-replaces-the-shared-text",
        ),
        pytest.param(
            [field("a", channel="x"), field("a", channel="y")],
            (),
            [(("x", "y"), ["a"])],
            id="same-variants-are-one",
        ),
        pytest.param(
            [field("tous"), field("a", channel="x")],
            (),
            [((), ["tous"]), (("x",), ["a"])],
            id="shared-text-without-channels",
        ),
        pytest.param(
            [field("1", channel="x"), field("2", channel="x"), field("b", channel="y")],
            ("y",),
            [(("y",), ["b"]), (("x",), ["1", "2"])],
            id="variant-of-an-undeclared-channel",
        ),
    ],
)
def test_versions(
    fields: list[Field],
    channels: tuple[str, ...],
    expected: list[tuple[tuple[str, ...], list[str]]],
) -> None:
    found = versions(post(*fields, channels=channels))
    shown = [(one.channels, [field.text for field in one.fields]) for one in found]
    assert shown == expected


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(field(text))
    for match in reading.matches:
        assert reading.quote(match)
        span = reading.span(match)
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    ["a.b", "1.", "@a.b", "#AaBb1", "bon plan ", "qui ne ", "e\u0301", "👩‍", "? ", "œ"],
)
def test_long_repetitive_texts_take_time_in_proportion(unit: str) -> None:
    """Twice the text must not take four times as long."""
    seconds = [_seconds(unit * (size // len(unit))) for size in (8_000, 32_000)]
    assert seconds[1] < max(12 * seconds[0], 1.0)


def _seconds(text: str) -> float:
    read(field("?"))
    start = process_time()
    read(field(text))
    return process_time() - start
