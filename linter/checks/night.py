"""`night`: the post goes out while its audience sleeps."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.windows import feed_hit
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.rule import CheckKind
from linter.core.schedule import Schedule
from linter.core.world import World
from linter.errors import UserError

_HOUR = 60
_DAY = 24 * _HOUR


@parameters
class Params(Conditions):
    """Wall-clock hours between which the audience sleeps (`end` excluded).

    A night that begins before midnight ends on the next day.
    """

    start: str = "02:00"
    end: str = "06:00"


def _minute(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    if hours.isdecimal() and minutes.isdecimal() and int(minutes) < _HOUR:
        minute = int(hours) * _HOUR + int(minutes)
        if minute <= _DAY:
            return minute
    raise UserError("night", f"'{clock}' is no time of day", "write it as 02:00")


def run(schedule: Schedule, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the date of each pending post of the small hours.

    Raises UserError for hours that no clock shows: they would never come.
    """
    start, end = _minute(params.start), _minute(params.end)
    for feed in schedule.feeds:
        if not feed.channel:
            continue
        for slot in feed.slots:
            moment = slot.reading.post.moment
            if not slot.target or moment is None or moment.precision == "day":
                continue
            minute = slot.local.hour * _HOUR + slot.local.minute
            if _asleep(minute, start, end) and applies(slot.reading, world, params):
                values: dict[str, object] = {
                    "time": slot.local,
                    "zone": str(slot.local.tzinfo),
                    "channel": feed.channel,
                }
                yield feed_hit(slot, values)


def _asleep(minute: int, start: int, end: int) -> bool:
    if start <= end:
        return start <= minute < end
    return minute >= start or minute < end


KIND = CheckKind(
    "night", "feed", Params, run, reach="channel", needs=("hour", "channel")
)
