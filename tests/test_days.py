"""Our own days: complete, sourced, and on the dates that others reckon too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import holidays
import pytest
from dateutil import easter as others
from dateutil.rrule import FR, MO, SA, SU, TH, TU, WE, YEARLY, rrule
from holidays.calendars.chinese import _ChineseLunisolar as Chinese
from holidays.calendars.hebrew import _HebrewLunisolar as Hebrew
from holidays.calendars.islamic import _IslamicLunar as Islamic

from linter.checks import day_collision, solemn_day
from linter.core.calendar import Calendar, Day
from linter.core.dates import last_listed, occurrence
from linter.core.names import day_signal
from tests.checks.factories import day, reading, world
from tests.packs.shelves import own_library

DAYS = {one.id: one for one in own_library().days}
YEARS = (2026, 2027)
WEEKDAYS = {"MO": MO, "TU": TU, "WE": WE, "TH": TH, "FR": FR, "SA": SA, "SU": SU}
# Texts that bind: a date in one of them needs no second witness.
BINDING = re.compile(
    r"[Ll]oi\b|[Dd]écret|Arrêté|Public Law|U\.S\.C|R\.S\.C|\bAct\b|\bLaw\b|Bill C-5|"
    r"Code |Constitution|Convention|Proclamation|[Rr]esolution|UNESCO|Parliament|"
    r"[Pp]ublic holiday|Statutory|laws of|Gregorian calendar|Christian calendar"
)


def test_there_are_enough_of_each() -> None:
    solemn = [one for one in DAYS.values() if one.tone == "solemn"]
    assert len(solemn) >= 170
    assert len(DAYS) - len(solemn) >= 110
    assert sum(one.certainty == "verified" for one in solemn) >= 70
    # A subdivision is enough for a local day.
    assert sum("-" in one.regions[0] for one in DAYS.values()) >= 40


@pytest.mark.parametrize("one", DAYS.values(), ids=lambda one: one.id)
def test_a_day_says_who_says_so(one: Day) -> None:
    assert set(one.names) == {"en", "fr"}
    assert all(name.strip() for name in one.names.values())
    assert one.source
    assert one.grave <= (one.tone == "solemn")


def test_a_verified_day_has_a_text_that_binds_or_a_second_source() -> None:
    pages = set(_checked())
    alone = [
        one.id
        for one in DAYS.values()
        if one.certainty == "verified"
        and one.id not in pages
        and not BINDING.search(one.source)
    ]
    assert alone == []


def _checked() -> Iterator[str]:
    """Yield the ids of the entries that name a second source."""
    from pathlib import Path

    for path in sorted(Path(__file__).parent.parent.glob("rules/*/calendars/*.yaml")):
        entries = re.split(r"(?m)^  - id: ", path.read_text(encoding="utf-8"))[1:]
        yield from (e.split("\n")[0] for e in entries if "\n    checked: " in e)


def reckoned(rule: str, year: int) -> date | None:
    """Reckon a rule with another library than our own arithmetic."""
    if rule.startswith("easter"):
        return others.easter(year) + timedelta(int(rule[6:] or 0))
    call, _, shift = rule.partition(")")
    name, _, inside = call.partition("(")
    parts = inside.split(",")
    first = datetime(year, 1, 1)  # noqa: DTZ001 - days have no zone
    if name == "nth":
        found = rrule(
            YEARLY,
            first,
            1,
            bymonth=int(parts[2]),
            byweekday=WEEKDAYS[parts[0]](int(parts[1])),
        )
    elif name == "last":
        found = rrule(
            YEARLY, first, 1, bymonth=int(parts[1]), byweekday=WEEKDAYS[parts[0]](-1)
        )
    elif name == "from":
        month, number = map(int, parts[1].split("-"))
        start = first.replace(month=month, day=number)
        found = rrule(YEARLY, start, 1, byweekday=WEEKDAYS[parts[0]], count=1)
    else:
        month, number = map(int, rule.split("-"))
        found = rrule(YEARLY, first, 1, bymonth=month, bymonthday=number, count=1)
    days = [at.date() for at in islice(found, 1)]
    return days[0] + timedelta(int(shift or 0)) if days else None


@pytest.mark.parametrize("year", YEARS)
def test_rules_fall_where_dateutil_says(year: int) -> None:
    rules = {one.rule for one in DAYS.values() if not one.rule.startswith("dates(")}
    assert len(rules) > 150
    wrong = {
        rule: (occurrence(rule, year), reckoned(rule, year))
        for rule in rules
        if occurrence(rule, year) != reckoned(rule, year)
    }
    assert wrong == {}


def mothers_day(year: int) -> date:
    """Last Sunday of May, a week later when that is Pentecost."""
    last = reckoned("last(SU,5)", year)
    assert last
    return last + timedelta(7 if last == others.easter(year) + timedelta(49) else 0)


def yom_hashoah(year: int) -> date:
    """27 Nisan, twelve days after Passover; Thursday for Friday, Monday for Sunday."""
    day_ = date(year, *Hebrew.PASSOVER_DATES[year]) + timedelta(12)
    return day_ + timedelta({4: -1, 6: 1}.get(day_.weekday(), 0))


def listed(table: Mapping[int, tuple[Any, Any]]) -> Callable[[int], date]:
    """Return what looks a year up in the library's table of months and days."""
    return lambda year: date(year, *table[year])


REAL: dict[str, Callable[[int], date]] = {
    "tisha-b-av": listed(Hebrew.TISHA_BAV_DATES),
    "yom-kippur": listed(Hebrew.YOM_KIPPUR_DATES),
    "yom-hashoah": yom_hashoah,
    "ashura": listed(Islamic.ASHURA_DATES),
    "lunar-new-year": listed(Chinese.LUNAR_NEW_YEAR_DATES),
    "mothers-day-fr": mothers_day,
}


@pytest.mark.parametrize("year", range(2026, 2036))
@pytest.mark.parametrize("name", REAL)
def test_listed_dates_are_those_of_other_calendars(name: str, year: int) -> None:
    assert occurrence(DAYS[name].rule, year) == REAL[name](year)


def test_every_list_of_dates_is_reckoned_again_and_goes_on_for_years() -> None:
    listed = {name: last_listed(one.rule) for name, one in DAYS.items()}
    ends = {name: end for name, end in listed.items() if end is not None}
    assert ends.keys() == REAL.keys()
    assert set(ends.values()) == {2035}


def sales_begin(year: int, season: str) -> date:
    """Code de commerce, art. D. 310-15-2, as it is written."""
    if season == "winter":
        second = reckoned("nth(WE,2,1)", year)
        assert second
        return second - timedelta(7 if second.day > 12 else 0)
    last = reckoned("last(WE,6)", year)
    assert last
    return last - timedelta(7 if last.day > 28 else 0)


def vel_d_hiv(year: int) -> date:
    """16 July when it is a Sunday, else the Sunday behind it (loi n° 2000-644)."""
    day_ = date(year, 7, 16)
    while day_.weekday() != 6:
        day_ += timedelta(1)
    return day_


def before_advent(year: int, weeks: int) -> date:
    """Return a Sunday before the first of Advent, the fourth before Christmas."""
    eve = date(year, 12, 24)
    return eve - timedelta((eve.weekday() + 1) % 7 + 21 + 7 * weeks)


@pytest.mark.parametrize("year", range(2020, 2060))
def test_rules_say_what_their_laws_say(year: int) -> None:
    def falls(name: str) -> date | None:
        return occurrence(DAYS[name].rule, year)

    assert falls("winter-sales-fr") == sales_begin(year, "winter")
    assert falls("summer-sales-fr") == sales_begin(year, "summer")
    assert falls("vel-d-hiv") == vel_d_hiv(year)
    assert falls("totensonntag") == before_advent(year, 1)
    assert falls("volkstrauertag") == before_advent(year, 2)
    thanksgiving = falls("thanksgiving")
    assert thanksgiving
    assert falls("black-friday") == thanksgiving + timedelta(1)
    assert falls("giving-tuesday") == thanksgiving + timedelta(5)


PUBLIC = [
    (
        "FR",
        None,
        "victory-1945 armistice-fr all-saints bastille-day assumption labour-day",
    ),
    ("FR", "971", "abolition-guadeloupe"),
    ("FR", "972", "abolition-martinique"),
    ("FR", "973", "abolition-guyane"),
    ("FR", "974", "abolition-reunion"),
    ("FR", "976", "abolition-mayotte"),
    ("FR", "57", "good-friday"),
    (
        "US",
        None,
        "martin-luther-king memorial-day juneteenth veterans-day thanksgiving",
    ),
    ("US", None, "independence-day labor-day-us christmas new-year"),
    (
        "CA",
        None,
        "canada-day truth-reconciliation canadian-thanksgiving remembrance-day-ca",
    ),
    ("BE", None, "armistice-be belgian-national-day"),
    ("NZ", None, "anzac"),
    ("AU", None, "australia-day"),
    ("IL", None, "yom-kippur"),
    ("CH", None, "swiss-national-day"),
    ("KR", None, "memorial-day-korea"),
    ("AR", None, "memory-argentina"),
]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("country", "part", "names"), PUBLIC)
def test_public_holidays_are_those_of_the_holidays_library(
    country: str, part: str | None, names: str, year: int
) -> None:
    kinds = holidays.country_holidays(country).supported_categories
    known = holidays.country_holidays(country, part, years=year, categories=kinds)
    missing = {
        name: falls
        for name in names.split()
        if (falls := occurrence(DAYS[name].rule, year)) not in known
    }
    assert missing == {}


UNVERIFIED = [one for one in DAYS.values() if one.certainty == "unverified"]


@pytest.mark.parametrize("one", UNVERIFIED, ids=lambda one: one.id)
def test_an_unverified_day_only_ever_gives_info(one: Day) -> None:
    on = occurrence(one.rule, 2027) or date(2027, 1, 1)
    mourning = day("mourning", on.strftime("%m-%d"), grave=True)
    around = world(days=[one, mourning], regions=frozenset({"FR"}))
    if one.tone == "solemn":
        light = day("hook", on.strftime("%m-%d"), tone="light", regions=("world",))
        around = world(days=[one, light], regions=frozenset(one.regions))
    signal = day_signal(one.id if one.tone != "solemn" else "hook")
    post = reading(
        "Buy now",
        f"{on}T09:00",
        signals={"price": "now", signal: "Buy"},
        traits={"promotional": ["price"]},
    )
    hits = list(day_collision.run(post, around, day_collision.Params()))
    if one.tone == "solemn":
        hits += solemn_day.run(post, around, solemn_day.Params())
    assert hits or not one.is_brief
    assert {hit.severity for hit in hits} <= {"info"}


def test_a_verified_pair_weighs_as_the_rule_says() -> None:
    light = day("hook", "12-01", tone="light", regions=("world",))
    around = world(days=[light, day("mourning", "12-01")], regions=frozenset({"FR"}))
    post = reading("Buy now", "2027-12-01", signals={day_signal("hook"): "Buy"})
    [hit] = day_collision.run(post, around, day_collision.Params())
    assert hit.severity is None


def test_what_lasts_is_on_all_of_its_days() -> None:
    week = day("week", "12-30")._replace(lasts=4, since=2026, until=2026)
    calendar = Calendar((week,))
    on = [
        date(2026, 12, 20) + timedelta(number)
        for number in range(30)
        if calendar.on(date(2026, 12, 20) + timedelta(number), frozenset())
    ]
    assert (on[0], on[-1], len(on)) == (date(2026, 12, 30), date(2027, 1, 2), 4)
    assert calendar.on(date.min, frozenset()) == []


SALE = reading(
    "Coats at half price",
    "2027-01-01",
    signals={"offer": "half price"},
    traits={"promotional": ["offer"]},
)


@pytest.mark.parametrize(
    ("on", "region", "severity"),
    [
        ("2027-01-27", "FR", None),
        ("2027-01-27", "GB", None),
        ("2027-01-27", "CA", "info"),
        ("2027-03-11", "FR", None),
        ("2027-04-25", "FR", None),
        ("2027-07-18", "FR", None),
        ("2027-10-16", "FR", None),
        ("2027-05-22", "GB", None),
        # The sales may open by law on that day.
        ("2027-01-07", "FR", "warning"),
        # Nobody has checked that date; and a day of victory is no mourning.
        ("2027-10-13", "FR", "info"),
        ("2027-05-08", "FR", "info"),
    ],
)
def test_how_much_a_sale_weighs_on_our_days(
    on: str, region: str, severity: str | None
) -> None:
    post = SALE._replace(post=reading("", on).post)
    around = world(days=DAYS.values(), regions=frozenset({region}))
    params = solemn_day.Params(customary="warning")
    [hit] = solemn_day.run(post, around, params)
    assert hit.severity == severity
