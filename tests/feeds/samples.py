"""Feeds as their publishers document them, written for the tests; no real alert."""

from __future__ import annotations

import json
from typing import Any

ITEM = {
    "title": "Red tropical cyclone alert for AMIHAN-26 in Philippines",
    "link": "https://www.gdacs.org/report.aspx?eventtype=TC&eventid=1001643",
    "pubDate": "Thu, 19 Nov 2026 06:00:00 GMT",
    "fromdate": "Wed, 18 Nov 2026 00:00:00 GMT",
    "todate": "Thu, 19 Nov 2026 06:00:00 GMT",
    "iscurrent": "true",
    "eventtype": "TC",
    "eventid": "1001643",
    "alertlevel": "Red",
    "iso3": "PHL",
    "country": "Philippines",
}
PLAIN = {"title", "link", "pubDate"}


def gdacs_item(**changes: str) -> str:
    """Return an item; a value of "" leaves its element out."""
    rows = []
    for key, value in {**ITEM, **changes}.items():
        tag = key if key in PLAIN else f"gdacs:{key}"
        text = value.replace("&", "&amp;").replace("<", "&lt;")
        if value:
            rows.append(f"      <{tag}>{text}</{tag}>")
    return "\n".join(["    <item>", *rows, "    </item>"])


def gdacs(*items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    """Return the feed, with the BOM that GDACS puts before it."""
    inside = "\n".join(items)
    text = (
        f'{head}\n<rss version="2.0" xmlns:gdacs="http://www.gdacs.org">\n'
        f"  <channel>\n    <title>Alerts</title>\n{inside}\n  </channel>\n</rss>\n"
    )
    return b"\xef\xbb\xbf" + text.encode()


def quake(**changes: Any) -> dict[str, Any]:
    """Return a feature of USGS; `id` is its own, the rest its properties."""
    name = changes.pop("id", "us7000abcd")
    said = {
        "mag": 7.1,
        "place": "55 km SSW of Pondaguitan, Philippines",
        "time": 1795147200000,
        "updated": 1795150800000,
        "url": f"https://earthquake.usgs.gov/earthquakes/eventpage/{name}",
        "alert": "orange",
        "status": "reviewed",
        "sig": 900,
        "title": "M 7.1 - 55 km SSW of Pondaguitan, Philippines",
        **changes,
    }
    return {"type": "Feature", "properties": said, "geometry": None, "id": name}


def collection(*features: object) -> bytes:
    """Return a collection of features."""
    told = {"type": "FeatureCollection", "features": list(features)}
    return json.dumps(told).encode()


def storm(**changes: Any) -> dict[str, Any]:
    """Return a feature of the NWS: a flood in Texas."""
    name = changes.get("id", "urn:oid:2.49.0.1.840.0.aa.001.1")
    said = {
        "id": name,
        "areaDesc": "Harris, TX",
        "geocode": {"SAME": ["048201"], "UGC": ["TXC201"]},
        "sent": "2026-11-20T01:00:00-06:00",
        "effective": "2026-11-20T01:00:00-06:00",
        "onset": "2026-11-20T03:00:00-06:00",
        "expires": "2026-11-20T09:00:00-06:00",
        "ends": "2026-11-21T18:00:00-06:00",
        "status": "Actual",
        "messageType": "Alert",
        "severity": "Severe",
        "certainty": "Likely",
        "urgency": "Expected",
        "event": "Flood Warning",
        "headline": "Flood Warning issued November 20 for Harris County",
        "references": [],
        **changes,
    }
    url = f"https://api.weather.gov/alerts/{name}"
    return {"id": url, "type": "Feature", "geometry": None, "properties": said}


INFO = """
  <info>
    <language>{language}</language>
    <category>Met</category>
    <event>{event}</event>
    <urgency>{urgency}</urgency>
    <severity>{severity}</severity>
    <certainty>{certainty}</certainty>
    <onset>2026-11-20T18:00:00+01:00</onset>
    <expires>{expires}</expires>
    <headline>{headline}</headline>
    <area>
      <areaDesc>{area}</areaDesc>
      <geocode><valueName>{system}</valueName><value>{code}</value></geocode>
    </area>
  </info>"""
USUAL = {
    "language": "en-GB",
    "event": "Wind",
    "urgency": "Expected",
    "severity": "Severe",
    "certainty": "Likely",
    "expires": "2026-11-21T12:00:00+01:00",
    "headline": "Severe wind in Finistere",
    "area": "Finistere",
    "system": "ISO3166-2",
    "code": "FR-29",
}
SPACE = ' xmlns="urn:oasis:names:tc:emergency:cap:1.2"'


def info(**changes: str) -> str:
    """Return an info block."""
    return INFO.format(**{**USUAL, **changes})


def cap(*blocks: str, space: str = SPACE, **changes: str) -> bytes:
    """Return one alert; without blocks, one of our own."""
    said = {
        "identifier": "wind-1",
        "sender": "alerts@weather.example",
        "sent": "2026-11-20T06:00:00+01:00",
        "status": "Actual",
        "msgType": "Alert",
        "scope": "Public",
        **changes,
    }
    rows = "".join(f"\n  <{key}>{value}</{key}>" for key, value in said.items())
    inside = "".join(blocks or (info(),))
    return f"<?xml version='1.0'?>\n<alert{space}>{rows}{inside}\n</alert>\n".encode()


def danger(place: str, kind: str, *spells: tuple[str, str, int]) -> dict[str, Any]:
    """Return a department with one danger, by spells of hours and colour."""
    rows = [
        {"begin_time": begin, "end_time": end, "color_id": colour}
        for begin, end, colour in spells
    ]
    top = max(colour for *_, colour in spells)
    item = {
        "phenomenon_id": kind,
        "phenomenon_max_color_id": top,
        "timelaps_items": rows,
    }
    return {"domain_id": place, "max_color_id": top, "phenomenon_items": [item]}


def vigilance(*domains: object, updated: str = "2026-11-20T05:00:00Z") -> bytes:
    """Return a map; all domains are in its first period."""
    period = {
        "echeance": "J",
        "begin_validity_time": "2026-11-20T05:00:00Z",
        "end_validity_time": "2026-11-20T23:00:00Z",
        "timelaps": {"domain_ids": list(domains)},
    }
    tomorrow = {"echeance": "J1", "timelaps": {}}
    product = {"update_time": updated, "periods": [period, tomorrow]}
    return json.dumps({"product": product}).encode()
