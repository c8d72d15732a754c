"""`wrong-day`: a wish for a day that the post does not go out on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.dates import WEEKDAYS, occurrence
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`days` gives the words of a wish the time that it is good for.

    That is weekdays (`MO`, `FR,SA`) or a season between two date rules of the
    calendars (`12-01..12-31`, `easter-14..easter+36`), or several with `;` between:
    countries keep some days in different months. The first word that is found counts.

    Posts of more than `max_words` words are left alone, unless it is 0: they retell.
    """

    signals: tuple[str, ...] = ("day-wish",)
    max_words: int = 0
    days: dict[str, str] = field(default_factory=dict)


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on a wish that is right on no clock of its readers."""
    moment = reading.post.moment
    wishes = reading.of(*params.signals)
    if moment is None or not wishes or not applies(reading, world, params):
        return
    if 0 < params.max_words < reading.words:
        return
    # A zone written with the date may be the readers' own.
    clocks = {world.local(moment.at, name).date() for name in reading.channels or ("",)}
    clocks.add(moment.at.date())
    for wish in wishes:
        when = _when(reading, wish, params)
        if when and not any(_fits(when, day) for day in clocks):
            yield hit(reading, [wish], {"day": moment.at.date(), **_weekday(moment.at)})
            return


def _when(reading: Reading, wish: Match, params: Params) -> str:
    said = reading.quote(wish).lower().replace("’", "'")
    return next((when for word, when in params.days.items() if word in said), "")


def _fits(when: str, day: date) -> bool:
    if ".." not in when:
        return WEEKDAYS[day.weekday()] in when.split(",")
    return any(_is_in(season, day) for season in when.split(";"))


def _is_in(season: str, day: date) -> bool:
    first, _, last = season.strip().partition("..")
    start, end = occurrence(first, day.year), occurrence(last, day.year)
    return start is None or end is None or start <= day <= end


_NAMES = {
    "en": (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}


def _weekday(day: date) -> dict[str, object]:
    return {"weekday": {lang: names[day.weekday()] for lang, names in _NAMES.items()}}


KIND = CheckKind(
    "wrong-day",
    "time",
    Params,
    run,
    needs=("date",),
    limits=(("max_words", 0, "+words"),),
)
