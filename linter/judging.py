"""Judging: what was read of a project, to an outcome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from linter.core.debt import Debt
from linter.core.finding import Finding, Hit, Problem
from linter.core.outcome import Outcome, Silenced
from linter.core.pending import is_pending, tick
from linter.core.post import Post
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule, arrange
from linter.engine.debts import settle
from linter.engine.order import ordered
from linter.engine.run import Judged, run_feeds, unique
from linter.engine.scope import reviewed
from linter.engine.silence import Ground, apply
from linter.engine.stamp import Stamp, stamp

if TYPE_CHECKING:
    from linter.engine.hearing import Hearing
    from linter.files import Selection
    from linter.intake import Taken
    from linter.session import Session


class Run:
    """One check: what was read, judged by the rules in force; reports on `asked`."""

    def __init__(self, session: Session, selection: Selection, taken: Taken) -> None:
        self._session = session
        self._selection = selection
        self._taken = taken
        now = session.options.now
        self.asked = frozenset(selection.asked)
        self._answering = session.answering(selection)
        self.world = session.project.world(now, taken.readings)
        self._pending = self._ahead()

    @property
    def taken(self) -> Taken:
        """What was read: of the files asked for and of those around them."""
        return self._taken

    def _ahead(self) -> list[Post]:
        return [post for post in self._taken.posts if is_pending(post, self.world)]

    @cached_property
    def schedule(self) -> Schedule:
        """All posts in time order; those still to go out are its targets."""
        targets = frozenset(post.key for post in self._pending)
        return arrange(self._taken.readings, targets, self.world)

    def outcome(self) -> Outcome:
        """Run the rules, silence, order and count."""
        session, rulebook = self._session, self._session.rulebook
        judged = unique([*self._alone(), *self._feeds()])
        how = Stamp(cache(session.document), session.options.language)
        findings = [stamp(one, how) for one in judged]
        asked = [post for post in self._pending if post.path in self.asked]
        today = session.options.now.date()
        ground = Ground(
            rulebook.on(""), rulebook.known, today, self._languages(), self._heard
        )
        judgement = apply(findings, asked, ground)
        # Elsewhere a silence may be of use to rules that did not run.
        wrong = [w for w in judgement.wrong if w.hit.post.path in self._answering]
        kept = [*judgement.kept, *(stamp(one, how) for one in wrong)]
        settled = settle(ordered(kept), session.options.debts or {}, self._was_judged)
        counted = self._counted(settled.kept, judgement.silenced, asked)
        known = counted._replace(known=settled.known, stale=settled.stale)
        review, posts = session.options.review, self._taken.posts
        if review is None:
            return known
        changed = sum(path in review.changes for path in self.asked)
        known = known._replace(changed=changed)
        return reviewed(known, review, posts, how.documents)

    def _feeds(self) -> list[Judged]:
        """Return what the rules on feeds find.

        What came from the memory lacks the places of its words: where a finding
        stands there that counts, the file is read after all.
        """
        found = self._in_feeds()
        if not self._taken.recalled:
            return found
        found = [one for one in found if self._counts(one.hit)]
        again = {one.hit.post.path for one in found} & self._taken.recalled
        if not again:
            return found
        self._read(again)
        return [one for one in self._in_feeds() if self._counts(one.hit)]

    def _in_feeds(self) -> list[Judged]:
        on, asked = self._session.rulebook.on, self.asked
        return list(run_feeds(self.schedule, self.world, on, asked, self._answering))

    def _counts(self, hit: Hit) -> bool:
        """Say whether a finding is about a file that answers, or about its posts."""
        posts = (hit.post, *(one.post for one in hit.related))
        return any(post.path in self._answering for post in posts)

    def _read(self, paths: set[str]) -> None:
        """Put files that were recalled back as they are read."""
        taken = self._taken
        full = self._session.again(paths, self._selection)
        posts = [*full.posts, *(one for one in taken.posts if one.path not in paths)]
        readings = [
            *full.readings,
            *(one for one in taken.readings if one.post.path not in paths),
        ]
        self._taken = taken._replace(
            posts=sorted(posts, key=lambda one: one.path),
            readings=sorted(readings, key=lambda one: one.post.path),
            recalled=taken.recalled - paths,
        )
        self._pending = [
            one for one in self._taken.posts if is_pending(one, self.world)
        ]
        del self.schedule

    def _was_judged(self, debt: Debt) -> bool:
        """Say whether a debt would have shown up, were it still there."""
        rules = {bound.rule.id for bound in self._session.rulebook.on(debt.path)}
        options = self._session.options
        if (options.select or options.ignore) and debt.rule not in rules:
            return False
        if any(problem.path == debt.path for problem in self._taken.problems):
            return False
        known = {*self._selection.context, *self._selection.asked}
        return debt.path in self._answering or debt.path not in known

    def _heard(self, pattern: str, posts: Sequence[Post]) -> bool:
        return self._hearing.heard(pattern, posts)

    @cached_property
    def _hearing(self) -> Hearing:
        from linter.engine.hearing import Hearing

        session, problems = self._session, self._selection.problems
        return Hearing(
            self._taken.posts,
            (*problems, *self._taken.problems),
            session.rulebook.on,
            session.unselected.on,
            whole=session.is_project,
        )

    def _languages(self) -> dict[str, str]:
        """Return the language of each post that asks for silence, by its key."""
        return {
            reading.post.key: reading.voice
            for reading in self._taken.readings
            if reading.post.silences and reading.voice
        }

    def _alone(self) -> Iterator[Judged]:
        """Yield the verdicts of the bench, with their rules."""
        known: dict[tuple[str, str], BoundRule] = {}
        for verdict in self._taken.verdicts:
            path = verdict.hit.post.path
            if (path, verdict.rule) not in known:
                for bound in self._session.rulebook.on(path):
                    known[path, bound.rule.id] = bound
            rule = known[path, verdict.rule]
            yield Judged(rule, verdict.hit, verdict.severity)

    def _counted(
        self,
        findings: tuple[Finding, ...],
        silenced: tuple[Silenced, ...],
        asked: list[Post],
    ) -> Outcome:
        taken, now = self._taken, tick(self._session.options.now)
        # Of files that were not even recalled, this much is known.
        ahead = {
            path: sum(end > now for end in ends)
            for path, ends in taken.unread
            if path in self.asked
        }
        total = len(taken.posts) + sum(len(ends) for _, ends in taken.unread)
        here = sum(post.path in self.asked for post in taken.posts)
        here += sum(len(ends) for path, ends in taken.unread if path in ahead)
        posts = len(asked) + sum(ahead.values())
        return Outcome(
            self._session.options.now,
            findings,
            silenced,
            tuple(self._problems()),
            files=len({post.path for post in asked}) + sum(map(bool, ahead.values())),
            posts=posts,
            context=total - here,
            published=here - posts,
            rules=len(self._session.rulebook.on("")),
            proposed=self._session.project.proposed(self._session.options.now),
        )

    def _problems(self) -> Iterator[Problem]:
        """Yield the problems of the files asked for, and of unlisted folders."""
        yield from self._selection.problems
        for problem in self._taken.problems:
            if problem.path in self.asked:
                yield problem
