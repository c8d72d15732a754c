from __future__ import annotations

from typing import Any

import pytest

from linter.checks.repeated_phrase import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, keys, reading, schedule, world

PHRASE = "our thoughts are with"


def post(number: int, month: int = 12, **facts: Any) -> Reading:
    return reading(
        f"Today {PHRASE} them, reader number{number}",
        f"2026-{month:02d}-{number + 1:02d}",
        key=str(number),
        channels=("x",),
        signals={"condolence": PHRASE, **facts.pop("signals", {})},
        **facts,
    )


@pytest.mark.parametrize(
    ("posts", "published", "expected"),
    [
        pytest.param([post(0), post(1)], "", [], id="twice"),
        pytest.param([post(0), post(1), post(2)], "", ["2"], id="three times"),
        pytest.param(
            [post(n) for n in range(5)], "012", ["3", "4"], id="worn out already"
        ),
        pytest.param(
            [post(0), post(1), reading("Soup", "2026-12-09", key="2", channels=("x",))],
            "",
            [],
            id="not said again",
        ),
    ],
)
def test_worn_out(posts: list[Reading], published: str, expected: list[str]) -> None:
    hits = list(run(schedule(posts, published=published), world(), Params()))
    assert keys(hits) == expected
    assert flagged(hits) == [PHRASE] * len(expected)


def test_last_year_is_forgotten() -> None:
    old = [
        one._replace(
            post=one.post._replace(
                moment=one.post.moment._replace(  # type: ignore[union-attr]
                    at=one.post.moment.at.replace(year=2024)  # type: ignore[union-attr]
                )
            )
        )
        for one in (post(0), post(1))
    ]
    assert list(run(schedule([*old, post(2)]), world(), Params())) == []


def test_a_condolence_that_sells_is_told_at_once() -> None:
    params = Params(with_signals=("shop",))
    sells = post(0, signals={"shop": "reader"})
    [hit] = run(schedule([sells, post(1)]), world(), params)
    assert (hit.post.key, hit.variant) == ("0", "with-call")


@pytest.mark.parametrize(
    ("between", "told"), [(10, True), (90, True), (91, False), (900, False)]
)
def test_what_sells_elsewhere_in_an_article_is_no_company(
    between: int, told: bool
) -> None:
    params = Params(with_signals=("shop",), near=92)
    article = reading(
        f"{PHRASE} {'x' * between} reader",
        "2026-12-01",
        key="0",
        channels=("x",),
        signals={"condolence": PHRASE, "shop": "reader"},
    )
    assert bool(list(run(schedule([article]), world(), params))) is told
