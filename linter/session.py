"""The composition root: a project, its packs and its posts, to an outcome."""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache, cached_property
from typing import TYPE_CHECKING

from linter.bench import Bench
from linter.core.change import Review
from linter.core.debt import Debt, Debts
from linter.core.document import Document
from linter.core.finding import Finding, Problem
from linter.core.outcome import Outcome, Silenced
from linter.core.pending import is_pending
from linter.core.post import Post
from linter.core.rule import BoundRule
from linter.core.schedule import Schedule, arrange
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.engine.debts import settle
from linter.engine.order import ordered
from linter.engine.run import Judged, run, run_feeds, unique
from linter.engine.scope import dated, reviewed
from linter.engine.silence import Ground, apply
from linter.engine.stamp import Stamp, stamp
from linter.files import Choice, Selection, select
from linter.intake import Intake, Judge, Taken, Task, Tick
from linter.project import Project
from linter.rulebook import Rulebook

if TYPE_CHECKING:
    from linter.memory import Memory

# Up to this many files, turning pages is quicker than building an automaton.
FEW = 200
# From so many files on, those that did not change are not read again.
WORTHWHILE = 100
BOM = b"\xef\xbb\xbf"


class Options(NamedTuple):
    """What one run is asked, beside its paths.

    `language` is that of the messages, empty for each post's own. `contents`
    are files whose text comes from elsewhere than the disk (an editor, standard
    input), by path from the root. `nested` are folders that are projects of
    their own. `review` is the change to report on, `debts` what is known already;
    `at` is when posts without a date go out.
    """

    now: datetime
    language: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    force_exclude: bool = False
    contents: tuple[tuple[str, bytes], ...] = ()
    nested: tuple[str, ...] = ()
    tick: Tick | None = None
    review: Review | None = None
    debts: Debts | None = None
    at: datetime | None = None


class Session:
    """Checks and explains the posts of one project.

    Paths of findings are relative to the configuration's root. `is_project`
    says whether that root was found, or is only the current folder.
    """

    def __init__(
        self, project: Project, options: Options, *, is_project: bool = True
    ) -> None:
        self.root = project.root
        self.options = options
        self.project = project
        self.rulebook = Rulebook(self.project, options.select, options.ignore)
        self._is_project = is_project

    def over(self, contents: Mapping[str, bytes]) -> "Session":
        """Return a session that reads these texts, by path, in place of the files."""
        known = {**dict(self.options.contents), **contents}
        return self.under(self.options._replace(contents=tuple(known.items())))

    def under(self, options: Options) -> "Session":
        """Return a session on the same project, asked something else."""
        return Session(self.project, options, is_project=self._is_project)

    def check(self, paths: Sequence[str]) -> Outcome:
        """Judge the posts of these files and folders, the others being context.

        Raises UserError when a path or a setting cannot be used.
        """
        return self.run(paths).outcome()

    def run(self, paths: Sequence[str]) -> "Run":
        """Read what a check of these files and folders needs, judged post by post."""
        selection = self._select(paths)
        tasks = selection.tasks(self.options.contents)
        answering = self.answering(selection)
        judge = Bench(self, answering)
        memory = self._memory(tasks, judge)
        if memory is None:
            taken = self._intake(len(tasks), judge).take(tasks, self.options.tick)
            return Run(self, selection, taken)
        new = memory.recall(tasks, answering)
        taken = self._intake(len(new), judge).take(new, self.options.tick)
        return Run(self, selection, memory.completed(tasks, taken))

    def answering(self, selection: Selection) -> frozenset[str]:
        """Return the files to judge post by post: under review, those that changed."""
        asked, review = frozenset(selection.asked), self.options.review
        if review is None or review.settings:
            return asked
        return asked & review.changes.keys()

    def _memory(self, tasks: Sequence[Task], judge: "Bench") -> "Memory | None":
        """Return what is known of a large calendar, None where nothing may be."""
        project = self.project
        if not project.use_cache or len(tasks) < WORTHWHILE or self.options.at:
            return None
        from linter.memory import Memory

        facts = [project.mark, *sorted(judge.named)]
        return Memory(self.root, facts)

    def read(self, paths: Sequence[str]) -> tuple[Taken, World]:
        """Read the posts of these files alone, published ones included."""
        tasks = self._select(paths).asked_tasks(self.options.contents)
        taken = self._intake(len(tasks)).take(tasks)
        return taken, self.project.world(self.options.now, taken.readings)

    def survey(self, paths: Sequence[str]) -> tuple[Selection, Taken, World]:
        """Read the posts of these files, and those around them, all in full."""
        selection = self._select(paths)
        tasks = selection.tasks(self.options.contents)
        taken = self._intake(len(tasks)).take(tasks, self.options.tick)
        world = self.project.world(self.options.now, taken.readings)
        return selection, taken, world

    def shown(self, path: str) -> str:
        """Return a path as seen from the current folder, with forward slashes."""
        near = os.path.relpath(os.path.join(self.root, path))
        return near.replace(os.sep, "/")

    def thoughts(self, taken: Taken, world: World) -> tuple[Finding, ...]:
        """Return what the rules would find if all of these posts were to go out."""
        keys = frozenset(post.key for post in taken.posts)
        schedule = arrange(taken.readings, keys, world)
        how = Stamp(cache(self.document), self.options.language)
        judged = run(schedule, world, self.rulebook.on, None)
        return ordered(stamp(one, how) for one in judged)

    def document(self, path: str) -> Document:
        """Return a file again, for the places of its findings."""
        data = dict(self.options.contents).get(path)
        if data is None:
            with open(os.path.join(self.root, path), "rb") as file:
                data = file.read()
        return Document(path, data.decode("utf-8-sig"), bom=data.startswith(BOM))

    def _select(self, paths: Sequence[str]) -> Selection:
        return select(
            self.project.loaded,
            paths,
            Choice(
                self._is_project,
                self.options.force_exclude,
                frozenset(path for path, _ in self.options.contents),
                self.options.nested,
                self.options.review,
            ),
        )

    def _intake(self, files: int, judge: Judge | None = None) -> Intake:
        reader = self.project.reader(few=files <= FEW, thorough=judge is None)
        there = [path for path, _ in self.options.contents]
        return Intake(self.project, reader, judge, there, self._dated)

    def _dated(self, post: Post) -> Post:
        return dated(post, self.options.at, self.options.review)


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
        self._pending = [post for post in taken.posts if is_pending(post, self.world)]

    @cached_property
    def schedule(self) -> Schedule:
        """All posts in time order; those still to go out are its targets."""
        targets = frozenset(post.key for post in self._pending)
        return arrange(self._taken.readings, targets, self.world)

    def outcome(self) -> Outcome:
        """Run the rules, silence, order and count."""
        session, rulebook = self._session, self._session.rulebook
        feeds = run_feeds(
            self.schedule, self.world, rulebook.on, self.asked, self._answering
        )
        judged = unique([*self._alone(), *feeds])
        how = Stamp(cache(session.document), session.options.language)
        findings = [stamp(one, how) for one in judged]
        asked = [post for post in self._pending if post.path in self.asked]
        today = session.options.now.date()
        ground = Ground(rulebook.on(""), rulebook.known, today, self._languages())
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

    def _languages(self) -> dict[str, str]:
        """Return the language of each post that asks for silence, by its key."""
        return {
            reading.post.key: reading.language
            for reading in self._taken.readings
            if reading.post.silences and reading.language
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
        here = [post for post in self._taken.posts if post.path in self.asked]
        return Outcome(
            self._session.options.now,
            findings,
            silenced,
            tuple(self._problems()),
            files=len({post.path for post in asked}),
            posts=len(asked),
            context=len(self._taken.posts) - len(here),
            published=len(here) - len(asked),
            rules=len(self._session.rulebook.on("")),
            proposed=self._session.project.proposed(self._session.options.now),
        )

    def _problems(self) -> Iterator[Problem]:
        """Yield the problems of the files asked for, and of unlisted folders."""
        yield from self._selection.problems
        for problem in self._taken.problems:
            if problem.path in self.asked:
                yield problem
