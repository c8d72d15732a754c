"""A line cut to the terminal's width around its underlined words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from linter.report.marks import FOCUS, Stretch
from linter.report.visible import defused
from linter.report.width import glyphs

_ELLIPSIS = "…"


def window(line: str, stretches: list[Stretch], room: int) -> tuple[str, str]:
    """Return what is shown of a line in `room` cells, and the signs below it."""
    near = _neighbourhood(line, stretches, room)
    found = glyphs(line[near])
    columns = list(accumulate((glyph.cells for glyph in found), initial=0))
    ends = [glyph.end + near.start for glyph in found]
    signed = [
        _in_cells(stretch, ends, columns)
        for stretch in stretches
        if stretch.end > near.start
    ]
    first, last = 0, len(found)
    if columns[-1] > room:
        start = _start(signed, columns[-1], room - 2)
        first = bisect_left(columns, start)
        last = bisect_right(columns, start + room - 2) - 1
    before = _ELLIPSIS if near.start + first else ""
    after = _ELLIPSIS if near.stop < len(line) or last < len(found) else ""
    text = "".join(glyph.text for glyph in found[first:last])
    # One cell more at either end: the signs of a word that is cut go on under it.
    signs = _signs(signed, columns[first] - len(before), columns[last] + 1)
    return defused(f"{before}{text}{after}"), signs


def _neighbourhood(line: str, stretches: list[Stretch], room: int) -> slice:
    """Return the part of a line that can matter: some lines are a megabyte."""
    focused = [stretch for stretch in stretches if stretch.sign == FOCUS]
    anchor = (focused or stretches or [Stretch(0, 0, FOCUS)])[0].start
    return slice(max(anchor - 4 * room, 0), min(anchor + 4 * room, len(line)))


def _in_cells(stretch: Stretch, ends: list[int], columns: list[int]) -> Stretch:
    """Return a stretch in terminal cells, at least one cell wide.

    `ends` are where each drawn group's code points end: a stretch that begins
    or ends within a group takes all of it.
    """
    first = bisect_right(ends, stretch.start)
    last = bisect_left(ends, stretch.end)
    left = columns[min(first, len(ends))]
    right = columns[min(last + 1, len(ends))]
    return Stretch(left, max(right, left + 1), stretch.sign)


def _start(signed: list[Stretch], total: int, room: int) -> int:
    """Return the first cell to show, so that the signed words are in view."""
    left, right = _hull(signed, room)
    if right <= room:
        return 0
    return max(0, min(left - (room - (right - left)) // 2, total - room))


def _hull(signed: list[Stretch], room: int) -> tuple[int, int]:
    """Return the cells from the first to the last sign, of as many as fit."""
    focused = [stretch for stretch in signed if stretch.sign == FOCUS]
    for group in (signed, focused):
        left = min((stretch.start for stretch in group), default=0)
        right = max((stretch.end for stretch in group), default=0)
        if right - left <= room and group:
            return left, right
    left = (focused or signed or [Stretch(0, 0, FOCUS)])[0].start
    return left, left + room


def _signs(signed: list[Stretch], left: int, right: int) -> str:
    row = [" "] * (right - left)
    for start, end, sign in signed:
        for cell in range(max(start, left), min(end, right)):
            row[cell - left] = sign
    return "".join(row).rstrip()
