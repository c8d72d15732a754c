"""`tongue` and `readability`: what an ear hears, against what is said."""

from __future__ import annotations

import pytest

from linter.checks import readability, tongue
from linter.core.world import Channel, World
from tests.checks.factories import reading, world

WORDS = "eight words of some language stand right here"


class Ear:
    """Hears what it is told to hear."""

    def __init__(self, heard: str | None, ease: float = 50) -> None:
        self._heard = heard
        self._ease = ease
        self.asked = 0

    def language(self, texts: tuple[str, ...]) -> str | None:
        assert texts
        return self._heard

    def unquoted(self, text: str) -> str:
        return text.partition(">")[0]

    def may_be_below(self, text: str, least: float, language: str) -> bool:
        assert (text, language) != ("", "")
        return self._ease < least + 20

    def ease(self, text: str, sentences: int, language: str) -> float | None:
        assert (text, language) != ("", "")
        assert sentences > 1
        self.asked += 1
        return self._ease


def hearing(ear: Ear) -> World:
    return world(Channel("team-en", language="en"))._replace(ear=ear)


def test_what_is_quoted_is_in_any_language() -> None:
    ear = hearing(Ear("en"))
    for text, expected in ((f"{WORDS} > {WORDS}", 1), (f"Lu ici : > {WORDS}", 0)):
        one = reading(text, language="fr")
        assert len(list(tongue.run(one, ear, tongue.Params()))) == expected


@pytest.mark.parametrize(
    ("source", "said", "heard", "channel", "variant"),
    [
        ("declared", "fr", "en", "", ""),
        ("path", "fr", "en", "", ""),
        ("configured", "fr", "de", "", ""),
        ("declared", "fr", "fr", "", None),
        ("declared", "fr", None, "", None),
        ("words", "fr", "en", "", None),
        ("declared", "br", "fr", "", None),
        ("declared", "fr", "fr", "team-en", "channel"),
        ("declared", "fr", None, "team-en", "channel"),
        ("words", "fr", "fr", "team-en", "channel"),
        ("declared", "en", "en", "team-en", None),
        ("declared", "fr", "en", "team-en", ""),
        ("undecided", None, None, "team-en", None),
    ],
)
def test_what_is_said_and_what_is_heard(
    source: str, said: str | None, heard: str | None, channel: str, variant: str | None
) -> None:
    one = reading(WORDS, language=said, channels=(channel,) if channel else ())
    one = one._replace(language_source=source)
    hits = list(tongue.run(one, hearing(Ear(heard)), tongue.Params()))
    assert [hit.variant for hit in hits] == ([] if variant is None else [variant])


def test_few_words_and_no_ear_are_no_reason() -> None:
    one = reading(WORDS, language="fr")
    assert list(tongue.run(one, hearing(Ear("en")), tongue.Params(min_words=9))) == []
    assert list(tongue.run(one, world(), tongue.Params())) == []


LONG = "These are eleven words that make up one sentence here, plainly. "


@pytest.mark.parametrize(
    ("text", "ease", "found"),
    [
        (LONG * 2, 20, True),
        (LONG * 2, 31, False),
        (LONG, 20, False),
        (LONG.replace(". ", ", ") * 3, 20, False),
        ("Short one. " * 12, 20, False),
    ],
    ids=["hard", "easy enough", "too short", "one sentence", "slogans"],
)
def test_only_long_prose_is_judged(text: str, ease: float, found: bool) -> None:
    around = hearing(Ear(None, ease))
    hits = list(readability.run(reading(text.strip()), around, readability.Params()))
    assert bool(hits) == found


def test_the_longest_sentence_is_shown() -> None:
    text = (
        LONG + "And this one, which is the longer one of the two, has some more words."
    )
    (hit,) = readability.run(reading(text), hearing(Ear(None, 3)), readability.Params())
    assert text[hit.span.start : hit.span.end].startswith("And this one")
    assert hit.values == {"ease": 3, "least": 30, "words": 13}


def test_the_slow_way_is_only_taken_where_the_quick_one_says_so() -> None:
    ear = Ear(None, 80)
    assert (
        list(readability.run(reading(LONG * 3), hearing(ear), readability.Params()))
        == []
    )
    assert ear.asked == 0
