"""Proposals: moments that break nothing, judged by the very rules that complained."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks import budget, event, gap, night, same_minute, solemn_day, staffed
from linter.core.calendar import Calendar, Day, Event
from linter.core.post import Moment
from linter.core.reading import Reading
from linter.core.rule import BoundRule, CheckKind
from linter.core.schedule import arrange
from linter.core.world import Brand, Channel, World
from linter.engine.reschedule import Anchor, Ground, Proposal, propose
from linter.engine.run import Judged, run
from linter.engine.timetable import Timetable, moved
from tests.checks.factories import reading
from tests.engine.factories import rule

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
HOLD = "2026-12-01T00:00+00:00"


def bound(kind: CheckKind, name: str = "", **params: object) -> BoundRule:
    own = rule(f"t/{name or kind.name}")._replace(check=kind.name)
    return BoundRule(own, kind, kind.params(**params), "warning")


RULES = (
    bound(gap.KIND, minutes={"x": 120}),
    bound(same_minute.KIND),
    bound(budget.KIND, per="day", limits={"x": 3}),
    bound(budget.KIND, "week", per="week", limits={"x": 9}),
    bound(night.KIND),
    bound(event.KIND),
    bound(solemn_day.KIND),
    bound(staffed.KIND),
)


def world(*events: Event, days: tuple[Day, ...] = (), **facts: object) -> World:
    channel = Channel("x", "x", **facts)  # type: ignore[arg-type]
    brand = Brand(regions=frozenset({"FR"}), timezone="Europe/Paris")
    return World(brand, {"x": channel}, Calendar(days, events), NOW)


def held(start: str, until: str | None) -> Event:
    end = datetime.fromisoformat(until) if until else None
    begin = datetime.fromisoformat(start)
    return Event("e", "Storm", begin, end, (), (), "freeze", (), "danger")


def a_post(key: str, when: str, **facts: object) -> Reading:
    facts = {"channels": ("x",), "zone": "Europe/Paris", **facts}
    return reading(f"Come and see {key}.", when, key=key, **facts)  # type: ignore[arg-type]


def proposed(
    readings: Sequence[Reading], around: World, anchors: dict[str, Anchor] | None = None
) -> list[Proposal]:
    keys = frozenset(one.post.key for one in readings)
    return propose(
        Ground(
            arrange(list(readings), keys, around),
            around,
            lambda _: RULES,
            frozenset(one.post.path for one in readings),
            lambda post: (anchors or {}).get(post.key, Anchor("")),
            lambda _: True,
        )
    )


def places(found: list[Proposal]) -> list[tuple[str, str]]:
    """Return where each post goes, on the clock of Paris."""
    zone = ZoneInfo("Europe/Paris")
    return [
        (one.post.key, f"{one.to.at.astimezone(zone):%m-%d %H:%M}" if one.to else "")
        for one in found
    ]


REMEMBRANCE = Day(
    "r", "12-01", "solemn", {"en": "R"}, ("FR",), "verified", "law", grave=True
)


@pytest.mark.parametrize(
    ("posts", "around", "expected"),
    [
        pytest.param(
            [a_post("a", "2026-12-01T09:00"), a_post("b", "2026-12-01T09:40")],
            world(),
            [("b", "12-01 11:00")],
            id="later the same day, after the gap",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T18:30"), a_post("b", "2026-12-01T18:30")],
            world(),
            [("b", "12-02 18:30")],
            id="no opening left today: the same hour tomorrow",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T03:10")],
            world(),
            [("a", "12-01 08:00")],
            id="out of the night",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T03:10")],
            world(staffed=(((2,), 10 * 60, 12 * 60),)),
            [("a", "12-02 10:00")],
            id="into staffed hours",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T09:00")],
            world(held(HOLD, "2026-12-04T12:00+01:00")),
            [("a", "12-05 09:00")],
            id="after a hold, at its own hour",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T09:00", traits={"promotional": True})],
            world(days=(REMEMBRANCE,)),
            [("a", "12-02 09:00")],
            id="off a solemn day",
        ),
        pytest.param(
            [a_post("a", "2026-12-01", traits={"promotional": True})],
            world(days=(REMEMBRANCE,)),
            [("a", "12-02 00:00")],
            id="a day without an hour",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T09:00")],
            world(held(HOLD, None)),
            [("a", "")],
            id="a hold until further notice",
        ),
        pytest.param(
            [a_post(str(n), f"2026-12-01T{8 + 2 * n:02d}:30") for n in range(5)],
            world(),
            [("3", "12-02 14:30"), ("4", "12-02 16:30")],
            id="over the day's budget: all that are too many",
        ),
        pytest.param(
            [a_post("a", "2026-12-01T09:00"), a_post("b", "2026-12-01T11:00")],
            world(),
            [],
            id="nobody in trouble",
        ),
    ],
)
def test_goes_to_the_next_moment(
    posts: list[Reading], around: World, expected: list[tuple[str, str]]
) -> None:
    assert places(proposed(posts, around)) == expected


def test_one_that_cannot_be_placed_says_what_bars_it() -> None:
    [one] = proposed([a_post("a", "2026-12-01T09:00")], world(held(HOLD, None)))
    assert one.anchor.stay == "full"
    assert one.barred is not None
    assert one.barred.rule.rule.id == "t/event"


@pytest.mark.parametrize("stay", ["fixed", "recurring", "service"])
def test_what_is_firm_gets_no_advice(stay: str) -> None:
    posts = [a_post("a", "2026-12-01T03:00")]
    [one] = proposed(posts, world(), {"a": Anchor(stay)})  # type: ignore[arg-type]
    assert (one.to, one.anchor.stay) == (None, stay)


def test_one_that_names_a_day_gets_advice_and_keeps_its_place() -> None:
    posts = [
        a_post("a", "2026-12-01T09:00"),
        a_post("b", "2026-12-01T09:30"),
        a_post("c", "2026-12-01T11:40"),
    ]
    found = proposed(posts, world(), {"b": Anchor("names-day", "today")})
    # Had b gone to 11:00 as advised, c would be too close.
    assert places(found) == [("b", "12-01 13:45")]


def test_another_makes_room_for_one_that_must_stay() -> None:
    posts = [a_post("a", "2026-12-01T09:00"), a_post("b", "2026-12-01T09:30")]
    [one] = proposed(posts, world(), {"b": Anchor("fixed")})
    assert places([one]) == [("a", "12-01 11:30")]
    assert one.room is not None
    assert one.room.key == "b"


def test_none_makes_room_that_must_stay_itself() -> None:
    posts = [a_post("a", "2026-12-01T09:00"), a_post("b", "2026-12-01T09:30")]
    [one] = proposed(posts, world(), {"a": Anchor("fixed"), "b": Anchor("service")})
    assert (one.post.key, one.to, one.room) == ("b", None, None)


def test_a_move_sees_the_moves_before_it() -> None:
    posts = [a_post(name, "2026-12-01T09:00") for name in "abc"]
    assert places(proposed(posts, world())) == [
        ("b", "12-01 11:00"),
        ("c", "12-01 13:00"),
    ]


def test_skips_an_hour_that_the_clock_never_shows() -> None:
    around = world(held("2027-03-27T00:00+01:00", "2027-03-27T20:00+01:00"))
    posts = [a_post("a", "2027-03-27T02:30")]
    ground = Ground(
        arrange(posts, frozenset({"a"}), around),
        around,
        lambda _: (bound(event.KIND),),
        frozenset({"a"}),
        lambda _: Anchor(""),
        lambda _: True,
    )
    # On 28 March 2027 Paris goes from 2:00 to 3:00.
    assert places(propose(ground)) == [("a", "03-29 02:30")]


def test_never_into_the_past() -> None:
    [(_, when)] = places(proposed([a_post("a", "2026-11-01T03:00")], world()))
    # Now is 9:00 in Paris on the 20th: that very minute has begun.
    assert when == "11-20 09:15"


minutes = st.lists(st.integers(0, 14 * 24 * 4), min_size=2, max_size=14)


@settings(max_examples=60, deadline=None)
@given(minutes)
def test_after_all_moves_no_timing_rule_complains(starts: list[int]) -> None:
    posts = _spread(starts)
    around = world(held("2026-12-04T00:00+01:00", "2026-12-05T12:00+01:00"))
    found = proposed(posts, around)
    to = {one.post.key: one.to for one in found}
    assert None not in to.values()
    after = [_gone(one, to.get(one.post.key)) for one in posts]
    keys = frozenset(one.post.key for one in posts)
    schedule = arrange(after, keys, around)
    left = run(schedule, around, lambda _: RULES, None)
    assert [(one.rule.rule.id, one.hit.post.key) for one in left] == []


def _spread(starts: list[int]) -> list[Reading]:
    first = datetime(2026, 11, 30, tzinfo=UTC)
    return [
        a_post(f"p{n:02d}", f"{first + timedelta(minutes=15 * at):%Y-%m-%dT%H:%M}")
        for n, at in enumerate(starts)
    ]


def _gone(one: Reading, to: Moment | None) -> Reading:
    return moved([one], to)[0] if to else one


@settings(max_examples=60, deadline=None)
@given(minutes, st.integers(0, 14 * 24 * 4))
def test_a_week_around_tells_as_much_as_the_whole_calendar(
    starts: list[int], start: int
) -> None:
    around = world()
    posts = _spread([*starts, start])
    last = posts[-1]
    keys = frozenset(one.post.key for one in posts)
    schedule = arrange(posts, keys, around)
    whole = run(schedule, around, lambda _: RULES, None)
    own = {one.rule.rule.id for one in whole if one.hit.post.key == last.post.key}
    table = Timetable(schedule, around, lambda _: RULES)
    assert {one.rule.rule.id for one in table.findings([last])} == own
    rest = arrange(posts[:-1], keys, around)
    before = _told(run(rest, around, lambda _: RULES, None))
    table.remove([last])
    clashes = _told(table.clashes([last]))
    assert bool(clashes) == bool(_told(whole) - before)


def _told(found: Sequence[Judged]) -> set[tuple[str, str, str]]:
    return {(one.rule.rule.id, one.hit.post.key, str(one.hit.values)) for one in found}
