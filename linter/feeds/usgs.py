"""USGS: earthquakes as GeoJSON, with the colour of PAGER's estimate of the harm."""

from __future__ import annotations

from typing import Any

from linter.core.calendar import Level
from linter.feeds.alert import LEVELS, Alert, Batch, epoch, gathered
from linter.feeds.objects import listed, parsed, table, word
from linter.feeds.places import mapped, spoken_place

# What USGS itself calls significant, before PAGER has its say.
SIGNIFICANT = 600


def read(data: bytes, where: str) -> Batch:
    """Read a summary; one earthquake a feature."""
    rows = listed(parsed(data, where), "features", where)
    return gathered(
        ((f"{where}, features[{number}]", row) for number, row in enumerate(rows)),
        _alert,
    )


def _alert(feature: Any, where: str) -> Alert:  # noqa: ANN401 - JSON is anything
    said = table(feature, "properties")
    place = word(said, "place")
    places = mapped([(place, spoken_place(place))] if place else [])
    updated = said.get("updated")
    return Alert(
        source="usgs",
        source_id=word(feature, "id"),
        title=word(said, "title"),
        starts=epoch(said.get("time"), where),
        ends=None,
        level=_level(said),
        regions=places.regions,
        areas=places.areas,
        url=word(said, "url"),
        status="cancel" if word(said, "status") == "deleted" else "actual",
        replaces=(word(feature, "id"),),
        sent=epoch(updated, where) if updated is not None else None,
    )


def _level(said: dict[str, Any]) -> Level:
    colour = word(said, "alert")
    for level in LEVELS:
        if level == colour:
            return level
    significance = said.get("sig")
    is_big = isinstance(significance, int | float) and significance >= SIGNIFICANT
    return "orange" if is_big else "green"
