"""Parts of countries by ISO 3166-2: which there are, and which holds which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

# A country, then its parts; `A: B C` says that B and C lie in A. A code that ISO
# withdrew stays where people still write it. For other countries no code is known.
TABLE = """
BE BRU; VLG: VAN VBR VLI VOV VWV; WAL: WBR WHT WLG WLX WNA
CA AB BC MB NB NL NS NT NU ON PE QC SK YT
CH AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH
DE BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH
ES AN: AL CA CO GR H J MA SE; AR: HU TE Z; AS: O; CB: S; CE; CL: AV BU LE P SA SG SO
 VA ZA; CM: AB CR CU GU TO; CN: GC TF; CT: B GI L T; EX: BA CC; GA: C LU OR PO; IB: PM;
 MC: MU; MD: M; ML; NC: NA; PV: BI SS VI; RI: LO; VC: A CS V
FR ARA: 01 03 07 15 26 38 42 43 63 69 73 74; 69: 69M; BFC: 21 25 39 58 70 71 89 90;
 BRE: 22 29 35 56; 20R: 2A 2B; CVL: 18 28 36 37 41 45; GES: 6AE 08 10 51 52 54 55 57 88;
 6AE: 67 68; HDF: 02 59 60 62 80; IDF: 75 77 78 91 92 93 94 95; 75: 75C; NAQ: 16 17 19
 23 24 33 40 47 64 79 86 87; NOR: 14 27 50 61 76; OCC: 09 11 12 30 31 32 34 46 48 65 66
 81 82; PAC: 04 05 06 13 83 84; PDL: 44 49 53 72 85; 971 972 973 974 976 CP; BL: 977;
 MF: 978; NC: 988; PF: 987; PM: 975; TF: 984; WF: 986
GB UKM: GBN NIR; GBN: EAW SCT; EAW: ENG WLS; ENG: BAS BBD BCP BDF BDG BEN BEX BIR BKM
 BNE BNH BNS BOL BPL BRC BRD BRY BST BUR CAM CBF CHE CHW CLD CMA CMD CON COV CRY DAL DBY
 DER DEV DNC DOR DUD DUR EAL ENF ERY ESS ESX GAT GLS GRE HAL HAM HAV HCK HEF HIL HMF HNS
 HPL HRT HRW HRY IOS IOW ISL KEC KEN KHL KIR KTT KWL LAN LBH LCE LDS LEC LEW LIN LIV LND
 LUT MAN MDB MDW MIK MRT NBL NEL NET NFK NGM NLN NNH NSM NTH NTT NTY NWM NYK OLD OXF PLY
 POR PTE RCC RCH RDB RDG RIC ROT RUT SAW SFK SFT SGC SHF SHN SHR SKP SLF SLG SND SOL SOM
 SOS SRY STE STH STN STS STT STY SWD SWK TAM TFW THR TOB TRF TWH WAR WBK WFT WGN WIL WKF
 WLL WLV WND WNH WNM WOK WOR WRL WRT WSM WSX YOR; SCT: ABD ABE AGB ANS CLK DGY DND EAY
 EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU
 WLN ZET; WLS: AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT
 SWA TOF VGL WRX; NIR: ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD
IE C: G LM MO RN SO; L: CW D KE KK LD LH LS MH OY WH WW WX; M: CE CO KY LK TA WD;
 U: CN DL MN
IT 21: AL AT BI CN NO TO VB VC; 23: AO; 25: BG BS CO CR LC LO MB MI MN PV SO VA; 32: BZ
 TN; 34: BL PD RO TV VE VI VR; 36: GO PN TS UD; 42: GE IM SP SV; 45: BO FC FE MO PC PR
 RA RE RN; 52: AR FI GR LI LU MS PI PO PT SI; 55: PG TR; 57: AN AP FM MC PU; 62: FR LT
 RI RM VT; 65: AQ CH PE TE; 67: CB IS; 72: AV BN CE NA SA; 75: BA BR BT FG LE TA; 77: MT
 PZ; 78: CS CZ KR RC VV; 82: AG CL CT EN ME PA RG SR TP; 88: CA CI NU OG OR OT SS SU VS
LU CA CL DI EC ES GR LU ME RD RM VD WI; D: CL DI RD VD WI; G: EC GR RM; L: CA ES LU ME
US AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP
 MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY
"""
# What is a country of its own in ISO 3166-1, too: whichever code somebody writes.
TWINS = {
    "FR-971": "GP", "FR-972": "MQ", "FR-973": "GF", "FR-974": "RE", "FR-976": "YT",
    "FR-BL": "BL", "FR-MF": "MF", "FR-NC": "NC", "FR-PF": "PF", "FR-PM": "PM",
    "FR-TF": "TF", "FR-WF": "WF", "US-AS": "AS", "US-GU": "GU", "US-MP": "MP",
    "US-PR": "PR", "US-UM": "UM", "US-VI": "VI",
}  # fmt: skip


def parts(country: str) -> tuple[str, ...]:
    """Return the codes of a country's parts; none where we do not know them."""
    return tuple(_parents().get(country, ()))


def is_known(code: str) -> bool:
    """Say whether a code is a part of its country, as far as we can tell."""
    known = _parents().get(code.partition("-")[0])
    return known is None or code in known


def lineage(code: str) -> frozenset[str]:
    """Return a region and all that holds it, each by every code it has."""
    found = {code}
    country, dash, _ = code.partition("-")
    known = _parents().get(country, {})
    above = known.get(code, "")
    while above:
        found.add(above)
        above = known.get(above, "")
    found |= {TWINS[one] for one in found if one in TWINS}
    found |= _owners().get(code, frozenset())
    return frozenset({*found, country} if dash else found)


@cache
def _owners() -> dict[str, frozenset[str]]:
    """Return what a country of its own is part of as well: `GP` is `FR-971`."""
    return {
        twin: frozenset({part, part.partition("-")[0]}) for part, twin in TWINS.items()
    }


@cache
def _parents() -> dict[str, dict[str, str]]:
    """Return each country's parts, each with the part that holds it."""
    rows = TABLE.strip().replace("\n ", " ").splitlines()
    return {row[:2]: dict(_row(row[:2], row[3:])) for row in rows}


def _row(country: str, text: str) -> Iterator[tuple[str, str]]:
    groups = [group.strip() for group in text.split(";")]
    held = {}
    for group in groups:
        above, colon, below = group.rpartition(":")
        for part in below.split():
            held[f"{country}-{part}"] = f"{country}-{above.strip()}" if colon else ""
    tops = (group.partition(":")[0] for group in groups if ":" in group)
    yield from dict.fromkeys((f"{country}-{top}" for top in tops), "").items()
    yield from held.items()
