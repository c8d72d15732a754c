"""`day-collision`: a light calendar hook falls on a solemn day."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.checks.solemn_day import solemn_days
from linter.core.finding import Hit, Severity
from linter.core.names import day_signal
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """The days come from the calendars; only the usual conditions apply."""


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the name of a light day in a post on a solemn one."""
    moment = reading.post.moment
    named = [match for match in reading.matches if match.signal.startswith("day:")]
    if moment is None or not named or not applies(reading, world, params):
        return
    for channel in reading.channels or ("",):
        date = world.local(moment.at, channel).date()
        # A post may speak of Earth Day two days before it.
        today = {
            day_signal(day.id): day
            for day in world.calendar.on(date, frozenset({"world"}))
            if day.tone != "solemn" and day.is_brief
        }
        light = [match for match in named if match.signal in today]
        solemn = solemn_days(reading, world, channel)
        if light and solemn:
            hook, (day, known) = today[light[0].signal], solemn[0]
            values: dict[str, object] = {"light": hook.names, "solemn": day.names}
            certain = known and hook.certainty == day.certainty == "verified"
            severity: Severity | None = None if certain else "info"
            yield hit(reading, light, values, severity=severity)
            return


KIND = CheckKind("day-collision", "time", Params, run, needs=("date",))
