"""Proposals: for each post in trouble, the next moment that breaks no timing rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, tzinfo
from typing import Literal

from linter.core.post import Moment, Post
from linter.core.reading import Reading
from linter.core.schedule import Schedule
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.engine.openings import Desk, desk, openings
from linter.engine.run import Judged, Rules
from linter.engine.timetable import Timetable, moved

Stay = Literal[
    "", "fixed", "recurring", "service", "names-day", "file-name", "unwritable", "full"
]
# Where one moment of a day breaks these, the whole day is closed.
_WHOLE_DAY = frozenset({"budget", "day-collision", "solemn-day"})
# What another hour of the same day may cure.
_HOURLY = frozenset({"flaw", "gap", "night", "same-minute", "staffed"})

# No moment is even looked for.
_FIRM = frozenset({"fixed", "recurring", "service"})


class Anchor(NamedTuple):
    """Why a post is not moved; `words` are those that say so, if any do."""

    stay: Stay
    words: str = ""


class Proposal(NamedTuple):
    """A post in trouble, and what can be done about it.

    `to` is the moment proposed, None where there is none. With an `anchor` the
    post stays: `to` is then only advice. `barred` is what stood in the way most
    often when no moment was found. `room` is the post that must stay, for which
    this one moves; `why` is then the trouble of that post.
    """

    post: Post
    channels: tuple[str, ...]
    why: tuple[Judged, ...]
    zone: tzinfo
    anchor: Anchor
    to: Moment | None = None
    barred: Judged | None = None
    room: Post | None = None


class Ground(NamedTuple):
    """What proposals start from.

    `rules_for` gives the rules of a path, `asked` are the paths to repair,
    `anchor` says why a post must stay, `heard` whether a finding counts (nobody
    silenced it).
    """

    schedule: Schedule
    world: World
    rules_for: Rules
    asked: frozenset[str]
    anchor: Callable[[Post], Anchor]
    heard: Callable[[Judged], bool]


class _Case(NamedTuple):
    """A dated post: its versions, its moment, its channels and their hours."""

    readings: list[Reading]
    moment: Moment
    channels: tuple[str, ...]
    hours: Desk


def propose(ground: Ground) -> list[Proposal]:
    """Return a proposal for each post in trouble, in time order.

    Each is found with the moves before it made. A post that must stay keeps its
    place where another of its trouble can make room.
    """
    return list(_Sweep(ground).proposals())


class _Sweep:
    """One walk through the posts, from the earliest to the last."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._table = Timetable(ground.schedule, ground.world, ground.rules_for)
        self._cases = {case.readings[0].post.key: case for case in _cases(ground)}
        self._done: set[str] = set()

    def proposals(self) -> Iterator[Proposal]:
        """Yield what can be done for each post in trouble."""
        for case in sorted(self._cases.values(), key=_when):
            post = case.readings[0].post
            if post.key in self._done:
                continue
            why = _troubles(self._table, case, self._ground)
            if why and self._ground.anchor(post).stay in _FIRM:
                yield from self._room(post, why)
                why = _troubles(self._table, case, self._ground)
            if why:
                self._done.add(post.key)
                yield _proposed(self._table, case, why, self._ground)

    def _room(self, post: Post, why: Iterable[Judged]) -> Iterator[Proposal]:
        """Yield the move of another post for each trouble that it ends."""
        for judged in why:
            for related in reversed(judged.hit.related):
                key = related.post.key
                if key not in self._cases or key in self._done:
                    continue
                if self._ground.anchor(related.post).stay:
                    continue
                case = self._cases[key]
                moving = _proposed(self._table, case, (judged,), self._ground)
                if moving.to:
                    self._done.add(key)
                    yield moving._replace(room=post)
                    break


def _cases(ground: Ground) -> Iterator[_Case]:
    """Yield the posts to look at, each with its versions."""
    posts: dict[str, list[Reading]] = {}
    for reading in ground.schedule.targets:
        if reading.post.path in ground.asked:
            posts.setdefault(reading.post.key, []).append(reading)
    for readings in posts.values():
        moment = readings[0].post.moment
        if moment is not None:
            names = [name for one in readings for name in one.channels or ("",)]
            channels = tuple(dict.fromkeys(names))
            hours = desk(moment, channels, ground.world)
            yield _Case(readings, moment, channels, hours)


def _when(case: _Case) -> tuple[datetime, str]:
    return case.moment.at, case.readings[0].post.key


def _troubles(table: Timetable, case: _Case, ground: Ground) -> tuple[Judged, ...]:
    """Return what another moment would cure, one finding a rule.

    What a check only mentions (a day that may not concern these readers) is no
    trouble.
    """
    found: dict[str, Judged] = {}
    for judged in table.findings(case.readings):
        if judged.hit.severity != "info" and ground.heard(judged):
            found.setdefault(judged.rule.rule.id, judged)
    return tuple(found.values())


def _proposed(
    table: Timetable, case: _Case, why: tuple[Judged, ...], ground: Ground
) -> Proposal:
    post = case.readings[0].post
    anchor = ground.anchor(post)
    names = tuple(name for name in case.channels if name)
    proposal = Proposal(post, names, why, case.hours.zone, anchor)
    if anchor.stay in _FIRM:
        return proposal
    table.remove(case.readings)
    to, barred = _search(table, case, why, ground)
    goes = to is not None and not anchor.stay
    table.put(moved(case.readings, to) if to and goes else case.readings)
    if to is None and not anchor.stay:
        anchor = Anchor("full")
    return proposal._replace(anchor=anchor, to=to, barred=barred)


def _search(
    table: Timetable, case: _Case, why: Iterable[Judged], ground: Ground
) -> tuple[Moment | None, Judged | None]:
    """Return the first moment that breaks nothing, else what barred most of them."""
    barred: list[Judged] = []
    closed: set[date] = set()
    today = all(judged.rule.rule.check in _HOURLY for judged in why)
    for opening in openings(case.moment, case.hours, ground.world, today=today):
        for at in () if opening.day in closed else opening.moments:
            to = case.moment._replace(at=at)
            found = table.clashes(moved(case.readings, to))
            clashes = [one for one in found if ground.heard(one)]
            if not clashes:
                return to, None
            barred += clashes
            endless = next(filter(_is_endless, clashes), None)
            if endless:
                return None, endless
            if any(clash.rule.rule.check in _WHOLE_DAY for clash in clashes):
                closed.add(opening.day)
                break
    return None, _most(barred)


def _is_endless(clash: Judged) -> bool:
    """Say whether waiting is in vain: a hold until further notice."""
    return clash.rule.rule.check == "event" and not clash.hit.values.get("until")


def _most(found: list[Judged]) -> Judged | None:
    """Return the last finding of the rule that has most of them."""
    by_rule = {judged.rule.rule.id: judged for judged in found}
    count = Counter(judged.rule.rule.id for judged in found)
    return by_rule[count.most_common(1)[0][0]] if found else None
