"""GDACS: the disasters of the world as RSS, with a colour each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.errors import UserError
from linter.feeds.alert import LEVELS, Alert, Batch, gathered, moment
from linter.feeds.countries import country
from linter.feeds.markup import ASK, children, name, root, text
from linter.feeds.places import mapped

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SPACE = "{http://www.gdacs.org}"


def read(data: bytes, where: str) -> Batch:
    """Read the feed; one disaster an item."""
    top = root(data, where)
    if name(top) != "rss":
        raise UserError(where, "this is no RSS as GDACS writes it", ASK)
    found = [item for channel in children(top, "channel") for item in channel]
    rows = [item for item in found if item.tag == "item"]
    return gathered(
        ((f"{where}, item {number}", item) for number, item in enumerate(rows, 1)),
        _alert,
    )


def _alert(item: Element, where: str) -> Alert:
    kind, number = text(item, f"{SPACE}eventtype"), text(item, f"{SPACE}eventid")
    if not (kind and number):
        what = "this item has no gdacs:eventtype and gdacs:eventid"
        raise UserError(where, what, ASK)
    level = text(item, f"{SPACE}alertlevel").lower()
    known = next((one for one in LEVELS if one == level), None)
    if known is None:
        what = f"'{level}' is no alert level of GDACS"
        raise UserError(where, what, "Green, Orange and Red are")
    # While it lasts, `todate` is only the last that was heard of it.
    runs = text(item, f"{SPACE}iscurrent").lower() == "true"
    ends = "" if runs else text(item, f"{SPACE}todate")
    sent = text(item, "pubDate")
    places = mapped(_places(item))
    return Alert(
        source="gdacs",
        source_id=f"{kind}{number}",
        title=text(item, "title"),
        starts=moment(text(item, f"{SPACE}fromdate"), where),
        ends=moment(ends, where) if ends else None,
        level=known,
        regions=places.regions,
        areas=places.areas,
        url=text(item, "link"),
        sent=moment(sent, where) if sent else None,
    )


def _places(item: Element) -> list[tuple[str, str]]:
    """Return the countries by name, and by the code when no name says it."""
    listed = text(item, f"{SPACE}country")
    # A comma may be part of a name: `Taiwan, Province of China`.
    names = [listed] if country(listed) else listed.split(",")
    pairs = [(one.strip(), country(one)) for one in names if one.strip()]
    code = text(item, f"{SPACE}iso3")
    if code and country(code) not in {region for _, region in pairs}:
        pairs.append((code, country(code)))
    return pairs
