"""The memory: what files of a calendar came down to, until they change.

One post is judged beside all others; most of these did not change since the last
run. What rules on feeds need of them is kept in the cache, and comes back ten times
as fast as it can be read.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from zlib import crc32

from linter import __version__
from linter.core.parts import Parts, SpoiltError, packed
from linter.core.tuples import NamedTuple
from linter.intake import Taken, Task
from linter.store import cache

if TYPE_CHECKING:
    from linter.core.post import Post
    from linter.core.reading import Reading

# Changes whenever what is kept of a post changes.
FORMAT = 1
# Files in one part, which is read and written as a whole.
SHARE = 64
# New and changed files that are read again rather than kept.
BEARABLE = 8
# Within this time, in nanoseconds, a file may change twice and look the same.
COARSE = 2_000_000_000
KEPT = 6

# Size, time of the last change, time of the last change of the file's own data.
State = tuple[int, int, int]


class Piece(NamedTuple):
    """What came out of one file: its posts, and what feeds need of its readings."""

    posts: list[Post]
    readings: list[Reading]


class Row(NamedTuple):
    """A file as it was when it was read, and the part that holds its piece."""

    path: str
    named: bool
    state: State
    part: int


class Memory:
    """What a project's files came down to when they were last read.

    `facts` are all that a reading depends on beside its file: with other facts,
    nothing is remembered.
    """

    def __init__(self, root: str, facts: Iterable[str]) -> None:
        self._root = root
        self._began = time.time_ns()
        self._name = f"readings-{_mark([os.path.realpath(root)])}"
        self._mark = _mark([__version__, str(sys.version_info[:2]), *facts])
        self._parts: Parts | None = None
        self._rows: dict[str, Row] = {}
        self._states: dict[str, State] = {}
        self._pieces: dict[str, Piece] = {}
        self._changed = 0

    def recall(self, tasks: Sequence[Task], asked: Collection[str]) -> list[Task]:
        """Return the files that must be read: those asked for, new or changed."""
        self._open()
        wanted: dict[int, list[str]] = {}
        for task in tasks:
            row = self._rows.get(task.path)
            state = None if task.data is not None else self._state(task.path)
            if row is None or (row.named, row.state) != (task.named, state):
                self._changed += 1
            elif task.path not in asked:
                wanted.setdefault(row.part, []).append(task.path)
        for number, paths in wanted.items():
            pieces = self._part(number)
            self._pieces.update((p, Piece(*pieces[p])) for p in paths if p in pieces)
        return [task for task in tasks if task.path not in self._pieces]

    def completed(self, tasks: Sequence[Task], taken: Taken) -> Taken:
        """Return what was taken with what is remembered, in the order of the tasks.

        When much was new, it is kept for the next time.
        """
        fresh = _by_path(taken)
        if self._changed > BEARABLE:
            self._keep(tasks, fresh, {problem.path for problem in taken.problems})
        if not self._pieces:
            return taken
        whole = Taken([], [], taken.problems, taken.verdicts)
        for task in tasks:
            piece = self._pieces.get(task.path) or fresh.get(task.path)
            if piece:
                whole.posts.extend(piece.posts)
                whole.readings.extend(piece.readings)
        return whole

    def _open(self) -> None:
        parts = cache.recall_parts(self._name)
        try:
            head = marshal.loads(parts[0]) if parts else None  # noqa: S302 - our own cache, plain data only
            mark, began, rows = head or ("", 0, ())
        except (EOFError, TypeError, ValueError):
            return  # written by something else
        if parts is None or mark != self._mark:
            return
        self._parts = parts
        for path, named, state, number in rows:
            if max(state[1:]) < began - COARSE:
                self._rows[path] = Row(path, named, state, number)

    def _part(self, number: int) -> Mapping[str, tuple[list[Post], list[Reading]]]:
        from linter.store.pieces import thawed

        try:
            return thawed(self._parts[number]) if self._parts else {}
        except (SpoiltError, ValueError, IndexError):
            return {}

    def _state(self, path: str) -> State | None:
        try:
            found = os.stat(os.path.join(self._root, path))
        except OSError:
            return None
        state = found.st_size, found.st_mtime_ns, found.st_ctime_ns
        self._states[path] = state
        return state

    def _keep(
        self, tasks: Sequence[Task], fresh: Mapping[str, Piece], broken: set[str]
    ) -> None:
        """Write all pieces, files that cannot be read being left out."""
        from linter.store.pieces import frozen

        known = [
            (task, self._pieces.get(task.path) or fresh.get(task.path) or Piece([], []))
            for task in tasks
            if task.data is None and task.path not in broken
        ]
        rows = []
        parts = []
        for at in range(0, len(known), SHARE):
            share = known[at : at + SHARE]
            parts.append(frozen({task.path: piece for task, piece in share}))
            for task, _ in share:
                state = self._states.get(task.path)
                if state:
                    rows.append((task.path, task.named, state, len(parts)))
        head = marshal.dumps((self._mark, self._began, rows))
        data = packed([head, *parts])
        cache.keep_parts(self._name, data, rivals="readings-", kept=KEPT)


def _by_path(taken: Taken) -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for post in taken.posts:
        found.setdefault(post.path, Piece([], [])).posts.append(post)
    for reading in taken.readings:
        found[reading.post.path].readings.append(reading)
    return found


def _mark(facts: Iterable[Any]) -> str:
    text = marshal.dumps([FORMAT, *facts])
    return f"{crc32(text):08x}{crc32(text[::-1]):08x}"
