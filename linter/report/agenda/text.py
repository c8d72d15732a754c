"""The agenda for a terminal: a grid a channel, then what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.core.agenda import NATURES, Agenda, Board, Entry
from linter.core.finding import Finding
from linter.report.agenda.grid import EDGE, HELD, LIGHT, OVER, SIGNS, SOLEMN, Grid
from linter.report.agenda.said import (
    channel_name,
    hold,
    limits,
    moment,
    named,
    period,
    totals,
)
from linter.report.agenda.spelled import number
from linter.report.agenda.words import NBSP, WORDS, Words
from linter.report.look import Look
from linter.report.paint import paint
from linter.report.visible import visible
from linter.report.width import cells, glyphs
from linter.report.wrap import wrapped

WIDEST = 100
INDENT = " " * 6


def text(agendas: Sequence[Agenda], look: Look) -> str:
    """Return the agendas of some projects, one after the other."""
    view = _View(look._replace(width=min(look.width, WIDEST)))
    return "\n\n".join("\n".join(view.agenda(agenda)) for agenda in agendas)


class _View:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._words: Words = WORDS[look.language]
        self._grid = Grid(look, self._words)

    def agenda(self, agenda: Agenda) -> Iterator[str]:
        words = self._words
        head = f"{visible(agenda.name)}{words.colon}"
        yield from self._folded(head, f" {period(agenda, words)}")
        yield from self._folded("", totals(agenda, words))
        for board in agenda.boards:
            yield ""
            yield from self._board(board, agenda)
        if agenda.undated:
            yield ""
            yield paint(words.undated, "strong", self._look)
            yield from self._entries(agenda.undated)
        yield ""
        yield from self._marks(agenda)
        yield from self._left(agenda)

    def _board(self, board: Board, agenda: Agenda) -> Iterator[str]:
        name = visible(channel_name(board, self._words))
        yield from self._folded(name, f" ({limits(board, self._words)})")
        if not board.entries:
            yield f"  {self._words.nothing}"
            return
        yield from self._grid.rows(board, agenda.now.date())
        yield from self._entries(one for one in board.entries if one.findings)

    def _entries(self, entries: Iterable[Entry]) -> Iterator[str]:
        for entry in entries:
            said = visible(entry.text) or self._words.no_text
            when = f"{moment(entry, self._words)}  " if entry.local else ""
            yield self._cut(f"  {when}{SIGNS[entry.nature]} {said}")
            yield self._cut(f"{INDENT}{visible(entry.place)}")
            for finding in entry.findings:
                yield from self._finding(finding)

    def _finding(self, finding: Finding) -> Iterator[str]:
        label = f"{self._words.severity[finding.severity]}[{finding.rule}]"
        said = f"{label} {visible(finding.message)}"
        first, *others = wrapped(said, self._look.width, len(INDENT), len(INDENT) + 2)
        painted = paint(label, finding.severity, self._look)
        yield f"{INDENT}{first.replace(label, painted, 1)}"
        yield from (f"{INDENT}  {other}" for other in others)

    def _marks(self, agenda: Agenda) -> Iterator[str]:
        """List the days to mind, holds first, and what the signs mean."""
        words = self._words
        solemn = [one for one in agenda.days if one[1].tone == "solemn"]
        light = [one for one in agenda.days if one[1].tone != "solemn"]
        for sign, title, items in (
            (HELD, words.holds, [hold(event, words) for event in agenda.events]),
            (SOLEMN, words.solemn_days, [named(*one, words) for one in solemn]),
            (LIGHT, words.light_days, [named(*one, words) for one in light]),
        ):
            if items:
                head = f"{sign} {title}{words.colon}"
                yield from self._folded(
                    head, f" {visible(words.semicolon.join(items))}"
                )
        signs = [f"{SIGNS[nature]}{NBSP}{words.nature[nature]}" for nature in NATURES]
        signs.append(f"{OVER}{NBSP}{words.over}")
        if not self._grid.is_list:
            signs.append(f"{EDGE}{NBSP}{words.same_budget}")
        yield from self._folded("", "  ".join(signs))

    def _left(self, agenda: Agenda) -> Iterator[str]:
        """Say how much these weeks do not show."""
        words = self._words
        if agenda.elsewhere:
            yield from self._folded(
                "", number(agenda.elsewhere, words.elsewhere, words)
            )
        if agenda.unseen:
            yield from self._folded("", number(agenda.unseen, words.unseen, words))

    def _folded(self, strong: str, rest: str) -> Iterator[str]:
        """Fold a line to the width; its first words, if any, stand out."""
        first, *others = wrapped(f"{strong}{rest}", self._look.width, 0, 2)
        yield first.replace(strong, paint(strong, "strong", self._look), 1)
        yield from (f"  {other}" for other in others)

    def _cut(self, line: str) -> str:
        if cells(line) <= self._look.width:
            return line
        taken, kept = 1, []
        for glyph in glyphs(line):
            taken += glyph.cells
            if taken > self._look.width:
                break
            kept.append(glyph.text)
        return f"{''.join(kept).rstrip()}…"
