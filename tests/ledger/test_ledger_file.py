"""Files of events keep their looks when a program adds to them."""

from __future__ import annotations

import os
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.events import load_events
from linter.core.calendar import Act
from linter.errors import UserError
from linter.ledger.file import Ledger, slug

TEAM = """\
# One file for all of us.
events:
  # The flood of last week.
  - id: "flood"   # do not rename
    from: 2026-11-16T06:00:00+00:00
    until: 2026-11-19
    words: [wave, 'no']
    reason: >
      Homes are
      evacuated.

  - {id: strike, from: 2026-11-20, posture: none}
# The end.
"""
STORM = {
    "id": "storm",
    "from": datetime(2026, 11, 21, 5, tzinfo=UTC),
    "until": date(2026, 12, 1),
    "regions": ["FR-29"],
    "words": ["wave", "at 12:30"],
    "posture": "freeze",
    "started": {"on": datetime(2026, 11, 21, 5, 0, 7, tzinfo=UTC), "by": "Ines"},
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "events.yaml"
    place.write_text(TEAM, encoding="utf-8")
    return place


def opened(path: Path) -> Ledger:
    return Ledger(str(path), path.name)


def test_an_added_event_leaves_every_other_line_as_it_was(path: Path) -> None:
    ledger = opened(path)
    event = ledger.add(STORM)
    ledger.write()
    assert event.until == datetime(2026, 12, 2, tzinfo=UTC)
    lines = path.read_text(encoding="utf-8").splitlines()
    added = [
        "  - id: storm",
        "    from: 2026-11-21T05:00+00:00",
        "    until: 2026-12-01",
        "    regions: [FR-29]",
        '    words: [wave, "at 12:30"]',
        "    posture: freeze",
        "    started:",
        "      on: 2026-11-21T05:00:07+00:00",
        "      by: Ines",
    ]
    assert [line for line in lines if line not in added] == TEAM.splitlines()
    assert [line for line in lines if line in added] == added


def test_a_comment_beside_brackets_is_no_obstacle(tmp_path: Path) -> None:
    place = tmp_path / "events.yaml"
    text = "events:\n# Ours.\n- {id: a, from: 2026-11-20}  # calm\n# The end.\n"
    place.write_text(text, encoding="utf-8")
    ledger = Ledger(str(place), "events.yaml")
    ledger.add({"id": "b", "from": date(2026, 11, 21), "words": ["wave"]})
    head, tail = text.split("# The end.\n")
    added = "- id: b\n  from: 2026-11-21\n  words: [wave]\n"
    assert ledger.text == f"{head}{added}# The end.\n{tail}"


def test_what_was_written_is_what_check_reads(path: Path) -> None:
    ledger = opened(path)
    event = ledger.add(STORM)
    ledger.write()
    read = load_events("events.yaml", path.read_text(encoding="utf-8"))
    assert read == ledger.events
    assert read[-1] == event
    assert event.started == Act(datetime(2026, 11, 21, 5, 0, 7, tzinfo=UTC), "Ines")


def test_a_change_touches_one_event_and_can_take_a_key_away(path: Path) -> None:
    ledger = opened(path)
    on = datetime(2026, 11, 18, 9, tzinfo=UTC)
    lifted = {"on": on, "by": "Ines", "reason": "people are home"}
    event = ledger.change("flood", {"lifted": lifted, "words": None})
    assert event.lifted == Act(on, "Ines", "people are home")
    assert event.words == ()
    assert event.end == on
    assert ledger.text.count("\n") == TEAM.count("\n") + 3
    assert "# do not rename" in ledger.text
    assert '- id: "flood"' in ledger.text


LIFT = {"on": datetime(2026, 11, 18, 9, tzinfo=UTC), "by": "Inès", "reason": "dry: 2/2"}
LINES = (
    "lifted:\n{0}  on: 2026-11-18T09:00+00:00\n{0}  by: Inès\n{0}  reason: 'dry: 2/2'\n"
)
BRACKETS = '{on: "2026-11-18T09:00+00:00", by: Inès, reason: "dry: 2/2"}'


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(
            "events:\n- id: a\n  from: 2026-11-16\n\n# Fire\n- id: b\n"
            "  from: 2026-11-17\n",
            "events:\n- id: a\n  from: 2026-11-16\n  "
            + LINES.format("  ")
            + "\n# Fire\n- id: b\n  from: 2026-11-17\n",
            id="a remark on the next event stays with it",
        ),
        pytest.param(
            "events:\n  - {id: a, from: 2026-11-16}   # to see\n",
            "events:\n  - {id: a, from: 2026-11-16, lifted: "
            + BRACKETS
            + "}   # to see\n",
            id="brackets and a remark",
        ),
        pytest.param(
            "events: [{id: a, from: 2026-11-16}]",
            "events: [{id: a, from: 2026-11-16, lifted: " + BRACKETS + "}]",
            id="all on one line",
        ),
        pytest.param(
            "events:   # ours\n  - {id: a, from: 2026-11-16} # a\n# later\n"
            "  - {id: b, from: 2026-11-17}\n",
            "events:   # ours\n  - {id: a, from: 2026-11-16, lifted: "
            + BRACKETS
            + "} # a\n# later\n  - {id: b, from: 2026-11-17}\n",
            id="remarks everywhere",
        ),
        pytest.param(
            "events:\n  -   id: a   # one\n      from: 2026-11-16 # two\n",
            "events:\n  -   id: a   # one\n      from: 2026-11-16 # two\n      "
            + LINES.format("      "),
            id="a wide dash",
        ),
        pytest.param(
            "events:\r\n  - id: a\r\n    from: 2026-11-16",
            "events:\r\n  - id: a\r\n    from: 2026-11-16\r\n    "
            + LINES.format("    ").replace("\n", "\r\n"),
            id="lines of Windows, no last end",
        ),
    ],
)
def test_a_lift_moves_nothing_else(path: Path, before: str, expected: str) -> None:
    path.write_bytes(before.encode())
    ledger = opened(path)
    event = ledger.change("a", {"lifted": LIFT})
    assert ledger.text == expected
    assert event.lifted == Act(LIFT["on"], "Inès", "dry: 2/2")  # type: ignore[arg-type]


def test_a_confirmation_is_written_over_the_proposal(path: Path) -> None:
    text = "events:\n  - id: a\n    from: 2026-11-16\n    status: proposed # a feed's\n"
    path.write_text(text, encoding="utf-8")
    ledger = opened(path)
    started = {"on": datetime(2026, 11, 18, 9, tzinfo=UTC), "by": "Ines"}
    assert ledger.change("a", {"status": "confirmed", "started": started}).started.by
    assert ledger.text == text.replace("proposed", "confirmed") + (
        "    started:\n      on: 2026-11-18T09:00+00:00\n      by: Ines\n"
    )


def test_an_event_joins_others_between_brackets(path: Path) -> None:
    text = "events:   # x\n  [{id: a, from: 2026-11-20}]   # calm\n# The end.\n"
    path.write_text(text, encoding="utf-8")
    ledger = opened(path)
    ledger.add({"id": "b", "from": date(2026, 11, 21)})
    assert [event.id for event in ledger.events] == ["a", "b"]
    assert {"# x", "# calm", "# The end."} <= set(
        ledger.text.replace("  #", "\n#").split("\n")
    )


@pytest.mark.parametrize(
    "text", ["# Nothing yet.\n", "\n", "---\n# Nothing yet.", "# a\r\n"]
)
def test_remarks_alone_are_a_file_without_events(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    ledger = opened(path)
    assert ledger.events == ()
    ledger.add({"id": "b", "from": date(2026, 11, 21)})
    ledger.write()
    read = path.read_text(encoding="utf-8")
    assert [event.id for event in load_events("events.yaml", read)] == ["b"]
    assert [line for line in text.splitlines() if "#" in line] == [
        line for line in read.splitlines() if "#" in line
    ]


def test_nothing_reaches_the_disk_before_write(path: Path) -> None:
    opened(path).add(STORM)
    assert path.read_text(encoding="utf-8") == TEAM


def test_a_new_file_is_made(tmp_path: Path) -> None:
    ledger = opened(tmp_path / "events.yaml")
    assert ledger.is_new
    assert ledger.events == ()
    ledger.add({"id": "storm", "from": date(2026, 11, 21)})
    ledger.write()
    text = (tmp_path / "events.yaml").read_text(encoding="utf-8")
    assert text == "events:\n  - id: storm\n    from: 2026-11-21\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("events: []\n", "events:\n  - id: b\n    from: 2026-11-21\n"),
        pytest.param(
            "events:\n- id: a\n  from: 2026-11-20\n",
            "events:\n- id: a\n  from: 2026-11-20\n- id: b\n  from: 2026-11-21\n",
            id="not indented",
        ),
        pytest.param(
            "---\nevents:\n    -   id: a\n        from: 2026-11-20\n",
            "---\nevents:\n    -   id: a\n        from: 2026-11-20\n"
            "    -   id: b\n        from: 2026-11-21\n",
            id="wide, with a header",
        ),
        pytest.param(
            "events: # all\r\n  - id: a\r\n    from: 2026-11-20\r\n",
            "events: # all\r\n  - id: a\r\n    from: 2026-11-20\r\n"
            "  - id: b\r\n    from: 2026-11-21\r\n",
            id="lines of Windows",
        ),
        pytest.param(
            "\ufeffevents:\n  - {id: a, from: 2026-11-20}\n",
            "\ufeffevents:\n  - {id: a, from: 2026-11-20}\n"
            "  - id: b\n    from: 2026-11-21\n",
            id="byte order mark",
        ),
    ],
)
def test_the_look_of_a_file_stays(tmp_path: Path, before: str, expected: str) -> None:
    path = tmp_path / "events.yaml"
    path.write_bytes(before.encode())
    ledger = opened(path)
    ledger.add({"id": "b", "from": date(2026, 11, 21)})
    ledger.write()
    assert path.read_bytes().decode() == expected


def test_permissions_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "all.yaml"
    real.parent.mkdir()
    real.write_text(TEAM, encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "events.yaml"
    link.symlink_to(real)
    ledger = opened(link)
    ledger.add(STORM)
    ledger.write()
    assert link.is_symlink()
    assert "storm" in real.read_text(encoding="utf-8")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert os.listdir(real.parent) == ["all.yaml"]


def test_news_on_the_disk_are_never_written_over(path: Path) -> None:
    ledger = opened(path)
    ledger.add(STORM)
    path.write_text("events: []\n", encoding="utf-8")
    with pytest.raises(UserError, match="changed by somebody else"):
        ledger.write()
    assert path.read_text(encoding="utf-8") == "events: []\n"
    assert os.listdir(path.parent) == ["events.yaml"]


def test_a_file_that_appeared_meanwhile_is_kept(tmp_path: Path) -> None:
    ledger = opened(tmp_path / "events.yaml")
    ledger.add(STORM)
    (tmp_path / "events.yaml").write_text(TEAM, encoding="utf-8")
    with pytest.raises(UserError, match="changed by somebody else"):
        ledger.write()


def test_one_ledger_writes_twice(path: Path) -> None:
    ledger = opened(path)
    ledger.add(STORM)
    ledger.write()
    ledger.change("storm", {"posture": "review"})
    ledger.write()
    assert "posture: review" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("events:\n  - {id: a}\n", "events.yaml:2:5"),
        ("events: [\n", "events.yaml:2:1"),
        ("", "events.yaml:1:1"),
    ],
)
def test_a_broken_file_is_not_written_over(path: Path, text: str, where: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        opened(path)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("entry", "where"),
    [
        ({"id": "flood", "from": date(2026, 11, 21)}, "two events have the id"),
        ({"id": "new", "from": "2026-02-30"}, "should be a date"),
        ({"id": "new", "from": date(2026, 11, 21), "regions": ["UK"]}, "region 'UK'"),
        ({"id": "new", "from": date(2026, 11, 21), "color": "red"}, "unknown key"),
    ],
)
def test_a_wrong_event_is_not_taken(
    path: Path, entry: dict[str, object], where: str
) -> None:
    ledger = opened(path)
    with pytest.raises(UserError, match=where):
        ledger.add(entry)
    assert ledger.text == TEAM
    assert len(ledger.events) == 2


def test_an_unknown_id_is_answered_with_a_guess(path: Path) -> None:
    with pytest.raises(UserError) as caught:
        opened(path).change("flod", {"posture": "none"})
    assert caught.value.hint == "did you mean 'flood'?"


def test_only_yaml_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no YAML file"):
        opened(tmp_path / "events.json")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tempête sur la côte", "tempete-sur-la-cote"),
        ("L'Œuvre, 2026 !", "l-oeuvre-2026"),
        ("🌊", "event"),
        ("storm " * 20, "storm-storm-storm-storm-storm-storm-storm-storm-storm-storm"),
    ],
)
def test_ids_are_made_of_names(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_an_id_is_free_here_and_elsewhere(path: Path) -> None:
    ledger = opened(path)
    assert ledger.free_id("Storm") == "storm"
    assert ledger.free_id("Flood") == "flood-2"
    assert ledger.free_id("Flood", frozenset({"flood-2"})) == "flood-3"


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@settings(deadline=None)  # the first one loads ruamel
@given(name=TEXT, words=st.lists(TEXT, max_size=3))
def test_any_text_comes_back_as_it_was(name: str, words: list[str]) -> None:
    ledger = Ledger("/nowhere/events.yaml", "events.yaml")
    entry = {"id": "a", "from": date(2026, 11, 21), "name": name, "words": words}
    event = ledger.add(entry)
    assert event.words == tuple(words)
    assert event.name == (name or "a")
