from __future__ import annotations

import pytest

from linter.checks.calls import Params, run
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.span import identity
from tests.checks.factories import flagged, reading, world

VERBS = {
    "en": "sign up|register\ncall\nfollow\nshare\nget your",
    "fr": "inscrivez-vous\nappelez\nsuivez\npartagez",
}
DEFAULT = Params(verbs=VERBS)
LINKS = "a.example b.example c.example"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sign up today, then call us", ["call us"]),
        ("Sign up today. Call us now", ["Call us now"]),
        ("New season: sign up and call the box office", ["call the box"]),
        ("Please sign up, and don't forget to share", ["share"]),
        ("Get your ticket & follow the road", ["follow the road"]),
        ("Sign up today", []),
        ("Call us! Call them!", []),
        ("Sign up, or register at the desk", []),
        ("Call or share", []),
        ("We follow, share and call our members", []),
        ("To register, call us, sign up and follow the signs", []),
        ("Those who follow share", []),
        ("Sign up, share? Call?", []),
        ("Sign up, calls are free", []),
        ("Call your aunt, get yours now", []),
    ],
)
def test_one_thing_to_do_in_english(text: str, expected: list[str]) -> None:
    assert flagged(run(reading(text), world(), DEFAULT)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inscrivez-vous puis appelez-nous", ["appelez-nous"]),
        ("Suivez la page, partagez-la", ["partagez-la"]),
        ("Vous suivez, partagez et appelez", []),
        ("Appelez ou inscrivez-vous", []),
    ],
)
def test_one_thing_to_do_in_french(text: str, expected: list[str]) -> None:
    assert flagged(run(reading(text, language="fr"), world(), DEFAULT)) == expected


TWO = "Sign up today, then call us"


@pytest.mark.parametrize(
    ("post", "params", "found"),
    [
        (reading(TWO), Params(verbs=VERBS, max_calls=2), 0),
        (reading(TWO, words=80), DEFAULT, 1),
        (reading(TWO, words=81), DEFAULT, 0),
        (reading(TWO, language=None), DEFAULT, 1),
        (reading(TWO, kind="service"), DEFAULT, 0),
        (reading(TWO), Params(), 0),
    ],
    ids=["allowed", "short enough", "long", "any language", "service", "no verbs"],
)
def test_what_is_left_alone(post: Reading, params: Params, found: int) -> None:
    assert len(list(run(post, world(), params))) == found


def test_all_requests_are_evidence() -> None:
    [hit] = run(reading("Sign up\ntoday, call us, share"), world(), DEFAULT)
    assert hit.values == {"words": "Sign up, call us, share", "count": 3}
    assert [word.text for word in hit.evidence] == ["Sign up", "call us", "share"]


def linking(links: str, channels: tuple[str, ...] = ("x",)) -> Reading:
    return reading(
        links,
        signals={"link": links.split()},
        features={"links": len(links.split())},
        channels=channels,
    )


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (linking(LINKS), ["c.example"]),
        (linking(LINKS, channels=()), []),
        (linking("a.example b.example"), []),
    ],
    ids=["three links", "three links of an article, for no channel", "two links"],
)
def test_links(post: Reading, expected: list[str]) -> None:
    assert flagged(run(post, world(), DEFAULT)) == expected


def test_too_many_links_are_a_note_with_its_own_words() -> None:
    [hit] = run(linking(LINKS), world(), DEFAULT)
    assert (hit.variant, hit.values["links"], hit.severity) == ("links", 3, "info")


def test_the_request_too_many_may_stand_in_another_field() -> None:
    fields = (
        Field("text", "text", "Sign up today", identity(0, 13)),
        Field("first_comment", "comment", "And call us", identity(50, 11)),
    )
    [hit] = run(reading(fields=fields), world(), DEFAULT)
    assert (hit.field, hit.span) == ("first_comment", (54, 61))
