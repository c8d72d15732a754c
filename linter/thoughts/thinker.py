"""The thinker: for each rule there is, what it thought of a post."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast

from linter.core.post import Post
from linter.core.reading import Reading
from linter.core.rule import BoundRule, FeedCheck, Rule
from linter.core.schedule import Schedule
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.engine.run import ahead_of, has_company
from linter.thoughts.measures import measures, seen_from
from linter.thoughts.obstacles import obstacles
from linter.thoughts.thought import Measure, Reason, Thought, Verdict

Rules = Callable[[str], Sequence[BoundRule]]
_FEW = 2
_NONE: Mapping[str, frozenset[str]] = {}


class Heard(NamedTuple):
    """How many findings a rule made of a post, and why others were silenced."""

    findings: int = 0
    silenced: tuple[str, ...] = ()


class Ground(NamedTuple):
    """What a run judged: the schedule, the world, all rules, those in force.

    `spoken` are the rules on feeds that found something anywhere, each with the posts
    that its findings are about beside the one that they are told of.
    """

    schedule: Schedule
    world: World
    rules: Sequence[Rule]
    on: Rules
    spoken: Mapping[str, frozenset[str]] = _NONE


class Thinker:
    """Says what rules thought of posts, once a run has told what they found."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._everywhere = {bound.rule.id for bound in ground.on("")}

    def thoughts(
        self,
        post: Post,
        readings: Sequence[Reading],
        heard: Mapping[str, Heard],
        *,
        pending: bool,
    ) -> Iterator[Thought]:
        """Yield a thought of each rule, in the rules' order."""
        on = {bound.rule.id: bound for bound in self._ground.on(post.path)}
        view = _View(self._ground, post, readings)
        for rule in self._ground.rules:
            bound = on.get(rule.id)
            if bound is None:
                yield Thought(rule.id, "not asked", reasons=(self._off(rule),))
                continue
            said = heard.get(rule.id, Heard())
            if not pending:
                yield _of(bound, "not asked", Reason("out"), findings=said.findings)
            elif said.findings:
                yield _of(bound, "found", findings=said.findings)
            elif said.silenced:
                yield _of(bound, "silenced", Reason("silenced", words=said.silenced))
            else:
                yield view.quiet(bound)

    def _off(self, rule: Rule) -> Reason:
        """Return why a rule is not in force on a file."""
        if rule.id in self._everywhere:
            return Reason("off-here")
        return Reason("off" if rule.enabled else "off-by-default")


class _View:
    """One post as the rules see it that found nothing in it."""

    def __init__(self, ground: Ground, post: Post, readings: Sequence[Reading]) -> None:
        self._ground = ground
        self._post = post
        self._readings = readings

    def quiet(self, bound: BoundRule) -> Thought:
        """Return the thought of a rule that found nothing."""
        if bound.level == "engine":
            return _of(bound, *_of_requests(self._post))
        stopped = [obstacles(bound, one, self._ground.world) for one in self._readings]
        looked = [
            one for one, why in zip(self._readings, stopped, strict=True) if not why
        ]
        if not looked:
            return _of(bound, "not asked", *min(stopped, key=len, default=_TEXTLESS))
        if bound.level == "feed" and not (bound.lone or self._has_company):
            return _of(bound, "not asked", Reason("alone"))
        return self._looked(bound, looked)

    def _looked(self, bound: BoundRule, readings: list[Reading]) -> Thought:
        """Return the thought of a rule that nothing kept from looking."""
        if bound.level == "time":
            readings = [one for one in readings if ahead_of(one, self._ground.world)]
            if not readings:
                return _of(bound, "not asked", Reason("over"))
        gate = bound.gate
        seen = [one for one in readings if gate is None or _meets(gate, one)]
        if gate is not None and not seen:
            return _of(bound, "quiet", Reason("no-words", tuple(sorted(gate))))
        if bound.level == "feed" and not bound.lone and self._is_alone:
            return _of(bound, "quiet", Reason("alone-here"))
        if self._is_told_elsewhere(bound):
            return _of(bound, "quiet", Reason("elsewhere"))
        told = self._measured(bound, seen)
        thought = _of(bound, "quiet", Reason("bounded" if told else "nothing"))
        return thought._replace(measures=told)

    def _is_told_elsewhere(self, bound: BoundRule) -> bool:
        """Say whether a rule on feeds only chose another post to tell this of."""
        about = self._ground.spoken.get(bound.rule.id)
        if about is None or self._post.key in about:
            return about is not None
        found = cast("FeedCheck", bound.kind.run)
        hits = found(self._schedule, self._ground.world, bound.params)
        return any(hit.post.key == self._post.key for hit in hits)

    def _measured(
        self, bound: BoundRule, readings: list[Reading]
    ) -> tuple[Measure, ...]:
        """Return what was measured of the first version that this says anything of."""
        if not bound.kind.limits:
            return ()
        schedule = self._schedule if bound.level == "feed" else self._ground.schedule
        world = self._ground.world
        found = (measures(bound, one, world, schedule) for one in readings)
        return next(filter(None, found), ())

    @cached_property
    def _schedule(self) -> Schedule:
        return seen_from(self._post.key, self._ground.schedule)

    @cached_property
    def _has_company(self) -> bool:
        return has_company(self._ground.schedule)

    @cached_property
    def _is_alone(self) -> bool:
        """Whether no other post goes out on one of the post's channels."""
        names = {name for one in self._readings for name in one.channels or ("",)}
        return all(
            len(feed.slots) < _FEW
            for feed in self._ground.schedule.feeds
            if feed.channel in names
        )


_TEXTLESS = (Reason("no-text"),)


def _meets(gate: frozenset[str], reading: Reading) -> bool:
    return any(match.signal in gate for match in reading.matches)


def _of_requests(post: Post) -> tuple[Verdict, Reason]:
    if post.silences:
        return "quiet", Reason("nothing")
    return "not asked", Reason("no-request")


def _of(
    bound: BoundRule, verdict: Verdict, *reasons: Reason, findings: int = 0
) -> Thought:
    return Thought(
        bound.rule.id,
        verdict,
        bound.severity,
        reasons,
        findings=findings,
    )
