from __future__ import annotations

import pytest

from linter.checks.only_hashtags import Params, run
from tests.checks.factories import flagged, reading, world

TAGS = {"hashtag": ["#a", "#b", "#c"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#a #b #c", ["#a"]),
        ("Sunday! 🍂 #a #b #c", ["#a"]),
        ("@lea #a #b #c https://example.org", ["#a"]),
        ("The heron is back. #a #b #c", []),
    ],
    ids=["nothing else", "one word", "mention and link", "a sentence"],
)
def test_hashtags_alone_are_flagged(text: str, expected: list[str]) -> None:
    assert (
        flagged(list(run(reading(text, signals=TAGS), world(), Params()))) == expected
    )


def test_two_hashtags_are_few() -> None:
    post = reading("#a #b", signals={"hashtag": ["#a", "#b"]})
    assert not list(run(post, world(), Params()))
    assert list(run(post, world(), Params(min_hashtags=2)))


def test_the_number_of_hashtags_is_told() -> None:
    [hit] = run(reading("#a #b #c", signals=TAGS), world(), Params())
    assert hit.values["count"] == len(TAGS["hashtag"])
