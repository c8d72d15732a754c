from __future__ import annotations

from typing import Any

import pytest

from linter.checks.template_reuse import Params, run
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world

NAMES = ("Rosa Okafor", "Tom Lind", "Ines Roy", "Maëlle Le Goff", "Sam Bell")


def post(number: int, name: str, when: str = "", **facts: Any) -> Reading:
    text = f"Today {name} joins the night shift, and brings {number} kettles"
    when = when or f"2026-12-{number + 1:02d}"
    return reading(text, when, key=str(number), channels=("x",), **facts)


POSTS = [post(number, name) for number, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("posts", "published", "expected"),
    [
        pytest.param(POSTS[:2], "", [], id="twice"),
        pytest.param(POSTS[:3], "", ["2"], id="three times"),
        pytest.param(POSTS, "", ["2"], id="told once"),
        pytest.param(POSTS, "012", ["3"], id="three are out already"),
    ],
)
def test_a_mould(posts: list[Reading], published: str, expected: list[str]) -> None:
    planned = schedule(posts, published=published)
    assert keys(run(planned, world(), Params())) == expected


def test_the_window() -> None:
    late = post(9, "Lou Adam", "2027-06-01")
    assert keys(run(schedule([*POSTS[:2], late]), world(), Params())) == []


@pytest.mark.parametrize(
    "posts",
    [
        pytest.param(
            [one._replace(post=one.post._replace(recurring=True)) for one in POSTS],
            id="recurring",
        ),
        pytest.param(
            [
                reading(TEXT, f"2026-12-0{n + 1}", key=str(n), channels=("x",))
                for n, TEXT in enumerate(["The same words each and every time"] * 3)
            ],
            id="the very same text",
        ),
        pytest.param(
            [
                reading(f"Today: {name}", f"2026-12-0{n}", key=name, channels=("x",))
                for n, name in enumerate(NAMES, 1)
            ],
            id="too short to be a mould",
        ),
    ],
)
def test_left_alone(posts: list[Reading]) -> None:
    assert list(run(schedule(posts), world(), Params())) == []
