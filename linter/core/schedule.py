"""The schedule: every dated reading of every channel, in time order."""

from datetime import datetime

from linter.core.reading import Reading
from linter.core.recurrence import comings, is_ahead, is_lost
from linter.core.tuples import NamedTuple
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
    """Sort readings into feeds; `targets` are the keys of posts to report on.

    A post that comes back has a slot for each time, those that are over being
    context.
    """
    lines: dict[str, list[Slot]] = {}
    for reading in readings:
        asked = reading.post.key in targets
        again = bool(reading.post.recurrence) or is_lost(reading.post)
        for one in comings(reading, world.now):
            target = asked and not (again and _is_over(one, world))
            for channel in one.channels or ("",):
                lines.setdefault(channel, []).append(_slot(one, channel, target, world))
    feeds = [
        Feed(name, tuple(sorted(lines[name], key=_order))) for name in sorted(lines)
    ]
    wanted = [reading for reading in readings if reading.post.key in targets]
    return Schedule(tuple(readings), tuple(wanted), tuple(feeds))


def _slot(reading: Reading, channel: str, target: bool, world: World) -> Slot:
    moment = reading.post.moment
    at = moment.at if moment else world.now
    return Slot(at, world.local(at, channel), reading, target)


def _is_over(reading: Reading, world: World) -> bool:
    moment = reading.post.moment
    return moment is not None and not is_ahead(moment, world.now)


def _order(slot: Slot) -> tuple[datetime, str]:
    return slot.at, slot.reading.post.key
