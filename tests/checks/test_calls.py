from __future__ import annotations

import pytest

from linter.checks.calls import Params, run
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.span import identity
from tests.checks.factories import flagged, reading, world

TWO = "Sign up today, then call us"
CALLS = {"call-to-action": ["Sign up", "call us"]}
LINKS = "a.example b.example c.example"


@pytest.mark.parametrize(
    ("post", "params", "expected"),
    [
        pytest.param(reading(TWO, signals=CALLS), Params(), ["call us"], id="two"),
        pytest.param(
            reading(TWO, signals={"call-to-action": "Sign up"}), Params(), [], id="one"
        ),
        pytest.param(
            reading("Call us! Call us!", signals={"call-to-action": ["Call us"] * 2}),
            Params(),
            [],
            id="one call said twice",
        ),
        pytest.param(
            reading(TWO, signals=CALLS), Params(max_calls=2), [], id="two allowed"
        ),
        pytest.param(
            reading(TWO, signals=CALLS, words=81), Params(), [], id="long post"
        ),
        pytest.param(
            reading(
                LINKS,
                signals={"link": LINKS.split()},
                features={"links": 3},
                channels=("x",),
            ),
            Params(),
            ["c.example"],
            id="three links",
        ),
        pytest.param(
            reading(LINKS, signals={"link": LINKS.split()}, features={"links": 3}),
            Params(),
            [],
            id="three links of an article, for no channel",
        ),
        pytest.param(
            reading(
                LINKS,
                signals={"link": LINKS.split()[:2]},
                features={"links": 2},
                channels=("x",),
            ),
            Params(),
            [],
            id="two links",
        ),
    ],
)
def test_one_thing_to_do(post: Reading, params: Params, expected: list[str]) -> None:
    assert flagged(run(post, world(), params)) == expected


def test_too_many_links_have_their_own_words() -> None:
    post = reading(
        LINKS, signals={"link": LINKS.split()}, features={"links": 3}, channels=("x",)
    )
    [hit] = run(post, world(), Params())
    assert (hit.variant, hit.values["links"]) == ("links", 3)


def test_the_call_too_many_may_stand_in_another_field() -> None:
    fields = (
        Field("text", "text", "Sign up today", identity(0, 13)),
        Field("first_comment", "comment", "Or call us", identity(50, 10)),
    )
    [hit] = run(reading(fields=fields, signals=CALLS), world(), Params())
    assert (hit.field, hit.span) == ("first_comment", (53, 60))
