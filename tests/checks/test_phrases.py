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
