from __future__ import annotations

import pytest

from linter.checks.phrases import Params, run
from tests.checks.factories import flagged, reading, world

TEXT = "Hurry, hurry: last days of the sale"
SIGNALS = {"urgency": ["Hurry", "last days"], "offer": "sale"}


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        (Params(signals=("urgency",)), ["Hurry", "last days"]),
        (Params(signals=("urgency", "offer")), ["Hurry", "last days", "sale"]),
        (Params(signals=("urgency",), first_only=True), ["Hurry"]),
        (Params(signals=("contest",)), []),
        (Params(), []),
        (Params(signals=("urgency",), unless_signals=("offer",)), []),
        (Params(signals=("urgency",), max_words=7), ["Hurry", "last days"]),
        (Params(signals=("urgency",), max_words=6), []),
    ],
    ids=[
        "each",
        "several signals",
        "first only",
        "other",
        "none named",
        "cleared",
        "short enough",
        "too long",
    ],
)
def test_each_match_is_flagged(params: Params, expected: list[str]) -> None:
    hits = list(run(reading(TEXT, signals=SIGNALS), world(), params))
    assert flagged(hits) == expected


def test_one_finding_tells_all_words_once() -> None:
    post = reading(
        "Now! NOW! Now or never", signals={"urgency": ["Now", "NOW", "never"]}
    )
    [hit] = run(post, world(), Params(signals=("urgency",), first_only=True))
    assert hit.values["words"] == "Now, never"
    assert [word.text for word in hit.evidence] == ["Now", "NOW", "never"]


def test_a_long_list_of_words_is_cut() -> None:
    text = "one two three four five"
    post = reading(text, signals={"number": text.split()})
    [hit] = run(post, world(), Params(signals=("number",), first_only=True))
    assert hit.values["words"] == "one, two, three, four, …"


@pytest.mark.parametrize(
    ("params", "severity"),
    [
        (Params(signals=("urgency",)), None),
        (Params(signals=("urgency",), info_signals=("offer",)), "info"),
        (Params(signals=("urgency",), info_signals=("contest",)), None),
        (Params(signals=("urgency",), warning_traits=("promotional",)), "warning"),
        (Params(signals=("urgency",), warning_traits=("solemn",)), None),
        (
            Params(
                signals=("urgency",),
                info_signals=("offer",),
                warning_traits=("promotional",),
            ),
            "info",
        ),
    ],
    ids=["as the rule", "lighter", "no such words", "graver", "no such kind", "both"],
)
def test_signals_and_traits_change_the_severity(
    params: Params, severity: str | None
) -> None:
    post = reading(TEXT, signals=SIGNALS, traits={"promotional": True})
    assert {hit.severity for hit in run(post, world(), params)} == {severity}


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        (Params(signals=("urgency",)), ["Hurry", "last days"]),
        (Params(signals=("urgency",), own_words=True), []),
        (Params(signals=("urgency", "offer"), own_words=True), ["sale"]),
        (Params(signals=("urgency",), own_words=True, first_only=True), []),
    ],
    ids=["all words", "all quoted", "one of one's own", "nothing left to report"],
)
def test_what_is_quoted_counts_only_on_demand(
    params: Params, expected: list[str]
) -> None:
    post = reading(TEXT, signals=SIGNALS, asides=("urgency",))
    assert flagged(run(post, world(), params)) == expected


SHARES = "Half of shops close. Half of seats are gone, and our shops are full"
COUNTED = {"share": ["Half", "Half"], "crowd": ["shops", "shops"], "own": "our"}


@pytest.mark.parametrize(
    ("beside", "apart", "places"),
    [
        ({}, {}, [0, 21]),
        ({"share": ("crowd",)}, {}, [0, 21]),
        ({"share": ("own",)}, {}, [21]),
        ({}, {"share": ("own",)}, [0]),
        ({"share": ("crowd",)}, {"share": ("own",)}, [0]),
        ({"crowd": ("own",)}, {"own": ("share",)}, [0, 21]),
        ({"share": ("nobody",)}, {}, []),
    ],
    ids=[
        "anywhere",
        "beside",
        "beside in one sentence only",
        "apart",
        "both",
        "asked of other signals",
        "never beside",
    ],
)
def test_company_in_a_sentence_decides(
    beside: dict[str, tuple[str, ...]],
    apart: dict[str, tuple[str, ...]],
    places: list[int],
) -> None:
    params = Params(signals=("share",), beside=beside, apart=apart)
    hits = run(reading(SHARES, signals=COUNTED), world(), params)
    assert [hit.span.start for hit in hits] == places


@pytest.mark.parametrize(
    ("yields_to", "found"),
    [((), 2), (("offer",), 2), (("stock",), 2), (("stock", "offer"), 0)],
    ids=["to nothing", "to fewer", "to as many", "to more"],
)
def test_another_rule_may_say_it_better(yields_to: tuple[str, ...], found: int) -> None:
    signals = {**SIGNALS, "stock": ["days", "of"]}
    params = Params(signals=("urgency",), yields_to=yields_to)
    assert len(list(run(reading(TEXT, signals=signals), world(), params))) == found


def test_nobody_yields_to_words_that_are_not_there() -> None:
    params = Params(signals=("contest",), yields_to=("prize",))
    assert list(run(reading(TEXT, signals=SIGNALS), world(), params)) == []
