"""`tactlint events fetch`, from the arguments to the file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import NOW, Result, Workspace
from tests.feeds.samples import (
    cap,
    collection,
    danger,
    gdacs,
    gdacs_item,
    info,
    quake,
    vigilance,
)
from tests.feeds.server import Server, serving

ROOT = Path(__file__).parents[2]
AT = ("--now", NOW)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def repo(workspace: Workspace) -> Workspace:
    """Return a repository with readers in France and a feed in files."""
    return workspace.write({
        "tactlint.yaml": "audience: {regions: [FR]}\nevents: [events.yaml]\n",
        "events.yaml": "events: []  # none yet\n",
        "wind.xml": cap(),
        "cancel.xml": cap(
            msgType="Cancel", identifier="wind-2",
            references="alerts@weather.example,wind-1,2026-11-20T06:00:00+01:00",
        ),
        "longer.xml": cap(info(expires="2026-11-22T12:00:00+01:00"),
            msgType="Update", identifier="wind-3",
            references="alerts@weather.example,wind-1,2026-11-20T06:00:00+01:00",
        ),
        "bad.xml": gdacs(gdacs_item(fromdate="soon"), gdacs_item(country="France")),
    })  # fmt: skip


def fetch(repo: Workspace, *arguments: str) -> Result:
    return repo.run("events", "fetch", *arguments, *AT)


def test_the_level_is_kept_for_programs(repo: Workspace) -> None:
    fetch(repo, "cap", "wind.xml")
    listed = json.loads(repo.run("hold", "list", "--format", "json", *AT).out)
    assert [event["level"] for event in listed["holds"]] == ["orange"]


def test_a_dry_run_shows_all_and_writes_nothing(repo: Workspace) -> None:
    result = fetch(repo, "cap", "wind.xml", "--dry-run")
    assert result.code == 0
    assert "  + Severe wind in Finistere (cap-severe-wind-in-finistere)\n" in result.out
    assert repo.read("events.yaml") == "events: []  # none yet\n"


def test_propose_again_confirm_update_cancel(repo: Workspace) -> None:
    assert fetch(repo, "cap", "wind.xml").code == 0
    first = repo.read("events.yaml")
    assert "status: proposed" in first
    again = fetch(repo, "cap", "wind.xml", "--lang", "fr")
    assert "Rien de nouveau pour events.yaml." in again.out
    assert repo.read("events.yaml") == first
    name = "cap-severe-wind-in-finistere"
    assert repo.run("hold", "confirm", name, "--by", "Ana", *AT).code == 0
    assert "  ~ Severe wind" in fetch(repo, "cap", "longer.xml").out
    confirmed = repo.read("events.yaml")
    assert "until: 2026-11-22T11:00+00:00" in confirmed
    assert "status: confirmed" in confirmed
    ended = fetch(repo, "cap", "cancel.xml")
    assert "  - Severe wind" in ended.out
    assert "cancelled at its source: lifted" in ended.out
    assert "by: cap" in repo.read("events.yaml")
    post = "---\npublish_at: 2026-11-21T09:00\n---\nGood morning to all of you.\n"
    repo.write({"posts/a.md": post})
    assert repo.check().code == 0


def test_a_person_may_confirm_by_hand(repo: Workspace) -> None:
    fetch(repo, "cap", "wind.xml")
    post = "---\npublish_at: 2026-11-20T20:00\n---\nGood morning to all of you.\n"
    repo.write({"posts/a.md": post})
    rules = [rule for rule, *_ in repo.check().findings]
    assert "sensitive/held" not in rules
    text = repo.read("events.yaml").replace("status: proposed", "status: confirmed")
    repo.write({"events.yaml": text})
    assert "sensitive/held" in [rule for rule, *_ in repo.check().findings]


def test_what_cannot_be_read_does_not_hide_the_rest(repo: Workspace) -> None:
    result = fetch(repo, "gdacs", "bad.xml")
    assert result.code == 2
    assert "  + Red tropical cyclone alert" in result.out
    assert "cannot be read, see the errors: 1" in result.out
    assert result.err.startswith("error: bad.xml, item 1: 'soon' is no date of an al")
    assert "source_id: TC1001643" in repo.read("events.yaml")


def test_places_that_no_region_stands_for_are_said(repo: Workspace) -> None:
    repo.write({"sea.xml": gdacs(gdacs_item(country="Off shore", iso3=""))})
    assert "no region known for: Off shore" in fetch(repo, "gdacs", "sea.xml").out
    assert "No region known for: Off shore." in repo.read("events.yaml")


def test_what_is_left_out_is_counted(repo: Workspace) -> None:
    repo.write({"v.json": vigilance(
        danger("29", "1", ("2026-11-20T06:00:00Z", "2026-11-20T18:00:00Z", 2)),
    ), "far.xml": gdacs(gdacs_item(), gdacs_item(eventid="5", alertlevel="Green")),
    "test.xml": cap(status="Exercise")})  # fmt: skip
    assert "below orange (--level): 1" in fetch(repo, "vigilance", "v.json").out
    told = fetch(repo, "gdacs", "far.xml").out
    assert "where none of your readers live (--everywhere): 1" in told
    assert "below orange (--level): 1" in told
    told = fetch(repo, "cap", "test.xml").out
    assert "tests, exercises and receipts: 1" in told
    assert repo.read("events.yaml") == "events: []  # none yet\n"
    wide = fetch(repo, "gdacs", "far.xml", "--everywhere", "--level", "green")
    assert wide.out.count("  + ") == 2


def test_a_feed_that_calmed_down_is_said_and_left_to_a_person(repo: Workspace) -> None:
    fetch(repo, "cap", "wind.xml")
    before = repo.read("events.yaml")
    repo.write({"wind.xml": cap(info(severity="Minor"))})
    told = fetch(repo, "cap", "wind.xml").out
    assert "now green at its source; if it is over: `tactlint hold lift" in told
    assert repo.read("events.yaml") == before


def test_a_feed_that_got_graver_is_said(repo: Workspace) -> None:
    repo.write({"g.xml": gdacs(gdacs_item(country="France", alertlevel="Orange"))})
    fetch(repo, "gdacs", "g.xml", "--lang", "fr")
    assert "reason: GDACS, niveau orange. https" in repo.read("events.yaml")
    repo.write(
        {"g.xml": gdacs(gdacs_item(country="France", title="Red alert in France"))}
    )
    told = fetch(repo, "gdacs", "g.xml").out
    assert "red at its source, was orange; its posture stays review" in told
    assert "its name there: Red alert in France" in told
    text = repo.read("events.yaml")
    assert "reason: GDACS, niveau rouge. https" in text
    assert "level: red" in text
    assert "in your files already: 1" in fetch(repo, "gdacs", "g.xml").out
    assert repo.read("events.yaml") == text


def test_an_earthquake_that_did_more_harm_is_said(repo: Workspace) -> None:
    for colour in ("orange", "red"):
        found = collection(quake(place="Nice, France", alert=colour))
        repo.write({f"{colour}.json": found})
    fetch(repo, "usgs", "orange.json")
    told = fetch(repo, "usgs", "red.json").out
    assert "red at its source, was orange; its posture stays review" in told
    assert "its name there" not in told
    assert "reason: USGS, level red." in repo.read("events.yaml")
    told = fetch(repo, "usgs", "orange.json").out
    assert "in your files already: 1" in told


def test_a_reason_that_a_person_wrote_stays(repo: Workspace) -> None:
    repo.write({"wind.xml": cap()})
    fetch(repo, "cap", "wind.xml")
    ours = repo.read("events.yaml").replace("CAP, level orange.", "We live there.")
    repo.write({"events.yaml": ours, "wind.xml": cap(info(severity="Extreme"))})
    assert "red at its source, was orange" in fetch(repo, "cap", "wind.xml").out
    after = repo.read("events.yaml")
    assert after == ours.replace("level: orange", "level: red")


def test_what_a_person_ended_and_got_graver_is_said_and_left(repo: Workspace) -> None:
    fetch(repo, "cap", "wind.xml")
    name = "cap-severe-wind-in-finistere"
    assert repo.run("hold", "confirm", name, "--by", "Ana", *AT).code == 0
    repo.run("hold", "lift", name, "--by", "Ana", "--reason", "far", *AT)
    before = repo.read("events.yaml")
    assert "lifted:" in before
    repo.write({"wind.xml": cap(info(severity="Extreme"))})
    told = fetch(repo, "cap", "wind.xml").out
    assert "red at its source, was orange when a person ended it" in told
    assert "ended by a person, left alone: 1" in told
    assert repo.read("events.yaml") == before


def test_what_its_feed_cancelled_is_not_said_to_be_a_persons_doing(
    repo: Workspace,
) -> None:
    fetch(repo, "cap", "wind.xml")
    fetch(repo, "cap", "cancel.xml")
    again = fetch(repo, "cap", "wind.xml", "--lang", "fr").out
    assert "annulées à la source, déjà levées\N{NO-BREAK SPACE}: 1" in again
    assert "personne" not in again


def test_the_help_says_who_needs_no_leave(repo: Workspace) -> None:
    told = " ".join(repo.run("events", "fetch", "--help").out.split())
    assert "this machine" in told


def test_without_configuration_one_is_wired(
    workspace: Workspace, server: Server
) -> None:
    result = fetch(workspace, "usgs", server.url("usgs"))
    assert result.code == 0
    assert "tactlint.yaml reads events.yaml from now on." in result.out
    assert "id: usgs-us7000abcd" in workspace.read("events.yaml")


SLIPS: list[tuple[tuple[str, ...], str, str]] = [
    (("gdac",), "error: FEED: no feed is called 'gdac'", "did you mean 'gdacs'?"),
    (("cap",), "error: URL-OR-FILE: CAP has no address of its own", "name the addr"),
    (("gdacs", "--level", "rouge"), "error: --level: there is no level 'rouge'", ""),
    (("gdacs", "no.xml"), "error: no.xml: cannot be read: No such file", ""),
    (("usgs", "wind.xml"), "error: wind.xml:1:1: this is no JSON", "is it the addr"),
    (("gdacs", "http://gdacs.example/"), "anybody on the way can change", "--allow-h"),
    (("vigilance",), "error: TACTLINT_METEOFRANCE_KEY: Météo-France asks", "get one"),
]


@pytest.mark.parametrize(("arguments", "what", "hint"), SLIPS)
def test_slips(
    repo: Workspace, arguments: tuple[str, ...], what: str, hint: str
) -> None:
    result = fetch(repo, *arguments)
    assert result.code == 2
    assert what in result.err
    assert hint in result.err
    assert result.out == ""


def test_offline_is_said_in_french(
    repo: Workspace, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    result = fetch(repo, "gdacs", "http://127.0.0.1:1/")
    assert result.code == 2
    assert "est injoignable\N{NO-BREAK SPACE}: la connexion est refusée" in result.err
    result = fetch(repo, "gdacs", server.url("slow"), "--timeout", "0.2")
    assert "pas de réponse complète en 0,2 secondes" in result.err


def test_the_key_goes_to_its_feed_alone(
    repo: Workspace, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TACTLINT_METEOFRANCE_KEY", "s3cret")
    fetch(repo, "vigilance", server.url("usgs"))
    assert server.asked[-1][1]["Apikey"] == "s3cret"
    fetch(repo, "gdacs", server.url("gdacs"))
    assert "Apikey" not in server.asked[-1][1]
    bad = fetch(repo, "vigilance", "https://alerts.invalid/")
    assert "s3cret" not in bad.err + bad.out


def test_hundreds_of_alerts_are_written_at_once(repo: Workspace) -> None:
    many = [gdacs_item(eventid=str(number), country="France") for number in range(300)]
    repo.write({"many.xml": gdacs(*many)})
    assert fetch(repo, "gdacs", "many.xml").out.count("  + ") == 300
    assert repo.read("events.yaml").count("status: proposed") == 300


LINTING = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("linting opened a socket")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
sys.argv = ["tactlint", "check", "--no-cache", "--now", "2026-11-20T08:00"]
from linter.cli.entry import main
code = main()
foreign = {"urllib.request", "http.client", "defusedxml", "linter.ledger"}
met = [n for n in sys.modules if n in foreign or n.startswith("linter.feeds")]
print(code, met)
"""


def test_linting_never_meets_a_feed(repo: Workspace) -> None:
    fetch(repo, "cap", "wind.xml")
    post = "---\npublish_at: 2026-11-20T20:00\n---\nGood morning to all of you.\n"
    repo.write({"posts/a.md": post})
    text = LINTING.replace(
        "import socket, sys", "import sys\nbefore = 1\nimport socket"
    )
    done = subprocess.run(
        [sys.executable, "-c", text],
        cwd=repo.root,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0 []"
