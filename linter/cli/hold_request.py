"""What is asked of a new hold, checked before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from typing import get_args

from linter.cli.hold_ground import Ground, checked, read_day_or_moment, split
from linter.config.model import names
from linter.config.readers import PLATFORMS, in_zone, read_glob
from linter.config.regions import read_region
from linter.core.calendar import Posture
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.language.phrases import PhraseError, wordings
from linter.shelf import SYNTAX

Entry = dict[str, object]


class Asked(NamedTuple):
    """The options of a new hold, as they were typed."""

    name: str
    regions: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    posture: str = "freeze"
    words: tuple[str, ...] = ()
    reason: str = ""
    start: str = ""
    until: str = ""


def entry(asked: Asked, ground: Ground, id: str) -> Entry:  # noqa: A002 - as in the file
    """Return the event to write; UserError names the option that is wrong."""
    name = " ".join(asked.name.split())
    if not name:
        raise UserError("NAME", "a hold needs a name", 'such as "Storm on the coast"')
    start, until = _window(asked, ground)
    found: Entry = {
        "id": id,
        "name": name,
        "from": start,
        "until": until,
        "regions": checked("--region", split(asked.regions), read_region),
        "brands": split(asked.brands) or _own_brand(ground),
        "channels": _channels(asked, ground),
        "paths": checked("--path", asked.paths, read_glob),
        "posture": _posture(asked.posture),
        "words": _words(split(asked.words)),
        "reason": " ".join(asked.reason.split()),
    }
    return {key: value for key, value in found.items() if value}


def _own_brand(ground: Ground) -> list[str]:
    """Return the brand of this folder, if others read its file of events too."""
    first = ground.first
    is_shared = os.path.relpath(ground.home, first.root).startswith("..")
    return list(names(first.config, first.root)[:1]) if is_shared else []


def _window(asked: Asked, ground: Ground) -> tuple[datetime, object]:
    from datetime import timedelta

    zone = ground.first.config.timezone
    start = ground.moment
    if asked.start:
        start = _dawn(read_day_or_moment("--from", asked.start, zone), zone)
    if not asked.until:
        return start, None
    until = read_day_or_moment("--until", asked.until, zone)
    end = _dawn(until, zone)
    # Behind 9999-12-31 there is nothing; people write it for "always".
    if not isinstance(until, datetime) and until != date.max:
        end += timedelta(days=1)
    if end <= start:
        hint = "look at --from and --until"
        raise UserError("--until", "the hold would end before it begins", hint)
    return start, until


def _dawn(at: object, zone: str) -> datetime:
    if isinstance(at, datetime):
        return at
    return in_zone(datetime.fromisoformat(str(at)), zone)


def _posture(text: str) -> str:
    known = list(get_args(Posture))
    if text not in known:
        raise UserError(
            "--posture", f"'{text}' is no posture", did_you_mean(text, known)
        )
    return text


def _channels(asked: Asked, ground: Ground) -> list[str]:
    """Refuse a channel that no project declares, where they declare any."""
    sessions = ground.of(tuple(split(asked.brands)))
    known = {name for one in sessions for name in one.project.config.channels}
    folded = {name.casefold() for name in (*known, *PLATFORMS)}
    channels = split(asked.channels)
    for channel in channels:
        if known and channel.casefold() not in folded:
            hint = did_you_mean(channel, sorted(known))
            raise UserError("--channel", f"no channel is called '{channel}'", hint)
    return channels


def _words(phrases: Iterable[str]) -> list[str]:
    found = list(phrases)
    for phrase in found:
        try:
            wordings(phrase)
        except PhraseError as error:
            raise UserError("--words", str(error), SYNTAX) from None
    return found
