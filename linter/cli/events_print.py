"""What `tactlint events fetch` prints: a line for each change, a count of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from linter.cli.events_texts import say, unmapped
from linter.cli.hold_ground import Ground
from linter.cli.hold_print import paragraph
from linter.core.calendar import Event
from linter.core.tuples import NamedTuple
from linter.engine.message import shown
from linter.feeds.alert import LEVELS, Batch
from linter.feeds.proposals import Step, is_graver
from linter.feeds.registry import Feed
from linter.ledger.wiring import Wire

if TYPE_CHECKING:
    from linter.cli.events_fetch import Asked

SIGNS = {"propose": "+", "update": "~", "end": "-"}
# What is only counted, and the words for it.
REST = {
    "light": "light",
    "elsewhere": "elsewhere",
    "over": "over",
    "older": "older",
    "unheard": "unheard",
    "same": "same",
    "lifted": "lifted",
    "cancelled": "closed",
    "left": "left",
    "refused": "refused",
}


class Written(NamedTuple):
    """A step, and the event that it is about as it now stands in its file."""

    step: Step
    event: Event | None


def report(  # noqa: PLR0913, PLR0917 - all that there is to tell
    feed: Feed,
    batch: Batch,
    written: list[Written],
    wires: list[Wire],
    asked: Asked,
    here: Ground,
) -> Iterator[str]:
    """Yield the lines for a reader at the terminal."""
    language = here.language
    total = len(batch.alerts) + len(batch.refused) + len(batch.left)
    key = f"read_{total}" if total < 2 else "read"  # noqa: PLR2004 - the plural
    yield say(key, language, feed=feed.title, count=total)
    if asked.dry_run:
        yield say("would", language)
    for one in written:
        yield from _changed(one, here)
        yield from _lower(one, asked, here)
        yield from _returned(one, here)
    changed = any(one.step.kind in SIGNS for one in written)
    if not changed:
        yield say("unchanged", language, path=here.shown(here.home))
    key = "would_wire" if asked.dry_run else "wired"
    for wire in wires:
        yield say(key, language, path=here.shown(wire.path), entry=wire.entry)
    yield from _rest(batch, written, asked, here)
    if any(one.step.kind == "propose" for one in written):
        last = "next_dry" if asked.dry_run else "next"
        yield ""
        yield from paragraph(say(last, language), "", language)


def _changed(one: Written, here: Ground) -> Iterator[str]:
    """Yield what becomes of one event, and the places that we do not know."""
    step, event = one
    sign = SIGNS.get(step.kind)
    if sign is None or event is None:
        return
    yield from paragraph(f"{event.name} ({event.id})", f"  {sign} ", here.language)
    for text in _facts(step, event, here):
        yield from paragraph(text, "      ", here.language)


def _facts(step: Step, event: Event, here: Ground) -> Iterator[str]:
    language = here.language
    if step.kind == "propose":
        where = ", ".join(event.regions) or say("everywhere", language)
        yield f"{say(step.alert.level, language)}, {where}"
        yield _window(event.start, event.until, here)
        if step.alert.areas:
            yield unmapped(step.alert, language)
    elif step.kind == "end":
        yield say("ended", language)
    else:
        yield from _updates(step, event, here)


def _updates(step: Step, event: Event, here: Ground) -> Iterator[str]:
    """Yield what an update changed; its new id only when that is all."""
    language = here.language
    if "level" in step.changes:
        yield from _graver(step, event, language)
    if {"from", "until"} & step.changes.keys():
        yield _window(event.start, event.until, here)
    if step.changes.keys() <= {"source_id"}:
        yield f"{say('source_id', language)} → {step.alert.source_id}"


def _graver(step: Step, event: Event, language: str) -> Iterator[str]:
    level = say(step.alert.level, language)
    was = step.event.level if step.event else None
    if was is None:
        yield say("level", language, level=level)
        return
    known = say(was, language)
    yield say("graver", language, level=level, was=known, posture=event.posture)
    if step.alert.title != event.name:
        yield say("title", language, title=step.alert.title)


def _window(start: datetime, until: datetime | None, here: Ground) -> str:
    language = here.language
    zone = ZoneInfo(here.first.config.timezone)
    begins = f"{say('from', language)} {shown(start.astimezone(zone), language)}"
    if until is None:
        return begins
    ends = shown(until.astimezone(zone), language)
    return f"{begins} {say('until', language)} {ends}"


def _lower(one: Written, asked: Asked, here: Ground) -> Iterator[str]:
    """Yield the events that still stand though their feed has calmed down."""
    step, event = one
    stands = event and not event.lifted and not event.is_over(here.now)
    if event is None or not stands or step.kind not in {"same", "update"}:
        return
    if LEVELS.index(step.alert.level) < LEVELS.index(asked.level):
        name = f"{event.name} ({event.id})"
        yield from paragraph(name, "  ? ", here.language)
        level = say(step.alert.level, here.language)
        text = say("lower", here.language, level=level, id=event.id)
        yield from paragraph(text, "      ", here.language)


def _returned(one: Written, here: Ground) -> Iterator[str]:
    """Yield the events that people ended before their feed found them graver."""
    step, event = one
    if event is None or event.level is None or step.kind != "lifted":
        return
    ends = step.alert.ends
    if is_graver(step.alert, event) and not (ends and ends <= here.now):
        name = f"{event.name} ({event.id})"
        yield from paragraph(name, "  ? ", here.language)
        level, was = (say(n, here.language) for n in (step.alert.level, event.level))
        text = say("returned", here.language, level=level, was=was)
        yield from paragraph(text, "      ", here.language)


def _rest(
    batch: Batch, written: list[Written], asked: Asked, here: Ground
) -> Iterator[str]:
    """Yield how many alerts were not proposed, and why."""
    counts: dict[str, int] = Counter(one.step.kind for one in written)
    counts |= {"left": len(batch.left), "refused": len(batch.refused)}
    level = say(asked.level, here.language)
    told = [
        say(text, here.language, count=counts[kind], level=level)
        for kind, text in REST.items()
        if counts.get(kind)
    ]
    if told:
        yield say("counts", here.language)
        for text in told:
            yield from paragraph(text, "  ", here.language)
