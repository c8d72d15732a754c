from __future__ import annotations

import pytest

from linter.checks.day_collision import Params, run
from linter.core.names import day_signal
from tests.checks.factories import day, flagged, reading, world

PIZZA = day("pizza-day", "12-01", tone="light", regions=("world",))
BEER = day("beer-day", "12-03", tone="commercial", regions=("world",))
MOURNING = day("mourning", "12-01")
REGIONS = frozenset({"FR"})
TEXT = "It is Pizza Day, then Beer Day"
NAMED = {day_signal("pizza-day"): "Pizza Day", day_signal("beer-day"): "Beer Day"}


@pytest.mark.parametrize(
    ("when", "known", "expected"),
    [
        ("2026-12-01T09:00", [PIZZA, BEER, MOURNING], ["Pizza Day"]),
        ("2026-12-01T09:00", [PIZZA, BEER], []),
        ("2026-12-03T09:00", [PIZZA, BEER, MOURNING], []),
        ("", [PIZZA, MOURNING], []),
    ],
    ids=["collides", "no solemn day", "another day", "no date"],
)
def test_a_light_day_on_a_solemn_one(
    when: str, known: list[object], expected: list[str]
) -> None:
    around = world(days=known, regions=REGIONS)  # type: ignore[arg-type]
    post = reading(TEXT, when, signals=NAMED)
    assert flagged(run(post, around, Params())) == expected


def test_both_days_are_named() -> None:
    around = world(days=[PIZZA, MOURNING], regions=REGIONS)
    post = reading(TEXT, "2026-12-01", signals=NAMED)
    [hit] = run(post, around, Params())
    assert hit.values["light"] == PIZZA.names
    assert hit.values["solemn"] == MOURNING.names
