"""Recalled: what the memory knows of files, as long as nobody has read them here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from linter.core.parts import SpoiltError
from linter.core.post import Post
from linter.intake import Taken, Task
from linter.near import Near, Piece, Row

if TYPE_CHECKING:
    from linter.memory import Memory


class Recalled:
    """Files that are still as they were when a run or a server kept them.

    What feeds need of them is known; what is to be said of them is not. Any thread
    may forget a file, the rest is for one.
    """

    def __init__(
        self, memory: Memory | None = None, tasks: Iterable[Task] = ()
    ) -> None:
        self._memory = memory
        self._tasks = list(tasks)
        self._rows: dict[str, Row] = memory.known(self._tasks) if memory else {}
        self._kept = frozenset(self._rows)
        self._pieces: dict[str, Piece] = {}

    def __contains__(self, path: str) -> bool:
        """Say whether a file is known, and nobody has read it."""
        return path in self._rows

    def __iter__(self) -> Iterator[str]:
        """Iterate over the files that are known, as they are now."""
        return iter([*self._rows])

    def __len__(self) -> int:
        """Return how many files are known."""
        return len(self._rows)

    def forget(self, path: str) -> None:
        """Forget a file: it was read, or is gone."""
        self._rows.pop(path, None)

    def near(self, wish: Near, read: Mapping[str, Piece]) -> dict[str, Piece]:
        """Return what judging some files takes.

        Raises SpoiltError, and knows no file any more, when that is not to be had.
        """
        rows, found = self._rows.copy(), {}
        try:
            for path in wish.wanted(rows, read):
                found[path] = self._pieces.get(path) or self._recall(rows[path])
        except ValueError as error:
            self._spoilt()
            raise SpoiltError("not what was kept") from error
        self._pieces.update(found)
        return found

    def posts(self) -> list[Post]:
        """Return the posts of those files that somebody's judging took."""
        pieces = self._pieces.copy().items()
        return [post for path, one in pieces if path in self for post in one.posts]

    def keep(self, read: Mapping[str, Taken]) -> None:
        """Keep what was read for whoever comes next, if that was much."""
        if self._memory is None:
            return
        known = self._kept | read.keys()
        tasks = [task for task in self._tasks if task.path in known]
        taken = Taken([], [], [], [])
        for path in sorted(read):
            taken.posts.extend(read[path].posts)
            taken.readings.extend(read[path].readings)
            taken.problems.extend(read[path].problems)
        try:
            self._memory.keep(tasks, taken)
        except ValueError:
            self._spoilt()

    def _recall(self, row: Row) -> Piece:
        if self._memory is None:
            raise SpoiltError("nothing was kept")
        return self._memory.recalled(row)

    def _spoilt(self) -> None:
        if self._memory is not None:
            self._memory.forget()
        self._rows.clear()
        self._pieces.clear()
        self._kept = frozenset()
