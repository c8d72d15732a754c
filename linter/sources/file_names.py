"""Dates in the names of files."""

import re
from datetime import date
from functools import lru_cache

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple

_UNMISTAKABLE = r"(\d{4})([-_])(\d{2})\2(\d{2})(?!\d)"
_ADDRESS = r"(?:^|/)(\d{4})/(\d{2})/(\d{2})/"
_TOKENS = {"YYYY": r"(?P<year>\d{4})", "MM": r"(?P<month>\d{1,2})"}
_TOKENS["DD"] = r"(?P<day>\d{1,2})"
_PART = "YYYY|MM|DD"


class NamedDay(NamedTuple):
    """The date part of a name, and its day unless there is no such day."""

    written: str
    day: date | None


def day_in_name(path: str, form: str) -> NamedDay | None:
    """Return the date in a file's name, in the declared form if one is.

    Without a declared form only `YYYY-MM-DD` at its start counts. A page
    named `index` takes its folder's name.
    """
    folder, _, name = path.rpartition("/")
    if name.startswith("index."):
        name = folder.rpartition("/")[2]
    if not form:
        match = compiled(_UNMISTAKABLE).match(name)
        return match and _day(match[0], match[1], match[3], match[4])
    match = _declared(form).search(name)
    return match and _day(match[0], match["year"], match["month"], match["day"])


def day_in_path(path: str) -> tuple[int, int, date] | None:
    """Return where `2026/10/12/` stands in a page's address, and its day."""
    match = compiled(_ADDRESS).search(path)
    if match is None:
        return None
    day = _day(match[0], *match.groups()).day
    return (match.start(1), match.end(3), day) if day else None


@lru_cache(maxsize=8)
def _declared(form: str) -> re.Pattern[str]:
    """Compile a form such as `DD-MM-YYYY` or `YYYYMMDD`; ValueError if it is none."""
    parts = []
    at = 0
    for token in compiled(_PART).finditer(form):
        parts.append(re.escape(form[at : token.start()]) + _TOKENS[token[0]])
        at = token.end()
    pattern = "".join(parts) + re.escape(form[at:])
    compact = re.search(r"(?:YYYY|MM|DD){2}", form)
    digits = pattern.replace("{1,2}", "{2}") if compact else pattern
    try:
        shape = re.compile(rf"(?<!\d){digits}(?!\d)")
    except re.error as error:
        raise ValueError(form) from error
    if shape.groupindex.keys() != {"year", "month", "day"}:
        raise ValueError(form)
    return shape


def _day(written: str, year: str, month: str, day: str) -> NamedDay:
    try:
        return NamedDay(written, date(int(year), int(month), int(day)))
    except ValueError:
        return NamedDay(written, None)
