"""Numbers, days and hours as the view's language writes them."""

from __future__ import annotations

from datetime import date, datetime

from linter.core.finding import Severity
from linter.report.agenda.words import NBSP, Words
from linter.report.wording import LANGUAGES, Forms, counted


def number(count: int, forms: Forms, words: Words) -> str:
    """Return a number with its noun."""
    return counted(count, forms, LANGUAGES[words.language])


def tally(counts: dict[Severity, int], words: Words) -> str:
    """Return how many findings there are of each severity, or that there are none."""
    found = [
        number(count, words.many[name], words)
        for name, count in counts.items()
        if count
    ]
    return ", ".join(found) or words.clean


def day(at: date, words: Words, *, year: bool = False) -> str:
    """Return `14 Dec` or `14 déc.`."""
    first = "1er" if words.language == "fr" and at.day == 1 else str(at.day)
    written = f"{first}{NBSP}{words.months[at.month - 1]}"
    return f"{written}{NBSP}{at.year}" if year else written


def weekday(at: date, words: Words) -> str:
    """Return `Mon 14 Dec` or `lun 14 déc.`."""
    return f"{words.days[at.weekday()]}{NBSP}{day(at, words)}"


def clock(at: datetime, words: Words) -> str:
    """Return `18:05` or `18 h 05`."""
    if words.language == "fr":
        return f"{at.hour}{NBSP}h{NBSP}{at.minute:02d}"
    return f"{at:%H:%M}"
