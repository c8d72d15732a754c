"""One event of an iCalendar file as a day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from linter.config.calendar_source import CalendarSource
from linter.config.ics.content import Block
from linter.config.ics.recurrence import RULES, returns
from linter.config.ics.span import DATES, local, moment, stretch
from linter.config.regions import WORLD, known_region
from linter.core.calendar import Day, Tone
from linter.core.tuples import NamedTuple
from linter.errors import UserError

# How people call the tones in CATEGORIES, in capitals.
TONES: dict[str, Tone] = {
    "SOLEMN": "solemn",
    "SOLENNEL": "solemn",
    "CRISIS": "solemn",
    "CRISE": "solemn",
    "GRAVE": "solemn",
    "LIGHT": "light",
    "LÉGER": "light",
    "COMMERCIAL": "commercial",
}
GRAVE = {"GRAVE", "CRISIS", "CRISE"}
REGION = "X-TACTLINT-REGIONS"
CERTAINTY = "X-TACTLINT-CERTAINTY"
# What our own export holds besides days: these are known from their own files.
OURS = re.compile(r"(?:post|hold)-[0-9a-f]{16}@tactlint")
ONCE = (
    *("UID", "SUMMARY", "STATUS", "DTSTART", "DTEND", "DURATION"),
    *("RRULE", "RECURRENCE-ID", REGION, CERTAINTY),
)


class Made(NamedTuple):
    """What days are made with: the file's settings, and the days of moved events."""

    source: CalendarSource
    timezone: str
    moved: Mapping[str, frozenset[date]]


def made(event: Any, block: Block, how: Made) -> Day | None:  # noqa: ANN401 - icalendar's own classes say Any
    """Return an event as a day, None when it is cancelled, or is no day at all.

    Raises UserError for the first thing in it that cannot be read.
    """
    _insist_readable(event, block)
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        return None
    if OURS.fullmatch(str(event.get("UID", ""))):
        return None
    categories = _categories(event)
    tone = next((TONES[one] for one in categories if one in TONES), how.source.tone)
    uid = _text(event, block, "UID")
    names = _names(event, block, tone)
    return _day(event, block, how)._replace(
        id=_id(event, block, uid, how.timezone),
        tone=tone,
        names=names,
        regions=_regions(event, block) or how.source.regions or (WORLD,),
        certainty=_certainty(event, block, how.source),
        grave=tone == "solemn" and (how.source.grave or bool(GRAVE & categories)),
    )


def _day(event: Any, block: Block, how: Made) -> Day:  # noqa: ANN401 - as above
    """Return when an event is, as a day without name."""
    try:
        when = stretch(event, block, how.timezone)
        own = "RECURRENCE-ID" in event
        moved = how.moved.get(str(event.get("UID", "")), frozenset())
        again = returns(event, block, when, how.timezone, frozenset() if own else moved)
    except (OverflowError, ValueError, TypeError):
        what = "the event is at no time that can be reckoned with"
        raise UserError(block.place("DTSTART"), what, DATES) from None
    return Day(
        id="",
        rule=again.rule,
        tone="solemn",
        names={},
        regions=(),
        certainty=how.source.certainty,
        source=how.source.file,
        since=again.since,
        until=again.until,
        lasts=when.lasts,
    )


def moved_from(event: Any, block: Block, timezone: str) -> date | None:  # noqa: ANN401 - as above
    """Return the day of a series that this event stands for, None if it is its own."""
    _insist_readable(event, block)
    if "RECURRENCE-ID" not in event:
        return None
    value = event["RECURRENCE-ID"]
    if "RANGE" in value.params:
        what = "the event changes all that follow in its series"
        hint = "end the series with UNTIL, and begin another with a UID of its own"
        raise UserError(block.place("RECURRENCE-ID"), what, hint)
    return local(moment(value, block, "RECURRENCE-ID"), timezone)


def _insist_readable(event: Any, block: Block) -> None:  # noqa: ANN401 - as above
    for name, _ in event.errors:
        known = str(name or "")
        what = f"{known} cannot be read: '{block.value(known)}'"
        hints = {"RRULE": RULES, "DURATION": "write it as PT2H or P1D"}
        raise UserError(block.place(known), what, hints.get(known, DATES))
    for once in ONCE:
        _insist_single(event, block, once)


def _insist_single(event: Any, block: Block, name: str) -> None:  # noqa: ANN401 - as above
    if isinstance(event.get(name), list):
        what = f"the event has {name} twice"
        raise UserError(block.place(name), what, "keep one of them")


def _id(event: Any, block: Block, uid: str, timezone: str) -> str:  # noqa: ANN401 - as above
    day = moved_from(event, block, timezone)
    return f"{uid}/{day.isoformat()}" if day else uid


def _text(event: Any, block: Block, name: str) -> str:  # noqa: ANN401 - as above
    text = " ".join(str(event.get(name, "")).split())
    if not text:
        hints = {"UID": "give it a UID of its own", "SUMMARY": "SUMMARY is its name"}
        raise UserError(block.place(name), f"the event has no {name}", hints[name])
    return text


def _names(event: Any, block: Block, tone: Tone) -> dict[str, str]:  # noqa: ANN401 - as above
    """Return the event's name: in its language, else in both."""
    name = _text(event, block, "SUMMARY")
    # Posts are searched for the names of light days, in the syntax of signals.
    if tone != "solemn" and ("{" in name or "}" in name):
        what = f"a name of a light day cannot have braces: '{name}'"
        raise UserError(block.place("SUMMARY"), what, "write it as people say it")
    language = str(event["SUMMARY"].params.get("LANGUAGE", "")).lower()[:2]
    return {one: name for one in ("en", "fr") if language in {one, ""}} or {"en": name}


def _categories(event: Any) -> set[str]:  # noqa: ANN401 - as above
    written = event.get("CATEGORIES", [])
    many = written if isinstance(written, list) else [written]
    return {str(one).strip().upper() for value in many for one in value.cats}


def _certainty(
    event: Any,  # noqa: ANN401 - as above
    block: Block,
    source: CalendarSource,
) -> Literal["verified", "unverified"]:
    """Return how sure the day is: no surer than its file."""
    said = str(event.get(CERTAINTY, "verified")).strip().lower()
    if said not in {"verified", "unverified"}:
        what = f"{CERTAINTY} cannot be read: '{block.value(CERTAINTY)}'"
        raise UserError(block.place(CERTAINTY), what, "write verified or unverified")
    return "unverified" if said == "unverified" else source.certainty


def _regions(event: Any, block: Block) -> tuple[str, ...]:  # noqa: ANN401 - as above
    where = block.place(REGION)
    codes = str(event.get(REGION, "")).replace("\\,", ",").split(",")
    return tuple(known_region(code.strip(), where) for code in codes if code.strip())
