"""Dates in other forms than ISO, or with their time of day in a key of its own."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from linter.core.post import SOME_DAY, Flaw
from linter.core.span import Span
from linter.nodes.node import Scalar
from linter.sources.clocks import CLOCK, read_clock
from linter.sources.settled import Dated, at_day, at_time, date_flaw
from linter.sources.written_days import (
    EXAMPLE,
    AmbiguousError,
    Parts,
    UnreadableError,
    read_parts,
)

# Longer than any date with the name of its zone, even in words.
_LONGEST = 100


def read_loosely(
    when: Scalar, zone: tzinfo, clock: Scalar | None, *, day_first: bool | None
) -> Dated:
    """Read a date in any form people write; what cannot be read is a flaw."""
    value, span = when.value.strip(), Span(when.start, when.end)
    if len(value) > _LONGEST:
        shown = f"{value[:_LONGEST]}…"
        return Dated(None, (date_flaw("unreadable-date", span, shown, EXAMPLE),))
    try:
        parts = read_parts(value, day_first=day_first)
    except UnreadableError as error:
        return Dated(None, (date_flaw("unreadable-date", span, value, error.hint),))
    except AmbiguousError:
        return Dated(None, (_ambiguous(value, span),))
    if parts.clock is None and clock is not None:
        dated = join_clock(parts.day, clock, span, parts.zone or zone)
    else:
        dated = _settle(parts, span, zone)
    # At 24:00 the next day is as good a name.
    if parts.named in (None, parts.day):
        return dated
    return dated._replace(flaws=(*dated.flaws, _contradiction(value, span, parts)))


def _contradiction(value: str, span: Span, parts: Parts) -> Flaw:
    """Return the flaw of a date whose weekday is that of another day."""
    flaw = date_flaw("ambiguous-date", span, value, str(parts.day))
    values = {**flaw.values, "other": str(parts.named)}
    return flaw._replace(values=values, variant="weekday")


def _ambiguous(value: str, span: Span) -> Flaw:
    """Return the flaw of a date with two readings, both named where there are two."""
    readings = [
        f"{parts.day}T{parts.clock.time:%H:%M}" if parts.clock else str(parts.day)
        for parts in (_reading(value, day_first=first) for first in (True, False))
        if parts
    ]
    first, *others = dict.fromkeys(readings or [SOME_DAY])
    flaw = date_flaw("ambiguous-date", span, value, first)
    if not others:
        return flaw
    return flaw._replace(values={**flaw.values, "other": others[0]}, variant="readings")


def _reading(value: str, *, day_first: bool) -> Parts | None:
    try:
        return read_parts(value, day_first=day_first)
    except UnreadableError:
        return None


def join_clock(day: date, clock: Scalar, span: Span, zone: tzinfo) -> Dated:
    """Join a date and a time of day that stand in two keys."""
    if clock.tag in ("null", "bool") or not clock.value.strip():
        return at_day(day, span, zone)
    match = CLOCK.fullmatch(" ".join(clock.value.lower().split()))
    read = read_clock(match) if match else None
    place = Span(clock.start, clock.end)
    if read is not None:
        parts = Parts(day + timedelta(days=int(read.next_day)), read)
        dated = _settle(parts, span, zone)
        moment = dated.moment and dated.moment._replace(clock=place)
        return dated._replace(moment=moment)
    flaw = date_flaw("unreadable-date", place, clock.value.strip(), "09:00")
    return Dated(at_day(day, span, zone).moment, (flaw,))


def _settle(parts: Parts, span: Span, zone: tzinfo) -> Dated:
    if parts.clock is None:
        return at_day(parts.day, span, parts.zone or zone)
    wall = datetime.combine(parts.day, parts.clock.time)
    return at_time(wall, span, parts.zone or zone)
