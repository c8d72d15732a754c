"""What changed in files: the lines of a branch or of a commit to be."""

from collections.abc import Mapping

from linter.core.tuples import NamedTuple


class Hunk(NamedTuple):
    """A run of changed lines, 1-based, `end` included, as they stand now.

    A run of no lines (`end` before `start`) is where some were taken away.
    `shrinks` says that it has fewer lines than it had: what is gone may have
    belonged to the line before or behind it.
    """

    start: int
    end: int
    shrinks: bool = False

    def meets(self, first: int, last: int) -> bool:
        """Say whether a line of `[first, last]` changed, or lost its neighbour."""
        if self.end < self.start:
            return self.end <= last and first <= self.start
        return self.start <= last and first <= self.end

    def lines(self) -> range:
        """Return the lines, with those beside it when something is gone."""
        return range(self.start - self.shrinks, self.end + self.shrinks + 1)


class Change(NamedTuple):
    """What changed in one file; `whole` when it is new or all of it counts.

    `moved` says that the file got another name.
    """

    hunks: tuple[Hunk, ...] = ()
    whole: bool = False
    moved: bool = False


# By path from the root.
Changes = Mapping[str, Change]


class Review(NamedTuple):
    """A change to report on, and how the project looks with it.

    `settings` are the files of the project's own settings that changed. Of posts,
    `extra` are there though the disk lacks them, and `unknown` are on the disk
    alone; a folder of such ends with a slash, and `./` is the root.
    """

    changes: Changes
    settings: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    unknown: frozenset[str] = frozenset()

    def hides(self, path: str) -> bool:
        """Say whether a file, or a folder that it is in, is unknown to the change."""
        if path in self.unknown or "./" in self.unknown:
            return True
        parts = path.split("/")
        return any(
            "/".join([*parts[:depth], ""]) in self.unknown
            for depth in range(1, len(parts))
        )
