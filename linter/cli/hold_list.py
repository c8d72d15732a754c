"""`tactlint hold list`: what is running, coming, proposed, and with --all ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from linter.cli.exits import CLEAN
from linter.cli.hold_ground import Ground, ground
from linter.cli.hold_print import described, paragraph
from linter.cli.hold_state import OPEN, STATES, State, state
from linter.cli.hold_texts import say
from linter.cli.terminal import printed
from linter.core.calendar import Act, Event
from linter.errors import UserError, did_you_mean

FORMATS = ["text", "json"]
VERSION = 1


def hold_list(
    *,
    format: str,  # noqa: A002 - named as the option that it is
    all: bool,  # noqa: A002 - same
    lang: str = "",
    now: str = "",
    config: str = "",
) -> int:
    """List the events of all files of the repository's projects."""
    known_format(format)
    here = ground(lang, now, config)
    shown = STATES if all else OPEN
    events = sorted(here.events().values(), key=lambda one: (one.start, one.id))
    by_state = {
        name: [one for one in events if state(one, here.now) == name] for name in STATES
    }
    if format == "json":
        from linter.report.json_text import json_text

        holds = [record(one, here.now) for name in shown for one in by_state[name]]
        told = {"version": VERSION, "now": here.now.isoformat(), "holds": holds}
        printed(json_text(told))
    else:
        printed("\n".join(_told(by_state, shown, here)))
    return CLEAN


def known_format(name: str) -> None:
    """Raise UserError for a format that `hold` has not."""
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS)
        raise UserError("--format", f"there is no format '{name}' here", hint)


def _told(
    by_state: dict[State, list[Event]], shown: tuple[State, ...], here: Ground
) -> Iterator[str]:
    language = here.language
    colon = say("colon", language)
    if not any(by_state[name] for name in shown):
        yield say("nothing_all" if "ended" in shown else "nothing", language)
    for name in shown:
        if by_state[name]:
            yield f"{say(name, language)}{colon if name != 'proposed' else '.'}"
        for event in by_state[name]:
            yield from paragraph(f"{event.name} ({event.id})", "  ", language)
            yield from described(event, language, "    ")
            yield ""
    if "ended" not in shown and by_state["ended"]:
        yield say("more", language, count=len(by_state["ended"]))


def record(event: Event, now: datetime) -> dict[str, object]:
    """Return an event as JSON shows it, with how it stands now."""
    return {
        "id": event.id,
        "name": event.name,
        "state": state(event, now),
        "status": event.status,
        "posture": event.posture,
        "from": event.start.isoformat(),
        "until": event.until.isoformat() if event.until else None,
        "regions": list(event.regions),
        "brands": list(event.brands),
        "channels": list(event.channels),
        "paths": list(event.paths),
        "words": list(event.words),
        "reason": event.reason,
        "started": _act(event.started),
        "lifted": _act(event.lifted) if event.lifted else None,
        "source": event.source,
        "source_id": event.source_id,
        "level": event.level,
        "path": event.path,
        "line": event.line,
    }


def _act(act: Act) -> dict[str, object]:
    on = act.on.isoformat() if act.on else None
    return {"on": on, "by": act.by, "reason": act.reason}
