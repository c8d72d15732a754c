"""Each feed in its documented form, and in every form that it should not have."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.errors import UserError
from linter.feeds.alert import Alert, Batch
from linter.feeds.registry import FEEDS, feed
from tests.feeds.samples import (
    cap,
    collection,
    danger,
    gdacs,
    gdacs_item,
    info,
    quake,
    storm,
    vigilance,
)

MORNING, EVENING = "2026-11-20T06:00:00Z", "2026-11-20T18:00:00Z"
SAMPLES = {
    "gdacs": gdacs(gdacs_item(), gdacs_item(eventid="7", alertlevel="Green")),
    "usgs": collection(quake(), quake(id="other", alert=None)),
    "cap": cap(info(), info(language="fr-FR")),
    "nws": collection(storm()),
    "vigilance": vigilance(danger("29", "1", (MORNING, EVENING, 3))),
}


def read(name: str, data: bytes, language: str = "en") -> Batch:
    return feed(name).read(data, "sample", language)


def only(name: str, data: bytes, language: str = "en") -> Alert:
    batch = read(name, data, language)
    assert batch.refused == ()
    [alert] = batch.alerts
    return alert


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)  # type: ignore[arg-type,misc]  # mypy counts no stars


def test_gdacs() -> None:
    alert = only("gdacs", gdacs(gdacs_item()))
    assert (alert.source, alert.source_id) == ("gdacs", "TC1001643")
    assert (alert.level, alert.regions, alert.areas) == ("red", ("PH",), ())
    # It goes on: `todate` is only the last that was heard.
    assert (alert.starts, alert.ends) == (at(2026, 11, 18), None)


def test_gdacs_says_when_it_is_over() -> None:
    alert = only("gdacs", gdacs(gdacs_item(iscurrent="false")))
    assert alert.ends == at(2026, 11, 19, 6)


@pytest.mark.parametrize(
    ("country", "iso3", "regions", "areas"),
    [
        ("Philippines, Viet Nam", "PHL", ("PH", "VN"), ()),
        ("Taiwan, Province of China", "TWN", ("TW",), ()),
        ("", "MDG", ("MG",), ()),
        ("", "", (), ()),
        ("Japan, Northwest Pacific", "JPN", ("JP",), ("Northwest Pacific",)),
        ("Off shore", "XYZ", (), ("Off shore",)),
    ],
)
def test_gdacs_names_countries(
    country: str, iso3: str, regions: tuple[str, ...], areas: tuple[str, ...]
) -> None:
    alert = only("gdacs", gdacs(gdacs_item(country=country, iso3=iso3)))
    assert (alert.regions, alert.areas) == (regions, areas)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"fromdate": "Mon, 31 Feb 2026 00:00:00 GMT"}, "is no date of an alert"),
        ({"fromdate": ""}, "'' is no date of an alert"),
        ({"fromdate": "Wed, 18 Nov 1826 00:00:00 GMT"}, "is no date of an alert"),
        ({"iscurrent": "false", "todate": "Tue, 17 Nov 2026 00:00:00 GMT"}, "ends bef"),
        ({"alertlevel": "Purple"}, "'purple' is no alert level of GDACS"),
        ({"eventid": ""}, "this item has no gdacs:eventtype and gdacs:eventid"),
    ],
)
def test_one_bad_item_hides_no_other(changes: dict[str, str], what: str) -> None:
    batch = read("gdacs", gdacs(gdacs_item(**changes), gdacs_item(eventid="7")))
    assert [alert.source_id for alert in batch.alerts] == ["TC7"]
    [error] = batch.refused
    assert error.where == "sample, item 1"
    assert what in error.what
    assert error.hint


def test_usgs() -> None:
    alert = only("usgs", collection(quake()))
    assert (alert.source_id, alert.level) == ("us7000abcd", "orange")
    assert (alert.starts, alert.ends) == (at(2026, 11, 20, 4), None)
    assert alert.regions == ("PH",)


@pytest.mark.parametrize(
    ("colour", "significance", "level"),
    [
        ("red", 100, "red"),
        ("green", 900, "green"),
        (None, 700, "orange"),
        (None, 100, "green"),
        (None, None, "green"),
    ],
)
def test_usgs_levels(colour: object, significance: object, level: str) -> None:
    assert (
        only("usgs", collection(quake(alert=colour, sig=significance))).level == level
    )


@pytest.mark.parametrize(
    ("place", "regions"),
    [
        ("10 km N of The Geysers, CA", ("US-CA",)),
        ("5 km SE of Volcano, Hawaii", ("US-HI",)),
        ("south of the Fiji Islands", ("FJ",)),
        ("Fiji region", ("FJ",)),
        ("off the coast of Oregon", ("US-OR",)),
        ("8 km W of Tbilisi, Georgia", ()),
        ("central Mid-Atlantic Ridge", ()),
    ],
)
def test_usgs_places(place: str, regions: tuple[str, ...]) -> None:
    alert = only("usgs", collection(quake(place=place)))
    assert alert.regions == regions
    assert alert.areas == (() if regions else (place,))


@pytest.mark.parametrize("time", [None, "soon", 1e30, float("nan"), True, -1e15])
def test_usgs_times_that_are_none(time: object) -> None:
    batch = read("usgs", collection(quake(time=time), quake(id="b")))
    assert [alert.source_id for alert in batch.alerts] == ["b"]
    assert "is no date of an alert" in batch.refused[0].what


def test_cap() -> None:
    data = cap(info(), info(language="fr-FR", headline="Vent violent"))
    assert only("cap", data).title == "Severe wind in Finistere"
    alert = only("cap", data, "fr")
    assert alert.title == "Vent violent"
    assert alert.source_id == "alerts@weather.example,wind-1"
    assert (alert.level, alert.regions) == ("orange", ("FR-29",))
    assert (alert.starts, alert.ends) == (at(2026, 11, 20, 17), at(2026, 11, 21, 11))


def test_cap_is_read_without_its_namespace_and_in_its_older_version() -> None:
    for space in ("", ' xmlns="urn:oasis:names:tc:emergency:cap:1.1"'):
        assert only("cap", cap(space=space)).level == "orange"


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        ({"severity": "Extreme"}, "red"),
        ({"severity": "Moderate"}, "yellow"),
        ({"severity": "Minor"}, "green"),
        ({"severity": "Unknown"}, "yellow"),
        ({"severity": "Extreme", "urgency": "Past"}, "yellow"),
        ({"severity": "Extreme", "certainty": "Unlikely"}, "yellow"),
    ],
)
def test_cap_levels(changes: dict[str, str], level: str) -> None:
    assert only("cap", cap(info(**changes))).level == level


@pytest.mark.parametrize(
    ("system", "code", "region"),
    [
        ("ISO3166-1", "BE", "BE"),
        ("UGC", "TXZ213", "US-TX"),
        ("UGC", "GMZ330", "US"),
        ("SAME", "006037", "US-CA"),
        ("FIPS6", "72001", "PR"),
        ("EMMA_ID", "UK001", "GB"),
        ("NUTS3", "EL303", "GR"),
        ("profile:CAP-CP:Location:0.3", "2466023", "CA-QC"),
        ("departement", "2A", "FR-2A"),
        ("departement", "20", ""),
        ("ISO3166-2", "ZZ-1", ""),
        ("ISO3166-2", "FR-29", "FR-29"),
        ("departement", "975", "FR-975"),
        ("departement", "96", ""),
        ("somebody's own", "FR-29", ""),
    ],
)
def test_cap_places(system: str, code: str, region: str) -> None:
    alert = only("cap", cap(info(system=system, code=code)))
    assert alert.regions == ((region,) if region else ())
    assert alert.areas == (() if region else ("Finistere",))


def test_an_unknown_part_of_a_country_is_the_country_and_a_word_about_it() -> None:
    alert = only("cap", cap(info(system="ISO3166-2", code="FR-3S")))
    assert (alert.regions, alert.areas) == (("FR",), ("Finistere",))


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"status": "Test"}, "wind-1 (Test)"),
        ({"status": "Exercise"}, "wind-1 (Exercise)"),
        ({"msgType": "Ack"}, "wind-1 (Ack)"),
    ],
)
def test_cap_tests_are_no_alerts_but_are_counted(
    changes: dict[str, str], left: str
) -> None:
    assert read("cap", cap(**changes)) == Batch(left=(left,))


def test_cap_cancels_what_it_refers_to() -> None:
    told = "a@b.example,one,2026-11-20T01:00:00+01:00 a@b.example,two,2026-11-20T02:00"
    alert = only("cap", cap(msgType="Cancel", references=told))
    assert alert.status == "cancel"
    assert alert.replaces == ("a@b.example,one", "a@b.example,two")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (cap(sent="2026-11-20T06:00:00"), "does not say its time zone"),
        (cap(info(severity="Dire")), "'Dire' is no severity of CAP"),
        (cap(info(expires="2026-11-19T00:00:00+01:00")), "ends before it begins"),
        (cap(status=""), "this alert has no status"),
        (cap(sender=""), "no identifier or no sender"),
        (cap(msgType="Shout"), "'Shout' is no message type of CAP"),
        (cap(" "), "no 'info'"),
    ],
)
def test_cap_slips(data: bytes, what: str) -> None:
    [error] = read("cap", data).refused
    assert error.where == "sample, alert 1"
    assert what in error.what


def test_nws() -> None:
    old = [{"identifier": "urn:oid:before", "sender": "w-nws"}]
    alert = only("nws", collection(storm(messageType="Update", references=old)))
    assert (alert.level, alert.regions) == ("orange", ("US-TX",))
    # The weather's end, not the message's.
    assert (alert.starts, alert.ends) == (at(2026, 11, 20, 9), at(2026, 11, 22))
    assert alert.replaces == ("urn:oid:before",)
    assert only("nws", collection(storm(messageType="Cancel"))).status == "cancel"
    assert read("nws", collection(storm(status="Test"))).left


def test_vigilance() -> None:
    orange, red = (MORNING, EVENING, 3), (EVENING, "2026-11-20T23:00:00Z", 4)
    yellow = ("2026-11-20T00:00:00Z", MORNING, 2)
    whole = danger("FRA", "1", red)
    alert = only("vigilance", vigilance(danger("2A", "2", yellow, orange, red), whole))
    assert alert.title == "Vigilance rouge pluie-inondation (2A)"
    assert (alert.source_id, alert.series) == ("2A/2/2026-11-20", "2A/2/")
    assert (alert.level, alert.regions) == ("red", ("FR-2A",))
    assert (alert.starts, alert.ends) == (at(2026, 11, 20, 6), at(2026, 11, 20, 23))


@pytest.mark.parametrize(
    ("place", "regions"), [("2910", ("FR-29",)), ("99", ()), ("20", ())]
)
def test_vigilance_places(place: str, regions: tuple[str, ...]) -> None:
    alert = only("vigilance", vigilance(danger(place, "9", (MORNING, EVENING, 3))))
    assert alert.regions == regions
    assert alert.areas == (() if regions else (place,))


def test_vigilance_slips() -> None:
    batch = read(
        "vigilance",
        vigilance(
            danger("29", "12", (MORNING, EVENING, 3)),
            danger("35", "1", (MORNING, EVENING, 7)),
            danger("56", "1", ("", EVENING, 3)),
        ),
    )
    told = [(error.where, error.what) for error in batch.refused]
    assert told == [
        ("sample, 29/12", "'12' is no danger of the vigilance"),
        ("sample, 35/1", "'7' is no colour of the vigilance"),
        ("sample, 56/1", "'' is no date of an alert"),
    ]


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "'
    + "&a;" * 50
    + '">]><rss><channel><item>&b;</item></channel></rss>'
)
OUTSIDE = (
    '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    "<rss><channel><item><title>&e;</title></item></channel></rss>"
)
DTD = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd"><rss/>'


@pytest.mark.parametrize("name", ["gdacs", "cap"])
@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param(LAUGHS, "this XML declares a DTD or entities", id="laughs"),
        pytest.param(OUTSIDE, "this XML declares a DTD or entities", id="outside"),
        pytest.param(DTD, "this XML declares a DTD or entities", id="dtd"),
        pytest.param("<rss>", "this is no XML, or only a part of it", id="cut"),
        pytest.param("", "this is no XML, or only a part of it", id="empty"),
        pytest.param("<a>" * 60, "this XML has more than", id="deep"),
        pytest.param(
            '<?xml version="1.0" encoding="klingon"?><rss/>', "this", id="encoding"
        ),
        pytest.param("<r>" + "<a/>" * 300_000 + "</r>", "this XML has more", id="many"),
    ],
)
def test_xml_tricks(name: str, text: str, what: str) -> None:
    with pytest.raises(UserError) as caught:
        read(name, text.encode())
    assert caught.value.what.startswith(what)
    assert caught.value.where.startswith("sample")


def test_latin_1_that_says_so_is_read() -> None:
    head = '<?xml version="1.0" encoding="iso-8859-1"?>'
    text = gdacs(gdacs_item(title="Séisme"), head=head).decode("utf-8-sig")
    assert only("gdacs", text.encode("latin-1")).title == "Séisme"
    with pytest.raises(UserError):
        read("gdacs", text.replace("iso-8859-1", "utf-8").encode("latin-1"))


@pytest.mark.parametrize("name", ["usgs", "nws", "vigilance"])
@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        (b'{"features": [', "sample:1:15", "this is no JSON, or only a part of it"),
        (b"<html>", "sample:1:1", "this is no JSON, or only a part of it"),
        (b'"\xe9"', "sample", "byte 2 is not UTF-8, as JSON has to be"),
        (b"[" * 100_000, "sample", "this JSON is too deep"),
        (b"[" + b"9" * 5000 + b"]", "sample", "this JSON is too deep, or has a number"),
        (b"{}", "sample", "there is no list"),
        (b"[]", "sample", "there is no list"),
        (b'{"features": 3, "product": 3}', "sample", "there is no list"),
    ],
)
def test_json_slips(name: str, data: bytes, where: str, what: str) -> None:
    with pytest.raises(UserError) as caught:
        read(name, data)
    assert caught.value.where == where
    assert caught.value.what.startswith(what)


def test_other_documents_are_told_apart() -> None:
    with pytest.raises(UserError, match="this is no RSS as GDACS writes it"):
        read("gdacs", cap())
    with pytest.raises(UserError, match="this is an index of alerts, not the alerts"):
        read("cap", gdacs())
    with pytest.raises(UserError, match="there is no CAP alert in this XML"):
        read("cap", b"<html/>")


@pytest.mark.parametrize("name", FEEDS)
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_no_bytes_do_worse_than_a_complaint(name: str, data: st.DataObject) -> None:
    """Cut, change and repeat pieces of a sample: read it, or say what is wrong."""
    sample = SAMPLES[name]
    begin = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(begin, min(begin + 40, len(sample))))
    middle = data.draw(st.binary(max_size=12) | st.just(sample[begin:end] * 2))
    try:
        batch = read(name, sample[:begin] + middle + sample[end:])
    except UserError as error:
        assert error.where.startswith("sample")  # noqa: PT017 - it need not raise
    else:
        assert all(alert.title and alert.source_id for alert in batch.alerts)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.text(max_size=5), below, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("name", ["usgs", "nws", "vigilance"])
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_any_value_may_be_of_another_kind(name: str, data: st.DataObject) -> None:
    tree = json.loads(SAMPLES[name])
    here = tree
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = data.draw(st.sampled_from(keys))
        below = here[key]
        if not isinstance(below, dict | list) or not below or data.draw(st.booleans()):
            here[key] = data.draw(JSON)
            break
        here = below
    try:
        read(name, json.dumps(tree).encode())
    except UserError as error:
        assert error.what  # noqa: PT017 - it need not raise
