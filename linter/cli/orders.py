"""Orders in the text of a pull request, as merge-schedule-action reads them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

from linter.errors import UserError

# Theirs, sign by sign: from the start of a line, to its end, inside comments as well.
_ORDER = re.compile(r"(?:\A|\n)/schedule ([^\r\n\u2028\u2029]*)")
HINT = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"


def scheduled(path: str) -> datetime | None:
    """Return the moment that a file's `/schedule` names, None without any.

    Raises UserError when the file or the moment cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise UserError(path, what, "check the spelling of its name") from None
    said = ordered(text)
    return _moment(said, path) if said else None


def ordered(text: str) -> str:
    """Return what a text's `/schedule` names."""
    found = _ORDER.search(text)
    return found[1].strip() if found else ""


def _moment(said: str, path: str) -> datetime:
    """Read a date as JavaScript would: ISO, else months first, or in English words."""
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        found = _in_words(said, path)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _in_words(said: str, path: str) -> datetime:
    from linter.sources.written_days import UnreadableError, read_parts

    try:
        parts = read_parts(said, day_first=False)
    except UnreadableError:
        what = f"cannot read '{said}' as a date"
        raise UserError(path, what, HINT) from None
    clock = parts.clock.time if parts.clock else time()
    return datetime.combine(parts.day, clock, parts.zone or UTC)
