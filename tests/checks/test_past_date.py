"""Dates in a text that are over when it goes out."""

from __future__ import annotations

import pytest

from linter.checks.past_date import Params, run
from linter.core.finding import Hit
from tests.checks.factories import at, flagged, reading, world


def hits(text: str, when: str, cue: str, told: str = "") -> list[Hit]:
    signals = {"deadline": cue, **({"past-tense": told} if told else {})}
    return list(run(reading(text, when, signals=signals), world(), Params()))


@pytest.mark.parametrize(
    ("text", "cue", "when", "words"),
    [
        ("Open until 12 March.", "until", "2027-03-13", "until 12 March"),
        ("Open until 12 March.", "until", "2027-03-12", None),
        ("Open until 12 March.", "until", "2026-12-20", None),
        # Half a year later it is next year's.
        ("Open until 12 March.", "until", "2027-08-01", None),
        ("Open until 12 March 2026.", "until", "2026-12-20", "until 12 March 2026"),
        # History, not a slip.
        ("Open until 12 March 2019.", "until", "2026-12-20", None),
        ("Open until Friday, March 12th!", "until", "2027-03-14T09:00",
         "until Friday, March 12th"),
        # 12 March is no Monday in any of the years around.
        ("Open until Monday 12 March.", "until", "2027-03-14", None),
        ("Open until 5 pm on 12 March.", "until", "2027-03-14",
         "until 5 pm on 12 March"),
        ("Ouvert jusqu'au samedi 6\u00a0mars à 18 h", "jusqu'au", "2027-03-08",
         "jusqu'au samedi 6\u00a0mars"),
        ("Ouvert jusqu'au 1er mars", "jusqu'au", "2027-03-02", "jusqu'au 1er mars"),
        ("Ends tonight, 8 February 2027, at midnight.", "Ends", "2027-02-10",
         "Ends tonight, 8 February 2027"),
        ("Ends today (Monday 8 February).", "Ends", "2027-02-10",
         "Ends today (Monday 8 February"),
        ("Se termine ce soir, le 8 février", "Se termine", "2027-02-10",
         "Se termine ce soir, le 8 février"),
        ("Se termine aujourd’hui : lundi 8 février", "Se termine", "2027-02-08", None),
        ("Ends tonight. 8 February was fun.", "Ends", "2027-02-10", None),
        ("Ends 2027-03-12", "Ends", "2027-03-13", "Ends 2027-03-12"),
        ("Ends 25/12/2026", "Ends", "2026-12-27", "Ends 25/12/2026"),
        # Either of two days.
        ("Ends 03/12/2026", "Ends", "2026-12-20", None),
        ("Open until 30 February", "until", "2027-03-03", None),
        ("Open until late. 12 March was fun.", "until", "2027-03-14", None),
        # Extended, or the next of several.
        ("Open until 12 March, now until 30 March.", "until", "2027-03-14", None),
    ],
)  # fmt: skip
def test_finds_deadlines_that_are_over(
    text: str, cue: str, when: str, words: str | None
) -> None:
    assert flagged(hits(text, when, cue)) == ([words] if words else [])


def test_a_sentence_about_the_past_is_left_alone() -> None:
    text = "It was open until 12 March. Bring it back until 12 March."
    assert hits(text, "2027-03-14", "until", told="was") == []


def test_a_post_without_date_is_never_late() -> None:
    assert hits("Open until 12 March.", "", "until") == []


def test_the_day_is_over_only_when_it_is_for_everybody() -> None:
    text, cue = "Open until 12 March.", {"deadline": "until"}
    around = world(timezone="Pacific/Honolulu")
    late = reading(text, "2027-03-13T09:00", signals=cue)
    assert late.post.moment is not None
    assert late.post.moment.at == at("2027-03-13T09:00")
    # Nine in the morning UTC is still the 12th in Honolulu.
    assert list(run(late, around, Params())) == []
