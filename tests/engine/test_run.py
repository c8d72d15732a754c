from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from linter.core.finding import Hit, Severity
from linter.core.reading import Reading
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule
from linter.core.world import World
from linter.engine.run import run
from tests.checks.factories import reading, schedule, world
from tests.engine.factories import bound

A = reading("one", "2026-12-01", key="a.md", channels=("x",))
B = reading("two", "2026-12-02", key="b.md", channels=("x",))


def _hit(one: Reading, severity: Severity | None = None, **values: object) -> Hit:
    return Hit(one.post, one.post.span, "text", values, severity=severity)


def each_post(one: Reading, _around: World, _params: Any) -> Iterator[Hit]:
    yield _hit(one)


def each_slot(planned: Schedule, _around: World, _params: Any) -> Iterator[Hit]:
    for feed in planned.feeds:
        for slot in feed.slots:
            yield _hit(slot.reading)


WORDY = bound("promo/wordy", "post", each_post)
FEED = bound("noise/feed", "feed", each_slot)
KEEPER = bound("silence/unused", "engine")


def found(
    planned: Schedule, rules: Any, asked: frozenset[str] | None = None
) -> list[tuple[str, str, str]]:
    given = rules if callable(rules) else lambda _: rules
    return [
        (one.rule.rule.id, one.hit.post.key, one.severity)
        for one in run(planned, world(), given, asked)
    ]


def test_every_rule_on_every_pending_post() -> None:
    planned = schedule([A, B], published=["b.md"])
    assert found(planned, [WORDY, FEED, KEEPER]) == [
        ("promo/wordy", "a.md", "warning"),
        ("noise/feed", "a.md", "warning"),
        ("noise/feed", "b.md", "warning"),
    ]


def test_only_the_files_asked_for_are_reported_and_all_are_read() -> None:
    seen: list[str] = []

    def counting(planned: Schedule, _around: World, _params: Any) -> Iterator[Hit]:
        seen.extend(slot.reading.post.key for slot in planned.feeds[0].slots)
        return each_slot(planned, _around, _params)

    rules = [WORDY, bound("noise/feed", "feed", counting)]
    asked = frozenset(["b.md"])
    assert [key for _, key, _ in found(schedule([A, B]), rules, asked)] == ["b.md"] * 2
    assert seen == ["a.md", "b.md"]


def test_a_post_with_two_texts_is_told_once_of_one_thing() -> None:
    twice = schedule([A, A._replace(channels=("linkedin",))])
    assert found(twice, [WORDY]) == [("promo/wordy", "a.md", "warning")]


def test_different_values_are_different_findings() -> None:
    def values(one: Reading, _around: World, _params: Any) -> Iterator[Hit]:
        yield from (_hit(one, count=1), _hit(one, count=2), _hit(one, count=1))

    rules = [bound("promo/wordy", "post", values)]
    assert len(found(schedule([A]), rules)) == 2


def test_a_check_may_soften_its_own_finding() -> None:
    def soft(one: Reading, _around: World, _params: Any) -> Iterator[Hit]:
        yield _hit(one, "info")

    rules = [bound("promo/wordy", "post", soft, "error")]
    assert found(schedule([A]), rules) == [("promo/wordy", "a.md", "info")]


def test_overrides_weigh_and_silence_feed_rules_by_file() -> None:
    heavy = BoundRule(FEED.rule, FEED.kind, FEED.params, "error")

    def rules(path: str) -> Sequence[BoundRule]:
        return {"": [FEED], "a.md": [heavy], "b.md": []}[path]

    assert found(schedule([A, B]), rules) == [("noise/feed", "a.md", "error")]


def test_a_feed_rule_may_be_in_force_on_some_files_only() -> None:
    def rules(path: str) -> Sequence[BoundRule]:
        return [FEED] if path == "b.md" else []

    assert found(schedule([A, B]), rules) == [("noise/feed", "b.md", "warning")]
