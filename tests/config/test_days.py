"""A team's calendars laid over those of packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.almanac import almanac
from linter.config.days import laid_over, read_days, texts_of
from linter.config.find import find
from linter.config.load import Loaded, load
from linter.core.calendar import Day
from linter.errors import UserError
from linter.positioned import Complaints

DAY = (
    "calendar: team\ndays:\n"
    "  - {id: fire, rule: 03-04, tone: solemn, names: {en: Fire}, regions: [FR]}\n"
)
ICS = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:fair\r\nSUMMARY:Fair\r\n"
    "DTSTART;VALUE=DATE:20260304\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PACKS = tuple(
    Day(name, "01-01", "light", {"en": name}, ("world",), "verified", "")
    for name in ("fire", "pizza-day", "beer-day")
)


def project(folder: Path, config: str, **files: str) -> Loaded:
    (folder / "tactlint.yaml").write_text(config, encoding="utf-8")
    for name, text in files.items():
        path = folder / name.replace("_", ".")
        path.write_text(text, encoding="utf-8")
    return load(find(str(folder)))


def days(loaded: Loaded) -> tuple[Day, ...]:
    return almanac(PACKS, loaded, use_cache=False)


def complaints(loaded: Loaded) -> list[str]:
    with pytest.raises(Complaints) as caught:
        days(loaded)
    return [f"{one.where}: {one.what} ({one.hint})" for one in caught.value.errors]


def test_without_days_of_its_own_a_team_has_those_of_packs(tmp_path: Path) -> None:
    assert days(project(tmp_path, "posts: [a.md]\n")) == PACKS


def test_a_day_of_the_team_replaces_one_of_packs(tmp_path: Path) -> None:
    found = {
        day.id: day for day in days(project(tmp_path, "calendars: c.yaml", c_yaml=DAY))
    }
    assert sorted(found) == ["beer-day", "fire", "pizza-day"]
    assert (found["fire"].rule, found["fire"].tone) == ("03-04", "solemn")


@pytest.mark.parametrize(
    ("config", "calendar"),
    [
        ("muted_days: [beer-day]\ncalendars: [c.yaml]\n", DAY),
        ("calendars: [c.yaml]\n", f"{DAY}mute: [beer-day]\n"),
        ("calendars: [c.yaml]\n", "calendar: c\nmute: [beer-day]\n"),
    ],
    ids=["by the configuration", "by a calendar", "by a calendar without days"],
)
def test_days_are_muted(tmp_path: Path, config: str, calendar: str) -> None:
    found = days(project(tmp_path, config, c_yaml=calendar))
    assert [day.id for day in found] == ["fire", "pizza-day"]


def test_muting_a_day_that_is_not_there_is_a_slip(tmp_path: Path) -> None:
    config = "muted_days: [pizza]\ncalendars: [c.yaml]\n"
    loaded = project(tmp_path, config, c_yaml="calendar: c\nmute:\n  - beer-dya\n")
    assert complaints(loaded) == [
        "tactlint.yaml:1:14: no calendar has a day 'pizza' (did you mean 'pizza-day'?)",
        "c.yaml:3:5: no calendar has a day 'beer-dya' (did you mean 'beer-day'?)",
    ]


def test_a_day_belongs_to_one_calendar(tmp_path: Path) -> None:
    loaded = project(tmp_path, "calendars: [a.yaml, b.yaml]", a_yaml=DAY, b_yaml=DAY)
    assert complaints(loaded) == [
        (
            "b.yaml:3:10: another calendar has a day 'fire' already "
            "(it is at a.yaml:3:10; give one of them another id)"
        )
    ]


def test_complaints_of_all_calendars_come_together(tmp_path: Path) -> None:
    config = "calendars: [a.yaml, b.ics, c.yaml]"
    broken = {"a_yaml": "calendar: c\ndayz: []\n", "b_ics": "hello\n", "c_yaml": DAY}
    found = complaints(project(tmp_path, config, **broken))
    assert [one.split(": ")[0] for one in found] == [
        "a.yaml:2:1",
        "b.ics:1",
    ]


@pytest.mark.parametrize(
    ("said", "key"),
    [("tone: light", "tone"), ("regions: [FR]", "regions"), ("grave: true", "grave")],
)
def test_a_yaml_calendar_speaks_for_itself(tmp_path: Path, said: str, key: str) -> None:
    with pytest.raises(Complaints) as caught:
        project(tmp_path, f"calendars:\n  - {{file: c.yaml, {said}}}\n", c_yaml=DAY)
    assert caught.value.what.startswith(f"'{key}' is for .ics files")


def test_what_was_read_of_ics_is_kept_by_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    config = "calendars: [{file: c.ics, tone: light}]\n"
    loaded = project(tmp_path, config, c_ics=ICS)
    fresh = almanac((), loaded, use_cache=True)
    assert [(day.id, day.tone) for day in fresh] == [("fair", "light")]
    monkeypatch.setattr("linter.config.days.read_days", None)
    assert almanac((), loaded, use_cache=True) == fresh
    monkeypatch.undo()
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    for other in (config.replace("light", "solemn"), f"{config}timezone: Asia/Tokyo\n"):
        again = project(tmp_path, other, c_ics=ICS)
        texts = texts_of(again)
        expected = laid_over((), read_days(again, texts), again)
        assert almanac((), again, use_cache=True) == expected
    [edited] = almanac(
        (), project(tmp_path, config, c_ics=ICS.replace("0304", "0305")), use_cache=True
    )
    assert edited.rule == "dates(2026-03-05)"


def test_a_broken_cache_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    loaded = project(tmp_path, "calendars: c.ics\n", c_ics=ICS)
    fresh = almanac((), loaded, use_cache=True)
    [kept] = (tmp_path / "cache").glob("days-*")
    kept.write_bytes(b"nonsense")
    assert almanac((), loaded, use_cache=True) == fresh


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"BEGIN:VCALENDAR\r\nX:" + b"a" * 20_000_000, "is larger than 4 MB"),
        ("BEGIN:VCALENDAR\r\nX:é".encode("latin-1"), "is not UTF-8 (byte 20)"),
        ("BEGIN:VCALENDAR".encode("utf-16"), "is not UTF-8 (byte 1)"),
    ],
    ids=["20 MB", "latin-1", "utf-16"],
)
def test_files_that_are_none(tmp_path: Path, data: bytes, what: str) -> None:
    (tmp_path / "c.ics").write_bytes(data)
    loaded = project(tmp_path, "calendars: [c.ics]\n")
    with pytest.raises(UserError) as caught:
        days(loaded)
    assert (caught.value.where, caught.value.what) == (
        "tactlint.yaml:1:13",
        f"'c.ics' {what}",
    )
