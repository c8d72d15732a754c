"""NWS: the alerts of the United States' weather service, as GeoJSON of CAP."""

from __future__ import annotations

from typing import Any

from linter.errors import UserError
from linter.feeds.alert import Alert, Batch, gathered, moment
from linter.feeds.objects import ASK, items, listed, parsed, table, word
from linter.feeds.places import mapped, zone
from linter.feeds.severity import colour, in_earnest


def read(data: bytes, where: str) -> Batch:
    """Read the active alerts; one a feature."""
    rows = listed(parsed(data, where), "features", where)
    return gathered(
        ((f"{where}, features[{number}]", row) for number, row in enumerate(rows)),
        _alert,
    )


def _alert(feature: Any, where: str) -> Alert:  # noqa: ANN401 - JSON is anything
    said = table(feature, "properties")
    name = word(said, "id")
    if not name:
        raise UserError(where, "this alert has no properties.id", ASK)
    is_cancel = in_earnest(word(said, "status"), word(said, "messageType"), name, where)
    urgency, certainty = word(said, "urgency"), word(said, "certainty")
    # `expires` is when the message is old, `ends` when the weather is over.
    ends = word(said, "ends") or word(said, "expires")
    sent = word(said, "sent")
    starts = word(said, "onset") or word(said, "effective") or sent
    places = mapped(_places(said))
    references = [word(one, "identifier") for one in items(said, "references")]
    return Alert(
        source="nws",
        source_id=name,
        title=word(said, "headline") or word(said, "event"),
        starts=moment(starts, where),
        ends=moment(ends, where) if ends else None,
        level=colour(word(said, "severity"), urgency, certainty, where),
        regions=places.regions,
        areas=places.areas,
        url=word(feature, "id") if word(feature, "id").startswith("https:") else "",
        status="cancel" if is_cancel else "actual",
        replaces=tuple(one for one in references if one),
        sent=moment(sent, where) if sent else None,
    )


def _places(said: dict[str, Any]) -> list[tuple[str, str]]:
    codes = [one for one in items(table(said, "geocode"), "UGC") if one]
    words = [one for one in codes if isinstance(one, str)]
    if not words and word(said, "areaDesc"):
        return [(word(said, "areaDesc"), "")]
    return [(code, zone(code)) for code in words]
