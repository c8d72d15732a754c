from __future__ import annotations

import pytest

from linter.checks.territory import Params, run
from tests.checks.factories import reading, world

TEXT = "The gardeners mulched all of the strawberries with grass today"


@pytest.mark.parametrize(
    ("words", "flagged"),
    [
        (("garden*",), False),
        (("garden",), True),
        (("bread", "GRASS"), False),
        (("bread", "straw"), True),
        ((), False),
    ],
    ids=["a stem", "a whole word", "any case", "no part of a word", "no territory"],
)
def test_posts_outside_are_flagged(words: tuple[str, ...], *, flagged: bool) -> None:
    hits = list(run(reading(TEXT), world(), Params(words=words)))
    assert bool(hits) is flagged


def test_a_few_words_cannot_be_judged() -> None:
    assert not list(run(reading("What a final!"), world(), Params(words=("bread",))))
