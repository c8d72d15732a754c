"""`day-words`: words that a day of the calendars asks to avoid."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.checks.solemn_day import days_on, firm
from linter.core.calendar import Day
from linter.core.finding import Hit, Severity
from linter.core.names import avoided_signal
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """The words come from the calendars.

    On a day that may be held against a post, one of `grave_traits` makes it an error.
    """

    grave_traits: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit for the gravest day whose words the author means."""
    if not any(match.signal.startswith("avoid:") for match in reading.matches):
        return
    if not applies(reading, world, params):
        return
    for channel in reading.channels or ("",):
        for day, known in days_on(reading, world, channel):
            matches = reading.meant(avoided_signal(day))
            if matches:
                severity = _severity(reading, day, params, known=known)
                yield hit(reading, matches, {"day": day.names}, severity=severity)
                return


def _severity(
    reading: Reading, day: Day, params: Params, *, known: bool
) -> Severity | None:
    """Soften what is not certain; be grave where the words sell on a grave day."""
    if not known or day.certainty != "verified":
        return "info"
    sells = any(map(reading.has, params.grave_traits))
    return "error" if sells and firm(day, known=known) else None


KIND = CheckKind("day-words", "time", Params, run, needs=("date",))
