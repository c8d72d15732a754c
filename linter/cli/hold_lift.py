"""`tactlint hold lift` and `confirm`: what a person decides about an event."""

from __future__ import annotations

import os

from linter.cli.exits import CLEAN
from linter.cli.hold_ground import Ground, find_event, ground, who
from linter.cli.hold_print import Telling, committing, effect, idle, paragraph
from linter.cli.hold_state import OPEN
from linter.cli.hold_texts import posts, say
from linter.cli.terminal import printed
from linter.core.calendar import Event
from linter.errors import UserError
from linter.holding import stops
from linter.ledger.file import Ledger


def hold_lift(  # noqa: PLR0913 - one parameter an option: this is the command line
    name: str,
    *,
    reason: str = "",
    by: str = "",
    lang: str = "",
    now: str = "",
    config: str = "",
) -> int:
    """End an event from now on; it stays in its file as history."""
    here = ground(lang, now, config)
    event = find_event(here, name, OPEN)
    if not reason.strip():
        hint = 'such as --reason "the alert is over"'
        raise UserError("--reason", "a hold is lifted for a reason", hint)
    act = {"by": who(by, here.first.root), "reason": " ".join(reason.split())}
    _changed(here, event, {"lifted": {"on": here.moment, **act}})
    key = "dismissed" if event.status == "proposed" else "was_lifted"
    head = say(key, here.language, name=event.name, id=event.id, path=event.path)
    lines = list(paragraph(head))
    if event.status == "confirmed":
        found = [stops(session, event) for session in here.of(_ours(here, event))]
        number = sum(len(one.stopped) for one in found)
        if number:
            text = say("freed", here.language, posts=posts(number, here.language))
            lines += paragraph(text)
    lines += ["", *committing([event.path], "lift", event.name, here.language)]
    printed("\n".join(lines))
    return CLEAN


def hold_confirm(
    name: str, *, by: str = "", lang: str = "", now: str = "", config: str = ""
) -> int:
    """Make a proposed event count."""
    here = ground(lang, now, config)
    event = find_event(here, name, ["proposed"])
    act = {"on": here.moment, "by": who(by, here.first.root)}
    _changed(here, event, {"status": "confirmed", "started": act})
    head = say(
        "confirmed", here.language, name=event.name, id=event.id, path=event.path
    )
    found = [stops(session, event) for session in here.of(_ours(here, event))]
    how = Telling(here.language, f"tactlint hold affected {event.id}", it="Il")
    lines = [*paragraph(head), "", *effect(found, how), *idle(found, here.language), ""]
    lines += committing([event.path], "hold", event.name, here.language)
    printed("\n".join(lines))
    return CLEAN


def _changed(here: Ground, event: Event, changes: dict[str, object]) -> None:
    path = os.path.abspath(event.path)
    ledger = Ledger(path, event.path, here.first.config.timezone)
    ledger.change(event.id, changes)
    ledger.write()


def _ours(here: Ground, event: Event) -> tuple[str, ...]:
    """Return the brands of an event that are projects here."""
    known = {name for one in here.sessions for name in one.project.brand.names}
    return tuple(brand for brand in event.brands if brand.casefold() in known)
