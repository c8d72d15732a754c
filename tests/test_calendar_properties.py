"""What holds for whole calendars, from their files to the findings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.config.calendars import load_calendar
from linter.config.load import Loaded
from linter.config.model import Config
from linter.core.finding import Finding
from linter.engine.run import Judged, run_feeds
from linter.packs.locate import own_packs
from linter.positioned import parse
from linter.project import Project
from linter.session import Options, Session
from linter.shelf import Shelf
from tests.conftest import Repository

ROOT = "/calendar"
NOW = datetime(2026, 12, 7, 6, tzinfo=UTC)  # a Monday
# Farther than a year of looking back and half of one of planning.
FAR = timedelta(weeks=110)
FEEDS = ("noise", "dialogue/one-way-feed", "promo/feed-sells-too-much",
         "filler/feed-of-marronniers", "sensitive/canned-condolence")  # fmt: skip
TEXTS = (
    "Our bakers start the ovens at three and the first loaves cool at five",
    "Our bakers start the ovens at three, and the first loaves cool at five!",
    "Today Rosa Okafor joins the night shift at the mill",
    "Today Tom Lindqvist joins the night shift at the mill",
    "50% off everything today only, order now with code BREAD at our shop",
    "Happy Monday! Good vibes only, believe in yourself",
    "Merry Christmas to all of you lovely people",
    "What would you bake if you had a whole Sunday and nobody in a hurry?",
)
RHYTHMS = ("", "", "", "", "true", "weekly", "{every: 2 days, count: 5}")


class Plan(NamedTuple):
    """A file to be: when its post goes out, where, and what it says."""

    hours: int
    minute: int
    channels: tuple[str, ...]
    text: int
    rhythm: str
    whole_day: bool
    status: str


PLANS = st.lists(
    st.builds(
        Plan,
        hours=st.integers(-20 * 24, 40 * 24),
        minute=st.sampled_from([0, 0, 0, 30]),
        channels=st.sampled_from([("x",), ("linkedin",), ("x", "linkedin"), ()]),
        text=st.integers(0, len(TEXTS) - 1),
        rhythm=st.sampled_from(RHYTHMS),
        whole_day=st.booleans(),
        status=st.sampled_from(["scheduled", "scheduled", "published"]),
    ),
    min_size=2,
    max_size=14,
)


def written(plan: Plan, shift: timedelta) -> str:
    at = NOW + timedelta(hours=plan.hours, minutes=plan.minute) + shift
    when = f"{at:%Y-%m-%d}" if plan.whole_day else f"{at:%Y-%m-%dT%H:%M}"
    lines = [
        f"text: {json.dumps(TEXTS[plan.text])}",
        f"publish_at: {when}",
        f"channels: [{', '.join(plan.channels)}]",
        f"status: {plan.status}",
        "lang: en",
    ]
    return "\n".join([*lines, *([f"recurring: {plan.rhythm}"] * bool(plan.rhythm))])


Files = list[tuple[str, bytes]]


def calendar(
    plans: Sequence[Plan], shift: timedelta = timedelta(), name: str = "post"
) -> Files:
    return [
        (f"{name}{number:02d}.yaml", written(plan, shift).encode())
        for number, plan in enumerate(plans)
    ]


@cache
def shelf() -> Shelf:
    return Shelf(own_packs(), load_calendar, use_cache=False)


def findings(
    files: Files, asked: Sequence[str] = (), now: datetime = NOW
) -> Iterator[Finding]:
    """Check a calendar that is on no disk with the rules on feeds."""
    paths = asked or [path for path, _ in files]
    outcome = checking(files, now).check([f"{ROOT}/{path}" for path in paths])
    assert outcome.problems == ()
    yield from outcome.findings


def checking(files: Files, now: datetime = NOW) -> Session:
    config = Config()
    loaded = Loaded(config, ROOT, parse("tactlint.yaml", "{}"))
    project = Project(loaded, use_cache=False, shelf=shelf())
    options = Options(now, language="en", select=FEEDS, contents=tuple(files))
    return Session(project, options, is_project=False)


def told(judged: Judged) -> tuple[str, str, str, str]:
    rule, hit, severity = judged
    return rule.rule.id, severity, hit.post.key, str((hit.span, hit.values))


def undated(found: Iterator[Finding]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return what findings say without the days in their messages."""
    return sorted(
        (one.rule, one.severity, one.post, tuple(other.post for other in one.related))
        for one in found
    )


@given(plans=PLANS, weeks=st.integers(-30, 30))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_moving_all_dates_by_weeks_moves_the_findings_alone(
    plans: list[Plan], weeks: int
) -> None:
    shift = timedelta(weeks=weeks)
    moved = findings(calendar(plans, shift), now=NOW + shift)
    assert undated(moved) == undated(findings(calendar(plans)))


@given(
    plans=st.lists(
        PLANS.map(lambda some: some[0]._replace(whole_day=False, rhythm="")),
        min_size=2,
        max_size=14,
        unique_by=lambda plan: (plan.hours, plan.minute),
    ),
    chance=st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_neither_names_nor_order_of_files_matter(
    plans: list[Plan], chance: Random
) -> None:
    files = calendar(plans)
    names = [path for path, _ in files]
    others = list(names)
    chance.shuffle(others)
    renamed = dict(zip(names, others, strict=True))
    back = {other: name for name, other in renamed.items()}
    shuffled = [(renamed[path], data) for path, data in files]
    chance.shuffle(shuffled)
    found = sorted(
        (rule, severity, back[post], sorted(back[other] for other in related))
        for rule, severity, post, related in undated(findings(shuffled))
    )
    assert found == sorted(
        (rule, severity, post, sorted(related))
        for rule, severity, post, related in undated(findings(files))
    )


@given(plans=PLANS, far=PLANS, later=st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_posts_far_away_in_time_change_no_finding(
    plans: list[Plan], far: list[Plan], later: bool
) -> None:
    # A post that comes back is never far away.
    once = [plan._replace(rhythm="") for plan in far]
    away = calendar(once, FAR if later else -FAR, name="far")
    near = calendar(plans)
    found = undated(findings([*near, *away]))
    assert [one for one in found if "far" not in one[2]] == undated(findings(near))


@given(plans=PLANS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_calendars_of_this_kind_are_found_wanting(plans: list[Plan]) -> None:
    """Say something once: the properties above would hold of a program that is mute."""
    crowded = [plan._replace(hours=24 + at, minute=0, channels=("linkedin",),
                             status="scheduled", whole_day=False)
               for at, plan in enumerate(plans)]  # fmt: skip
    rules = {one.rule for one in findings(calendar(crowded))}
    assert "noise/too-close" in rules


WEEK = {
    f"posts/{day}.yaml": f"""\
text: {text}
publish_at: 2026-12-{day}T09:00
channels: [linkedin]
lang: en
"""
    for day, text in (
        ("07", "The ovens start at three, and the first loaves cool at five."),
        ("08", "Rosa weighs the salt by hand, and has been wrong twice in ten years."),
        ("09", "The ovens start at three, and the first loaves cool at five!"),
    )
}


def test_a_run_on_one_file_reads_the_calendar_and_reports_on_that_file(
    repository: Repository,
) -> None:
    workspace = repository({"tactlint.yaml": "posts: [posts/*.yaml]\n", **WEEK})
    run = workspace.check("--select", "noise", "posts/09.yaml")
    assert run.findings == [("noise/near-duplicate", "posts/09.yaml", 1)]
    [finding] = run.data["findings"]
    assert [other["path"] for other in finding["related"]] == ["posts/07.yaml"]
    assert workspace.check("--select", "noise", "posts/07.yaml").findings == []
    assert workspace.check("--select", "noise").findings == run.findings


RECURRING = """\
text: The night shelter on Mill Road opens at six, and there is soup.
publish_at: 2026-12-07T09:00
recurring: {every: week, until: 2027-01-31}
channels: [linkedin]
lang: en
"""
SALE = """\
text: 40% off all mattresses, today only. Order now with code SLEEP at our shop.
publish_at: {first}T09:00
rrule: FREQ=WEEKLY;BYDAY=FR
channels: [linkedin]
lang: en
"""


def test_a_post_that_comes_back_fills_the_budget_of_its_days(
    repository: Repository,
) -> None:
    late = WEEK["posts/08.yaml"].replace("12-08T09:00", "12-21T18:00")
    workspace = repository({"posts/soup.yaml": RECURRING, "posts/salt.yaml": late})
    run = workspace.check("--select", "noise/too-many-a-day", "posts")
    assert run.findings == [("noise/too-many-a-day", "posts/salt.yaml", 2)]
    [other] = run.data["findings"][0]["related"]
    assert (other["post"], other["note"]) == (
        "posts/soup.yaml",
        "comes back on 21 December 2026",
    )


def test_a_return_on_a_solemn_day_counts_and_is_told_once(
    repository: Repository,
) -> None:
    workspace = repository(
        {
            "tactlint.yaml": "audience: {regions: [FR]}\nposts: [posts/*.yaml]\n",
            # 13 November 2026 was a Friday: the attacks of Paris.
            "posts/sale.yaml": SALE.replace("{first}", "2026-10-30"),
        }
    )
    rule = "sensitive/sells-on-solemn-day"
    run = workspace.run(
        "check", "--format", "json", "--now", "2026-11-02T08:00", "--select", rule
    )
    [finding] = run.data["findings"]
    assert finding["message"].endswith("(when it comes back on 13 November 2026)")
    # Once that day is over, the next one counts, which is remembered quietly.
    late = workspace.run(
        "check", "--format", "json", "--now", "2026-11-14T08:00", "--select", rule
    )
    [next_one] = late.data["findings"]
    assert next_one["severity"] == "info"
    assert next_one["message"].endswith("(when it comes back on 20 November 2026)")


def test_a_return_into_a_hold_is_held(repository: Repository) -> None:
    workspace = repository(
        {
            "tactlint.yaml": "events: [events.yaml]\nposts: [posts/*.yaml]\n",
            "events.yaml": """\
events:
  - id: flood
    name: Flood on the Severn
    from: 2026-12-20
    until: 2026-12-23
    posture: freeze
    reason: rescue is under way
""",
            "posts/soup.yaml": RECURRING,
        }
    )
    run = workspace.check("--lang", "fr", "--select", "sensitive/held")
    assert run.findings == [("sensitive/held", "posts/soup.yaml", 2)]
    assert "(à son retour du 21 décembre 2026)" in run.data["findings"][0]["message"]


def test_returns_into_unwritten_weeks_are_no_one_way_feed(
    repository: Repository,
) -> None:
    workspace = repository({"posts/soup.yaml": RECURRING, **WEEK})
    assert workspace.check("--select", "dialogue/one-way-feed", "posts").findings == []
    later = {
        f"posts/{day}.yaml": WEEK["posts/08.yaml"].replace("12-08T09:00", f"12-{day}")
        for day in ("14T11:00", "21T11:00", "28T11:00")
    }
    found = workspace.write(
        {name.replace("T11:00", ""): text for name, text in later.items()}
    ).check("--select", "dialogue/one-way-feed", "posts")
    assert found.findings == [("dialogue/one-way-feed", "posts/28.yaml", 2)]


@given(plans=PLANS, chance=st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_found_in_a_file_is_the_same_whatever_else_was_asked_for(
    plans: list[Plan], chance: Random
) -> None:
    session = checking(calendar(plans))
    run = session.run([f"{ROOT}/{path}" for path, _ in calendar(plans)])
    paths = sorted(run.asked)
    asked = frozenset(chance.sample(paths, chance.randint(1, len(paths))))
    rules = session.rulebook.on
    some = run_feeds(run.schedule, run.world, rules, asked)
    every = run_feeds(run.schedule, run.world, rules, None)
    assert sorted(map(told, some)) == sorted(
        told(one) for one in every if one.hit.post.path in asked
    )
