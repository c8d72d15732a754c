"""The grid of a channel's weeks on a terminal: legible without colour.

Where the terminal is too narrow for seven days beside each other, a list of days.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.core.agenda import NATURES, Board, Box, Nature, Week
from linter.core.tuples import NamedTuple
from linter.report.agenda.spelled import day
from linter.report.agenda.words import Words
from linter.report.look import Look
from linter.report.paint import Tone, paint
from linter.report.width import cells

SIGNS: dict[Nature, str] = {"sells": "$", "asks": "?", "other": "o"}
TONES: dict[Nature, Tone] = {"sells": "warning", "asks": "info", "other": "frame"}
SOLEMN, LIGHT, HELD = "†", "*", "#"
OVER = "!"
EMPTY = "·"
EDGE = "|"
LABEL = 10
BOX = 6
LOAD = 7
BAR = 12
WIDTH = LABEL + 7 * BOX + LOAD + BAR + 1
INDENT = " " * 4


class _Drawn(NamedTuple):
    """Signs, perhaps painted, and the cells that they take."""

    signs: str
    width: int


class Grid:
    """Draws the weeks of boards on a terminal."""

    def __init__(self, look: Look, words: Words) -> None:
        self._look = look
        self._words = words
        self.is_list = look.width < WIDTH

    def rows(self, board: Board, today: date) -> Iterator[str]:
        """Yield the weekdays, then a line a week; `>` marks the week of today."""
        if not self.is_list:
            heads = "".join(name.ljust(BOX) for name in self._words.days)
            yield f"{' ' * LABEL}{heads}".rstrip()
        for week in board.weeks:
            is_now = any(box.day == today for box in week.boxes)
            label = f"{'>' if is_now else ' '} {day(week.monday, self._words)}"
            head = _padded(label, LABEL)
            if self.is_list:
                yield f"{head}{self._count(week, board).signs}"
                yield from self._days(week, board)
            else:
                yield f"{head}{self._boxes(week, board)}".rstrip()

    def _boxes(self, week: Week, board: Board) -> str:
        drawn = [self._box(box, board) for box in week.boxes]
        boxes = "".join(f"{one.signs}{' ' * (BOX - one.width)}" for one in drawn)
        return f"{boxes}{self._load(week, board)}"

    def _days(self, week: Week, board: Board) -> Iterator[str]:
        """List the days on which something is, as many on a line as fit."""
        line, used = "", 0
        for name, box in zip(self._words.days, week.boxes, strict=True):
            if not (box.entries or box.solemn or box.light or box.held):
                continue
            drawn = self._box(box, board)
            size = cells(name) + 1 + drawn.width
            if line and len(INDENT) + used + 2 + size > self._look.width:
                yield f"{INDENT}{line}"
                line, used = "", 0
            gap = "  " if line else ""
            line, used = f"{line}{gap}{name} {drawn.signs}", used + len(gap) + size
        if line:
            yield f"{INDENT}{line}"

    def _box(self, box: Box, board: Board) -> _Drawn:
        """Draw a day in five cells: its posts, then what kind of day it is."""
        marks = (SOLEMN * box.solemn) + (LIGHT * box.light) + (HELD * box.held)
        crowded = OVER if board.is_crowded(box) else ""
        natures = [entry.nature for entry in box.entries]
        room = BOX - 1 - len(marks) - len(crowded)
        shown, width = str(len(natures)), len(str(len(natures)))
        if len(natures) <= room:
            shown, width = "".join(map(self._sign, natures)), len(natures)
        if not natures and not marks:
            shown, width = EMPTY, 1
        signs = f"{shown}{self._paint(crowded, 'error')}{marks}"
        return _Drawn(signs, width + len(crowded) + len(marks))

    def _load(self, week: Week, board: Board) -> str:
        """Return a week's posts against the budget, then the bar of its mix."""
        count = self._count(week, board)
        blank = " " * (LOAD - count.width)
        return f"{count.signs}{blank}{self._bar(week, board.budget.week)}"

    def _count(self, week: Week, board: Board) -> _Drawn:
        limit, over = board.budget.week, board.is_over(week)
        count = str(len(week.entries)) + (f"/{limit}" if limit is not None else "")
        count += OVER * over
        return _Drawn(self._paint(count, "error") if over else count, len(count))

    def _bar(self, week: Week, limit: int | None) -> str:
        """Draw a week's posts by nature, with an edge where the budget ends."""
        counts = {nature: week.count(nature) for nature in NATURES}
        scale = min(1.0, BAR / max(len(week.entries), limit or 0, 1))
        drawn = [
            self._sign(nature)
            for nature, count in counts.items()
            for _ in range(max(round(count * scale), int(count > 0)))
        ]
        if limit is None:
            return "".join(drawn)
        edge = round(limit * scale)
        drawn += [EMPTY] * (edge - len(drawn))
        drawn.insert(edge, EDGE)
        return "".join(drawn)

    def _sign(self, nature: Nature) -> str:
        return self._paint(SIGNS[nature], TONES[nature])

    def _paint(self, what: str, tone: Tone) -> str:
        return paint(what, tone, self._look)


def _padded(label: str, width: int) -> str:
    return label + " " * max(width - cells(label), 1)
