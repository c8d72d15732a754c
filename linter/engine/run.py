"""Run bound rules over a schedule: nothing but hits comes out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

from linter.core.finding import SEVERITIES, Hit, Severity
from linter.core.reading import Reading
from linter.core.recurrence import comings, is_ahead, is_lost
from linter.core.rule import BoundRule, FeedCheck, PostCheck
from linter.core.schedule import Schedule
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.engine.within import Within

Rules = Callable[[str], Sequence[BoundRule]]


class Judged(NamedTuple):
    """A hit, the rule that made it, and how much it weighs on its file."""

    rule: BoundRule
    hit: Hit
    severity: Severity


def run(
    schedule: Schedule, world: World, rules_for: Rules, asked: frozenset[str] | None
) -> list[Judged]:
    """Return what all rules find, each finding once.

    `rules_for` gives the rules in force on a path (overrides differ by path);
    the empty path gives those of the whole project, which judge the feeds.
    `asked` are the paths to report on: a rule that needs one post only is not
    even run on the others. None means all.
    """
    alone = Alone(world, rules_for)
    found = [
        judged
        for reading in schedule.targets
        if asked is None or reading.post.path in asked
        for judged in alone.judge(reading)
    ]
    return unique([*found, *run_feeds(schedule, world, rules_for, asked)])


class _Step(NamedTuple):
    """A rule taken apart, so that running it costs no more than its check."""

    rule: BoundRule
    check: PostCheck
    params: object
    gate: frozenset[str] | None


class Alone:
    """Runs the rules that need one post only; made once for thousands of posts."""

    def __init__(self, world: World, rules_for: Rules) -> None:
        self._world = world
        self._rules_for = rules_for
        # By identity: the same few lists of rules come all the time.
        self._steps: dict[int, tuple[Sequence[BoundRule], list[_Step]]] = {}

    def judge(self, reading: Reading) -> Iterator[Judged]:
        """Yield what rules find in a post that need no other post for it.

        Rules on time look at each moment still to come of a post that comes back.
        """
        seen = {match.signal for match in reading.matches}
        alone = (reading,)
        ahead = ahead_of(reading, self._world)
        for step in self._on(reading.post.path):
            if step.gate is None or not step.gate.isdisjoint(seen):
                for one in ahead if step.rule.level == "time" else alone:
                    hits = step.check(one, self._world, step.params)
                    yield from _judged(step.rule, hits)

    def _on(self, path: str) -> list[_Step]:
        rules = self._rules_for(path)
        if id(rules) not in self._steps:
            self._steps[id(rules)] = (
                rules,
                [
                    _Step(
                        bound,
                        cast("PostCheck", bound.kind.run),
                        bound.params,
                        bound.gate,
                    )
                    for bound in rules
                    if bound.level in ("post", "time")
                ],
            )
        return self._steps[id(rules)][1]


def ahead_of(reading: Reading, world: World) -> Sequence[Reading]:
    """Return a reading for each moment still to come, without one if none is known."""
    post = reading.post
    if post.recurrence:
        return [
            one
            for one in comings(reading, world.now)
            if one.post.moment and is_ahead(one.post.moment, world.now)
        ]
    if is_lost(post) and post.moment and not is_ahead(post.moment, world.now):
        return (reading._replace(post=post._replace(moment=None)),)
    return (reading,)


def run_feeds(
    schedule: Schedule,
    world: World,
    rules_for: Rules,
    asked: frozenset[str] | None,
    changed: frozenset[str] | None = None,
) -> Iterator[Judged]:
    """Yield what rules find in whole feeds, about the paths asked for.

    With `changed`, only in feeds where one of these files has a post.
    """
    around = asked if changed is None else changed
    within = Within(schedule, around)
    for bound in _feed_rules(schedule, rules_for):
        feed_check = cast("FeedCheck", bound.kind.run)
        seen = within.reach_of(bound)
        if seen is not None:
            for judged in _judged(bound, feed_check(seen, world, bound.params)):
                yield from _on_its_path(judged, rules_for, asked)


def unique(found: Iterable[Judged]) -> list[Judged]:
    """Keep one of the findings that versions of a post share, or its returns.

    Of returns that is the gravest, then the first to come.
    """
    kept: dict[tuple[object, ...], Judged] = {}
    for judged in found:
        hit = judged.hit
        key: tuple[object, ...] = (judged.rule.rule.id, hit.post.key)
        if not hit.post.recurrence:
            key = (judged.rule.rule.id, hit.post.source, hit.span, str(hit.values))
        if key not in kept:
            kept[key] = judged
        elif hit.post.recurrence:
            kept[key] = min(kept[key], judged, key=_urgency)
    return list(kept.values())


def _urgency(judged: Judged) -> tuple[int, float]:
    moment = judged.hit.post.moment
    at = moment.at.timestamp() if moment else 0.0
    return SEVERITIES.index(judged.severity), at


def _feed_rules(schedule: Schedule, rules_for: Rules) -> list[BoundRule]:
    """Return the feed rules in force anywhere, first as the project sets them.

    Most have nothing to say of a post that is alone.
    """
    company = has_company(schedule)
    paths = dict.fromkeys(reading.post.path for reading in schedule.targets)
    found: dict[str, BoundRule] = {}
    for rules in {id(some): some for some in map(rules_for, ("", *paths))}.values():
        for bound in rules:
            if bound.level == "feed" and (bound.lone or company):
                found.setdefault(bound.rule.id, bound)
    return list(found.values())


def has_company(schedule: Schedule) -> bool:
    """Say whether some post of the feeds has another one to be compared with."""
    return sum(len(feed.slots) for feed in schedule.feeds) > 1


def _judged(bound: BoundRule, hits: Iterable[Hit]) -> Iterator[Judged]:
    for hit in hits:
        yield Judged(bound, hit, hit.severity or bound.severity)


def _on_its_path(
    judged: Judged, rules_for: Rules, asked: frozenset[str] | None
) -> Iterator[Judged]:
    """Keep a feed's finding if its file was asked for, as heavy as there."""
    path = judged.hit.post.path
    if asked is not None and path not in asked:
        return
    for bound in rules_for(path):
        if bound.rule.id == judged.rule.rule.id:
            yield judged._replace(severity=judged.hit.severity or bound.severity)
