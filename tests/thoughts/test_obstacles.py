"""Why a rule does not look at a post, condition by condition."""

from __future__ import annotations

from functools import cache
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks.conditions import Conditions, applies
from linter.checks.registry import KINDS, built_in
from linter.config.calendars import load_calendar
from linter.config.load import read_text
from linter.core.reading import Reading
from linter.core.record import fields
from linter.core.rule import BoundRule, Need
from linter.explaining import Explaining
from linter.packs.examples import rule_examples
from linter.packs.locate import own_packs
from linter.positioned import parse
from linter.rehearsal import ROOT, Rehearsal
from linter.shelf import Shelf
from linter.thoughts.needs import meets
from linter.thoughts.obstacles import obstacles, unmet
from linter.thoughts.thought import Reason
from tests.checks.factories import reading, world
from tests.engine.factories import rule

SALE = reading(
    "Soup at two euros. Ask us anything",
    kind="service",
    signals={"price": "two euros", "invitation": "Ask us"},
    traits={"promotional": ["price"]},
)
FREE = Conditions(exempt_kinds=())


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        pytest.param({"exempt_kinds": ("service",)}, Reason("kind", ("service",))),
        pytest.param({"exempt_sectors": ("ngo",)}, Reason("sector", ("ngo",))),
        pytest.param(
            {"traits": ("promotional", "inviting")},
            Reason("lacks-trait", ("inviting",), scores=(0.0,)),
        ),
        pytest.param(
            {"one_of_traits": ("inviting", "solemn")},
            Reason("lacks-traits", ("inviting", "solemn"), scores=(0.0, 0.0)),
        ),
        pytest.param(
            {"unless_traits": ("solemn", "promotional")},
            Reason("has-trait", ("promotional",)),
        ),
        pytest.param(
            {"unless_signals": ("contest", "invitation")},
            Reason("has-signal", ("invitation",), ("Ask us",)),
        ),
    ],
    ids=lambda one: one.code if isinstance(one, Reason) else "",
)
def test_only_what_is_guilty_is_named(
    settings: dict[str, tuple[str, ...]], reason: Reason
) -> None:
    conditions = Conditions(**{"exempt_kinds": (), **settings})
    assert list(unmet(SALE, world(sector="ngo"), conditions)) == [reason]


def test_a_post_that_meets_all_has_no_reason() -> None:
    conditions = Conditions(
        traits=("promotional",), one_of_traits=("promotional", "solemn"),
        unless_traits=("solemn",), unless_signals=("contest",), exempt_kinds=("news",),
    )  # fmt: skip
    assert list(unmet(SALE, world(), conditions)) == []


TRAITS = st.lists(st.sampled_from(["promotional", "inviting", "solemn"]), max_size=3)
SIGNALS = st.lists(st.sampled_from(["price", "invitation", "contest"]), max_size=3)
SOME = st.builds(
    lambda **said: Conditions(**{name: tuple(one) for name, one in said.items()}),
    traits=TRAITS,
    one_of_traits=TRAITS,
    unless_traits=TRAITS,
    unless_signals=SIGNALS,
    exempt_kinds=st.lists(st.sampled_from(["service", "news"]), max_size=2),
    exempt_sectors=st.lists(st.sampled_from(["ngo", "bank"]), max_size=2),
)


@given(SOME)
def test_there_is_a_reason_whenever_the_conditions_do_not_apply(
    conditions: Conditions,
) -> None:
    around = world(sector="ngo")
    assert bool([*unmet(SALE, around, conditions)]) is not applies(
        SALE, around, conditions
    )


def test_each_condition_has_a_reason_of_its_own() -> None:
    guilty = {
        "traits": ("inviting",),
        "one_of_traits": ("solemn",),
        "unless_traits": ("promotional",),
        "unless_signals": ("price",),
        "exempt_kinds": ("service",),
        "exempt_sectors": ("ngo",),
    }
    # A condition that is added must be told, too.
    assert set(guilty) == {one.name for one in fields(Conditions)}
    reasons = [*unmet(SALE, world(sector="ngo"), Conditions(**guilty))]
    assert len({reason.code for reason in reasons}) == len(guilty)


def test_the_needs_of_checks_are_known_and_none_is_idle() -> None:
    kinds = [built_in(name) for name in KINDS]
    declared = {need for kind in kinds if kind for need in kind.needs}
    assert declared == set(get_args(Need))


@pytest.mark.parametrize(
    ("need", "having", "lacking"),
    [
        ("date", reading("Soup", "2026-12-01"), reading("Soup")),
        ("hour", reading("Soup", "2026-12-01T09:00"), reading("Soup", "2026-12-01")),
        ("draft", reading("Soup", status="draft"), reading("Soup")),
        ("once", reading("Soup"), reading("Soup", recurring=True)),
        ("text", reading("Soup"), reading("")),
        ("language", reading("Soup"), reading("Soup", language=None)),
        ("channel", reading("Soup", channels=("x",)), reading("Soup")),
        ("campaign", reading("Soup", campaign="winter"), reading("Soup")),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_needs(need: Need, having: Reading, lacking: Reading) -> None:
    assert meets(need, having, world(), FREE)
    assert not meets(need, lacking, world(), FREE)


def test_who_has_no_date_has_no_hour_either() -> None:
    kind = built_in("same-minute")
    assert kind is not None
    rules = BoundRule(rule("noise/one"), kind, kind.params(), "warning")
    told = {
        when: [one.code for one in obstacles(rules, reading("Soup", when), world())]
        for when in ("", "2026-12-01", "2026-12-01T09:00")
    }
    assert told == {
        "": ["no-date", "no-channel"],
        "2026-12-01": ["no-hour", "no-channel"],
        "2026-12-01T09:00": ["no-channel"],
    }


@cache
def _shelf() -> Shelf:
    return Shelf(own_packs(), load_calendar, use_cache=False)


@pytest.mark.parametrize("name", [rule.id for rule in _shelf().library.rules])
def test_nothing_keeps_a_rule_from_a_post_in_which_it_finds_something(
    name: str,
) -> None:
    played = _shelf().library.rule(name)
    assert played is not None
    rehearsal = Rehearsal(_shelf())
    checked = 0
    for example in rule_examples(
        parse(played.path, read_text(played.path, played.path))
    ):
        if not example.bad:
            continue
        session = rehearsal._session(example, (name,))  # noqa: SLF001 - as it is played
        explaining = Explaining(session, [f"{ROOT}{example.file}"])
        for post in explaining.posts:
            said = explaining.said(post)
            [bound] = [one for one in session.rulebook.on("") if one.rule.id == name]
            if bound.level == "engine" or not said.findings:
                continue
            checked += 1
            stopped = [
                obstacles(bound, one, explaining.world)
                for one in explaining.readings[post.key]
            ]
            assert () in stopped, (example.value.where, stopped)
            [thought] = [one for one in said.thoughts if one.rule == name]
            assert thought.verdict in ("found", "silenced")
    assert checked or name.startswith("silence/")
