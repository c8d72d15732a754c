"""What each rule thought of a post, and the reason that it gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from linter.checks.registry import LONE, built_in
from linter.core.reading import Reading
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule
from linter.core.world import Channel, World
from linter.thoughts.thinker import Ground, Heard, Thinker
from linter.thoughts.thought import Reason, Thought
from tests.checks.factories import reading, schedule, world
from tests.engine.factories import bound, rule

DATED = reading("Soup for all", "2026-12-01T09:00", key="a.md", channels=("x",))
NEXT = reading("Bread for all", "2026-12-01T18:00", key="b.md", channels=("x",))
NONE: Mapping[str, frozenset[str]] = {}
ELSEWHERE = reading("Bread", "2026-12-01T18:00", key="b.md", channels=("mastodon",))


def of(check: str, **settings: Any) -> BoundRule:
    kind = built_in(check)
    assert kind is not None
    found = BoundRule(rule("pack/one"), kind, kind.params(**settings), "warning")
    found.lone = check in LONE
    return found


def thought(
    rules: BoundRule | None,
    *posts: Reading,
    heard: Heard | None = None,
    pending: bool = True,
    around: World | None = None,
    spoken: Mapping[str, frozenset[str]] = NONE,
) -> Thought:
    """Return what one rule thought of the first of these posts."""
    around = around or world(Channel("x", "x"))
    listed = [rules] if rules else []
    known = rules.rule if rules else rule("pack/one")
    ground = Ground(schedule(posts, around), around, [known], lambda _: listed, spoken)
    said = {} if heard is None else {"pack/one": heard}
    [found] = Thinker(ground).thoughts(posts[0].post, [posts[0]], said, pending=pending)
    return found


def first(found: Thought) -> tuple[str, str]:
    return found.verdict, found.reasons[0].code


@pytest.mark.parametrize(
    ("rules", "posts", "expected"),
    [
        pytest.param(None, [DATED], ("not asked", "off"), id="off"),
        pytest.param(
            of("phrases", signals=("offer",)),
            [DATED],
            ("quiet", "no-words"),
            id="no words",
        ),
        pytest.param(of("file-name"), [DATED], ("quiet", "nothing"), id="nothing"),
        pytest.param(of("event"), [DATED], ("not asked", "no-event"), id="no event"),
        pytest.param(
            of("budget", limits={"x": 5}),
            [DATED],
            ("not asked", "alone"),
            id="no other post",
        ),
        pytest.param(
            of("budget", limits={"x": 5}),
            [DATED, ELSEWHERE],
            ("quiet", "alone-here"),
            id="no other post of the channel",
        ),
        pytest.param(
            of("budget", limits={"x": 5}),
            [DATED, NEXT],
            ("quiet", "bounded"),
            id="within a budget",
        ),
        pytest.param(
            of("budget"), [DATED, NEXT], ("not asked", "no-bound"), id="no budget"
        ),
        pytest.param(
            of("budget", limits={"x": 5}),
            [reading("Soup", key="u.md", channels=("x",)), DATED, NEXT],
            ("not asked", "no-date"),
            id="no date",
        ),
        pytest.param(
            of("night"), [DATED], ("quiet", "nothing"), id="a feed rule on one post"
        ),
        pytest.param(
            of("silence"), [DATED], ("not asked", "no-request"), id="no request"
        ),
    ],
)
def test_reasons_of_quiet_rules(
    rules: BoundRule | None, posts: list[Reading], expected: tuple[str, str]
) -> None:
    assert first(thought(rules, *posts)) == expected


def test_what_was_found_or_silenced_needs_no_other_reason() -> None:
    rules = of("phrases", signals=("offer",))
    found = thought(rules, DATED, heard=Heard(2))
    assert (found.verdict, found.findings, found.reasons) == ("found", 2, ())
    hushed = thought(rules, DATED, heard=Heard(0, ("the team agreed",)))
    assert hushed.verdict == "silenced"
    assert hushed.reasons == (Reason("silenced", words=("the team agreed",)),)


def test_a_post_that_is_out_is_asked_nothing_and_what_it_would_say_is_kept() -> None:
    found = thought(of("file-name"), DATED, heard=Heard(1), pending=False)
    assert first(found) == ("not asked", "out")
    assert found.findings == 1


def test_a_rule_off_for_one_file_is_told_apart_from_one_off_everywhere() -> None:
    on, off = of("file-name"), rule("pack/two", enabled=False)
    ground = Ground(
        schedule([DATED]),
        world(),
        [on.rule, off],
        lambda path: [] if path else [on],
    )
    thoughts = Thinker(ground).thoughts(DATED.post, [DATED], {}, pending=True)
    assert [first(one) for one in thoughts] == [
        ("not asked", "off-here"),
        ("not asked", "off-by-default"),
    ]


def test_of_versions_the_one_that_got_furthest_speaks() -> None:
    """A post with a text for each channel was looked at if one of them was."""
    rules = of("phrases", signals=("offer",), traits=("promotional",))
    plain = reading("Soup", key="a.md")
    sale = reading("Sale", key="a.md", traits={"promotional": True})
    ground = Ground(Schedule((), (), ()), world(), [rules.rule], lambda _: [rules])
    for versions in ([plain, sale], [sale, plain]):
        [found] = Thinker(ground).thoughts(plain.post, versions, {}, pending=True)
        assert first(found) == ("quiet", "no-words")
    [found] = Thinker(ground).thoughts(plain.post, [plain], {}, pending=True)
    assert first(found) == ("not asked", "lacks-trait")
    [found] = Thinker(ground).thoughts(plain.post, [], {}, pending=True)
    assert first(found) == ("not asked", "no-text")


def test_what_is_told_of_another_post_is_no_limit_kept() -> None:
    """Two posts on a day that bears one: only the second one is told of."""
    rules = of("budget", limits={"x": 1})
    about = {"pack/one": frozenset({"a.md"})}
    found = thought(rules, DATED, NEXT, spoken=about)
    assert (first(found), found.measures) == (("quiet", "elsewhere"), ())


def test_what_is_told_once_a_stretch_is_told_of_its_first_post() -> None:
    row = [
        reading(
            f"n{day}",
            f"2026-12-0{day}",
            key=str(day),
            traits={"promotional": True},
            channels=("x",),
        )
        for day in range(1, 8)
    ]
    rules = of("share")
    spoken = {"pack/one": frozenset({"1", "2"})}
    assert first(thought(rules, row[6], *row[:6], spoken=spoken)) == (
        "quiet",
        "elsewhere",
    )


def test_a_post_that_does_not_come_back_any_more_is_not_asked_for_its_day() -> None:
    past = reading(
        "Soup", "2026-01-05T09:00", recurrence="FREQ=WEEKLY;COUNT=2", status="draft"
    )

    def told(one: Reading, _around: World, _params: Any) -> Iterator[Any]:
        raise AssertionError(one)

    assert first(thought(bound("pack/one", "time", told), past)) == (
        "not asked",
        "over",
    )
