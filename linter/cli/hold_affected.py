"""`tactlint hold affected`: the posts that a hold would stop, before it starts."""

from __future__ import annotations

import os

from linter.cli.exits import CLEAN, MENDABLE
from linter.cli.hold_ground import Ground, find_event, ground, split
from linter.cli.hold_list import VERSION, known_format, record
from linter.cli.hold_print import (
    Telling,
    caveats,
    described,
    effect,
    idle,
    paragraph,
    unreadable,
)
from linter.cli.hold_request import Asked, entry
from linter.cli.hold_state import OPEN
from linter.cli.hold_texts import say
from linter.cli.terminal import printed
from linter.core.calendar import Event
from linter.holding import Stop, stops
from linter.ledger.file import Ledger
from linter.session import Session

NAMELESS = "?"


def hold_affected(
    asked: Asked,
    *,
    format: str,  # noqa: A002 - named as the option that it is
    lang: str = "",
    now: str = "",
    config: str = "",
) -> int:
    """List posts; exit 2 when files could not be read."""
    known_format(format)
    here = ground(lang, now, config)
    event = _event(here, asked)
    sessions = _sessions(here, event)
    found = [stops(session, event) for session in sessions]
    if format == "json":
        from linter.report.json_text import json_text

        told = {
            "version": VERSION,
            "hold": record(event, here.now),
            "posts": [_record(one) for each in found for one in each.found],
            "silenced": [
                {**_record(one), "effect": "silenced"}
                for each in found
                for one in each.silenced
            ],
        }
        printed(json_text(told))
    else:
        it = "Il" if event.status == "proposed" else "Elle"
        title = [f"{event.name} ({event.id})"] if event.id else []
        lines = [*title, *described(event, here.language), ""]
        lines += [
            *effect(found, Telling(here.language, it=it)),
            *idle(found, here.language),
            *caveats(sessions, here),
            "",
        ]
        key = "next_confirm" if event.status == "proposed" else "next_affected"
        if not event.id or event.status == "proposed":
            lines += paragraph(say(key, here.language, id=event.id))
        printed("\n".join(lines).rstrip())
    return MENDABLE if unreadable(sessions, found, here.language) else CLEAN


def _event(here: Ground, asked: Asked) -> Event:
    """Return an event of the files by its name, else the one that is described."""
    if asked.name:
        return find_event(here, asked.name, OPEN)
    here.of(tuple(split(asked.brands)))
    written = entry(asked._replace(name=NAMELESS), here, NAMELESS)
    scratch = os.path.join(here.first.root, "?", "events.yaml")
    made = Ledger(scratch, "events.yaml", here.first.config.timezone).add(written)
    return made._replace(id="", name="", path="", line=0)


def _sessions(here: Ground, event: Event) -> tuple[Session, ...]:
    known = {name for one in here.sessions for name in one.project.brand.names}
    ours = tuple(brand for brand in event.brands if brand.casefold() in known)
    return here.of(ours)


def _record(stop: Stop) -> dict[str, object]:
    at = stop.moment
    return {
        "path": stop.path,
        "line": stop.line,
        "post": stop.post.key,
        "publish_at": at.at.isoformat() if at else None,
        "channels": list(stop.post.channels),
        "effect": "stopped" if stop.severity == "error" else "warned",
        "rules": list(stop.rules),
        "text": stop.words,
    }
