"""Météo-France's vigilance: a colour for each department and danger, as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from linter.core.calendar import Level
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.feeds.alert import Alert, Batch, gathered, moment
from linter.feeds.objects import ASK, items, listed, parsed, table, word
from linter.feeds.places import department, mapped

COLOURS: dict[str, Level] = {"1": "green", "2": "yellow", "3": "orange", "4": "red"}
WORDS = {"green": "verte", "yellow": "jaune", "orange": "orange", "red": "rouge"}
DANGERS = {
    "1": "vent violent",
    "2": "pluie-inondation",
    "3": "orages",
    "4": "crues",
    "5": "neige-verglas",
    "6": "canicule",
    "7": "grand froid",
    "8": "avalanches",
    "9": "vagues-submersion",
}
# The sum of all departments: each of them is there by itself.
WHOLE = "FRA"


class Danger(NamedTuple):
    """One danger in one department, over the two days that a map covers."""

    place: str
    kind: str
    spells: list[dict[str, Any]]
    updated: str


def read(data: bytes, where: str) -> Batch:
    """Read a map of today and tomorrow; one danger of one department an alert."""
    product = table(parsed(data, where), "product")
    found: dict[tuple[str, str], Danger] = {}
    updated = word(product, "update_time")
    for period in listed(product, "periods", where):
        for place, item in _dangers(period):
            kind = word(item, "phenomenon_id")
            danger = found.setdefault((place, kind), Danger(place, kind, [], updated))
            danger.spells.extend(_spells(item, table(period)))
    rows = ((f"{where}, {one.place}/{one.kind}", one) for one in found.values())
    return gathered(rows, _alert)


def _dangers(period: object) -> Iterator[tuple[str, object]]:
    for domain in items(table(period, "timelaps"), "domain_ids"):
        place = word(domain, "domain_id")
        if place != WHOLE:
            for item in items(domain, "phenomenon_items"):
                yield place, item


def _spells(item: object, period: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the spells of a danger; without any, its colour is the whole period's."""
    spells = [table(one) for one in items(item, "timelaps_items")]
    if spells:
        return spells
    return [
        {
            "begin_time": word(period, "begin_validity_time"),
            "end_time": word(period, "end_validity_time"),
            "color_id": word(item, "phenomenon_max_color_id"),
        }
    ]


def _alert(danger: Danger, where: str) -> Alert:
    if danger.kind not in DANGERS:
        what = f"'{danger.kind}' is no danger of the vigilance"
        raise UserError(where, what, "1 to 9 are")
    numbers = [word(spell, "color_id") for spell in danger.spells]
    strange = next((one for one in numbers if one not in COLOURS), None)
    if strange is not None:
        what = f"'{strange}' is no colour of the vigilance"
        raise UserError(where, what, "1 (green) to 4 (red) are")
    top = max(numbers)
    starts, ends = _window(danger, min(top, "3"), where)
    level = COLOURS[top]
    places = mapped([(danger.place, department(danger.place))])
    series = f"{danger.place}/{danger.kind}/"
    return Alert(
        source="vigilance",
        source_id=f"{series}{starts:%Y-%m-%d}",
        title=f"Vigilance {WORDS[level]} {DANGERS[danger.kind]} ({danger.place})",
        starts=starts,
        ends=ends,
        level=level,
        regions=places.regions,
        areas=places.areas,
        url="https://vigilance.meteofrance.fr/",
        # Green is how Météo-France says that a danger is over.
        status="cancel" if level == "green" else "actual",
        series=series,
        sent=moment(danger.updated, where) if danger.updated else None,
    )


def _window(danger: Danger, least: str, where: str) -> tuple[datetime, datetime]:
    """Return when the danger is at least of a colour, from the first to the last."""
    counted = [spell for spell in danger.spells if word(spell, "color_id") >= least]
    begins = [moment(word(spell, "begin_time"), where) for spell in counted]
    ends = [moment(word(spell, "end_time"), where) for spell in counted]
    if not begins:
        raise UserError(where, "this danger has no hours", ASK)
    return min(begins), max(ends)
