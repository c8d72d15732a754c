from __future__ import annotations

import pytest

from linter.config.calendars import MOST_DAYS, load_calendar
from linter.core.calendar import Day
from linter.errors import UserError
from linter.positioned import Complaints

FULL = """\
calendar: harbour
days:
  - id: shipwreck
    rule: last(SU, 4)
    tone: solemn
    names: {en: Shipwreck day, fr: Journée des naufragés}
    regions: [FR-29, FR-56]
    certainty: unverified
    source: town hall
    customary: true
    grave: true
    words: [coule, naufrage]
    since: 1999
    until: 2030
    lasts: 2
  - {id: fair, rule: 07-14, tone: light, names: {fr: Fête}, regions: [world]}
"""


def one(**said: str) -> str:
    facts = {
        "id": "d",
        "rule": "11-11",
        "tone": "solemn",
        "names": "{en: Day}",
        "regions": "[FR]",
        **said,
    }
    lines = "".join(f"    {key}: {value}\n" for key, value in facts.items() if value)
    return f"calendar: c\ndays:\n  -\n{lines}"


def test_days_are_read() -> None:
    assert load_calendar("c.yaml", FULL) == (
        Day(
            "shipwreck",
            "last(SU,4)",
            "solemn",
            {"en": "Shipwreck day", "fr": "Journée des naufragés"},
            ("FR-29", "FR-56"),
            "unverified",
            "town hall",
            customary=True,
            grave=True,
            words=(("", "coule"), ("", "naufrage")),
            since=1999,
            until=2030,
            lasts=2,
        ),
        Day("fair", "07-14", "light", {"fr": "Fête"}, ("world",), "verified", ""),
    )


@pytest.mark.parametrize(
    "rule",
    [
        "11-11",
        "02-29",
        "nth(MO,3,1)",
        "nth(WE,5,2)",
        "last(SU,4)",
        "easter",
        "easter+39",
        "easter-2",
        "nth(TH,4,11)+1",
        "last(SU, 5)-3",
        "from(SU,07-16)",
        "from(SU,12-27)",
        "dates(2026-04-14, 2027-05-04)",
    ],
)
def test_date_rules_are_known(rule: str) -> None:
    [day] = load_calendar("c.yaml", one(rule=rule))
    assert day.rule == rule.replace(" ", "")


@pytest.mark.parametrize(
    "rule",
    [
        "13-01",
        "02-30",
        "11/11",
        "november",
        "nth(MO,6,1)",
        "nth(MO,0,1)",
        "nth(MO,1,13)",
        "nth(LU,1,1)",
        "nth(MO,1)",
        "last(SU,0)",
        "last(SU,13)",
        "last(SU,x)",
        "easter+x",
        "easter+99999999",
        "nth(TH,4,11)+x",
        "nth(TH,4,11)+400",
        "from(SU,02-29)",
        "from(SU,13-01)",
        "from(SU)",
        "from(XX,07-16)",
        "07-16+1",
        "dates(2026-04-14)+1",
        "dates()",
        "dates(2026-04-31)",
        "dates(14 April)",
    ],
)
def test_a_rule_that_names_no_day_is_refused(rule: str) -> None:
    with pytest.raises(Complaints) as caught:
        load_calendar("c.yaml", one(rule=rule))
    assert caught.value.where == "c.yaml:5:11"
    assert caught.value.what == f"the rule '{' '.join(rule.split())}' names no day"
    assert "MM-DD" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (one(tone="sad"), "c.yaml:6:11: 'tone' should be one of solemn, light, "),
        (one(names="{de: Tag}"), "c.yaml:7:13: this should be one of en, fr, but is"),
        (one(names="{}"), "c.yaml:7:12: a day needs a name in en or fr"),
        (one(rule=""), "c.yaml:4:5: the key 'rule' is missing in 'days'"),
        (one(regions="[Bretagne]"), "c.yaml:8:15: unknown region 'Bretagne'"),
        (one(regions="[FR-3S]"), "c.yaml:8:15: unknown region 'FR-3S'"),
        (one(since="2020", until="2010"), "c.yaml:10:12: 'until' is before 'since'"),
        (one(lasts="0"), "c.yaml:9:12: 'lasts' is 0 days"),
        (one(lasts="367"), "c.yaml:9:12: 'lasts' is 367 days"),
        (one(wrods="[a]"), "c.yaml:9:5: unknown key 'wrods' in 'days'"),
        ("days: []\n", "c.yaml:1:1: the key 'calendar' is missing"),
        ("calendar: c\ndays: []\n", "c.yaml:2:7: a calendar needs days"),
        ("calendar: c\nmute: [a]\n", "c.yaml:2:8: a pack cannot mute the day 'a'"),
        (
            (
                "calendar: c\ndays:\n"
                "  - {id: a, rule: 01-01, tone: light, names: {en: A}, regions: [FR]}\n"
                "  - {id: a, rule: 01-02, tone: light, names: {en: B}, regions: [FR]}\n"
            ),
            "c.yaml:4:10: two days have the id 'a'",
        ),
    ],
    ids=[
        "tone",
        "language",
        "no name",
        "no rule",
        "region",
        "department",
        "years",
        "lasts nothing",
        "lasts for ever",
        "unknown key",
        "no name of the calendar",
        "no days",
        "a pack mutes",
        "id twice",
    ],
)
def test_slips_have_their_place(text: str, expected: str) -> None:
    with pytest.raises(Complaints) as caught:
        load_calendar("c.yaml", text)
    assert len(caught.value.errors) == 1
    assert str(caught.value).startswith(expected)


def test_too_many_days_are_refused_before_they_are_built() -> None:
    days = "".join(f"  - {{id: d{number}}}\n" for number in range(MOST_DAYS + 1))
    with pytest.raises(UserError) as caught:
        load_calendar("c.yaml", f"calendar: c\ndays:\n{days}")
    assert (caught.value.where, caught.value.hint) != ("", "")
    assert caught.value.what == f"has {MOST_DAYS + 1} days, more than {MOST_DAYS}"


@pytest.mark.parametrize(
    ("words", "english", "french"),
    [
        ("[beat, frappe]", ("beat", "frappe"), ("beat", "frappe")),
        ("{en: [beat], fr: [frappe]}", ("beat",), ("frappe",)),
        ("{en: [beat]}", ("beat",), ()),
        ("{en: beat}", ("beat",), ()),
        ("beat", ("beat",), ("beat",)),
        ("[]", (), ()),
    ],
)
def test_words_are_for_readers_of_their_language(
    words: str, english: tuple[str, ...], french: tuple[str, ...]
) -> None:
    (day,) = load_calendar("c.yaml", one(words=words))
    assert (day.avoided("en"), day.avoided("fr")) == (english, french)
    assert set(day.avoided()) == {*english, *french}


@pytest.mark.parametrize("words", ["{de: [Schlag]}", "{en: {a: b}}", "[[beat]]"])
def test_words_in_no_form_are_refused(words: str) -> None:
    with pytest.raises(Complaints):
        load_calendar("c.yaml", one(words=words))
