"""The grid of a channel's weeks on a terminal: legible without colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.core.agenda import NATURES, Board, Box, Nature, Week
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
BAR = 12


class Grid:
    """Draws the weeks of boards on a terminal."""

    def __init__(self, look: Look, words: Words) -> None:
        self._look = look
        self._words = words

    def rows(self, board: Board, today: date) -> Iterator[str]:
        """Yield the weekdays, then a line a week; `>` marks the week of today."""
        heads = "".join(name.ljust(BOX) for name in self._words.days)
        yield f"{' ' * LABEL}{heads}".rstrip()
        for week in board.weeks:
            is_now = any(box.day == today for box in week.boxes)
            label = f"{'>' if is_now else ' '} {day(week.monday, self._words)}"
            boxes = "".join(self._box(box, board) for box in week.boxes)
            yield f"{_padded(label, LABEL)}{boxes}{self._load(week, board)}".rstrip()

    def _box(self, box: Box, board: Board) -> str:
        """Draw a day in six cells: its posts, then what kind of day it is."""
        marks = (SOLEMN * box.solemn) + (LIGHT * box.light) + (HELD * box.held)
        crowded = OVER if board.is_crowded(box) else ""
        natures = [entry.nature for entry in box.entries]
        room = BOX - 1 - len(marks) - len(crowded)
        shown, width = str(len(natures)), len(str(len(natures)))
        if len(natures) <= room:
            shown, width = "".join(map(self._sign, natures)), len(natures)
        if not natures and not marks:
            shown, width = EMPTY, 1
        blank = " " * (BOX - width - len(crowded) - len(marks))
        return f"{shown}{self._paint(crowded, 'error')}{marks}{blank}"

    def _load(self, week: Week, board: Board) -> str:
        """Return a week's posts against the budget, then the bar of its mix."""
        limit = board.budget.week
        count = str(len(week.entries)) + (f"/{limit}" if limit is not None else "")
        over = board.is_over(week)
        shown = self._paint(f"{count}{OVER * over}", "error") if over else count
        return f"{shown}{' ' * (7 - len(count) - over)}{self._bar(week, limit)}"

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
