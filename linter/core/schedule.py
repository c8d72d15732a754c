"""The schedule: every dated reading of every channel, in time order."""

from datetime import datetime
from typing import NamedTuple

from linter.core.reading import Reading
from linter.core.world import World


class Slot(NamedTuple):
    """A reading on a channel's line of time; `local` is the audience's clock."""

    at: datetime
    local: datetime
    reading: Reading
    target: bool


class Feed(NamedTuple):
    """One channel's dated posts, oldest first; ties keep the posts' keys' order.

    `target` slots may be reported on; the others are context (published, or
    not asked for).
    """

    channel: str
    slots: tuple[Slot, ...]


class Schedule(NamedTuple):
    """All readings, and the feeds that the dated ones make."""

    readings: tuple[Reading, ...]
    targets: tuple[Reading, ...]
    feeds: tuple[Feed, ...]


def arrange(readings: list[Reading], targets: frozenset[str], world: World) -> Schedule:
    """Sort readings into feeds; `targets` are the keys of posts to report on."""
    lines: dict[str, list[Slot]] = {}
    for reading in readings:
        moment = reading.post.moment
        if moment is None:
            continue
        for channel in reading.channels or ("",):
            slot = Slot(
                moment.at,
                world.local(moment.at, channel),
                reading,
                reading.post.key in targets,
            )
            lines.setdefault(channel, []).append(slot)
    feeds = [
        Feed(name, tuple(sorted(lines[name], key=_order))) for name in sorted(lines)
    ]
    wanted = [reading for reading in readings if reading.post.key in targets]
    return Schedule(tuple(readings), tuple(wanted), tuple(feeds))


def _order(slot: Slot) -> tuple[datetime, str]:
    return slot.at, slot.reading.post.key
