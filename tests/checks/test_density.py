from __future__ import annotations

import pytest

from linter.checks.density import Params, run
from linter.core.reading import Reading
from tests.checks.factories import flagged, reading, world

SETTINGS = Params(signals={"offer": 1.0, "price": 0.5, "shop": 0.5})
SOLD = "Sale today: half price in our shop. Bread rises slowly"
WORDS = {"offer": "Sale", "price": "half price", "shop": "shop"}


def sale(text: str = SOLD, **facts: object) -> Reading:
    return reading(text, signals=WORDS, traits={"promotional": ["offer"]}, **facts)  # type: ignore[arg-type]


def test_a_post_that_mostly_sells_is_flagged_with_its_share() -> None:
    [hit] = run(sale(), world(), SETTINGS)
    assert flagged([hit]) == ["Sale"]
    assert hit.values == {"words": "Sale, half price, shop", "share": 70, "count": 3}


@pytest.mark.parametrize(
    ("post", "params"),
    [
        pytest.param(
            sale(f"{SOLD} and nobody hurries it, least of all a baker at four"),
            SETTINGS,
            id="more is said than sold",
        ),
        pytest.param(
            sale(), Params(signals=SETTINGS.signals, min_matches=4), id="few phrases"
        ),
        pytest.param(reading(SOLD, signals=WORDS), SETTINGS, id="not promotional"),
        pytest.param(sale(kind="service"), SETTINGS, id="service"),
        pytest.param(
            sale(), Params(signals={"offer": 0.6, "price": 0.0, "shop": 0.0}), id="weak"
        ),
        pytest.param(
            sale(),
            Params(
                signals={"offer": 0.3, "price": 0.3, "shop": 0.3}, per_ten_words=0.91
            ),
            id="few for the length",
        ),
        pytest.param(
            sale(),
            Params(
                signals={"offer": 0.19, "price": 0.19, "shop": 0.0}, per_ten_words=0.1
            ),
            id="no sentence sells",
        ),
    ],
)
def test_what_is_left_alone(post: Reading, params: Params) -> None:
    assert list(run(post, world(), params)) == []


def test_words_sell_once() -> None:
    text = "Half price sale today"
    words = {"price": "Half price", "offer": "Half price sale", "shop": "sale"}
    post = reading(text, signals=words, traits={"promotional": ["offer"]})
    params = Params(signals={"offer": 1.0, "price": 0.5, "shop": 0.5}, min_matches=1)
    [hit] = run(post, world(), params)
    assert hit.values["words"] == "Half price sale"
    fewest = Params(signals=params.signals, min_matches=2)
    assert list(run(post, world(), fewest)) == []


def test_just_enough_for_the_length() -> None:
    params = Params(
        signals={"offer": 0.3, "price": 0.3, "shop": 0.3}, per_ten_words=0.9
    )
    [hit] = run(sale(), world(), params)
    assert hit.values["share"] == 70


def test_weak_sentences_that_sell_add_up() -> None:
    text = "Half price today. A sale. Our shop"
    words = {"price": "Half price", "offer": "sale", "shop": "shop"}
    post = reading(text, signals=words, traits={"promotional": ["offer"]})
    params = Params(signals={"offer": 0.4, "price": 0.5, "shop": 0.1})
    [hit] = run(post, world(), params)
    assert hit.values == {"words": "Half price, sale", "share": 71, "count": 2}


def test_links_and_hashtags_are_no_words() -> None:
    text = f"{SOLD}. https://a.example #one #two @three #four #five"
    [hit] = run(sale(text), world(), SETTINGS)
    assert hit.values["share"] == 70


def test_a_share_of_nothing_does_not_break_on_a_post_without_sales_talk() -> None:
    params = Params(signals={"offer": 0.1, "price": 0.1, "shop": 0.1}, max_share=0.0)
    assert list(run(sale(), world(), params)) == []
