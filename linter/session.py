"""The composition root: a project, its packs and its posts, to an outcome."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from linter.bench import Bench
from linter.core.change import Review
from linter.core.debt import Debts
from linter.core.document import Document
from linter.core.outcome import Outcome
from linter.core.post import Post
from linter.core.rule import Reach
from linter.core.tuples import NamedTuple
from linter.core.world import World
from linter.engine.scope import dated
from linter.files import Choice, Selection, select
from linter.intake import Intake, Judge, Taken, Task, Tick
from linter.judging import Run
from linter.project import Project
from linter.rulebook import Rulebook

if TYPE_CHECKING:
    from linter.memory import Memory

# Up to this many files, turning pages is quicker than building an automaton.
FEW = 200
# Up to this many files, what was read neither travels nor is kept.
UNSPLIT = 60
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
    """Checks the posts of one project.

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
        self.is_project = is_project

    @property
    def unselected(self) -> Rulebook:
        """The rules as the project sets them, whichever of them are asked for."""
        options = self.options
        if not (options.select or options.ignore):
            return self.rulebook
        return Rulebook(self.project, (), ())

    def over(self, contents: Mapping[str, bytes]) -> "Session":
        """Return a session that reads these texts, by path, in place of the files."""
        known = {**dict(self.options.contents), **contents}
        return self.under(self.options._replace(contents=tuple(known.items())))

    def under(self, options: Options) -> "Session":
        """Return a session on the same project, asked something else."""
        return Session(self.project, options, is_project=self.is_project)

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
        judge = Bench(self, answering, few=len(tasks) <= UNSPLIT)

        def take(some: Sequence[Task]) -> Taken:
            return self._intake(len(some), judge).take(some, self.options.tick)

        memory = self.memory(tasks, judge)
        if memory is None:
            return Run(self, selection, take(tasks))
        from linter.near import Near

        near = Near(answering, self.reaches(answering))
        return Run(self, selection, memory.taken(tasks, near, take))

    def tasks(self, paths: Sequence[str]) -> list[Task]:
        """Return the files that a check of these files and folders reads."""
        return self._select(paths).tasks(self.options.contents)

    def again(self, paths: Collection[str], selection: Selection) -> Taken:
        """Read some of the files in full that a run only recalled."""
        tasks = selection.tasks(self.options.contents)
        some = [task for task in tasks if task.path in paths]
        return self._intake(len(some), Bench(self, ())).take(some)

    def reaches(self, paths: Iterable[str]) -> set[Reach]:
        """Return how far the rules on feeds see that are in force on some files."""
        lists = {id(rules): rules for rules in map(self.rulebook.on, ("", *paths))}
        return {
            rule.kind.reach
            for rules in lists.values()
            for rule in rules
            if rule.level == "feed"
        }

    def answering(self, selection: Selection) -> frozenset[str]:
        """Return the files to judge post by post: under review, those that changed."""
        asked, review = frozenset(selection.asked), self.options.review
        if review is None or review.settings:
            return asked
        return asked & review.changes.keys()

    def memory(self, tasks: Sequence[Task], judge: "Bench") -> "Memory | None":
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
                self.is_project,
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
