"""What holds for every check of the feed, whatever the posts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.registry import KINDS, built_in
from linter.core.finding import Hit
from linter.core.reading import Reading
from linter.core.rule import CheckKind, FeedCheck
from linter.core.world import Channel, World
from tests.checks.factories import reading, schedule, world

AROUND = world(Channel("x", "x", max_per_day=2), Channel("linkedin", "linkedin"))
SETTINGS: dict[str, dict[str, Any]] = {
    "budget": {"per": "week", "limits": {"x": 3, "linkedin": 2}},
    "gap": {"minutes": {"x": 120, "linkedin": 1080}},
    "growth": {"min_posts": 3, "factor": 1.5, "weeks": 2},
    "near-duplicate": {"min_words": 3},
    "copied-across-channels": {"min_posts": 2, "min_words": 3},
    "clockwork": {"min_posts": 3},
    "template-reuse": {"times": 2, "min_words": 3},
    "share": {"min_posts": 2, "error_posts": 4},
    "streak": {"last": 3, "few": 2},
    "repeated-phrase": {"times": 2},
}
TEXTS = (
    "The deposit is back, bring your clean jars",
    "The deposit is back! Bring your clean jars",
    "Today Rosa Okafor joins the night shift",
    "Today Tom Lind joins the night shift",
    "Soup",
)
BASE = datetime(2026, 12, 7, 9, tzinfo=UTC)  # a Monday
# Farther than the longest window of any check.
# Farther than the longest window (a year) and the span of the plans (8 weeks).
FAR = timedelta(weeks=80)


def feed_kinds() -> list[CheckKind]:
    kinds = [kind for name in KINDS if (kind := built_in(name))]
    return [kind for kind in kinds if kind.level == "feed"]


class Plan(NamedTuple):
    """A post to be: how long after BASE, on which channels, saying what."""

    minutes: int
    channels: tuple[str, ...]
    text: int
    sells: bool
    out: bool
    day: bool


PLANS = st.lists(
    st.builds(
        Plan,
        minutes=st.sampled_from([0, 1, 30, 90, 600, 1440, 2880, 10080]).flatmap(
            lambda step: st.integers(0, 12).map(lambda times: step * times)
        ),
        channels=st.sampled_from([("x",), ("linkedin",), ("x", "linkedin"), ()]),
        text=st.integers(0, len(TEXTS) - 1),
        sells=st.booleans(),
        out=st.booleans(),
        day=st.booleans(),
    ),
    max_size=14,
)


def posts(plans: list[Plan], shift: timedelta = timedelta()) -> list[Reading]:
    return [_post(number, plan, shift) for number, plan in enumerate(plans)]


def _post(number: int, plan: Plan, shift: timedelta) -> Reading:
    moment = BASE + timedelta(minutes=plan.minutes) + shift
    text = TEXTS[plan.text]
    return reading(
        text,
        f"{moment:%Y-%m-%d}" if plan.day else f"{moment:%Y-%m-%dT%H:%M}",
        key=f"{number:03d}",
        channels=plan.channels,
        traits={"promotional": plan.sells, "inviting": plan.text == 0},
        signals={"condolence": text.split()[0]},
    )


def published(plans: list[Plan]) -> list[str]:
    return [f"{number:03d}" for number, plan in enumerate(plans) if plan.out]


def said(
    kind: CheckKind, readings: list[Reading], out: list[str], around: World = AROUND
) -> list[tuple[object, ...]]:
    """Return what a check finds, without the dates in it."""
    params = kind.params(**SETTINGS.get(kind.name, {}))
    run = cast("FeedCheck", kind.run)
    hits = run(schedule(readings, around, published=out), around, params)
    return sorted(map(_timeless, hits), key=repr)


def _timeless(hit: Hit) -> tuple[object, ...]:
    values = {
        name: f"{value:%a %H:%M}" if isinstance(value, datetime) else str(value)
        for name, value in hit.values.items()
        if name not in ("day", "week", "since")
    }
    others = [related.post.key for related in hit.related]
    return hit.post.key, hit.field, hit.variant, hit.severity, values, others


each_kind = pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=kind.name) for kind in feed_kinds()]
)


def test_there_are_feed_checks() -> None:
    assert {kind.name for kind in feed_kinds()} >= set(SETTINGS)


@each_kind
@given(plans=PLANS, weeks=st.integers(-40, 40))
@settings(max_examples=40, deadline=None)
def test_moving_every_date_by_weeks_moves_the_findings_alone(
    kind: CheckKind, plans: list[Plan], weeks: int
) -> None:
    out = published(plans)
    moved = posts(plans, timedelta(weeks=weeks))
    assert said(kind, moved, out) == said(kind, posts(plans), out)


@each_kind
@given(plans=PLANS, chance=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_readings_never_matters(
    kind: CheckKind, plans: list[Plan], chance: Any
) -> None:
    readings, out = posts(plans), published(plans)
    shuffled = list(readings)
    chance.shuffle(shuffled)
    assert said(kind, shuffled, out) == said(kind, readings, out)


@each_kind
@given(plans=PLANS, far=PLANS, later=st.booleans())
@settings(max_examples=40, deadline=None)
def test_posts_far_away_in_time_change_no_finding(
    kind: CheckKind, plans: list[Plan], far: list[Plan], later: bool
) -> None:
    near = posts(plans)
    away = [
        one._replace(post=one.post._replace(key=f"far{one.post.key}"))
        for one in posts(far, FAR if later else -FAR)
    ]
    out = [*published(plans), *(f"far{key}" for key in published(far))]
    found = [one for one in said(kind, [*near, *away], out) if "far" not in str(one[0])]
    assert found == said(kind, near, published(plans))
