"""Codes of areas, as alerts give them, turned into regions where they map."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.core.subdivisions import is_known, parts
from linter.core.tuples import NamedTuple
from linter.feeds.countries import country

# The US by postal code, FIPS number and name; territories are countries in ISO 3166.
STATES = """
AL 01 Alabama; AK 02 Alaska; AZ 04 Arizona; AR 05 Arkansas; CA 06 California; CO 08
Colorado; CT 09 Connecticut; DE 10 Delaware; DC 11 District of Columbia; FL 12 Florida;
GA 13 Georgia; HI 15 Hawaii; ID 16 Idaho; IL 17 Illinois; IN 18 Indiana; IA 19 Iowa; KS
20 Kansas; KY 21 Kentucky; LA 22 Louisiana; ME 23 Maine; MD 24 Maryland; MA 25
Massachusetts; MI 26 Michigan; MN 27 Minnesota; MS 28 Mississippi; MO 29 Missouri; MT 30
Montana; NE 31 Nebraska; NV 32 Nevada; NH 33 New Hampshire; NJ 34 New Jersey; NM 35 New
Mexico; NY 36 New York; NC 37 North Carolina; ND 38 North Dakota; OH 39 Ohio; OK 40
Oklahoma; OR 41 Oregon; PA 42 Pennsylvania; RI 44 Rhode Island; SC 45 South Carolina; SD
46 South Dakota; TN 47 Tennessee; TX 48 Texas; UT 49 Utah; VT 50 Vermont; VA 51
Virginia; WA 53 Washington; WV 54 West Virginia; WI 55 Wisconsin; WY 56 Wyoming; AS 60
American Samoa; GU 66 Guam; MP 69 Northern Mariana Islands; PR 72 Puerto Rico; VI 78
Virgin Islands
"""
TERRITORIES = frozenset({"AS", "GU", "MP", "PR", "VI"})
# Waters that the NWS watches over, by the beginnings of their zones.
SEAS = "AM AN GM LC LE LH LM LO LS PH PK PM PS PZ SL"
# Canada's Standard Geographical Classification.
PROVINCES = {
    "10": "NL", "11": "PE", "12": "NS", "13": "NB", "24": "QC", "35": "ON", "46": "MB",
    "47": "SK", "48": "AB", "59": "BC", "60": "YT", "61": "NT", "62": "NU",
}  # fmt: skip
# EU codes that are not ISO's.
EUROPEAN = {"EL": "GR", "UK": "GB"}
ISO = re.compile(r"([A-Z]{2})(-[A-Z0-9]{1,3})?")


def _states() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in " ".join(STATES.split()).split("; "):
        postal, fips, name = row.split(" ", 2)
        region = postal if postal in TERRITORIES else f"US-{postal}"
        found |= dict.fromkeys((postal, fips, name.casefold()), region)
    return found


BY_STATE = _states()


class Mapped(NamedTuple):
    """Regions, and the areas that no region stands for."""

    regions: tuple[str, ...]
    areas: tuple[str, ...]


def mapped(pairs: Iterable[tuple[str, str]]) -> Mapped:
    """Map (area, region) pairs; an area whose region is "" stays in words."""
    known: dict[str, None] = {}
    strange: dict[str, None] = {}
    for area, region in pairs:
        (known if region else strange)[region or area] = None
    return Mapped(tuple(sorted(known)), tuple(strange))


def department(code: str) -> str:
    """Return the region of a French department, coasts (2910) included."""
    land = code[:2] if len(code) == len("2910") else code
    return f"FR-{land}" if f"FR-{land}" in parts("FR") else ""


def zone(code: str) -> str:
    """Return the state of an NWS zone or county (TXC201), `US` for its waters."""
    if not re.fullmatch(r"[A-Z]{2}[CZ](\d{3}|ALL)", code):
        return ""
    return "US" if code[:2] in SEAS.split() else BY_STATE.get(code[:2], "")


def iso(code: str) -> str:
    """Return a code of ISO 3166 as it is, if its country is one.

    A part that we know nothing of widens to its country: better too many look.
    """
    fits = ISO.fullmatch(code.strip().upper())
    if not fits:
        return country(code)
    if not country(fits[1]):
        return ""
    return fits[0] if is_known(fits[0]) else fits[1]


def is_wider(code: str, region: str) -> bool:
    """Say whether a region stands for a part of it that nobody knows."""
    return code.strip().upper().startswith(f"{region}-")


def geocode(system: str, value: str) -> str:  # noqa: PLR0911 - one a system
    """Return the region of a CAP geocode, "" where its system does not tell."""
    name, value = system.strip().casefold(), value.strip()
    if name.startswith(("iso", "country")):
        return iso(value)
    if name in {"ugc", "nws:ugc"}:
        return zone(value)
    if name in {"same", "fips6", "fips"}:
        return BY_STATE.get(value[-5:-3], "")
    if name in {"emma_id", "nuts2", "nuts3", "nuts1", "nuts"}:
        return country(EUROPEAN.get(value[:2], value[:2]))
    if name.startswith("profile:cap-cp:location"):
        province = PROVINCES.get(value[:2])
        return f"CA-{province}" if province else ""
    if name.startswith(("dep", "code_dep", "insee_dep")):
        return department(value.upper())
    return ""


def spoken_place(text: str) -> str:
    """Return the region of a place in words: `12 km SSW of Hilo, Hawaii`."""
    last = text.rpartition(",")[2].strip().casefold().removesuffix(" region")
    state = BY_STATE.get(last.upper() if len(last) == len("CA") else last, "")
    # `Georgia` without `US` may be either: USGS writes the state so, too.
    if state and last != "georgia":
        return state
    if last != "georgia" and country(last):
        return country(last)
    found = re.search(r"(?: of| near) (?:the )?(?:coast of )?(.+)", last)
    rest = found[1].removesuffix(" islands") if found else ""
    return BY_STATE.get(rest) or country(rest)
