"""The memory: what files of a calendar came down to, until they change.

One post is judged beside all others; most of these did not change since the last
run. What rules on feeds need of them is kept in the cache, and comes back many times
as fast as it can be read. Of what is kept, only the feeds of the posts asked for
come back at all.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any
from zlib import crc32

from linter import __version__
from linter.core.parts import Parts, SpoiltError, packed
from linter.core.pending import is_astray, pending_until
from linter.intake import Taken, Task, Unread
from linter.near import Near, Piece, Row, State
from linter.store import cache

if TYPE_CHECKING:
    from linter.core.post import Post
    from linter.core.reading import Reading

# Changes whenever what is kept of a post changes.
FORMAT = 4
# Files in one part, which is read and written as a whole.
SHARE = 64
# New and changed files that are read again rather than kept.
BEARABLE = 8
# Within this time, in nanoseconds, a file may change twice and look the same.
COARSE = 2_000_000_000
KEPT = 6

# Reads files.
Take = Callable[[Sequence[Task]], Taken]
# What `store.rows` tells of a file.
Told = tuple[list[Any], list[Any]]


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
        self._open: dict[int, list[Told]] = {}
        self._rows: dict[str, Row] = {}
        self._states: dict[str, State] = {}
        self._changed = 0

    def taken(self, tasks: Sequence[Task], near: Near, take: Take) -> Taken:
        """Return what came out of all files that matter, with few of them read.

        `take` reads files: those asked for, new or changed, or all when what was
        kept is spoilt. When much was new, it is kept for the next time.
        """
        fresh = take(self._new(tasks, near.asked))
        try:
            if self._changed > BEARABLE:
                self._keep(tasks, fresh)
            return self._completed(fresh, near) if self._rows else fresh
        except ValueError:
            self._rows.clear()
            whole = take(tasks)
            self._keep(tasks, whole)
            return whole

    def known(self, tasks: Sequence[Task]) -> dict[str, Row]:
        """Return the files that are still as they were kept, for who stays long."""
        self._new(tasks, ())
        if self._parts is not None:
            self._parts = self._parts.moved()
        return dict(self._rows)

    def recalled(self, row: Row) -> Piece:
        """Return what is kept of a file; raise ValueError when that is spoilt."""
        from linter.store.rows import heard

        return Piece(*heard(self._told(row)))

    def keep(self, tasks: Sequence[Task], taken: Taken) -> None:
        """Keep what came out of these files beside what is kept, if much was new."""
        if self._changed > BEARABLE:
            self._keep(tasks, taken)

    def forget(self) -> None:
        """Forget what is kept: it is spoilt, and all files are new."""
        self._changed += len(self._rows)
        self._rows.clear()

    def _new(self, tasks: Sequence[Task], asked: Collection[str]) -> list[Task]:
        known = self._kept_rows()
        new = []
        for task in tasks:
            path = task.path
            row = known.get(path)
            state = None if task.data is not None else self._state(path)
            if row is None or (row[1], row[2]) != (task.named, state):
                self._changed += 1
                new.append(task)
            elif path in asked:
                new.append(task)
            else:
                self._rows[path] = Row(*row)
        return new

    def _completed(self, taken: Taken, near: Near) -> Taken:
        """Return what was taken with what is remembered near it, in path order."""
        fresh = _by_path(taken)
        wanted = near.wanted(self._rows, fresh)
        recalled = {path: self.recalled(self._rows[path]) for path in wanted}
        posts: list[Post] = []
        readings: list[Reading] = []
        for path in sorted({*fresh, *recalled}):
            piece = fresh.get(path) or recalled[path]
            posts += piece.posts
            readings += piece.readings
        unread = tuple(
            Unread(path, row.ends or ())
            for path, row in self._rows.items()
            if path not in recalled
        )
        return taken._replace(
            posts=posts, readings=readings, recalled=frozenset(recalled), unread=unread
        )

    def _kept_rows(self) -> dict[str, tuple[Any, ...]]:
        """Return the rows that may be trusted, by path."""
        parts = cache.recall_parts(self._name)
        try:
            head = marshal.loads(parts[0]) if parts else None  # noqa: S302 - our own cache, plain data only
            mark, began, rows = head or ("", 0, ())
        except (EOFError, TypeError, ValueError):
            return {}  # written by something else
        if parts is None or mark != self._mark:
            return {}
        self._parts = parts
        limit = began - COARSE
        return {row[0]: row for row in rows if row[2][1] < limit and row[2][2] < limit}

    def _told(self, row: Row) -> Told:
        try:
            if row.part not in self._open:
                part = self._parts[row.part] if self._parts else b""
                self._open[row.part] = marshal.loads(part)  # noqa: S302 - as above
            return self._open[row.part][row.at]
        except (EOFError, IndexError, TypeError) as error:
            raise SpoiltError("not the rows that were kept") from error

    def _state(self, path: str) -> State | None:
        try:
            found = os.stat(f"{self._root}/{path}")
        except OSError:
            return None
        state = found.st_size, found.st_mtime_ns, found.st_ctime_ns
        self._states[path] = state
        return state

    def _keep(self, tasks: Sequence[Task], taken: Taken) -> None:
        """Write what came out of all files; those that cannot be read are left out."""
        from linter.store.rows import told

        fresh = _by_path(taken)
        broken = {problem.path for problem in taken.problems}
        drafts: list[tuple[Row, Told]] = []
        for task in tasks:
            path = task.path
            piece = fresh.get(path) or Piece([], [])
            if path in self._rows:
                drafts.append((self._rows[path], self._told(self._rows[path])))
            elif task.data is None and path not in broken and path in self._states:
                try:
                    drafts.append((self._row(task, piece), told(*piece)))
                except ValueError:
                    continue  # what cannot be told is read again
        self._write(drafts)

    def _row(self, task: Task, piece: Piece) -> Row:
        channels = {one for read in piece.readings for one in read.channels or ("",)}
        marks = {one.gist.mark for one in piece.readings if one.post.moment}
        ends = [pending_until(post) for post in piece.posts]
        # While a post is astray, nobody knows that a request is of no use.
        known = None not in ends and not any(map(is_astray, piece.posts))
        return Row(
            task.path,
            task.named,
            self._states[task.path],
            tuple(sorted(channels)),
            tuple(marks),
            tuple([end for end in ends if end is not None]) if known else None,
            0,
            0,
        )

    def _write(self, drafts: list[tuple[Row, Told]]) -> None:
        # What is wanted together lies together.
        drafts.sort(key=lambda draft: (draft[0].channels, draft[0].ends or ()))
        parts = []
        rows = []
        for start in range(0, len(drafts), SHARE):
            share = drafts[start : start + SHARE]
            parts.append(marshal.dumps([data for _, data in share]))
            for at, (row, _) in enumerate(share):
                rows.append(tuple(row._replace(part=len(parts), at=at)))
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
