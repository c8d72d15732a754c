from __future__ import annotations

from typing import Any

import pytest

from linter.checks.solemn_day import Params, run
from linter.core.finding import Severity
from linter.core.reading import Reading
from linter.core.world import Channel
from tests.checks.factories import day, flagged, reading, world

MOURNING = day("mourning", "12-01")
FRANCE = frozenset({"FR"})


def sale(when: str = "2026-12-01T09:00", **facts: Any) -> Reading:
    return reading(
        "Everything at half price",
        when,
        signals={"price": "half price"},
        traits={"promotional": ["price"]},
        **facts,
    )


def severities(post: Reading, known: Any, **brand: Any) -> list[Severity | None]:
    around = world(days=known, **brand)
    return [hit.severity for hit in run(post, around, Params())]


OWN: list[Severity | None] = [None]  # as the rule says
SOFT: list[Severity | None] = ["info"]


@pytest.mark.parametrize(
    ("facts", "regions", "expected"),
    [
        pytest.param({}, FRANCE, OWN, id="grave, certain, our region"),
        pytest.param({}, frozenset({"FR-29"}), OWN, id="a part of the country"),
        pytest.param({}, frozenset({"BE"}), [], id="another country"),
        pytest.param({"regions": ("FR-976",)}, FRANCE, SOFT, id="only a part of ours"),
        pytest.param(
            {"regions": ("FR-976",), "grave": False}, FRANCE, [], id="quiet, in a part"
        ),
        pytest.param(
            {"regions": ("FR-976",)}, FRANCE | {"FR-976"}, OWN, id="there, by name"
        ),
        pytest.param(
            {"regions": ("FR-BRE",)}, frozenset({"FR-29"}), OWN, id="a part of a part"
        ),
        pytest.param({"regions": ("world",)}, frozenset({"BE"}), OWN, id="the world"),
        pytest.param({"grave": False}, FRANCE, SOFT, id="quiet"),
        pytest.param({"customary": True}, FRANCE, SOFT, id="customary"),
        pytest.param({"certainty": "unverified"}, FRANCE, SOFT, id="unverified"),
        pytest.param({"tone": "light"}, FRANCE, [], id="a light day"),
        pytest.param({"tone": "commercial"}, FRANCE, [], id="a commercial day"),
        pytest.param({"until": 2025}, FRANCE, [], id="no longer kept"),
    ],
)
def test_how_much_a_day_weighs(
    facts: dict[str, Any], regions: frozenset[str], expected: list[Severity | None]
) -> None:
    known = [day("mourning", "12-01", **facts)]
    assert severities(sale(), known, regions=regions) == expected


@pytest.mark.parametrize(
    ("language", "facts", "expected"),
    [
        pytest.param("fr", {}, SOFT, id="likely in France"),
        pytest.param("en", {}, [], id="likely elsewhere"),
        pytest.param("fr", {"grave": False}, [], id="quiet days say nothing"),
        pytest.param("en", {"regions": ("world",)}, OWN, id="the world binds"),
        pytest.param(None, {"regions": ("world",)}, OWN, id="the world, no language"),
        pytest.param("en", {"regions": ("GB",)}, SOFT, id="likely in Britain"),
    ],
)
def test_while_nobody_said_who_reads(
    language: str | None, facts: dict[str, Any], expected: list[Severity | None]
) -> None:
    known = [day("mourning", "12-01", **facts)]
    assert severities(sale(language=language), known) == expected


@pytest.mark.parametrize(
    ("when", "zone", "expected"),
    [
        pytest.param("2026-11-30T23:30", "Europe/Paris", 1, id="already the day here"),
        pytest.param("2026-11-30T23:30", "UTC", 0, id="not yet in UTC"),
        pytest.param("2026-12-01T23:30", "Europe/Paris", 0, id="the next day here"),
        pytest.param("2026-12-01", "UTC", 1, id="only the day is known"),
        pytest.param("", "UTC", 0, id="no date"),
    ],
)
def test_the_day_is_that_of_the_audience(when: str, zone: str, expected: int) -> None:
    around = world(
        Channel("x", timezone=zone), days=[MOURNING], regions=FRANCE, timezone="UTC"
    )
    hits = list(run(sale(when, channels=("x",)), around, Params()))
    assert flagged(hits) == ["half price"] * expected


def test_the_firm_day_wins_over_a_customary_one() -> None:
    known = [day("a-customary", "12-01", customary=True), day("mourning", "12-01")]
    [hit] = run(sale(), world(days=known, regions=FRANCE), Params())
    assert hit.values["day"] == {"en": "mourning", "fr": "mourning"}
    assert hit.severity is None


def test_words_of_signals_meet_the_day_too() -> None:
    post = reading("Let us party", "2026-12-01", signals={"festive": "party"})
    params = Params(signals=("festive",))
    around = world(days=[MOURNING], regions=FRANCE)
    assert flagged(run(post, around, params)) == ["party"]
    assert list(run(post, around, Params())) == []


def test_a_trait_without_words_flags_the_date() -> None:
    post = reading("...", "2026-12-01", traits={"promotional": True})
    hits = run(post, world(days=[MOURNING], regions=FRANCE), Params())
    assert flagged(hits) == ["publish_at"]


def test_on_a_grave_day_less_is_enough() -> None:
    post = reading(
        "-20% on chairs",
        "2026-12-01",
        signals={"price-cut": "-20%"},
        traits={"discounting": ["price-cut"]},
    )
    params = Params(grave_traits=("discounting",))
    quiet = world(days=[day("quiet", "12-01", grave=False)], regions=FRANCE)
    assert flagged(run(post, world(days=[MOURNING], regions=FRANCE), params)) == [
        "-20%"
    ]
    assert list(run(post, quiet, params)) == []
    assert list(run(post, world(days=[MOURNING]), params)) == []


@pytest.mark.parametrize(
    ("grave", "expected"), [(True, "warning"), (False, "info")], ids=["grave", "quiet"]
)
def test_sales_that_are_usual_weigh_as_the_rule_says(
    *, grave: bool, expected: Severity
) -> None:
    known = [day("mourning", "12-01", customary=True, grave=grave)]
    params = Params(customary="warning")
    hits = list(run(sale(), world(days=known, regions=FRANCE), params))
    assert [hit.severity for hit in hits] == [expected]


@pytest.mark.parametrize(
    ("signal", "regions", "expected"),
    [
        ("offer", FRANCE, OWN),
        ("price", FRANCE, ["warning"]),
        ("price", frozenset(), []),
    ],
)
def test_a_sale_without_an_offer_is_a_warning(
    signal: str, regions: frozenset[str], expected: list[Severity | None]
) -> None:
    post = reading(
        "Tickets £8",
        "2026-12-01",
        signals={signal: "£8"},
        traits={"promotional": [signal]},
    )
    around = world(days=[MOURNING], regions=regions)
    hits = run(post, around, Params(grave_signals=("offer",)))
    assert [hit.severity for hit in hits] == expected
