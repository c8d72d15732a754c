"""Date rules of calendars: fixed, nth and last weekday, Easter, listed dates."""

from __future__ import annotations

from datetime import date, timedelta

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def occurs(rule: str, day: date) -> bool:
    """Say whether a date rule names a day; raise ValueError on a bad rule."""
    if rule[2:3] == "-" and len(rule) == len("MM-DD"):
        return rule == f"{day.month:02d}-{day.day:02d}"
    if rule.startswith("dates("):
        return day.isoformat() in rule
    if rule.endswith(")") and not rule.startswith("from"):
        return day == occurrence(rule, day.year)
    # What is counted from a day in December may fall in the year behind it.
    years = range(max(day.year - 1, 1), min(day.year + 1, 9999) + 1)
    return any(day == occurrence(rule, year) for year in years)


def occurrence(rule: str, year: int) -> date | None:
    """Return the first day that a rule names in a year, None if it names none.

    Raises ValueError when the rule cannot be read.
    """
    if rule.startswith("easter"):
        return _shifted(easter(year), rule.removeprefix("easter"))
    call, bracket, shift = rule.partition(")")
    name, _, rest = call.partition("(")
    parts = rest.split(",")
    if name == "dates" and not shift:
        days = [date.fromisoformat(part) for part in parts]
        return next((day for day in days if day.year == year), None)
    if bracket:
        found = _weekday(name, parts, year)
        return found and _shifted(found, shift)
    month, _, number = rule.partition("-")
    if month == "02" and number == "29" and not _leap(year):
        return None
    return date(year, int(month), int(number))


def occurrences(rule: str, year: int) -> list[date]:
    """Return all days that a rule gives for a year; some may fall in the next."""
    if not rule.startswith("dates("):
        found = occurrence(rule, year)
        return [found] if found else []
    days = [date.fromisoformat(day) for day in rule[len("dates(") : -1].split(",")]
    return [day for day in days if day.year == year]


def last_listed(rule: str) -> int | None:
    """Return the last year of listed dates, None for a rule that needs no list."""
    if not rule.startswith("dates("):
        return None
    days = rule[len("dates(") : -1].split(",")
    return max(date.fromisoformat(day).year for day in days)


def _weekday(name: str, parts: list[str], year: int) -> date | None:
    weekday = WEEKDAYS.index(parts[0])
    if name == "nth" and len(parts) == len(("weekday", "n", "month")):
        return _nth(weekday, int(parts[1]), year, int(parts[2]))
    if name == "last" and len(parts) == len(("weekday", "month")):
        return _last(weekday, year, int(parts[1]))
    if name == "from" and len(parts) == len(("weekday", "MM-DD")):
        month, _, number = parts[1].partition("-")
        first = date(year, int(month), int(number))
        return first + timedelta(days=(weekday - first.weekday()) % 7)
    raise ValueError(name)


def _shifted(day: date, shift: str) -> date:
    return day + timedelta(days=int(shift) if shift else 0)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _nth(weekday: int, n: int, year: int, month: int) -> date | None:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    return day if day.month == month else None


def _last(weekday: int, year: int, month: int) -> date:
    after = date(year + month // 12, month % 12 + 1, 1)
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, skip = divmod(century, 4)
    epact = (
        19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    full, over = divmod(rest, 4)
    sunday = (32 + 2 * skip + 2 * full - epact - over) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
