"""The days of a team's own calendars, laid over those of packs."""

from __future__ import annotations

from collections.abc import Iterable

from linter.config.calendar_source import CalendarSource
from linter.config.calendars import Read
from linter.config.load import Loaded, files_of
from linter.core.calendar import Day
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.positioned import Complaints, Gathering, close_to


class Text(NamedTuple):
    """A calendar's file as the configuration names it, and what is in it."""

    source: CalendarSource
    text: str


def texts_of(loaded: Loaded) -> list[Text]:
    """Return the texts of the team's calendars; raise Complaints of all files."""
    sources = {source.file: source for source in loaded.config.calendars}
    paths = [source.file for source in loaded.config.calendars]
    work = Gathering()
    found = list(files_of(loaded, "calendars", paths, work))
    work.finish()
    return [Text(sources[path], text) for path, text in found]


def read_days(loaded: Loaded, texts: Iterable[Text]) -> Read:
    """Read the team's calendars; raise Complaints of all files."""
    work = Gathering()
    days: list[tuple[Day, str]] = []
    muted: list[tuple[str, str]] = []
    known: dict[str, str] = {}
    for text in texts:
        read = work.tried(_read, text, loaded.config.timezone) or Read(())
        muted += read.muted
        for day, where in read.days:
            if day.id in known:
                what = f"another calendar has a day '{day.id}' already"
                hint = f"it is at {known[day.id]}; give one of them another id"
                work.errors.append(UserError(where, what, hint))
            known.setdefault(day.id, where)
            days.append((day, where))
    work.finish()
    return Read(tuple(days), tuple(muted))


def _read(text: Text, timezone: str) -> Read:
    if text.source.is_ics:
        from linter.config.ics.file import read_ics

        return read_ics(text.source, text.text, timezone)
    from linter.config.calendars import read_calendar

    return read_calendar(text.source.file, text.text)


def laid_over(packs: Iterable[Day], team: Read, loaded: Loaded) -> tuple[Day, ...]:
    """Return the days of packs, replaced and muted as the team says.

    Raises Complaints for ids to mute that no calendar has.
    """
    days = {day.id: day for day in packs}
    days.update((day.id, day) for day, _ in team.days)
    config = loaded.config.muted_days
    muted = [
        *(
            (one, loaded.value.at("muted_days", at).where)
            for at, one in enumerate(config)
        ),
        *team.muted,
    ]
    unknown = [
        UserError(where, f"no calendar has a day '{one}'", close_to(one, days))
        for one, where in muted
        if one not in days
    ]
    if unknown:
        raise Complaints(unknown)
    gone = {one for one, _ in muted}
    return tuple(day for day in days.values() if day.id not in gone)
