"""Explaining: what was read of some files, and what each rule thought of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from linter.core.finding import Finding, Problem
from linter.core.pending import is_pending
from linter.core.post import Post, Silence
from linter.core.reading import Reading
from linter.core.schedule import Schedule, arrange
from linter.core.tuples import NamedTuple
from linter.engine.hearing import Hearing
from linter.engine.order import ordered
from linter.engine.run import run
from linter.engine.silence import Ground as Requests
from linter.engine.silence import Judgement, apply
from linter.engine.stamp import Stamp, stamp
from linter.session import Session
from linter.thoughts.thinker import Ground, Heard, Thinker
from linter.thoughts.thought import Thought


class Told(NamedTuple):
    """A finding, and who chose not to see it."""

    finding: Finding
    silence: Silence | None = None


class Said(NamedTuple):
    """The findings in a post, silenced ones included, and the thoughts of all rules."""

    findings: tuple[Told, ...]
    thoughts: tuple[Thought, ...]


class Explaining:
    """Explains the posts of some files, those around them being context.

    Posts that are out are judged as if they were still to go out.
    """

    def __init__(self, session: Session, paths: Sequence[str]) -> None:
        self._session = session
        selection, self._taken, self.world = session.survey(paths)
        self._asked = frozenset(selection.asked)
        self.posts = [one for one in self._taken.posts if one.path in self._asked]
        self.readings: dict[str, list[Reading]] = {}
        for reading in self._taken.readings:
            self.readings.setdefault(reading.post.key, []).append(reading)

    @property
    def problems(self) -> list[Problem]:
        """What could not be read of the files asked for."""
        return [one for one in self._taken.problems if one.path in self._asked]

    def is_pending(self, post: Post) -> bool:
        """Say whether a post is still to go out."""
        return is_pending(post, self.world)

    def said(self, post: Post) -> Said:
        """Return what the rules say of a post asked for."""
        thoughts = self._thinker.thoughts(
            post,
            self.readings.get(post.key, []),
            self._heard(post),
            pending=self.is_pending(post),
        )
        return Said(self._findings.get(post.key, ()), tuple(thoughts))

    @cached_property
    def _schedule(self) -> Schedule:
        keys = frozenset(post.key for post in self.posts)
        return arrange(self._taken.readings, keys, self.world)

    @cached_property
    def _thinker(self) -> Thinker:
        session = self._session
        rules, on = session.project.library.rules, session.rulebook.on
        return Thinker(Ground(self._schedule, self.world, rules, on))

    @cached_property
    def _judgement(self) -> Judgement:
        """What the rules find, silenced as the files ask."""
        session = self._session
        how = Stamp(cache(session.document), session.options.language)
        judged = run(self._schedule, self.world, session.rulebook.on, self._asked)
        found = [stamp(one, how) for one in judged]
        pending = [post for post in self.posts if self.is_pending(post)]
        ahead = {post.key for post in pending}
        # Requests in posts that are out are nobody's business any more.
        past = [post for post in self.posts if post.key not in ahead]
        now = apply([f for f in found if f.post in ahead], pending, self._requests)
        then = apply([f for f in found if f.post not in ahead], past, self._requests)
        return Judgement(
            now.kept + then.kept + tuple(stamp(one, how) for one in now.wrong),
            now.silenced + then.silenced,
            (),
        )

    @cached_property
    def _requests(self) -> Requests:
        session, taken = self._session, self._taken
        due = session.unselected.on
        hearing = Hearing(
            taken.posts,
            taken.problems,
            session.rulebook.on,
            due,
            whole=session.is_project,
        )
        return Requests(
            session.rulebook.on(""),
            session.rulebook.known,
            session.options.now.date(),
            _languages(taken.readings),
            hearing.heard,
        )

    @cached_property
    def _findings(self) -> dict[str, tuple[Told, ...]]:
        kept, silenced, _ = self._judgement
        why = {id(one.finding): one.silence for one in silenced}
        found: dict[str, tuple[Told, ...]] = {}
        for finding in ordered([*kept, *(one.finding for one in silenced)]):
            told = Told(finding, why.get(id(finding)))
            found[finding.post] = (*found.get(finding.post, ()), told)
        return found

    def _heard(self, post: Post) -> dict[str, Heard]:
        heard: dict[str, Heard] = {}
        for finding, silence in self._findings.get(post.key, ()):
            before = heard.get(finding.rule, Heard())
            if silence is None:
                now = before._replace(findings=before.findings + 1)
            else:
                reasons = dict.fromkeys((*before.silenced, silence.reason))
                now = before._replace(silenced=tuple(reasons))
            heard[finding.rule] = now
        return heard


def _languages(readings: Iterable[Reading]) -> dict[str, str]:
    return {
        reading.post.key: reading.language
        for reading in readings
        if reading.post.silences and reading.language
    }
