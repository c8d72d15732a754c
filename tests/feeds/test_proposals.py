"""What becomes of alerts: proposals, updates, ends; and who owns which key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.core.calendar import Event
from linter.feeds.alert import Alert, checked
from linter.feeds.proposals import Wanted, entry, steps
from linter.ledger.file import Ledger

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
WANTED = Wanted("orange", frozenset({"FR"}), NOW, "Cancelled.")
STORM = Alert("cap", "w,1", "Storm", NOW, NOW + 5 * HOUR, "red", ("FR-29",), sent=NOW)


def kept(tmp_path: Path, *alerts: Alert) -> Ledger:
    """Return a file of events after a fetch."""
    ledger = Ledger(str(tmp_path / "events.yaml"), "events.yaml")
    fetch(ledger, *alerts)
    return ledger


def fetch(ledger: Ledger, *alerts: Alert, wanted: Wanted = WANTED) -> list[str]:
    """Fetch; return what became of the alerts."""
    found = steps(alerts, ledger.events, wanted)
    changes = {one.event.id: one.changes for one in found if one.event and one.changes}
    taken: set[str] = set()

    def new_id(name: str) -> str:
        taken.add(made := ledger.free_id(name, frozenset(taken)))
        return made

    fresh = [one.alert for one in found if one.kind == "propose"]
    ledger.amend(changes, [entry(one, NOW, new_id, "Why.") for one in fresh])
    return [one.kind for one in found]


def test_a_proposal_waits_for_a_person(tmp_path: Path) -> None:
    [event] = kept(tmp_path, STORM).events
    assert (event.status, event.posture, event.reason) == ("proposed", "review", "Why.")
    assert (event.id, event.source, event.source_id) == ("cap-w-1", "cap", "w,1")
    assert (event.start, event.until) == (NOW, NOW + 5 * HOUR)
    assert event.regions == ("FR-29",)


@pytest.mark.parametrize(
    ("alert", "kind"),
    [
        pytest.param(STORM._replace(level="yellow"), "light", id="light"),
        pytest.param(STORM._replace(regions=("US-TX",)), "elsewhere", id="elsewhere"),
        pytest.param(STORM._replace(regions=(), areas=("Sea",)), "propose", id="sea"),
        pytest.param(
            STORM._replace(starts=NOW - 9 * HOUR, ends=NOW - HOUR), "over", id="over"
        ),
        pytest.param(STORM._replace(status="cancel"), "unheard", id="cancel"),
    ],
)
def test_each_alert_has_its_fate(tmp_path: Path, alert: Alert, kind: str) -> None:
    assert fetch(kept(tmp_path), alert) == [kind]


def test_an_alert_without_end_is_given_a_week(tmp_path: Path) -> None:
    [event] = kept(tmp_path, STORM._replace(ends=None)).events
    assert event.until == NOW + timedelta(days=7)


def test_a_second_fetch_changes_nothing(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM, STORM._replace(source_id="w,2", ends=None))
    text = ledger.text
    later = WANTED._replace(now=NOW + HOUR)
    again = (STORM, STORM._replace(source_id="w,2", ends=None))
    assert fetch(ledger, *again, wanted=later) == ["same", "same"]
    assert ledger.text == text


def test_an_update_leaves_people_what_is_theirs(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    mine = {"posture": "freeze", "words": ["wave"], "regions": ["FR"], "name": "Ours"}
    ledger.change(
        "cap-w-1", {**mine, "status": "confirmed", "reason": "We live there."}
    )
    update = STORM._replace(
        source_id="w,2",
        replaces=("w,1",),
        title="Worse storm",
        ends=NOW + 9 * HOUR,
        regions=("FR-56",),
    )
    assert fetch(ledger, update) == ["update"]
    [event] = ledger.events
    assert (event.source_id, event.until) == ("w,1 w,2", NOW + 9 * HOUR)
    assert (event.name, event.posture, event.words) == ("Ours", "freeze", ("wave",))
    assert (event.regions, event.status) == (("FR",), "confirmed")
    assert event.reason == "We live there."


def test_what_has_begun_does_not_begin_later(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    assert fetch(ledger, STORM._replace(starts=NOW + HOUR)) == ["same"]
    early = WANTED._replace(now=NOW - HOUR)
    assert fetch(ledger, STORM._replace(starts=NOW + HOUR), wanted=early) == ["update"]


def test_a_cancellation_ends_it_and_is_history(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    cancel = STORM._replace(source_id="w,2", replaces=("w,1",), status="cancel")
    assert fetch(ledger, cancel) == ["end"]
    [event] = ledger.events
    assert event.lifted is not None
    assert (event.lifted.on, event.lifted.by) == (NOW, "cap")
    text = ledger.text
    assert fetch(ledger, cancel) == ["cancelled"]
    assert ledger.text == text


def test_what_a_person_ended_stays_so(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    act = {"on": NOW, "by": "Ana", "reason": "Far away."}
    ledger.change("cap-w-1", {"lifted": act})
    update = STORM._replace(source_id="w,2", replaces=("w,1",))
    assert fetch(ledger, update) == ["lifted"]
    # The chain of ids goes on, for the next message names only the last one.
    assert fetch(ledger, STORM._replace(source_id="w,3", replaces=("w,2",))) == [
        "lifted"
    ]
    assert len(ledger.events) == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_each_message_read_again_changes_nothing(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    chain = (
        STORM,
        STORM._replace(source_id="w,1b", replaces=("w,1",), ends=NOW + 9 * HOUR),
        STORM._replace(source_id="w,2", replaces=("w,1b",), status="cancel"),
    )
    ledger = kept(tmp_path, chain[0])
    assert fetch(ledger, chain[1]) == ["update"]
    text = ledger.text
    assert fetch(ledger, chain[0]) == ["older"]
    assert ledger.text == text
    assert fetch(ledger, chain[2]) == ["end"]
    assert ledger.events[0].source_id == "w,1 w,1b w,2"
    text = ledger.text
    assert [fetch(ledger, chain[one]) for one in order] == [["cancelled"]] * 3
    assert ledger.text == text


def test_an_update_before_its_original_is_one_event(tmp_path: Path) -> None:
    third = STORM._replace(source_id="w,3", replaces=("w,2",), ends=NOW + 9 * HOUR)
    ledger = kept(tmp_path, third)
    assert fetch(ledger, STORM._replace(source_id="w,2", replaces=("w,1",))) == [
        "older"
    ]
    assert fetch(ledger, STORM) == ["older"]
    [event] = ledger.events
    assert (event.source_id, event.until) == ("w,1 w,2 w,3", NOW + 9 * HOUR)


def test_a_new_alert_after_a_cancellation_is_not_ended_by_it_again(
    tmp_path: Path,
) -> None:
    ledger = kept(tmp_path, STORM)
    cancel = STORM._replace(source_id="w,2", replaces=("w,1",), status="cancel")
    anew = STORM._replace(source_id="w,3", replaces=("w,2",))
    assert fetch(ledger, cancel) == ["end"]
    assert fetch(ledger, anew) == ["propose"]
    assert fetch(ledger, cancel) == ["older"]
    assert [event.lifted is None for event in ledger.events] == [False, True]


def test_a_cancellation_ends_all_that_it_names(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM, STORM._replace(source_id="w,5"))
    both = STORM._replace(source_id="w,9", replaces=("w,1", "w,5"), status="cancel")
    assert fetch(ledger, both) == ["end", "end"]
    assert all(event.lifted for event in ledger.events)


def test_an_alert_that_splits_is_two_events(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    north = STORM._replace(source_id="w,2", replaces=("w,1",), ends=NOW + 9 * HOUR)
    south = STORM._replace(source_id="w,3", replaces=("w,1",))
    assert fetch(ledger, north, south) == ["update", "propose"]
    text = ledger.text
    assert fetch(ledger, north, south) == ["same", "same"]
    assert ledger.text == text
    longer = south._replace(
        source_id="w,4", replaces=("w,1", "w,3"), ends=NOW + 7 * HOUR
    )
    assert fetch(ledger, longer) == ["update"]
    assert [event.until for event in ledger.events] == [
        NOW + 9 * HOUR,
        NOW + 7 * HOUR,
    ]
    calm = STORM._replace(source_id="w,5", replaces=("w,1", "w,2"), status="cancel")
    assert fetch(ledger, calm) == ["end"]
    assert [event.lifted is None for event in ledger.events] == [False, True]


def test_what_gets_graver_is_an_update_and_what_calms_down_is_not(
    tmp_path: Path,
) -> None:
    ledger = kept(tmp_path, STORM._replace(level="orange"))
    assert [event.level for event in ledger.events] == ["orange"]
    assert fetch(ledger, STORM) == ["update"]
    assert [event.level for event in ledger.events] == ["red"]
    assert fetch(ledger, STORM._replace(level="orange")) == ["same"]
    assert [event.level for event in ledger.events] == ["red"]


FIRST = STORM
SECOND = STORM._replace(source_id="w,2", replaces=("w,1",), sent=NOW + HOUR)
THIRD = STORM._replace(
    source_id="w,3", replaces=("w,2",), sent=NOW + 2 * HOUR, status="cancel"
)


@pytest.mark.parametrize("order", list(permutations((FIRST, SECOND, THIRD))))
def test_a_chain_in_one_batch_is_its_last_message(
    tmp_path: Path, order: tuple[Alert, ...]
) -> None:
    ledger = kept(tmp_path, FIRST)
    assert sorted(fetch(ledger, *order)) == ["end", "older", "older"]
    assert fetch(kept(tmp_path / "new"), *order) == ["unheard", "older", "older"]


def test_one_id_twice_is_one_event(tmp_path: Path) -> None:
    newer = STORM._replace(ends=NOW + 8 * HOUR, sent=NOW + HOUR)
    [event] = kept(tmp_path, newer, STORM).events
    assert event.until == NOW + 8 * HOUR


WIND = Alert("vigilance", "29/1/2026-11-20", "Vent", NOW, NOW + 9 * HOUR, "orange")
WIND = WIND._replace(regions=("FR-29",), series="29/1/")


def test_days_of_one_series_are_one_event(tmp_path: Path) -> None:
    ledger = kept(tmp_path, WIND)
    tomorrow = WIND._replace(
        source_id="29/1/2026-11-21", starts=NOW + 8 * HOUR, ends=NOW + 20 * HOUR
    )
    assert fetch(ledger, tomorrow) == ["update"]
    [event] = ledger.events
    assert (event.start, event.until) == (NOW, NOW + 20 * HOUR)
    assert event.source_id == "29/1/2026-11-20"
    later = tomorrow._replace(
        source_id="29/1/2026-11-30",
        starts=NOW + timedelta(days=10),
        ends=NOW + timedelta(days=11),
    )
    assert fetch(ledger, later) == ["propose"]


def test_a_danger_that_returns_on_the_day_it_was_cancelled_is_proposed(
    tmp_path: Path,
) -> None:
    ledger = kept(tmp_path, WIND._replace(sent=NOW))
    green = WIND._replace(level="green", status="cancel")
    for hour in (1, 3):
        later = WANTED._replace(now=NOW + hour * HOUR)
        again = WIND._replace(sent=NOW + (hour + 1) * HOUR)
        assert fetch(ledger, green._replace(sent=later.now), wanted=later) == ["end"]
        assert fetch(ledger, WIND._replace(sent=NOW), wanted=later) == ["cancelled"]
        assert fetch(ledger, again, wanted=later) == ["propose"]
        assert fetch(ledger, again, wanted=later) == ["same"]
    assert len(ledger.events) == 3


TITLES = st.text(min_size=1, max_size=40) | st.sampled_from(
    [
        "#storm",
        "@here: now",
        "- a",
        "{x",
        "null",
        "2026-11-20",
        "a: b #c",
        '"',
        "'",
        "?",
    ]
)


@given(titles=st.lists(TITLES, min_size=1, max_size=3), area=TITLES)
@settings(max_examples=60, deadline=None)
def test_no_title_breaks_the_file(titles: list[str], area: str) -> None:
    ledger = Ledger("/nonexistent/events.yaml", "events.yaml")
    alerts = [
        checked(STORM._replace(title=title, source_id=f"{number}{area}"), "here")
        for number, title in enumerate(titles)
    ]
    fetch(ledger, *alerts)
    names = [event.name for event in ledger.events]
    assert names == [alert.title for alert in alerts]
    assert fetch(ledger, *alerts) == ["same"] * len(alerts)


def test_the_file_keeps_its_comments(tmp_path: Path) -> None:
    place = tmp_path / "events.yaml"
    mine = "events:\n  # Ours.\n  - id: a  # stays\n    from: 2026-11-01\n"
    place.write_text(mine, encoding="utf-8")
    ledger = kept(tmp_path, STORM)
    ledger.write()
    assert place.read_text(encoding="utf-8").startswith(mine)


def test_events_of_others_are_never_matched(tmp_path: Path) -> None:
    ledger = kept(tmp_path, STORM)
    assert fetch(ledger, STORM._replace(source="nws")) == ["propose"]
    assert [type(event) for event in ledger.events] == [Event, Event]
