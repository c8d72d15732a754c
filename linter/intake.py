"""The intake: files to readings, on every core where that pays."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from linter.core.finding import Hit, Problem, Severity
from linter.core.post import Post
from linter.core.reading import Reading
from linter.core.tuples import NamedTuple
from linter.language.read import Reader
from linter.project import Project
from linter.sources.attachments import Attachments
from linter.sources.file_bytes import Unreadable, read_bytes
from linter.sources.read import read_document

# Starting a second process and sending its readings back costs as much as
# reading about this many posts.
WORTH_SPLITTING = 200
# Up to this many files, garbage is not worth looking for.
UNCOLLECTED = 60
# Files between two signs of life.
PACE = 100

# Hears how many files are done, and how many there are in all.
Tick = Callable[[int, int], None]


class Verdict(NamedTuple):
    """What a rule, by its name, found in a post that needs no other for it."""

    rule: str
    hit: Hit
    severity: Severity


class Unread(NamedTuple):
    """A file whose posts no rule needs: until which tick each of them is pending."""

    path: str
    ends: tuple[int, ...]


class Taken(NamedTuple):
    """What came out of some files; `verdicts` are those of a judge, if any.

    `recalled` files come from the memory, without what only reports need; those of
    `unread` were not even recalled.
    """

    posts: list[Post]
    readings: list[Reading]
    problems: list[Problem]
    verdicts: list[Verdict]
    recalled: frozenset[str] = frozenset()
    unread: tuple[Unread, ...] = ()


class Judge(Protocol):
    """Judges posts where they are read, so that this work is split as well."""

    def verdicts(self, reading: Reading) -> Iterable[Verdict]:
        """Return what rules find in this post alone."""

    def rest(self, reading: Reading) -> Reading:
        """Return what the rules on feeds still need of a reading."""


class Task(NamedTuple):
    """A file to read; `data` is its content when it does not come from disk.

    `named` files hold posts by decision, not by their looks.
    """

    path: str
    named: bool
    data: bytes | None = None


class Intake:
    """Reads files one by one, or split over forked processes.

    A file's readings depend on that file alone, and on whether the files that it
    names are there: that is what makes the split right. `files` are there although
    the disk has none.
    """

    def __init__(
        self,
        project: Project,
        reader: Reader,
        judge: Judge | None = None,
        files: Iterable[str] = (),
        dated: Callable[[Post], Post] | None = None,
    ) -> None:
        self._project = project
        self._reader = reader
        self._judge = judge
        self._attachments = Attachments(project.root, files)
        self._dated = dated

    def take(self, tasks: Sequence[Task], tick: Tick | None = None) -> Taken:
        """Read all files, in order."""
        if len(tasks) > UNCOLLECTED:
            _collect_garbage()
        workers = _workers(len(tasks))
        if workers == 1:
            return self._read(tasks, _scaled(tick, 1, len(tasks)))
        return self._split(tasks, workers, _scaled(tick, workers, len(tasks)))

    def _read(
        self, tasks: Sequence[Task], done: Callable[[int], None] | None = None
    ) -> Taken:
        taken = Taken([], [], [], [])
        for count, task in enumerate(tasks, 1):
            self._read_one(task, taken)
            if done and count % PACE == 0:
                done(count)
        return taken

    def _read_one(self, task: Task, taken: Taken) -> None:
        data = task.data
        if data is None:
            try:
                data = read_bytes(os.path.join(self._project.root, task.path))
            except Unreadable as error:
                taken.problems.append(error.problem(task.path))
                return
        read = read_document(task.path, data, self._project.layout, named=task.named)
        taken.problems.extend(read.problems)
        for found in read.posts:
            post = self._attachments.marked(self._project.adopt(found))
            post = self._dated(post) if self._dated else post
            taken.posts.append(post)
            for reading in self._reader.readings(post):
                if self._judge is None:
                    taken.readings.append(reading)
                else:
                    taken.verdicts.extend(self._judge.verdicts(reading))
                    taken.readings.append(self._judge.rest(reading))

    def _split(
        self,
        tasks: Sequence[Task],
        workers: int,
        done: Callable[[int], None] | None,
    ) -> Taken:
        """Keep the first share, and fork a child for each other one."""
        share = -(-len(tasks) // workers)
        shares = [tasks[at : at + share] for at in range(0, len(tasks), share)]
        children = [(others, *self._fork(others)) for others in shares[1:]]
        taken = self._read(shares[0], done)
        for others, pid, pipe in children:
            # A child that was killed costs time, not findings.
            part = _received(pid, pipe) or self._read(others)
            taken.posts.extend(part.posts)
            taken.readings.extend(part.readings)
            taken.problems.extend(part.problems)
            taken.verdicts.extend(part.verdicts)
        return taken

    def _fork(self, tasks: Sequence[Task]) -> tuple[int, int]:
        receiver, sender = os.pipe()
        pid = os.fork()
        if pid:
            os.close(sender)
            return pid, receiver
        status = 1
        try:
            os.close(receiver)
            _send(self._read(tasks), sender)
            status = 0
        finally:
            # Never run the parent's exit handlers twice.
            os._exit(status)


def _collect_garbage() -> None:
    """Keep memory bounded; what was made so far stays, and is not searched."""
    import gc

    gc.freeze()
    # Posts and readings make no cycles: a search now and then is enough.
    gc.set_threshold(100_000, 20, 50)
    gc.enable()


def _scaled(
    tick: Tick | None, workers: int, total: int
) -> Callable[[int], None] | None:
    """Count for all workers what one of them has done: shares are equal."""
    if tick is None:
        return None
    return lambda done: tick(done * workers, total)


def _workers(files: int) -> int:
    if not hasattr(os, "fork") or files < WORTH_SPLITTING:
        return 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(cores, files // (WORTH_SPLITTING // 2)))


def _send(taken: Taken, sender: int) -> None:
    import gc
    import pickle

    gc.disable()
    with os.fdopen(sender, "wb") as pipe:
        pickle.dump(tuple(taken), pipe, pickle.HIGHEST_PROTOCOL)


def _received(pid: int, pipe: int) -> Taken | None:
    """Load what a child sent, None if it died before it was done.

    The bytes come from a fork of this very process: pickle opens no door here.
    """
    import pickle

    with os.fdopen(pipe, "rb") as stream:
        data = stream.read()
    _, status = os.waitpid(pid, 0)
    return Taken(*pickle.loads(data)) if status == 0 else None  # noqa: S301
