"""`tactlint hold start`: write a hold, make sure that it is read, say what it stops."""

from __future__ import annotations

import os

from linter.cli.exits import CLEAN
from linter.cli.hold_ground import Ground, called, ground, split, who
from linter.cli.hold_print import (
    Telling,
    caveats,
    committing,
    described,
    effect,
    idle,
    paragraph,
    unreadable,
)
from linter.cli.hold_request import Asked, entry
from linter.cli.hold_state import OPEN, state
from linter.cli.hold_texts import say
from linter.cli.terminal import printed
from linter.config.load import events_of, load_file
from linter.core.calendar import Event
from linter.errors import UserError
from linter.holding import stops
from linter.ledger.file import Ledger
from linter.ledger.wiring import Wire, wire
from linter.session import Session


def hold_start(  # noqa: PLR0913 - one parameter an option: this is the command line
    asked: Asked,
    *,
    by: str = "",
    dry_run: bool = False,
    lang: str = "",
    now: str = "",
    config: str = "",
) -> int:
    """Start a hold; exit 2 when something of it cannot be meant."""
    here = ground(lang, now, config)
    sessions = here.of(tuple(split(asked.brands)))
    ledger = ledger_of(here)
    written = entry(asked, here, ledger.free_id(asked.name, here.taken()))
    acted = {"on": here.moment, "by": who(by, here.first.root)}
    event = ledger.add({**written, "started": acted})
    wires = _wires(here, sessions)
    found = [stops(session, event) for session in sessions]
    if not dry_run:
        ledger.write()
        for one in wires:
            one.write()
        _insist(here, sessions, event)
    lines = [
        *_twin(here, ledger, event),
        *_opening(here, ledger, event, dry_run=dry_run),
    ]
    key = "would_wire" if dry_run else "wired"
    lines += [""] * (dry_run and bool(wires))
    for one in wires:
        path = here.shown(one.path)
        lines += paragraph(say(key, here.language, path=path, entry=one.entry))
    see = "tactlint hold affected" + (" …" if dry_run else f" {event.id}")
    lines += ["", *effect(found, Telling(here.language, see))]
    lines += [*idle(found, here.language), *caveats(sessions, here), ""]
    if dry_run:
        lines.append(say("next_dry", here.language))
    else:
        paths = (ledger.path, *(one.path for one in wires))
        files = [here.shown(path) for path in paths]
        lines += committing(files, "hold", event.name, here.language)
    printed("\n".join(lines))
    unreadable(sessions, found, here.language)
    return CLEAN


def _twin(here: Ground, ledger: Ledger, event: Event) -> list[str]:
    """Say that an open event has the name already: another one may be a slip."""
    others = [one for one in ledger.events if one.id != event.id]
    standing = [one for one in others if state(one, here.now) in OPEN]
    ids = [one.id for one in called(event.name, standing)]
    if not ids:
        return []
    told = say("twin", here.language, ids=", ".join(ids))
    return [*paragraph(told), ""]


def ledger_of(here: Ground) -> Ledger:
    """Open the file that holds go to, a new one if there is none."""
    return Ledger(here.home, here.shown(here.home), here.first.config.timezone)


def _wires(here: Ground, sessions: tuple[Session, ...]) -> list[Wire]:
    """Return the configurations to change; the first must list what it is home to."""
    projects = dict.fromkeys((here.sessions[0], *sessions))
    found = (wire(one.project.loaded, here.home) for one in projects)
    return [one for one in found if one]


def _insist(here: Ground, sessions: tuple[Session, ...], event: Event) -> None:
    """Read everything again as `check` will: a hold that nothing reads is none."""
    for session in sessions:
        known = session.project.loaded
        path = os.path.join(known.root, known.value.source.path)
        again = load_file(path, known.root)
        if event.id not in {one.id for one in events_of(again)}:
            what = f"does not read the hold that is now in {here.shown(here.home)}"
            hint = "add the file to 'events' by hand"
            raise UserError(session.shown(known.value.source.path), what, hint)


def _opening(here: Ground, ledger: Ledger, event: Event, *, dry_run: bool) -> list[str]:
    path = here.shown(ledger.path)
    if dry_run:
        added = ledger.text.splitlines()[event.line - 1 :]
        head = say("would", here.language, path=path)
        return [*paragraph(head), "", *added]
    head = say("wrote", here.language, name=event.name, path=path, id=event.id)
    return [*paragraph(head), *described(event, here.language)]
