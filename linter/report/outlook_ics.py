"""The outlook as iCalendar (RFC 5545), for calendars that people look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from linter.core.calendar import Event
from linter.core.outlook import Occasion, Outlook, Planned, last_date
from linter.core.world import World
from linter.report.json_text import tool_version
from linter.report.outlook_table import excerpt
from linter.report.outlook_words import WORDS, named
from linter.report.visible import visible

if TYPE_CHECKING:
    from icalendar import Event as Entry

# A post is a moment; calendars show nothing that lasts no time.
POST_LASTS = timedelta(minutes=15)


def outlook_ics(outlook: Outlook, world: World, language: str) -> str:
    """Return the outlook as a calendar; its UIDs stay from one export to the next."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//tactlint//calendar {tool_version()}//EN")
    calendar.add("version", "2.0")
    for sheet in outlook.sheets:
        for occasion in sheet.days:
            calendar.add_component(_day(occasion, language))
        for event in sheet.events:
            calendar.add_component(_event(event, outlook, world))
        for planned in sheet.posts:
            calendar.add_component(_post(planned, language))
    for component in calendar.subcomponents:
        component.add("dtstamp", world.now.astimezone(UTC))
    text: str = calendar.to_ical().decode()
    return text


def _entry(uid: str, name: str, category: str) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", uid)
    entry.add("summary", visible(" ".join(name.split())))
    entry.add("categories", [category])
    entry.add("transp", "TRANSPARENT")
    return entry


def _days(entry: Any, first: Any, last: Any) -> None:  # noqa: ANN401 - icalendar's own classes say Any
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))


def _describe(entry: Entry, *lines: str) -> None:
    text = "\n".join(visible(line) for line in lines if line)
    if text:
        entry.add("description", text)


def _day(occasion: Occasion, language: str) -> Entry:
    day, words = occasion.day, WORDS[language]
    category = "GRAVE" if day.grave else day.tone.upper()
    uid = f"day-{_mark(day.id)}-{occasion.first:%Y%m%d}@tactlint"
    entry = _entry(uid, named(day, language), category)
    _days(entry, occasion.first, occasion.last)
    unsure = words["unverified"] if day.certainty == "unverified" else ""
    said = ", ".join(day.avoided(language))
    avoid = words["avoid"].replace("{words}", said) if said else ""
    _describe(entry, unsure, avoid, day.source)
    entry.add("x-tactlint-regions", ",".join(day.regions))
    if day.certainty == "unverified":
        entry.add("x-tactlint-certainty", day.certainty)
    return entry


def _event(event: Event, outlook: Outlook, world: World) -> Entry:
    entry = _entry(f"hold-{_mark(event.id)}@tactlint", event.name, "CRISIS")
    first = world.local(event.start, "").date()
    # What has no end is shown as far as the period goes.
    _days(entry, first, last_date(event, world) or outlook.end)
    _describe(entry, event.posture, event.reason)
    entry.add("x-tactlint-regions", ",".join(event.regions or ("world",)))
    return entry


def _post(planned: Planned, language: str) -> Entry:
    post = planned.post
    clock = f"{post.key} {' '.join(planned.channels)}"
    name = " · ".join(filter(None, [" ".join(planned.channels), excerpt(post)]))
    entry = _entry(f"post-{_mark(clock)}@tactlint", name or post.key, "POST")
    if planned.timed and post.moment:
        start: datetime = post.moment.at.astimezone(UTC)
        entry.add("dtstart", start)
        entry.add("dtend", start + POST_LASTS)
    else:
        _days(entry, planned.local.date(), planned.local.date())
    status = WORDS[language].get(post.status, "")
    _describe(entry, post.path, status)
    return entry


def _mark(text: str) -> str:
    """Return letters and digits that stand for a text of any letters."""
    return sha256(text.encode()).hexdigest()[:16]
