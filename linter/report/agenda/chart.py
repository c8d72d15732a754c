"""Pictures of a channel's weeks: a calendar heat map, and the mix as bars.

Nothing is said by colour alone: natures have shapes and numbers, days have signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.core.agenda import NATURES, Board, Box, Nature, Week
from linter.core.finding import SEVERITIES, Severity
from linter.report.agenda.grid import LIGHT, SOLEMN
from linter.report.agenda.markup import element, escaped, lone
from linter.report.agenda.said import channel_name
from linter.report.agenda.spelled import day, number, weekday
from linter.report.agenda.words import Words

LABEL, CELL, STEP, TOP, ROW, HIGH = 50, 38, 41, 20, 37, 34
WIDE = LABEL + 7 * STEP
BARS, BAR_START, BAR_ROOM = 255, 50, 150
MOST_GLYPHS = 4
HOTTEST = 3
LEGIBLE = 11


def heat_map(board: Board, today: date, mark: str, words: Words) -> str:
    """Return the calendar of a channel as a picture; `mark` makes its ids unique."""
    listed = "; ".join(
        f"{day(week.monday, words)}: {number(len(week.entries), words.posts, words)}"
        for week in board.weeks
    )
    about = words.heat_about.format(channel=channel_name(board, words), list=listed)
    heads = [
        _write(name, LABEL + at * STEP + CELL / 2, 12, "tiny soft mid")
        for at, name in enumerate(words.days)
    ]
    rows = [
        part
        for at, week in enumerate(board.weeks)
        for part in _calendar_row(week, board, TOP + at * ROW, today, words)
    ]
    size = (WIDE, TOP + len(board.weeks) * ROW)
    return _picture(mark, words.heat, about, size, [*heads, *rows])


def _calendar_row(
    week: Week, board: Board, y: int, today: date, words: Words
) -> Iterator[str]:
    yield _write(day(week.monday, words), 0, y + 21, "small soft")
    for at, box in enumerate(week.boxes):
        x = LABEL + at * STEP
        parts = [_ground(box, board, x, y), *_hatch(box, x, y)]
        if box.day == today:
            parts.append(_rect(x, y, "now", rx=4))
        parts.append(_date(box, x + 3, y + 11))
        parts += _glyphs(box, x, y)
        worst = _worst(box)
        if worst and worst != "info":
            parts.append(warning_sign(x + CELL - 5.5, y + 6.5, worst))
        yield element("g", element("title", escaped(_told(box, board, words))), *parts)


def _date(box: Box, x: int, y: int) -> str:
    signs = SOLEMN * box.solemn + LIGHT * box.light
    said = element("tspan", signs, dx=1.5, class_="strong") if signs else ""
    return element("text", str(box.day.day), said, x=x, y=y, class_="tiny")


def _ground(box: Box, board: Board, x: int, y: int) -> str:
    if board.is_crowded(box):
        return _rect(x, y, "over", rx=4)
    # The day's budget, once reached, is the hottest; three posts where there is none.
    full = board.budget.day or HOTTEST
    heat = min(-(-HOTTEST * len(box.entries) // full), HOTTEST)
    return _rect(x, y, f"heat{heat}", rx=4)


def _rect(x: float, y: float, look: str, **more: object) -> str:
    return lone("rect", x=x, y=y, width=CELL, height=HIGH, class_=look, **more)


def _hatch(box: Box, x: int, y: int) -> Iterator[str]:
    """Yield the strokes across the foot of a day on which posts are held."""
    if box.held:
        for step in range(3, CELL - 3, 5):
            low = y + HIGH - 2
            yield lone(
                "line", x1=x + step, y1=low, x2=x + step + 3, y2=low - 4, class_="hatch"
            )


def _glyphs(box: Box, x: int, y: int) -> list[str]:
    natures = [entry.nature for entry in box.entries]
    if len(natures) > MOST_GLYPHS:
        return [_write(str(len(natures)), x + CELL / 2, y + 27, "small strong mid")]
    left = x + CELL / 2 - (len(natures) - 1) * 4.5
    return [glyph(one, left + at * 9, y + 22) for at, one in enumerate(natures)]


def glyph(nature: Nature, x: float, y: float) -> str:
    """Return the shape of a nature: a square sells, a ring asks, a dot is neither."""
    if nature == "sells":
        return lone("rect", x=x - 3.5, y=y - 3.5, width=7, height=7, class_="sells")
    if nature == "asks":
        return lone("circle", cx=x, cy=y, r=3, class_="asks")
    return lone("circle", cx=x, cy=y, r=2.6, class_="other")


def warning_sign(x: float, y: float, severity: Severity) -> str:
    """Return a triangle: full for an error, hollow for a warning."""
    points = f"{x},{y - 3.6} {x + 4},{y + 3.2} {x - 4},{y + 3.2}"
    return lone("polygon", points=points, class_=f"is-{severity}")


def _worst(box: Box) -> Severity | None:
    found = {finding.severity for one in box.entries for finding in one.findings}
    return next((severity for severity in SEVERITIES if severity in found), None)


def _told(box: Box, board: Board, words: Words) -> str:
    """Return a day in words, for those who point at it."""
    parts = [number(len(box.entries), words.posts, words)]
    for text, on in (
        (words.over_day, board.is_crowded(box)),
        (words.solemn, box.solemn),
        (words.light, box.light),
        (words.held, box.held),
    ):
        parts += [text] * on
    return f"{weekday(box.day, words)}{words.colon} {', '.join(parts)}"


def mix_bars(board: Board, mark: str, words: Words) -> str:
    """Return the weeks' posts by nature against the budget, as a picture."""
    listed = "; ".join(_counted(week, words) for week in board.weeks)
    about = words.bars_about.format(channel=channel_name(board, words), list=listed)
    limit = board.budget.week
    most = max([len(week.entries) for week in board.weeks] + [limit or 0, 1])
    unit = min(BAR_ROOM / most, 30)
    high = TOP + len(board.weeks) * ROW
    parts = [_write(words.mix, BAR_START, 12, "tiny soft")]
    for at, week in enumerate(board.weeks):
        y = TOP + at * ROW
        # Seen only where the bars do not stand beside the calendar's own labels.
        parts.append(_write(day(week.monday, words), 0, y + 21, "small soft alone"))
        parts += _bar(week, board, y, unit)
    if limit is not None:
        edge = BAR_START + limit * unit
        parts.append(
            lone("line", x1=edge, y1=TOP - 3, x2=edge, y2=high - 3, class_="edge")
        )
    group = element("g", *parts, class_="bars")
    return _picture(mark, words.mix, about, (BARS, high), [group])


def _counted(week: Week, words: Words) -> str:
    said = ", ".join(f"{week.count(one)} {words.natures[one]}" for one in NATURES)
    return f"{day(week.monday, words)}: {said}"


def _bar(week: Week, board: Board, y: int, unit: float) -> Iterator[str]:
    x: float = BAR_START
    for nature in NATURES:
        count = week.count(nature)
        wide = count * unit
        if count:
            look = f"bar-{nature}"
            yield lone(
                "rect", x=_tidy(x), y=y + 8, width=_tidy(wide - 1.5), height=18,
                rx=2, class_=look,
            )  # fmt: skip
            if wide >= LEGIBLE:
                yield _write(
                    str(count), _tidy(x + wide / 2 - 0.75), y + 21, "small on mid"
                )
        x += wide
    limit = board.budget.week
    said = str(len(week.entries)) + (f" / {limit}" if limit is not None else "")
    look = "small alarm end" if board.is_over(week) else "small soft end"
    yield _write(said, BARS - 4, y + 21, look)


def _tidy(value: float) -> float:
    return round(value, 1)


def _write(text: str, x: float, y: float, look: str) -> str:
    return element("text", escaped(text), x=x, y=y, class_=look)


def _picture(
    mark: str, title: str, about: str, size: tuple[int, int], parts: list[str]
) -> str:
    wide, high = size
    return element(
        "svg",
        element("title", escaped(title), id=f"{mark}-title"),
        element("desc", escaped(about), id=f"{mark}-about"),
        *parts,
        viewBox=f"0 0 {wide} {high}",
        role="img",
        aria_labelledby=f"{mark}-title {mark}-about",
    )
