"""What both the terminal and the page say of an agenda, in the same words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from linter.core.agenda import Agenda, Board, Entry
from linter.core.calendar import Day, Event
from linter.core.finding import SEVERITIES, Finding, Severity
from linter.report.agenda.spelled import clock, day, number, tally, weekday
from linter.report.agenda.words import NBSP, Words


def period(agenda: Agenda, words: Words) -> str:
    """Return the first and the last day shown."""
    last = agenda.frame.end - timedelta(days=1)
    first, end = (day(one, words, year=True) for one in (agenda.frame.start, last))
    return words.period.format(start=first, end=end)


def severities(findings: tuple[Finding, ...]) -> dict[Severity, int]:
    """Count findings by severity."""
    return {
        name: sum(finding.severity == name for finding in findings)
        for name in SEVERITIES
    }


def totals(agenda: Agenda, words: Words) -> str:
    """Return how much is shown, and how much was found in it."""
    weeks = (agenda.frame.end - agenda.frame.start).days // 7
    parts = [
        number(weeks, words.weeks, words),
        number(agenda.posts, words.posts, words),
    ]
    return ", ".join([*parts, tally(severities(agenda.findings), words)])


def channel_name(board: Board, words: Words) -> str:
    """Return a channel's name, or that the posts have none."""
    return board.channel or words.no_channel


def limits(board: Board, words: Words) -> str:
    """Return a channel's budget."""
    said = [
        number(limit, forms, words)
        for limit, forms in (
            (board.budget.day, words.a_day),
            (board.budget.week, words.a_week),
        )
        if limit is not None
    ]
    return words.budget.format(limits=", ".join(said)) if said else words.no_budget


def moment(entry: Entry, words: Words) -> str:
    """Return the day of a post, and its hour where it is known."""
    if entry.local is None:
        return words.undated
    said = weekday(entry.local.date(), words)
    return f"{said}{NBSP}{clock(entry.local, words)}" if entry.has_hour else said


def hold(event: Event, words: Words) -> str:
    """Return an event: what, from when until when, and how strict.

    One that ends at midnight ends with the day before.
    """
    start = _instant(event.start, words)
    when = words.open_end.format(start=start)
    if event.until:
        last = event.until.date() - timedelta(days=1)
        end = _instant(event.until, words)
        end = weekday(last, words) if _is_midnight(event.until) else end
        when = words.until.format(start=start, end=end)
    return f"{event.name} ({when}, {words.posture[event.posture]})"


def _is_midnight(at: datetime) -> bool:
    return (at.hour, at.minute) == (0, 0)


def _instant(at: datetime, words: Words) -> str:
    if _is_midnight(at):
        return weekday(at.date(), words)
    return f"{weekday(at.date(), words)}{NBSP}{clock(at, words)}"


def named(at: date, known: Day, words: Words) -> str:
    """Return a day of the world with its date."""
    return f"{weekday(at, words)} {name_of(known, words)}"


def name_of(known: Day, words: Words) -> str:
    """Return the name of a day of the world."""
    name = known.names.get(words.language) or known.names.get("en", known.id)
    return name if known.certainty == "verified" else f"{name} ({words.unverified})"
