"""Explaining: what was read of some files, and what each rule thought of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from linter.core.finding import Finding
from linter.core.pending import is_pending
from linter.core.post import Post, Silence
from linter.core.reading import Reading
from linter.core.schedule import Schedule, arrange
from linter.core.tuples import NamedTuple
from linter.engine.hearing import Hearing
from linter.engine.order import ordered
from linter.engine.run import Alone, Judged, run_feeds, unique
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
        # Only what is to be explained is read in full: the others are as a check
        # has them, remembered where that may be.
        self._around = session.run(paths)
        self._asked = self._around.asked
        taken, _ = session.read(paths)
        self.world = self._around.world
        self.posts, self.problems = taken.posts, taken.problems
        self.readings: dict[str, list[Reading]] = {}
        for reading in taken.readings:
            self.readings.setdefault(reading.post.key, []).append(reading)

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
    def _thinker(self) -> Thinker:
        session = self._session
        rules, on = session.project.library.rules, session.rulebook.on
        spoken: dict[str, frozenset[str]] = {}
        for one in self._in_feeds:
            about = {related.post.key for related in one.hit.related}
            name = one.rule.rule.id
            spoken[name] = spoken.get(name, frozenset()) | about
        return Thinker(Ground(self._schedule, self.world, rules, on, spoken))

    @cached_property
    def _schedule(self) -> Schedule:
        """The calendar as it is: all that is still to go out may be reported on."""
        return self._arranged([])

    @cached_property
    def _in_feeds(self) -> list[Judged]:
        on = self._session.rulebook.on
        return list(run_feeds(self._schedule, self.world, on, None))

    def _arranged(self, also: Iterable[Post]) -> Schedule:
        """Return the calendar in which these posts are still to go out, too."""
        around = self._around.taken
        ahead = [*filter(self.is_pending, (*around.posts, *self.posts)), *also]
        context = (one for one in around.readings if one.post.path not in self._asked)
        own = (one for some in self.readings.values() for one in some)
        readings = sorted([*own, *context], key=lambda one: one.post.path)
        return arrange(readings, frozenset(post.key for post in ahead), self.world)

    @cached_property
    def _judgement(self) -> Judgement:
        """What the rules find, silenced as the files ask."""
        pending = [post for post in self.posts if self.is_pending(post)]
        now = self._judged(pending, self._in_feeds)
        keys = {post.key for post in pending}
        past = [post for post in self.posts if post.key not in keys]
        if not past:
            return now
        # A feed is told of once: were these still to go out, some of what is found
        # in others would be found in them.
        on = self._session.rulebook.on
        then = self._judged(past, run_feeds(self._arranged(past), self.world, on, None))
        # Requests in posts that are out are nobody's business any more.
        return Judgement(now.kept + then.kept, now.silenced + then.silenced, now.wrong)

    def _judged(self, posts: list[Post], in_feeds: Iterable[Judged]) -> Judgement:
        """Judge posts by the rules on each alone, and by what is found in feeds."""
        keys = {post.key for post in posts}
        alone = Alone(self.world, self._session.rulebook.on)
        judged = [
            one
            for post in posts
            for reading in self.readings.get(post.key, ())
            for one in alone.judge(reading)
        ]
        judged += [one for one in in_feeds if one.hit.post.key in keys]
        found = [stamp(one, self._how) for one in unique(judged)]
        return apply(found, posts, self._requests)

    @cached_property
    def _how(self) -> Stamp:
        return Stamp(cache(self._session.document), self._session.options.language)

    @cached_property
    def _requests(self) -> Requests:
        session, taken = self._session, self._around.taken
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
            self._languages(),
            hearing.heard,
        )

    @cached_property
    def _findings(self) -> dict[str, tuple[Told, ...]]:
        kept, silenced, wrong = self._judgement
        why = {id(one.finding): one.silence for one in silenced}
        found: dict[str, tuple[Told, ...]] = {}
        of_requests = (stamp(one, self._how) for one in wrong)
        hushed = (one.finding for one in silenced)
        for finding in ordered([*kept, *of_requests, *hushed]):
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

    def _languages(self) -> dict[str, str]:
        """Return the language of each post that asks for silence, by its key."""
        return {
            reading.post.key: reading.voice
            for some in self.readings.values()
            for reading in some
            if reading.post.silences and reading.voice
        }
