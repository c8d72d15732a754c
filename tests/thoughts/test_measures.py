"""What is measured, against the limits of rules that said nothing."""

from __future__ import annotations

from typing import Any, cast

import pytest

from linter.checks.registry import KINDS, built_in
from linter.core.reading import Reading
from linter.core.record import fields
from linter.core.rule import BoundRule, CheckKind
from linter.core.schedule import Schedule
from linter.core.world import Channel, World
from linter.thoughts.measures import measures, opened, seen_from
from linter.thoughts.thought import Measure
from tests.checks.factories import keys, line, reading, schedule, world
from tests.engine.factories import rule

SOLD = "Sale today: half price in our shop. Bread rises slowly"
# However many words sell, only their share counts here.
SELLING: dict[str, Any] = {
    "signals": {"offer": 1.0, "price": 0.5, "shop": 0.5},
    "per_ten_words": 99.0,
}
NOWHERE = Schedule((), (), ())
ACCOUNT = world(Channel("x", "x"))


def kind_of(name: str) -> CheckKind:
    kind = built_in(name)
    assert kind is not None
    return kind


def bind(name: str, **settings: Any) -> BoundRule:
    kind = kind_of(name)
    return BoundRule(rule("promo/one"), kind, kind.params(**settings), "warning")


def measured(
    name: str, one: Reading, around: World = ACCOUNT, **settings: Any
) -> list[tuple[str, float | None, float]]:
    found = measures(bind(name, **settings), one, around, NOWHERE)
    return [(said.setting, said.value, said.limit) for said in found]


@pytest.mark.parametrize(
    ("name", "one", "settings", "expected"),
    [
        pytest.param(
            "density",
            reading(
                SOLD,
                signals={"offer": "Sale", "price": "half price", "shop": "shop"},
                traits={"promotional": ["offer"]},
            ),
            {**SELLING, "max_share": 0.75},
            [("max_share", 0.7, 0.75)],
            id="share of words that sell",
        ),
        pytest.param(
            "shouting",
            reading(
                "WARM soup every evening at six",
                signals={"capitals": ["WARM"], "exclamation": []},
            ),
            {},
            [("max_share", 0.17, 0.3)],
            id="share of capitals",
        ),
        pytest.param(
            "shouting",
            reading(
                "Soup is ready! Come and taste it!",
                signals={"exclamation": ["!"]},
                features={"exclamations": 2.0},
            ),
            {},
            [("max_marks", 2.0, 3.0)],
            id="exclamation marks",
        ),
        pytest.param(
            "shouting",
            reading("WARM SOUP today", signals={"capitals": ["WARM", "SOUP"]}),
            {},
            [("min_words", 3.0, 4.0)],
            id="too few words",
        ),
        pytest.param(
            "shouting", reading("Soup is ready."), {}, [], id="nothing to measure"
        ),
        pytest.param(
            "phrases",
            reading("Buy soup now, it is warm", signals={"offer": "Buy"}),
            {"signals": ("offer",), "max_words": 5},
            [("max_words", 6.0, 5.0)],
            id="too many words",
        ),
        pytest.param(
            "self-talk",
            reading("We cook " + "soup " * 20, features={"first_person": 1.0}),
            {},
            [("min_self", 1.0, 3.0)],
            id="words about ourselves",
        ),
    ],
)
def test_what_a_check_tells_of_a_post(
    name: str, one: Reading, settings: dict[str, Any], expected: list[Any]
) -> None:
    assert measured(name, one, **settings) == expected


def test_the_measure_is_where_the_rule_begins_to_speak() -> None:
    one = reading(
        SOLD,
        signals={"offer": "Sale", "price": "half price", "shop": "shop"},
        traits={"promotional": ["offer"]},
    )
    bound = bind("density", **SELLING, max_share=0.9)
    [said] = measures(bound, one, ACCOUNT, NOWHERE)
    assert said.value is not None
    run = cast("Any", bound.kind.run)
    for limit, speaks in ((said.value, True), (said.value + 0.01, False)):
        params = opened(bound.params, {said.setting: limit})
        assert bool([*run(one, ACCOUNT, params)]) is speaks


WEEK = line("2026-12-01T09:00", "2026-12-01T18:00", "2026-12-03T09:00")


def in_feed(name: str, post: str, around: World = ACCOUNT, **settings: Any) -> Any:
    planned = schedule(WEEK, around)
    [one] = [some for some in WEEK if some.post.key == post]
    return measures(bind(name, **settings), one, around, seen_from(post, planned))


@pytest.mark.parametrize(
    ("per", "own", "expected"),
    [
        ("day", {}, Measure("budget", "max_per_day", 2.0, 4.0, "x")),
        ("week", {}, Measure("budget", "max_per_week", 3.0, 4.0, "x")),
        ("week", {"max_per_week": 9}, Measure("budget", "max_per_week", 3.0, 9.0, "x")),
    ],
    ids=["day", "week", "the channel's own"],
)
def test_budgets_are_those_of_the_channel(
    per: str, own: dict[str, int], expected: Measure
) -> None:
    around = world(Channel("x", "x", **own))  # type: ignore[arg-type]
    assert in_feed("budget", "0", around, per=per, limits={"x": 4}) == (expected,)


def test_a_gap_is_told_only_within_a_day() -> None:
    gaps: Any = {"minutes": {"x": 30}}
    assert in_feed("gap", "1", **gaps) == (Measure("gap", "min_gap", 540.0, 30.0, "x"),)
    assert in_feed("gap", "2", **gaps) == ()


def test_a_share_is_that_of_the_feed_at_the_post() -> None:
    posts = [
        reading(
            f"number{day}", f"2026-12-0{day}", key=str(day), channels=("x",),
            traits={"promotional": day == 4},
        )
        for day in range(1, 6)
    ]  # fmt: skip
    planned = seen_from("4", schedule(posts))
    found = measures(bind("share", min_posts=2), posts[3], ACCOUNT, planned)
    assert [(one.setting, one.value) for one in found] == [("max_share", 0.25)]


def test_a_post_is_seen_alone_among_the_others() -> None:
    planned = seen_from("1", schedule(WEEK))
    [feed] = planned.feeds
    assert [(slot.reading.post.key, slot.target) for slot in feed.slots] == [
        ("0", False),
        ("1", True),
        ("2", False),
    ]
    assert keys_of(planned) == ["1"]


def keys_of(planned: Schedule) -> list[str]:
    return [one.post.key for one in planned.targets]


@pytest.mark.parametrize("name", [name for name in KINDS if kind_of(name).limits])
def test_limits_name_settings_of_their_check(name: str) -> None:
    kind = kind_of(name)
    known = {one.name for one in fields(kind.params)}
    for setting, free, _ in kind.limits:
        assert setting in known if setting else kind.bound is not None
        if setting:
            # A wider bound than any that a rule may set.
            assert float(free) != float(getattr(kind.params(), setting)) or not free


def test_hits_on_others_are_not_measured() -> None:
    planned = schedule(WEEK)
    run = cast("Any", kind_of("budget").run)
    params = kind_of("budget").params(per="day", limits={"x": 0})
    assert keys(run(planned, ACCOUNT, params)) == ["0", "2"]
    assert in_feed("budget", "1", per="day", limits={"x": 4})[0].value == 2
