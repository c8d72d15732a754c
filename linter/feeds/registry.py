"""The feeds that can be fetched, by name."""

from __future__ import annotations

from importlib import import_module

from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.feeds.alert import Batch


class Feed(NamedTuple):
    """One feed: where it is by default, and which variable holds the key to it."""

    name: str
    title: str
    url: str = ""
    key: str = ""
    header: str = ""

    def read(self, data: bytes, where: str, language: str) -> Batch:
        """Read what was fetched; UserError when it is not of this feed."""
        module = import_module(f"linter.feeds.{self.name}")
        if self.name == "cap":
            found: Batch = module.read(data, where, language)
        else:
            found = module.read(data, where)
        return found


FEEDS = {
    feed.name: feed
    for feed in (
        Feed("gdacs", "GDACS", "https://www.gdacs.org/xml/rss.xml"),
        Feed(
            "usgs",
            "USGS",
            "https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/4.5_week.geojson",
        ),
        Feed("cap", "CAP"),
        Feed("nws", "NWS", "https://api.weather.gov/alerts/active"),
        Feed(
            "vigilance",
            "Météo-France",
            "https://public-api.meteofrance.fr/public/DPVigilance/v1/cartevigilance/encours",
            "TACTLINT_METEOFRANCE_KEY",
            "apikey",
        ),
    )
}


def feed(name: str) -> Feed:
    """Return a feed; UserError when there is none of this name."""
    if name not in FEEDS:
        what = f"no feed is called '{name}'"
        raise UserError("FEED", what, did_you_mean(name, list(FEEDS)))
    return FEEDS[name]
