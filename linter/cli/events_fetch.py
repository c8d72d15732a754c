"""`tactlint events fetch`: public alerts into the file of events, as proposals."""

from __future__ import annotations

import os
from collections.abc import Iterable
from urllib.parse import urlsplit

from linter.cli.events_print import Written, report
from linter.cli.events_texts import reason, retold, say
from linter.cli.exits import CLEAN, MENDABLE
from linter.cli.exits import say as complain
from linter.cli.hold_ground import Ground, ground
from linter.cli.terminal import printed
from linter.core.calendar import Event, Level
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.feeds.alert import LEVELS, Batch
from linter.feeds.download import LOOPBACK, Limits, fetched, is_address
from linter.feeds.proposals import Step, Wanted, entry, steps
from linter.feeds.registry import Feed, feed
from linter.ledger.file import Ledger
from linter.ledger.wiring import YAML, Wire, wire

LONGEST = 600


class Asked(NamedTuple):
    """The arguments of one call."""

    feed: str
    place: str = ""
    level: Level = "orange"
    everywhere: bool = False
    dry_run: bool = False
    timeout: float = 20
    allow_http: bool = False


def events_fetch(
    asked: Asked, *, now: str = "", lang: str = "", config: str = ""
) -> int:
    """Fetch, propose, and say what became of every alert.

    Alerts that cannot be read do not stop the others; they are complained about,
    and the exit code is 2.
    """
    here = ground(lang, now, config)
    source = feed(asked.feed)
    place = _place(source, asked.place)
    ledgers = _ledgers(here)
    batch = _read(source, place, asked, here)
    wanted = Wanted(
        asked.level,
        frozenset() if asked.everywhere else _regions(here),
        here.moment,
        say("cancelled", here.language),
    )
    events = tuple(event for one in ledgers for event in one.events)
    found = [retold(one, source.title) for one in steps(batch.alerts, events, wanted)]
    written, wires = _write(found, ledgers, here, source, dry_run=asked.dry_run)
    printed("\n".join(report(source, batch, written, wires, asked, here)))
    for error in batch.refused:
        complain(error, here.language)
    return MENDABLE if batch.refused else CLEAN


def known_level(name: str) -> Level:
    """Return a level; UserError when there is none of this name."""
    for level in LEVELS:
        if level == name:
            return level
    what = f"there is no level '{name}'"
    raise UserError("--level", what, did_you_mean(name, list(LEVELS)))


def _place(source: Feed, place: str) -> str:
    if place or source.url:
        return place or source.url
    what = f"{source.title} has no address of its own"
    raise UserError("URL-OR-FILE", what, "name the address or the file of an alert")


def _read(source: Feed, place: str, asked: Asked, here: Ground) -> Batch:
    # In this order, for `nan` is a number of seconds to Typer, too.
    seconds = min(LONGEST, asked.timeout)
    limits = Limits(seconds=seconds, allow_http=asked.allow_http)
    data = fetched(place, _headers(source, place), limits)
    return source.read(data, place, here.language)


def _headers(source: Feed, place: str) -> dict[str, str]:
    """Return the key's header, for nobody but those who gave the key."""
    if not source.key or not is_address(place):
        return {}
    host = urlsplit(place).hostname
    if host not in {urlsplit(source.url).hostname, *LOOPBACK}:
        return {}
    key = os.environ.get(source.key, "").strip()
    if not (key.isascii() and key.isprintable() and key):
        what = f"{source.title} asks for a key, and {source.key} holds none"
        hint = "get one from their portal, or name a file that you fetched yourself"
        raise UserError(source.key, what, hint)
    return {source.header: key}


def _regions(here: Ground) -> frozenset[str]:
    """Return where readers live; a project that does not say has them anywhere."""
    each = [one.project.config.audience.regions for one in here.sessions]
    return frozenset(region for one in each for region in one if all(each))


def _ledgers(here: Ground) -> list[Ledger]:
    """Open the project's files of events, first the one that proposals go to."""
    known = here.first
    paths = [os.path.join(known.root, path) for path in known.config.events]
    places = {os.path.realpath(path): path for path in [here.home, *paths]}
    return [
        Ledger(path, here.shown(path), known.config.timezone)
        for path in places.values()
        if path.endswith(YAML)
    ]


def _write(
    found: Iterable[Step],
    ledgers: list[Ledger],
    here: Ground,
    source: Feed,
    *,
    dry_run: bool,
) -> tuple[list[Written], list[Wire]]:
    """Put steps into their files; return them with the events as they are now."""
    found = list(found)
    made: dict[str, Event] = {}
    entries = _entries(found, ledgers[0], here, source)
    for ledger in ledgers:
        changes = {
            step.event.id: step.changes
            for step in found
            if step.event and step.changes and step.event.path == ledger.shown
        }
        added = list(entries.values()) if ledger is ledgers[0] else []
        if changes or added:
            ledger.amend(changes, added)
            made |= {event.id: event for event in ledger.events}
            if not dry_run:
                ledger.write()
    wires = _wired(here, dry_run=dry_run) if entries else []
    ids = {number: str(one["id"]) for number, one in entries.items()}
    written = []
    for number, step in enumerate(found):
        name = ids.get(number) or (step.event.id if step.event else "")
        written.append(Written(step, made.get(name, step.event)))
    return written, wires


def _wired(here: Ground, *, dry_run: bool) -> list[Wire]:
    found = wire(here.first, here.home)
    if found and not dry_run:
        found.write()
    return [found] if found else []


def _entries(
    found: list[Step], ledger: Ledger, here: Ground, source: Feed
) -> dict[int, dict[str, object]]:
    """Return the proposals, by the places of their steps."""
    taken = set(here.taken())
    entries: dict[int, dict[str, object]] = {}

    def new_id(name: str) -> str:
        made = ledger.free_id(name, frozenset(taken))
        taken.add(made)
        return made

    for number, step in enumerate(found):
        if step.kind == "propose":
            told = reason(step.alert, source.title, here.language)
            entries[number] = entry(step.alert, here.moment, new_id, told)
    return entries
