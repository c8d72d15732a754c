"""The lines of an iCalendar file, and the events that they make up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.config.calendars import MOST_DAYS
from linter.core.tuples import NamedTuple
from linter.errors import UserError

MOST_EVENTS = MOST_DAYS
# What iCalendar has besides events. None of it is a day.
OTHERS = ("VTODO", "VJOURNAL", "VFREEBUSY")
LONGEST_QUOTE = 40
BEGINS = "an iCalendar file begins with BEGIN:VCALENDAR"
_LINE = re.compile(
    r"[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\":;,]*)(?:,(?:\"[^\"]*\"|[^\":;,]*))*)*:"
)
_BREAK = re.compile(r"\r\n|\n|\r")


class Line(NamedTuple):
    """A content line, put together from its folded pieces."""

    number: int
    name: str
    text: str

    @property
    def value(self) -> str:
        """What stands behind the name and its parameters, as it is written."""
        found = _LINE.match(self.text)
        return self.text[found.end() :] if found else self.text


class Block(NamedTuple):
    """The lines of one event, those of its alarms left out."""

    path: str
    number: int
    lines: tuple[Line, ...]

    def place(self, name: str = "") -> str:
        """Return where a property stands, or where the event begins."""
        numbers = [line.number for line in self.lines if line.name == name]
        return f"{self.path}:{numbers[0] if numbers else self.number}"

    def value(self, name: str) -> str:
        """Return a property's value as it is written, cut to be quoted."""
        values = [line.value for line in self.lines if line.name == name]
        value = values[0] if values else ""
        return value if len(value) <= LONGEST_QUOTE else value[:39] + "…"


class Content(NamedTuple):
    """The events of a file in order, and what is wrong with its lines.

    `strays` are things that are no events: the events can be read all the same.
    """

    blocks: list[Block]
    errors: list[UserError]
    strays: list[UserError]


def content(path: str, text: str) -> Content:
    """Cut a file into its events; what cannot be is among the errors."""
    events = len(re.findall(r"(?im)^BEGIN:VEVENT[ \t]*\r?$", text))
    if events > MOST_EVENTS:
        what = f"has {events} events, more than {MOST_EVENTS}"
        hint = "keep those that change what may be posted"
        return Content([], [UserError(path, what, hint)], [])
    return _Cutter(path).cut(text)


def unfolded(text: str) -> Iterator[Line]:
    """Yield the content lines; one that begins with a blank goes on the one before."""
    number, pieces = 0, [""]
    for at, row in enumerate(_BREAK.split(text), 1):
        if row[:1] in {" ", "\t"} and number:
            pieces.append(row[1:])
            continue
        if pieces != [""]:
            yield _line(number, "".join(pieces))
        number, pieces = at, [row]
    if pieces != [""]:
        yield _line(number, "".join(pieces))


def _line(number: int, text: str) -> Line:
    name = re.split("[:;]", text, maxsplit=1)[0].upper()
    return Line(number, name, text.rstrip())


class _Cutter:
    """Follows BEGIN and END through the lines of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found = Content([], [], [])
        self.open: list[tuple[str, int]] = []
        self.inside: list[Line] = []

    def cut(self, text: str) -> Content:
        for line in unfolded(text):
            if line.name == "BEGIN":
                self._begin(line)
            elif line.name == "END":
                self._end(line)
            else:
                self._property(line)
        for name, number in self.open[-1:]:
            what = f"'BEGIN:{name}' has no 'END:{name}'"
            self.complain(what, "is the file cut off?", number)
        if not text.strip():
            self.complain("the file is empty", BEGINS, 1)
        return self.found

    def _begin(self, line: Line) -> None:
        name = line.value.upper()
        if not self.open and name != "VCALENDAR":
            what = f"'BEGIN:{name}' stands outside a calendar"
            self.complain(what, BEGINS, line.number)
        if name in OTHERS:
            where = f"{self.path}:{line.number}"
            hint = "take it out, or make it a VEVENT"
            self.found.strays.append(UserError(where, f"a {name} is no day", hint))
        if name == "VEVENT":
            self.inside = []
        self.open.append((name, line.number))

    def _end(self, line: Line) -> None:
        name = line.value.upper()
        if not self.open or self.open[-1][0] != name:
            what = f"'END:{name}' ends nothing that is open"
            hint = "is a line missing or one too many?"
            self.complain(what, hint, line.number)
            return
        _, number = self.open.pop()
        if name == "VEVENT":
            self.found.blocks.append(Block(self.path, number, tuple(self.inside)))

    def _property(self, line: Line) -> None:
        if not self.open:
            what = f"'{_cut(line.text)}' stands outside a calendar"
            self.complain(what, BEGINS, line.number)
        elif not _LINE.match(line.text):
            what = f"'{_cut(line.text)}' is no line of iCalendar"
            hint = "write NAME:value; a line that goes on begins with a blank"
            self.complain(what, hint, line.number)
        if self.open and self.open[-1][0] == "VEVENT":
            self.inside.append(line)

    def complain(self, what: str, hint: str, number: int) -> None:
        """Note what is wrong with a line."""
        self.found.errors.append(UserError(f"{self.path}:{number}", what, hint))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:39] + "…"
