from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from linter.checks.event import Params, run
from linter.core.calendar import Act, Event
from linter.core.names import toxic_signal
from linter.core.post import Review
from linter.core.reading import Reading
from linter.core.world import Channel
from tests.checks.factories import at, event, flagged, reading, world

WHEN = "2026-12-01T09:00"
NOW = "2026-11-20T08:00"
# When people sign off, the event has begun.
LATER = "2026-12-01T08:00"
HELD = Params(mode="held")


def held(
    post: Reading, *events: Event, regions: tuple[str, ...] = (), now: str = NOW
) -> list[tuple[object, str, str | None]]:
    """Return the event, variant and severity of each hit."""
    around = world(events=events, regions=frozenset(regions), now=at(now))
    hits = run(post, around, HELD)
    return [(hit.values["event"], hit.variant, hit.severity) for hit in hits]


FREEZE = [("the freeze", "", None)]
REVIEW = [("the review", "review", None)]
CAREFUL = [("the careful", "careful", "warning")]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param(["freeze"], FREEZE, id="freeze"),
        pytest.param(["review"], REVIEW, id="review"),
        pytest.param(["careful"], CAREFUL, id="careful"),
        pytest.param(["none"], [], id="none"),
        pytest.param(["careful", "freeze", "review"], FREEZE, id="strictest wins"),
        pytest.param(["none", "careful", "review"], REVIEW, id="review over careful"),
    ],
)
def test_postures(events: list[Any], expected: list[Any]) -> None:
    found = held(reading("Soup", WHEN), *(event(name) for name in events))
    assert found == expected


@pytest.mark.parametrize(
    ("when", "start", "until", "expected"),
    [
        pytest.param(WHEN, WHEN, "", 1, id="from its first minute"),
        pytest.param(WHEN, "2026-12-01T09:01", "", 0, id="a minute too soon"),
        pytest.param(WHEN, "2026-11-01T00:00", WHEN, 0, id="until is excluded"),
        pytest.param(
            WHEN, "2026-11-01T00:00", "2026-12-01T09:01", 1, id="its last minute"
        ),
        pytest.param("2026-12-01", "2026-12-01T22:00", "", 1, id="a day it begins on"),
        pytest.param(
            "2026-12-01", "2026-11-01T00:00", "2026-12-01T02:00", 1, id="it ends on"
        ),
        pytest.param(
            "2026-12-01", "2026-11-01T00:00", "2026-12-01T00:00", 0, id="ended before"
        ),
        pytest.param("2026-12-01", "2026-12-02T00:00", "", 0, id="begins after"),
        pytest.param("", "2026-11-20T08:00", "", 1, id="no date goes out now"),
        pytest.param("", "2026-11-20T08:01", "", 0, id="no date: it is not on yet"),
    ],
)
def test_windows(when: str, start: str, until: str, expected: int) -> None:
    found = held(reading("Soup", when), event("freeze", start, until))
    assert len(found) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-12-01", 0), ("2026-12-02", 1), ("2026-12-03", 0)],
)
def test_a_day_is_that_of_the_post_not_of_the_event(day: str, expected: int) -> None:
    """The hold lasts one day in Paris, and is written in UTC."""
    one_day = event("freeze", "2026-12-01T23:00", "2026-12-02T23:00")
    post = reading("Soupe", day, zone="Europe/Paris")
    assert len(held(post, one_day)) == expected


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ((), ("BE",), 1),
        (("FR",), (), 1),
        (("FR",), ("FR-29",), 1),
        (("FR-29",), ("FR",), 1),
        (("FR-29",), ("FR-35",), 0),
        (("FR",), ("BE",), 0),
        (("world",), ("BE",), 1),
    ],
)
def test_regions(theirs: tuple[str, ...], ours: tuple[str, ...], expected: int) -> None:
    found = held(reading("Soup", WHEN), event(regions=theirs), regions=ours)
    assert len(found) == expected


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ((), ("x",), 1),
        (("x",), ("linkedin", "x"), 1),
        (("x",), ("linkedin",), 0),
        (("x",), (), 0),
    ],
)
def test_channels(
    theirs: tuple[str, ...], ours: tuple[str, ...], expected: int
) -> None:
    found = held(reading("Soup", WHEN, channels=ours), event(channels=theirs))
    assert len(found) == expected


def refused(why: str) -> list[Any]:
    return [("the review", why, None)]


def signed(on: str | None, by: str = "Ines", **facts: Any) -> Reading:
    review = Review(by, at(on) if on else None)
    return reading("Soup", WHEN, review=review, **facts)


@pytest.mark.parametrize(
    ("post", "postures", "expected"),
    [
        pytest.param(signed("2026-11-30T10:00"), ["review"], [], id="signed off since"),
        pytest.param(signed("2026-11-30T00:00"), ["review"], [], id="as it began"),
        pytest.param(
            signed("2026-11-29T10:00"), ["review"], refused("early"), id="early"
        ),
        pytest.param(signed(None), ["review"], refused("undated"), id="on no day"),
        pytest.param(
            signed("2026-11-30T10:00", ""), ["review"], refused("unnamed"), id="nobody"
        ),
        pytest.param(
            signed("2026-11-30T10:00", " "), ["review"], refused("unnamed"), id="blank"
        ),
        pytest.param(
            signed("2026-11-30T10:00", "TODO"),
            ["review"],
            refused("unnamed"),
            id="a note to sign it",
        ),
        pytest.param(
            signed("2026-11-29T10:00"),
            ["careful"],
            [("the careful", "early", "warning")],
            id="careful, too early",
        ),
        pytest.param(signed("2026-11-30T10:00"), ["freeze"], FREEZE, id="not a freeze"),
        pytest.param(
            signed("2026-11-30T10:00"), ["review", "careful"], [], id="careful as well"
        ),
    ],
)
def test_sign_off(post: Reading, postures: list[Any], expected: list[Any]) -> None:
    assert held(post, *(event(name) for name in postures), now=LATER) == expected


def test_a_sign_off_answers_only_the_events_before_it() -> None:
    later = event("review", "2026-11-30T18:00", name="the second flood")
    post = signed("2026-11-30T10:00")
    assert held(post, event("review"), later, now=LATER) == [
        ("the second flood", "early", None)
    ]


@pytest.mark.parametrize(
    ("day", "start", "expected"),
    [
        pytest.param("2026-11-30", "06:00", refused("hourless"), id="the day it began"),
        pytest.param("2026-11-30", "00:00", [], id="the day that it began with"),
        pytest.param("2026-12-01", "06:00", [], id="the next day"),
        pytest.param("2026-11-29", "06:00", refused("early"), id="the day before"),
        pytest.param("2026-11-29", "00:00", refused("early"), id="until its midnight"),
        pytest.param("2026-12-02", "06:00", refused("ahead"), id="tomorrow"),
    ],
)
def test_a_sign_off_of_a_day_is_later_than_the_day_it_began(
    day: str, start: str, expected: list[Any]
) -> None:
    review = Review("Ines", at(day), "day")
    post = reading("Soup", WHEN, review=review)
    flood = event("review", f"2026-11-30T{start}")
    assert held(post, flood, now=LATER) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-12-01T08:00", [], id="now"),
        pytest.param("2026-12-01T08:01", refused("ahead"), id="in a minute"),
        pytest.param("2099-01-01T00:00", refused("ahead"), id="for ever"),
    ],
)
def test_nobody_signs_ahead(on: str, expected: list[Any]) -> None:
    assert held(signed(on), event("review"), now=LATER) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"lifted": Act(at("2026-11-20T07:59"))}, 0, id="lifted"),
        pytest.param({"lifted": Act(at("2026-12-01T08:00"))}, 0, id="lifted by then"),
        pytest.param({"lifted": Act(at("2026-12-01T10:00"))}, 1, id="lifted too late"),
        pytest.param({"status": "proposed"}, 0, id="proposed"),
        pytest.param({"status": "confirmed"}, 1, id="confirmed"),
    ],
)
def test_an_event_weighs_until_it_is_lifted(
    facts: dict[str, Any], expected: int
) -> None:
    assert len(held(reading("Soup", WHEN), event(**facts))) == expected


def test_an_expired_hold_lets_late_drafts_go() -> None:
    over = event("freeze", "2026-11-01T00:00", "2026-11-20T08:00")
    draft = reading("Soup", "2026-11-10T09:00", status="draft")
    assert held(draft, over) == []
    assert held(draft, event("freeze", "2026-11-01T00:00", "2026-11-20T08:01"))


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ((), ("fournil",), 1),
        (("Fournil",), ("fournil", "pains"), 1),
        (("Warm Kitchen",), ("fournil",), 0),
        (("Warm Kitchen",), (), 0),
    ],
)
def test_brands(theirs: tuple[str, ...], ours: tuple[str, ...], expected: int) -> None:
    around = world(events=[event(brands=theirs)], names=frozenset(ours))
    assert len(list(run(reading("Soup", WHEN), around, HELD))) == expected


@pytest.mark.parametrize(
    ("globs", "expected"),
    [
        ((), 1),
        (("posts/fr/**",), 1),
        (("posts/en/**",), 0),
        (("posts/**", "!posts/fr/**"), 0),
    ],
)
def test_paths(globs: tuple[str, ...], expected: int) -> None:
    post = reading("Soup", WHEN, key="posts/fr/soupe.md")
    assert len(held(post, event(paths=globs))) == expected


def test_a_platform_stands_for_all_its_accounts() -> None:
    around = world(
        Channel("photos", "instagram"), events=[event(channels=("Instagram",))]
    )
    assert list(run(reading("Soup", WHEN, channels=("photos",)), around, HELD))
    assert not list(run(reading("Soup", WHEN, channels=("x",)), around, HELD))


@pytest.mark.parametrize(
    ("posture", "expected"), [("freeze", True), ("review", False), ("careful", False)]
)
def test_only_a_freeze_is_firm(posture: Any, expected: bool) -> None:
    [found] = run(reading("Soup", WHEN), world(events=[event(posture)]), HELD)
    assert found.firm == expected


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-12-05T00:00", date(2026, 12, 4)),
        ("2026-12-05T18:00", at("2026-12-05T18:00")),
        ("", {"en": "further notice", "fr": "non fixée"}),
    ],
)
def test_a_hold_says_how_long_it_lasts(until: str, expected: object) -> None:
    [found] = run(
        reading("Soup", WHEN), world(events=[event("freeze", until=until)]), HELD
    )
    assert found.values["until"] == expected


@pytest.mark.parametrize(
    ("signed_on", "expected"),
    [
        pytest.param(
            "2026-11-30T07:30+01:00", refused("early"), id="before, on a later clock"
        ),
        pytest.param("2026-11-30T08:30+01:00", [], id="after, on a later clock"),
        pytest.param("2026-11-30T02:30-05:00", [], id="after, on an earlier clock"),
    ],
)
def test_a_sign_off_is_compared_across_time_zones(
    signed_on: str, expected: list[Any]
) -> None:
    review = Review("Ines", datetime.fromisoformat(signed_on))
    post = reading("Soup", WHEN, review=review)
    assert held(post, event("review", "2026-11-30T07:00"), now=LATER) == expected


def test_service_posts_go_out() -> None:
    assert held(reading("Shelter", WHEN, kind="service"), event()) == []


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        pytest.param(
            reading(
                "Half price",
                WHEN,
                signals={"price": "Half price"},
                traits={"promotional": ["price"]},
            ),
            ["Half price"],
            id="its words",
        ),
        pytest.param(
            reading("Soup\nat six", WHEN, traits={"promotional": True}),
            ["Soup"],
            id="no words to show",
        ),
        pytest.param(reading("Soup", WHEN), [], id="sells nothing"),
    ],
)
def test_selling_in_a_crisis(post: Reading, expected: list[str]) -> None:
    around = world(events=[event("none")])
    assert flagged(run(post, around, Params(mode="sells"))) == expected
    assert list(run(post, world(), Params(mode="sells"))) == []


def test_toxic_words_of_each_event_in_force() -> None:
    flood = event("none", id="flood", words=("wave",))
    over = event("none", "2026-10-01", "2026-10-02", id="fire", words=("flames",))
    post = reading(
        "A wave of flames",
        WHEN,
        signals={toxic_signal("flood"): "wave", toxic_signal("fire"): "flames"},
    )
    around = world(events=[flood, over])
    assert flagged(run(post, around, Params(mode="toxic"))) == ["wave"]
