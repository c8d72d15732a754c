from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from linter.config.events import load_events
from linter.core.calendar import Act, Event
from linter.positioned import Complaints

PARIS = ZoneInfo("Europe/Paris")


def test_an_event_is_read_with_its_window_and_place() -> None:
    text = (
        "events:\n"
        "  - id: flood\n"
        "    name: Crue de la Vilaine\n"
        "    from: 2026-11-20T06:00\n"
        "    until: 2026-11-23T18:00:00Z\n"
        "    regions: [FR-35, FR-56]\n"
        "    channels: facebook\n"
        "    posture: freeze\n"
        "    words: [inondation, submerge]\n"
        "    reason: Des gens évacuent.\n"
    )
    assert load_events("team/events.yaml", text, "Europe/Paris") == (
        Event(
            "flood",
            "Crue de la Vilaine",
            datetime(2026, 11, 20, 6, tzinfo=PARIS),
            datetime(2026, 11, 23, 18, tzinfo=UTC),
            ("FR-35", "FR-56"),
            ("facebook",),
            "freeze",
            ("inondation", "submerge"),
            "Des gens évacuent.",
            "team/events.yaml",
            2,
        ),
    )


def test_little_needs_to_be_said() -> None:
    [event] = load_events("e.yaml", "events: [{id: storm, from: 2026-11-20}]")
    assert event.name == "storm"
    assert event.start == datetime(2026, 11, 20, tzinfo=UTC)
    assert (event.until, event.posture) == (None, "review")
    assert (event.regions, event.channels, event.words) == ((), (), ())


def test_a_last_day_is_part_of_the_event() -> None:
    text = "events: [{id: storm, from: 2026-11-20, until: 2026-11-20}]"
    [event] = load_events("e.yaml", text, "Europe/Paris")
    assert event.covers(datetime(2026, 11, 20, 23, 59, tzinfo=PARIS))
    assert not event.covers(datetime(2026, 11, 21, tzinfo=PARIS))


def test_always_can_be_written_as_the_last_of_days() -> None:
    text = "events: [{id: a, from: 0001-01-01, until: 9999-12-31}]"
    for zone in ("Europe/Paris", "America/Montreal"):
        [event] = load_events("e.yaml", text, zone)
        assert event.covers(datetime(2026, 11, 20, tzinfo=UTC))


def test_no_events_is_a_thing_to_say() -> None:
    assert load_events("e.yaml", "events: []\n") == ()


def test_json_holds_events_too() -> None:
    text = '{"events": [{"id": "storm", "from": "2026-11-20T08:00:00+01:00"}]}'
    [event] = load_events("e.json", text)
    assert event.start == datetime(2026, 11, 20, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "", ["e.yaml:1:1: the file is empty; it needs the key 'events'"], id="empty"
        ),
        pytest.param(
            "events:\n",
            ["e.yaml:1:8: 'events' should be a list, but is nothing"],
            id="cut short",
        ),
        pytest.param(
            "events:\n  - {id: a, from: 2026-11-20}\n  - {id: a, from: 2026-11-21}\n",
            ["e.yaml:3:10: two events have the id 'a'\n  help: give it another id"],
            id="id twice",
        ),
        pytest.param(
            "events: [{id: a, from: 2026-11-20, until: 2026-11-19}]\n",
            [
                (
                    "e.yaml:1:43: the event 'a' ends before it begins\n"
                    "  help: look at 'from' and 'until'"
                )
            ],
            id="until before from",
        ),
        pytest.param(
            "events:\n  - {id: a, from: 2026-11-20, until: 2026-11-19}\n"
            "  - {id: b, from: '2026-11-20T10:00', until: '2026-11-20T10:00'}\n",
            [
                (
                    "e.yaml:2:38: the event 'a' ends before it begins\n"
                    "  help: look at 'from' and 'until'"
                ),
                (
                    "e.yaml:3:46: the event 'b' ends before it begins\n"
                    "  help: look at 'from' and 'until'"
                ),
            ],
            id="both windows",
        ),
        pytest.param(
            "events: [{id: a, from: 2026-11-20, postur: freeze}]\n",
            [
                (
                    "e.yaml:1:36: unknown key 'postur' in 'events'\n"
                    "  help: did you mean 'posture'?"
                )
            ],
            id="unknown key",
        ),
        pytest.param(
            "events: [{id: a, from: 2026-11-20, posture: freez}]\n",
            [
                (
                    "e.yaml:1:45: 'posture' should be one of freeze, review, careful, "
                    "none, but is 'freez'\n  help: did you mean 'freeze'?"
                )
            ],
            id="unknown posture",
        ),
        pytest.param(
            "events: [{id: a, from: soon, regions: [UK]}]\n",
            [
                (
                    "e.yaml:1:24: 'from' should be a date or a date and time such as "
                    "2026-11-20T09:00, but is 'soon'"
                ),
                "e.yaml:1:40: unknown region 'UK'\n  help: did you mean 'GB'?",
            ],
            id="several slips",
        ),
        pytest.param(
            "events: [{id: a, from: 2026-11-20, regions: [FR-3S]}]\n",
            ["e.yaml:1:46: unknown region 'FR-3S'\n  help: did you mean 'FR-35'?"],
            id="no such department",
        ),
        pytest.param(
            "- {id: a, from: 2026-11-20}\n",
            ["e.yaml:1:1: this should be a mapping, but is a list"],
            id="list without its key",
        ),
    ],
)
def test_slips_have_their_place(text: str, expected: list[str]) -> None:
    with pytest.raises(Complaints) as caught:
        load_events("e.yaml", text)
    assert [str(error) for error in caught.value.errors] == expected


def test_an_event_remembers_its_scope_and_its_history() -> None:
    text = (
        "events:\n"
        "  - id: flood\n"
        "    from: 2026-11-20T06:00\n"
        "    brands: Fournil\n"
        "    paths: [posts/fr/**, '!posts/fr/service/**']\n"
        "    status: proposed\n"
        "    started: {on: '2026-11-20T06:10', by: Ines}\n"
        "    lifted: {on: '2026-11-21T09:00', by: Joan, reason: people are home}\n"
        "    source: vigilance\n"
        "    source_id: 29-2026-11-20\n"
    )
    [event] = load_events("e.yaml", text, "Europe/Paris")
    assert event.brands == ("Fournil",)
    assert event.paths == ("posts/fr/**", "!posts/fr/service/**")
    assert event.status == "proposed"
    assert event.started == Act(datetime(2026, 11, 20, 6, 10, tzinfo=PARIS), "Ines")
    lift = datetime(2026, 11, 21, 9, tzinfo=PARIS)
    assert event.lifted == Act(lift, "Joan", "people are home")
    assert (event.source, event.source_id) == ("vigilance", "29-2026-11-20")


@pytest.mark.parametrize(
    ("until", "lifted", "expected"),
    [
        pytest.param("2026-11-22T00:00Z", "2026-11-21T09:00Z", 21, id="lifted sooner"),
        pytest.param("2026-11-22T00:00Z", "2026-11-25T09:00Z", 22, id="lifted later"),
        pytest.param("", "2026-11-25T09:00Z", 25, id="until further notice"),
        pytest.param("2026-11-22T00:00Z", "", 22, id="not lifted"),
    ],
)
def test_an_event_ends_at_the_sooner_of_two_ends(
    until: str, lifted: str, expected: int
) -> None:
    text = "events:\n  - id: a\n    from: 2026-11-20\n"
    text += f"    until: {until}\n" if until else ""
    text += f"    lifted: {{on: '{lifted}'}}\n" if lifted else ""
    [event] = load_events("e.yaml", text)
    assert event.end is not None
    assert event.end.day == expected
    assert event.is_over(event.end)
    assert not event.covers(event.end)
