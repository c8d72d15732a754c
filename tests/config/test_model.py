from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from linter.config.calendar_source import CalendarSource
from linter.config.model import Config, brand, channels, zones
from linter.config.rules import RuleSettings
from linter.core.world import Blocked, Brand, Channel
from linter.positioned import Complaints, build, parse

PARIS = ZoneInfo("Europe/Paris")
FULL = """\
posts: [content/**/*.md, posts.yaml, "!**/drafts/**"]
exclude: content/old
fields: {legende: text, quand: publish_at}
file_name_dates: DD-MM-YYYY
day_first: true
timezone: Europe/Paris
audience: {regions: [FR, CA-QC, FR-29, world], languages: [fr]}
sector: ngo
brand: {words: [Nous, Maison Dupont]}
channels:
  linkedin: {max_per_day: 1, max_per_week: 5, min_gap: 18h}
  infos: {platform: Twitter, staffed_hours: [lun-ven 9h-18h, "Sat 10:00-12:00"]}
  fb-quebec: {timezone: America/Montreal, min_gap: 90}
  newsletter:
packs: [./our-pack, acme]
rules:
  promo/shouting: off
  dialogue: {severity: info, max_share: 0.5}
  noise/budget: {enabled: false}
overrides:
  - {paths: content/linkedin/**, language: en, channels: linkedin, rules: {promo: off}}
calendars: [team/days.yaml]
muted_days: [blue-monday]
events: team/events.yaml
blocklist:
  - pas cher
  - term: "remise{|s}"
    note: dites le prix
    channels: [linkedin]
    from: 2026-11-01
    until: 2026-11-30
    except: [remise en forme]
"""


def config(text: str) -> Config:
    return build(parse("tactlint.yaml", text), Config)


def complaints(text: str) -> list[str]:
    with pytest.raises(Complaints) as caught:
        config(text)
    return [str(error).removeprefix("tactlint.yaml:") for error in caught.value.errors]


def test_saying_nothing_is_fine() -> None:
    read = config("")
    assert read == Config()
    assert read.languages == ("en", "fr")
    assert brand(read) == Brand()
    assert channels(read) == {}


def test_everything_that_can_be_said_is_read() -> None:
    read = config(FULL)
    assert read.posts == ("content/**/*.md", "posts.yaml", "!**/drafts/**")
    assert read.exclude == ("content/old",)
    assert read.fields == {"legende": "text", "quand": "publish_at"}
    assert (read.file_name_dates, read.day_first) == ("DD-MM-YYYY", True)
    assert read.languages == ("fr",)
    assert read.packs == ("./our-pack", "acme")
    assert read.rules["promo/shouting"] == RuleSettings("off")
    assert read.rules["noise/budget"] == RuleSettings(enabled=False)
    dialogue = read.rules["dialogue"]
    assert dialogue.severity == "info"
    assert build(dialogue.settings["max_share"], float) == 0.5
    assert read.overrides[0].paths == ("content/linkedin/**",)
    assert (read.overrides[0].language, read.overrides[0].channels) == (
        "en",
        ("linkedin",),
    )
    assert read.overrides[0].rules == {"promo": RuleSettings("off")}
    assert (read.calendars, read.muted_days, read.events) == (
        (CalendarSource(file="team/days.yaml"),),
        ("blue-monday",),
        ("team/events.yaml",),
    )


def test_checks_get_their_nouns() -> None:
    read = config(FULL)
    week = (0, 1, 2, 3, 4)
    assert channels(read) == {
        "linkedin": Channel("linkedin", "linkedin", 1, 5, 1080),
        "infos": Channel("infos", "x", staffed=((week, 540, 1080), ((5,), 600, 720))),
        "fb-quebec": Channel(
            "fb-quebec", "facebook", min_gap=90, timezone="America/Montreal"
        ),
        "newsletter": Channel("newsletter"),
    }
    assert zones(read) == {"fb-quebec": "America/Montreal"}
    assert brand(read, "/srv/teams/acme") == Brand(
        ("Nous", "Maison Dupont"),
        "ngo",
        frozenset({"FR", "CA-QC", "FR-29", "world"}),
        ("fr",),
        "Europe/Paris",
        (
            Blocked("pas cher"),
            Blocked(
                "remise{|s}",
                "dites le prix",
                ("linkedin",),
                ("remise en forme",),
                datetime(2026, 11, 1, tzinfo=PARIS),
                datetime(2026, 12, 1, tzinfo=PARIS),
            ),
        ),
        frozenset({"acme", "nous", "maison dupont"}),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "timezon: UTC\n",
            "1:1: unknown key 'timezon'\n  help: did you mean 'timezone'?",
            id="key",
        ),
        pytest.param(
            "timezone: Paris\n",
            "1:11: unknown time zone 'Paris'\n  help: did you mean 'Europe/Paris'?",
            id="city without its continent",
        ),
        pytest.param(
            "timezone: Europe\n",
            "1:11: unknown time zone 'Europe'\n"
            "  help: write a zone of a city, such as Europe/Paris",
            id="continent",
        ),
        pytest.param(
            "timezone: ../secret\n",
            "1:11: unknown time zone '../secret'\n"
            "  help: write a zone of a city, such as Europe/Paris",
            id="path for a zone",
        ),
        pytest.param(
            "channels: {x: {timezone: Europe/Pariss}}\n",
            "1:26: unknown time zone 'Europe/Pariss'\n"
            "  help: did you mean 'Europe/Paris'?",
            id="misspelt zone of a channel",
        ),
        pytest.param(
            "audience: {regions: UK}\n",
            "1:21: unknown region 'UK'\n  help: did you mean 'GB'?",
            id="UK",
        ),
        pytest.param(
            "audience: {regions: [FR, uk-sct]}\n",
            "1:26: unknown region 'uk-sct'\n  help: did you mean 'GB-SCT'?",
            id="part of the UK",
        ),
        pytest.param(
            "audience: {regions: [fr-29]}\n",
            "1:22: unknown region 'fr-29'\n  help: did you mean 'FR-29'?",
            id="small letters",
        ),
        pytest.param(
            "audience: {regions: [World]}\n",
            "1:22: unknown region 'World'\n  help: did you mean 'world'?",
            id="capital world",
        ),
        pytest.param(
            "audience: {regions: [XX]}\n",
            "1:22: unknown region 'XX'\n  help: write an ISO 3166 code such as FR, "
            "FR-29 or CA-QC, or world",
            id="no country",
        ),
        pytest.param(
            "audience: {regions: [FR-3S]}\n",
            "1:22: unknown region 'FR-3S'\n  help: did you mean 'FR-35'?",
            id="a letter for a digit",
        ),
        pytest.param(
            "audience: {regions: [FR-92000]}\n",
            "1:22: unknown region 'FR-92000'\n  help: did you mean 'FR-92'?",
            id="postal code",
        ),
        pytest.param(
            "audience: {regions: [GB-LEDS]}\n",
            "1:22: unknown region 'GB-LEDS'\n  help: did you mean 'GB-LDS'?",
            id="a letter too many",
        ),
        pytest.param(
            "audience: {regions: [FR-GP]}\n",
            "1:22: unknown region 'FR-GP'\n  help: did you mean 'FR-971'?",
            id="overseas by its other code",
        ),
        pytest.param(
            "audience: {regions: [CA-QUE]}\n",
            "1:22: unknown region 'CA-QUE'\n  help: did you mean 'CA-QC'?",
            id="Quebec",
        ),
        pytest.param(
            "audience: {regions: [NZ-CAN, FR-99]}\n",
            "1:30: unknown region 'FR-99'\n  help: write an ISO 3166 code such as FR, "
            "FR-29 or CA-QC, or world",
            id="no department",
        ),
        pytest.param(
            "audience: {regions: [FR-finistere]}\n",
            "1:22: unknown region 'FR-finistere'\n  help: write an ISO 3166 code such "
            "as FR, FR-29 or CA-QC, or world",
            id="no part of a country",
        ),
        pytest.param(
            "audience: {languages: [fr, de]}\n",
            "1:28: 'languages' should be one of en, fr, but is 'de'",
            id="language without packs",
        ),
        pytest.param(
            "channels: {infos: {platform: twiter}}\n",
            "1:30: unknown platform 'twiter'\n  help: did you mean 'twitter'?",
            id="platform",
        ),
        pytest.param(
            "channels: {x: {max_per_day: -1}}\n",
            "1:29: -1 is less than nothing\n  help: write 0 or more",
            id="budget",
        ),
        pytest.param(
            "channels: {x: {min_gap: a while}}\n",
            "1:25: 'a while' is no duration\n"
            "  help: write minutes, or 90m, 18h, 1h30, 2d",
            id="gap",
        ),
        pytest.param(
            "channels: {x: {staffed_hours: [Mon 9-18, Funday 9-18]}}\n",
            "1:42: cannot read the hours 'Funday 9-18' from 'Funday 9-18' on\n"
            "  help: write days and hours such as Mon-Fri 09:00-18:00 or lun-ven "
            "9h-18h",
            id="hours",
        ),
        pytest.param(
            "fields: {legende: txt}\n",
            "1:19: posts have no fact 'txt'\n  help: did you mean 'text'?",
            id="fact",
        ),
        pytest.param(
            "fields: {publish_at: quand}\n",
            "1:22: posts have no fact 'quand'\n"
            "  help: your own key comes first: write 'quand: publish_at'",
            id="facts the other way round",
        ),
        pytest.param(
            "file_name_dates: YYYY-MM\n",
            "1:18: 'YYYY-MM' does not say where year, month and day stand\n"
            "  help: write YYYY, MM and DD once each: YYYY-MM-DD",
            id="form of dates",
        ),
        pytest.param(
            "posts: ['posts\\*.md']\n",
            "1:9: 'posts\\*.md' has backslashes\n  help: write / between folders",
            id="Windows glob",
        ),
        pytest.param(
            "posts: [../other/*.md]\n",
            "1:9: '../other/*.md' leads out of the repository\n"
            "  help: name files below the folder of the configuration",
            id="glob out of the repository",
        ),
        pytest.param(
            "posts: ['posts/{fr,en/*.md']\n",
            "1:9: the glob 'posts/{fr,en/*.md' does not close\n  help: a { needs its }",
            id="open glob",
        ),
        pytest.param(
            "posts: ./\n",
            "1:8: './' names no files\n  help: write ** for every file",
            id="glob of nothing",
        ),
        pytest.param(
            "posts: ''\n",
            "1:8: '' names no files\n  help: name files, such as posts/**/*.md",
            id="empty glob",
        ),
        pytest.param(
            "rules: {promo/shouting: warn}\n",
            "1:25: 'promo/shouting' should be one of error, warning, info, off, but "
            "is 'warn'\n  help: did you mean 'warning'?",
            id="severity",
        ),
        pytest.param(
            "rules: {promo/shouting: false}\n",
            "1:25: 'promo/shouting' should be one of error, warning, info, off, but "
            "is 'false'",
            id="false for off",
        ),
        pytest.param(
            "overrides: [{rules: {promo: off}}]\n",
            "1:13: the key 'paths' is missing in 'overrides'",
            id="override of nothing",
        ),
        pytest.param(
            "channels: {linkedin: }\noverrides: [{paths: a, channels: linkdin}]\n",
            "2:34: no channel is called 'linkdin'\n  help: did you mean 'linkedin'?",
            id="channel of an override",
        ),
        pytest.param(
            "channels: {linkedin: }\nblocklist: [{term: x, channels: [a, linkedin]}]\n",
            "2:34: no channel is called 'a'\n  help: known: linkedin",
            id="channel of a term",
        ),
        pytest.param(
            "blocklist: [{term: x, from: 2026-02-01, until: 2026-01-01}]\n",
            "1:48: 'until' is not after 'from'",
            id="period",
        ),
        pytest.param(
            "blocklist: ['']\n",
            "1:13: an empty term would be in every post",
            id="empty term",
        ),
    ],
)
def test_slips_are_named_with_their_place(text: str, expected: str) -> None:
    assert complaints(text) == [expected]


def test_channels_nobody_declared_may_be_named() -> None:
    read = config("blocklist: [{term: x, channels: [linkedin]}]\n")
    assert read.blocklist[0].channels == ("linkedin",)


@pytest.mark.parametrize(
    ("name", "platform"),
    [
        ("linkedin-fr", "linkedin"),
        ("Mastodon_Équipe", "mastodon"),
        ("twitter", "x"),
        ("team x", "x"),
        ("xavier", ""),
        ("google-business", "google-business"),
        ("insta", "instagram"),
        ("infolettre", ""),
    ],
)
def test_a_platform_is_guessed_from_a_channel_s_name(name: str, platform: str) -> None:
    assert channels(config(f"channels: {{'{name}': }}\n"))[name].platform == platform


def test_an_aware_period_keeps_its_zone() -> None:
    text = (
        "blocklist: [{term: x, from: '2026-01-01T00:00Z', until: '2026-01-01T12:00Z'}]"
    )
    term = brand(config(text)).blocklist[0]
    assert term.start is not None
    assert term.until is not None
    assert term.start.isoformat() == "2026-01-01T00:00:00+00:00"
    assert term.until.isoformat() == "2026-01-01T12:00:00+00:00"
