"""An agenda: some weeks of a project as a person looks at them."""

from datetime import date, datetime
from typing import Literal

from linter.core.calendar import Day, Event
from linter.core.finding import Finding
from linter.core.tuples import NamedTuple

Nature = Literal["sells", "asks", "other"]
NATURES: tuple[Nature, ...] = ("sells", "asks", "other")


class Entry(NamedTuple):
    """A post on a channel; `local` is its readers' clock, None without a date.

    `place` names the post as the reader of the view would. `pending` posts are
    still to go out. `asked` ones were asked for, the others only count. `language`
    is that of the text, empty when undecided.
    """

    place: str
    local: datetime | None
    has_hour: bool
    sells: bool
    asks: bool
    pending: bool
    asked: bool
    text: str
    language: str
    findings: tuple[Finding, ...]

    @property
    def nature(self) -> Nature:
        """What the post mostly does: one that sells and asks, sells."""
        if self.sells:
            return "sells"
        return "asks" if self.asks else "other"


class Box(NamedTuple):
    """A day of a channel: its posts, what it commemorates and what holds it."""

    day: date
    entries: tuple[Entry, ...]
    solemn: bool
    light: bool
    held: bool


class Week(NamedTuple):
    """Seven days from a Monday."""

    monday: date
    boxes: tuple[Box, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The week's posts, oldest first."""
        return tuple(entry for box in self.boxes for entry in box.entries)

    def count(self, nature: Nature) -> int:
        """Return how many of the week's posts are of a nature."""
        return sum(entry.nature == nature for entry in self.entries)


class Budget(NamedTuple):
    """How many posts a channel bears; None where nobody said."""

    day: int | None
    week: int | None


class Board(NamedTuple):
    """A channel's weeks; an empty `channel` holds the posts that name none."""

    channel: str
    platform: str
    zone: str
    budget: Budget
    weeks: tuple[Week, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The channel's posts, oldest first."""
        return tuple(entry for week in self.weeks for entry in week.entries)

    def is_over(self, week: Week) -> bool:
        """Say whether a week has more posts than the channel bears."""
        limit = self.budget.week
        return limit is not None and len(week.entries) > limit

    def is_crowded(self, box: Box) -> bool:
        """Say whether a day has more posts than the channel bears."""
        limit = self.budget.day
        return limit is not None and len(box.entries) > limit


class Frame(NamedTuple):
    """The days shown: whole weeks, from a Monday to the Sunday before `end`."""

    start: date
    end: date

    def has(self, day: date) -> bool:
        """Say whether a day is shown."""
        return self.start <= day < self.end


class Agenda(NamedTuple):
    """A project's weeks, channel by channel.

    `days` are the world's, those of the frame. `elsewhere` counts the posts that
    go out before and after the frame, `unseen` the findings that stand there.
    """

    name: str
    now: datetime
    frame: Frame
    boards: tuple[Board, ...]
    days: tuple[tuple[date, Day], ...]
    events: tuple[Event, ...]
    undated: tuple[Entry, ...]
    elsewhere: int
    unseen: int

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are shown, each once, in the order of the boards."""
        lists = [board.entries for board in self.boards]
        found = [
            one for some in (*lists, self.undated) for e in some for one in e.findings
        ]
        return tuple(dict.fromkeys(found))

    @property
    def posts(self) -> int:
        """How many posts are shown: one on two channels counts once."""
        return len({entry.place for board in self.boards for entry in board.entries})
