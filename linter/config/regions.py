"""Regions of audiences and events: ISO 3166 codes, subdivisions, the world."""

from __future__ import annotations

from linter.errors import UserError
from linter.positioned import Reader, Value, build

# ISO 3166-1 alpha-2, officially assigned.
COUNTRIES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM
    BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX
    CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
    GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
    LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE
    NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF
    WS YE YT ZA ZM ZW
"""
WORLD = "world"
LONGEST_SUBDIVISION = 3
# What people write instead of the code.
SLIPS = {
    "uk": "GB",
    "en": "GB",
    "england": "GB",
    "united kingdom": "GB",
    "royaume-uni": "GB",
    "usa": "US",
    "united states": "US",
    "états-unis": "US",
    "france": "FR",
    "belgium": "BE",
    "belgique": "BE",
    "switzerland": "CH",
    "suisse": "CH",
    "canada": "CA",
    "ca-que": "CA-QC",
    "fr-20": "FR-20R",
    "fr-cor": "FR-20R",
    "gb-en": "GB-ENG",
    "québec": "CA-QC",
    "quebec": "CA-QC",
    "germany": "DE",
    "allemagne": "DE",
    "global": WORLD,
    "monde": WORLD,
}
LOOKALIKES = str.maketrans("OSIL", "0511")
FORM = "write an ISO 3166 code such as FR, FR-29 or CA-QC, or world"


def read_region(value: Value) -> str:
    """Read a region's code; raise a complaint that names the right one."""
    return known_region(build(value, str), value.where)


def known_region(code: str, where: str) -> str:
    """Return a region's code; raise a complaint at `where` when there is none."""
    if _is_region(code):
        return code
    raise UserError(where, f"unknown region '{code}'", _advice(code))


def _is_region(code: str) -> bool:
    country, dash, _ = code.partition("-")
    if code == WORLD:
        return True
    is_country = len(country) == len("FR") and f" {country}" in COUNTRIES
    return is_country and (not dash or _is_subdivision(code))


def _is_subdivision(code: str) -> bool:
    """Say whether a country has such a part, or could: not all are written down."""
    from linter.core.subdivisions import is_known

    part = code.partition("-")[2]
    fits = 0 < len(part) <= LONGEST_SUBDIVISION
    fits = fits and part.isascii() and part.isalnum() and part == part.upper()
    return fits and is_known(code)


def _advice(code: str) -> str:
    country, _, part = code.partition("-")
    country = SLIPS.get(country.lower(), country.upper())
    meant = SLIPS.get(code.lower()) or "-".join(filter(None, (country, part.upper())))
    if code.lower() == WORLD:
        meant = WORLD
    if not _is_region(meant):
        meant = _nearest(meant)
    return f"did you mean '{meant}'?" if meant else FORM


def _nearest(code: str) -> str:
    """Return the part of a country that an unknown code may stand for, else ""."""
    from difflib import get_close_matches

    from linter.core.subdivisions import TWINS, parts

    country, _, part = code.partition("-")
    known = parts(country)
    twins = {twin: one for one, twin in TWINS.items() if one in known}
    # Digits written as letters, a postal code, an overseas part by its other code.
    for guess in (part.translate(LOOKALIKES), part[:2] * part.isdigit()):
        if part != guess and f"{country}-{guess}" in known:
            return f"{country}-{guess}"
    if part in twins:
        return twins[part]
    ends = [one.partition("-")[2] for one in known]
    close = get_close_matches(part, ends, n=1, cutoff=0.6)
    return f"{country}-{close[0]}" if close else ""


REGION = Reader(
    read_region,
    {"type": "string", "pattern": "^(world|[A-Z]{2}(-[A-Z0-9]{1,3})?)$"},
    "a region's code",
)
