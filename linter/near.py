"""Nearness: of the files that a memory knows, those that judging others takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from linter.core.rule import Reach
from linter.core.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.core.post import Post
    from linter.core.reading import Reading

# Size, time of the last change, time of the last change of the file's own data.
State = tuple[int, int, int]


class Piece(NamedTuple):
    """What came out of one file: its posts, and what feeds need of its readings."""

    posts: list[Post]
    readings: list[Reading]


class Row(NamedTuple):
    """A file as it was when it was read, and where its posts are kept.

    They are at place `at` of a part. `marks` are those of their texts; `ends` say
    until when each of them is pending, None where that is not to be said once and
    for all, or where a post is astray: then the file matters to all others.
    """

    path: str
    named: bool
    state: State
    channels: tuple[str, ...]
    marks: tuple[int, ...]
    ends: tuple[int, ...] | None
    part: int
    at: int


class Near(NamedTuple):
    """Files to judge, and how far the checks see that judge them."""

    asked: Collection[str]
    reaches: Collection[Reach]

    def wanted(self, rows: Mapping[str, Row], fresh: Mapping[str, Piece]) -> list[str]:
        """Return the files of a memory that judging some fresh ones takes."""
        asked = [
            reading
            for path, piece in fresh.items()
            if path in self.asked
            for reading in piece.readings
        ]
        if not asked:
            return []
        if self._takes_all(rows.values(), asked):
            return list(rows)
        channels = {one for reading in asked for one in reading.channels or ("",)}
        return [
            path
            for path, row in rows.items()
            if row.ends is None or not channels.isdisjoint(row.channels)
        ]

    def _takes_all(self, rows: Iterable[Row], asked: list[Reading]) -> bool:
        if "all" in self.reaches:
            return True
        return "text" in self.reaches and _are_shared(rows, asked)


def _are_shared(rows: Iterable[Row], asked: Iterable[Reading]) -> bool:
    """Say whether one of these texts may go out on several channels."""
    marks: dict[int, set[str]] = {}
    for reading in asked:
        if reading.post.moment:
            marks.setdefault(reading.gist.mark, set()).update(reading.channels)
    if any(len(channels) > 1 for channels in marks.values()):
        return True
    return any(
        mark in marks and not marks[mark].issuperset(row.channels)
        for row in rows
        for mark in row.marks
    )
