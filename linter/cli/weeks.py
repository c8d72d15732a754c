"""The weeks that `--from`, `--to` and `--weeks` ask for."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from linter.core.agenda import Frame
from linter.core.tuples import NamedTuple
from linter.engine.agenda import frame
from linter.errors import UserError

USUAL = 6
MOST = 104
FIRST, LAST = 1970, 9000


class Weeks(NamedTuple):
    """The first day, None for today, and the last, None to show a number of weeks."""

    start: date | None
    end: date | None
    number: int

    def frame(self, today: date) -> Frame:
        """Return the whole weeks shown. Raises UserError when they end too soon."""
        start = self.start or today
        if not FIRST <= start.year <= LAST:
            hint = f"choose a year from {FIRST} to {LAST}"
            raise UserError("--from", f"cannot show the year {start.year}", hint)
        end = self.end or start + timedelta(weeks=self.number - 1)
        if end < start:
            hint = "choose a later day, or give --from an earlier one"
            raise UserError("--to", f"is before the first day, {start}", hint)
        if end - start > timedelta(weeks=MOST):
            raise _too_many()
        return frame(start, end)


def weeks(start: str, end: str, number: int | None) -> Weeks:
    """Read the options; raises UserError for what cannot be shown."""
    if end and number is not None:
        raise UserError("--to", "says what --weeks says too", "keep one of them")
    number = USUAL if number is None else number
    if not 1 <= number <= MOST:
        raise _too_many()
    return Weeks(_day(start, "--from"), _day(end, "--to"), number)


def _too_many() -> UserError:
    what = "cannot show so many weeks"
    return UserError("--weeks", what, f"choose from 1 to {MOST} weeks")


def _day(text: str, option: str) -> date | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        raise UserError(option, f"cannot read '{text}' as a date", hint) from None
