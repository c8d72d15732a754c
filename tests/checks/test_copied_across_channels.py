from __future__ import annotations

from typing import Any

import pytest

from linter.checks.copied_across_channels import Params, run
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world

TEXT = "The deposit is back, bring your clean jars"


def post(number: int, text: str, when: str, *channels: str, **facts: Any) -> Reading:
    return reading(text, when, key=str(number), channels=channels, **facts)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(post(1, TEXT, "2026-12-02", "linkedin"), ["1"], id="copied"),
        pytest.param(
            post(1, f"{TEXT}! #jars", "2026-12-02", "linkedin"), ["1"], id="but a tag"
        ),
        pytest.param(post(1, TEXT, "2026-12-02", "x"), [], id="same channel"),
        pytest.param(
            post(1, f"{TEXT} on Monday", "2026-12-02", "linkedin"), [], id="adapted"
        ),
        pytest.param(post(1, TEXT, "2027-01-15", "linkedin"), [], id="weeks later"),
        pytest.param(post(1, TEXT, "2026-12-02"), [], id="no channel"),
        pytest.param(
            post(1, TEXT, "2026-12-02", "linkedin", recurring=True), [], id="recurring"
        ),
    ],
)
def test_copies_in_another_post(second: Reading, expected: list[str]) -> None:
    first = post(0, TEXT, "2026-12-01", "x")
    assert keys(run(schedule([first, second]), world(), Params())) == expected


def test_short_texts_are_everywhere_the_same() -> None:
    posts = [
        post(0, "See you tomorrow", "2026-12-01", "x"),
        post(1, "See you tomorrow", "2026-12-01", "linkedin"),
    ]
    assert list(run(schedule(posts), world(), Params())) == []


def feed(same: int, own: int) -> list[Reading]:
    """Return texts of two channels each, then texts of one channel."""
    texts = [f"{TEXT} number{number} again" for number in range(same + own)]
    return [
        post(
            number,
            text,
            f"2026-12-{number + 1:02d}",
            *(("x", "linkedin") if number < same else ("x",)),
        )
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        pytest.param(feed(5, 0), ["4"], id="all of five"),
        pytest.param(feed(4, 0), [], id="only four posts"),
        pytest.param(feed(9, 0), ["4"], id="told once"),
        pytest.param(feed(3, 2), [], id="three of five"),
    ],
)
def test_the_habit(posts: list[Reading], expected: list[str]) -> None:
    hits = list(run(schedule(posts), world(), Params()))
    assert keys(hits) == expected
    assert all((hit.variant, hit.severity) == ("most", "warning") for hit in hits)
    assert all(hit.values["share"] == 100 for hit in hits)


def test_variants_of_one_post_are_no_copies() -> None:
    own = post(0, TEXT, "2026-12-01", "x")
    other = post(0, f"{TEXT} in other words", "2026-12-01", "linkedin")
    assert list(run(schedule([own, other]), world(), Params())) == []


def test_a_habit_that_comes_and_goes_is_told_once() -> None:
    posts = [
        post(
            number,
            f"{TEXT} number{number} again",
            f"2027-{number // 28 + 1:02d}-{number % 28 + 1:02d}",
            # Two weeks of copies, two weeks of texts of their own, and again.
            *(("x", "linkedin") if number // 14 % 2 == 0 else ("x",)),
        )
        for number in range(0, 140, 2)
    ]
    params = Params(days=10)
    assert keys(run(schedule(posts), world(), params)) == ["8"]
