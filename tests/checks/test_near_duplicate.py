from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from linter.checks.near_duplicate import REMEMBERED, Params, run
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world

TEXT = "The deposit is back: bring your clean jars, we give you twenty pence"
CLOSE = "The deposit is back! Bring your clean jars, we give you thirty pence"
OTHER = "Our baker gets up at three, and the oven is older than she is"


def post(number: int, text: str, when: str, **facts: Any) -> Reading:
    facts.setdefault("channels", ("x",))
    return reading(text, when, key=str(number), **facts)


def twins(*posts: Reading, params: Params | None = None) -> list[str]:
    return keys(run(schedule(posts), world(), params or Params()))


@pytest.mark.parametrize(
    ("text", "when", "facts", "expected"),
    [
        pytest.param(TEXT, "2026-12-15", {}, ["1"], id="the very same"),
        pytest.param(CLOSE, "2026-12-15", {}, ["1"], id="almost"),
        pytest.param(
            f"{TEXT} https://a.example #jars", "2026-12-15", {}, ["1"], id="but a link"
        ),
        pytest.param(OTHER, "2026-12-15", {}, [], id="another text"),
        pytest.param(TEXT, "2026-12-31T00:00", {}, ["1"], id="thirty days"),
        pytest.param(TEXT, "2026-12-31T00:01", {}, [], id="a minute more"),
        pytest.param(TEXT, "2026-12-15", {"recurring": True}, [], id="recurring"),
        pytest.param(TEXT, "2026-12-15", {"channels": ("y",)}, [], id="other channel"),
    ],
)
def test_twins(
    text: str, when: str, facts: dict[str, Any], expected: list[str]
) -> None:
    first = post(0, TEXT, "2026-12-01T00:00")
    assert twins(first, post(1, text, when, **facts)) == expected


def test_a_recurring_post_is_nobodys_twin() -> None:
    first = post(0, TEXT, "2026-12-01", recurring=True)
    assert twins(first, post(1, TEXT, "2026-12-02")) == []


def test_short_texts_are_not_compared() -> None:
    posts = [
        post(0, "Open at nine", "2026-12-01"),
        post(1, "Open at nine", "2026-12-02"),
    ]
    assert twins(*posts) == []
    assert twins(*posts, params=Params(min_words=3)) == ["1"]


def test_the_nearest_twin_is_named() -> None:
    posts = [
        post(0, TEXT, "2026-12-01"),
        post(1, CLOSE, "2026-12-05"),
        post(2, TEXT, "2026-12-11"),
    ]
    hits = list(run(schedule(posts), world(), Params()))
    assert [hit.values["other"] for hit in hits] == ["0", "0"]
    assert hits[1].values == {
        "similarity": 100,
        "other": "0",
        "days": 10,
        "day": date(2026, 12, 1),
    }
    assert hits[1].variant == ""


def test_a_twin_of_the_same_day_has_words_of_its_own() -> None:
    posts = [post(0, TEXT, "2026-12-01T08:00"), post(1, TEXT, "2026-12-01T18:00")]
    [hit] = run(schedule(posts), world(), Params())
    assert (hit.values["days"], hit.variant) == (0, "same-day")


def test_a_text_that_is_posted_all_the_time() -> None:
    posts = [
        post(number, TEXT, f"2026-12-{number + 1:02d}")
        for number in range(REMEMBERED * 2)
    ]
    assert twins(*posts) == [str(number) for number in sorted(range(1, 16), key=int)]
