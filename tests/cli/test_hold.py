"""The emergency stop, from start to lift, and what it never lets happen."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

SETTINGS = """\
# Ours.
timezone: Europe/Paris
audience: {regions: [FR]}
channels:
  photos: {platform: instagram}
  linkedin: {}
"""
PIE = "---\npublish_at: 2026-11-22 09:00\nchannel: photos\n---\nPie day is back.\n"
SHELTER = PIE.replace("channel", "kind: service\nchannel")
LATER = PIE.replace("2026-11-22", "2026-12-20").replace("photos", "linkedin")
TEAM = {
    "tactlint.yaml": SETTINGS,
    "posts/pie.md": PIE,
    "posts/shelter.md": SHELTER,
    "posts/fr/later.md": LATER,
}
HELD = ("sensitive/held", "posts/pie.md", 2)


@pytest.fixture
def team(repository: Repository) -> Workspace:
    space = repository(TEAM)
    subprocess.run(["git", "init", "-q"], cwd=space.root, check=True)
    git = ["git", "config", "user.name"]
    subprocess.run([*git, "Ines Martin"], cwd=space.root, check=True)
    return space


def hold(space: Workspace, *arguments: str, now: str = NOW) -> Result:
    return space.run("hold", *arguments, "--now", now)


def held(space: Workspace, now: str = NOW) -> list[tuple[str, str, int]]:
    arguments = ("--format", "json", "--now", now, "--select", "sensitive")
    result = space.run("check", *arguments)
    assert result.code in {0, 1}, result.err
    return result.findings


def listed(space: Workspace, *arguments: str, now: str = NOW) -> dict[str, str]:
    """Return how each event stands."""
    result = hold(space, "list", "--format", "json", *arguments, now=now)
    return {one["id"]: one["state"] for one in result.data["holds"]}


def test_a_hold_is_written_read_and_lifted(team: Workspace) -> None:
    assert held(team) == []
    result = hold(
        team, "start", "Storm on the coast", "--region", "FR-29", "--words", "pie",
        "--until", "2026-12-01T12:00", "--reason", "red alert",
    )  # fmt: skip
    assert (result.code, result.err) == (0, "")
    assert "It stops 1 post:\n  posts/pie.md:1  22 November 2026, 09:00" in result.out
    assert "git add events.yaml tactlint.yaml" in result.out
    assert team.read("tactlint.yaml") == SETTINGS + "events:\n  - events.yaml\n"
    assert team.read("events.yaml") == (
        "events:\n"
        "  - id: storm-on-the-coast\n"
        "    name: Storm on the coast\n"
        "    from: 2026-11-20T09:00+01:00\n"
        "    until: 2026-12-01T12:00+01:00\n"
        "    regions: [FR-29]\n"
        "    posture: freeze\n"
        "    words: [pie]\n"
        "    reason: red alert\n"
        "    started:\n"
        "      on: 2026-11-20T09:00+01:00\n"
        "      by: Ines Martin\n"
    )
    assert held(team) == [HELD, ("sensitive/toxic-word", "posts/pie.md", 5)]
    assert listed(team) == {"storm-on-the-coast": "running"}
    lifted = hold(
        team, "lift", "storm on the COAST", "--reason", "it passed", "--by", "Joan",
        now="2026-11-20T18:30+00:00",
    )  # fmt: skip
    assert "It stopped 1 post" in lifted.out
    assert team.read("events.yaml").endswith(
        "    lifted:\n"
        "      on: 2026-11-20T19:30+01:00\n"
        "      by: Joan\n"
        "      reason: it passed\n"
    )
    assert held(team, "2026-11-20T18:30+00:00") == []
    later = "2026-11-20T19:00+00:00"
    assert listed(team, now=later) == {}
    assert listed(team, "--all", now=later) == {"storm-on-the-coast": "ended"}


def test_an_expired_hold_ends_by_itself(team: Workspace) -> None:
    hold(team, "start", "Storm", "--until", "2026-11-22T08:30")
    assert held(team) == []
    hold(team, "start", "Flood", "--until", "2026-11-22")
    assert held(team) == [HELD]
    assert listed(team, now="2026-11-22T12:00+00:00") == {"flood": "running"}
    assert listed(team, now="2026-11-22T23:00+00:00") == {}


@pytest.mark.parametrize("until", ["9999-12-31", "9999-12-31T23:59"])
def test_always_is_a_time_too(team: Workspace, until: str) -> None:
    assert hold(team, "start", "Storm", "--until", until).code == 0
    assert HELD in held(team)
    assert hold(team, "list").code == 0


def test_a_dry_run_writes_nothing(team: Workspace) -> None:
    result = hold(team, "start", "Storm", "--dry-run")
    assert result.code == 0
    assert "  - id: storm\n" in result.out
    assert "tactlint.yaml would read it" in result.out
    assert "It stops 2 posts:" in result.out
    assert not (team.root / "events.yaml").exists()
    assert team.read("tactlint.yaml") == SETTINGS


def test_the_configured_file_gets_the_hold_with_its_comments(team: Workspace) -> None:
    settings = SETTINGS + "events: [team/what-happens.yaml, team/old.json]\n"
    events = "# Ask Joan.\nevents: []\n"
    old = '{"events": [{"id": "storm", "from": "2026-01-01", "until": "2026-01-02"}]}'
    team.write(
        {
            "tactlint.yaml": settings,
            "team/what-happens.yaml": events,
            "team/old.json": old,
        }
    )
    result = hold(team, "start", "Storm")
    assert result.code == 0
    text = team.read("team/what-happens.yaml")
    assert text.startswith("# Ask Joan.\nevents:\n  - id: storm-2\n")
    assert team.read("tactlint.yaml") == settings
    assert HELD in held(team)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "events:\n  - events.yaml\n", id="empty"),
        pytest.param(
            "\ufefftimezone: UTC\r\n",
            "\ufefftimezone: UTC\r\nevents:\r\n  - events.yaml\r\n",
            id="from Windows",
        ),
        pytest.param("# ours", "# ours\nevents:\n  - events.yaml\n", id="comment"),
        pytest.param(
            "events: []  # none\ntimezone: UTC\n",
            "events:     # none\n  - events.yaml\ntimezone: UTC\n",
            id="empty list",
        ),
        pytest.param(
            "{timezone: UTC}\n",
            "{timezone: UTC, events: [events.yaml]}\n",
            id="in braces",
        ),
    ],
)
def test_a_configuration_comes_to_read_the_file(
    team: Workspace, before: str, after: str
) -> None:
    team.write({"tactlint.yaml": before})
    assert hold(team, "start", "Storm").code == 0
    assert (team.root / "tactlint.yaml").read_bytes().decode() == after
    assert HELD in held(team)


def test_without_configuration_one_is_written(team: Workspace) -> None:
    (team.root / "tactlint.yaml").unlink()
    assert hold(team, "start", "Storm").code == 0
    assert team.read("tactlint.yaml") == "events:\n  - events.yaml\n"
    assert HELD in held(team)


def test_a_toml_configuration_is_for_a_person_to_change(team: Workspace) -> None:
    (team.root / "tactlint.yaml").unlink()
    team.write({"pyproject.toml": '[tool.tactlint]\ntimezone = "Europe/Paris"\n'})
    result = hold(team, "start", "Storm")
    assert result.code == 2
    assert result.err == (
        "error: pyproject.toml: is TOML, and only YAML is written\n"
        "  = help: add events.yaml to 'events' in pyproject.toml by hand, then run "
        "this again\n"
    )
    assert not (team.root / "events.yaml").exists()


def test_all_brands_below_read_one_hold(team: Workspace) -> None:
    team.write(
        {
            "brands/pains/tactlint.yaml": "brand: {name: Fournil}\n",
            "brands/pains/posts/a.md": PIE,
            "brands/soupes/tactlint.yaml": "events: [own.yaml]\n",
            "brands/soupes/own.yaml": "events: []\n",
            "brands/soupes/posts/b.md": PIE,
        }
    )
    only = hold(team, "start", "Strike", "--brand", "fournil")
    assert "It stops 1 post:\n  brands/pains/posts/a.md:1" in only.out
    assert team.read("brands/soupes/tactlint.yaml") == "events: [own.yaml]\n"
    assert [path for _, path, _ in held(team)] == ["brands/pains/posts/a.md"]
    hold(team, "start", "Storm", "--channel", "instagram")
    assert "../../events.yaml" in team.read("brands/soupes/tactlint.yaml")
    paths = ["brands/pains/posts/a.md", "posts/pie.md"]
    assert [path for _, path, _ in held(team)] == [paths[1], paths[0]]
    assert listed(team) == {"strike": "running", "storm": "running"}


def test_a_brands_folder_holds_that_brand_in_a_shared_file(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = "events: [../../events.yaml]\n"
    team.write(
        {
            "events.yaml": "events: []\n",
            "brands/pains/tactlint.yaml": shared,
            "brands/pains/posts/a.md": PIE,
            "brands/soupes/tactlint.yaml": shared,
            "brands/soupes/posts/b.md": PIE,
        }
    )
    monkeypatch.chdir(team.root / "brands/pains")
    assert "brands pains" in hold(team, "start", "Strike").out
    monkeypatch.chdir(team.root)
    assert [path for _, path, _ in held(team)] == ["brands/pains/posts/a.md"]
    lifted = hold(team, "lift", "strike", "--reason", "over")
    assert lifted.out.startswith("Hold 'Strike' (strike) lifted in events.yaml.")
    assert held(team) == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), {"posts/pie.md", "posts/fr/later.md"}),
        (("--until", "2026-11-30"), {"posts/pie.md"}),
        (("--from", "2026-11-23"), {"posts/fr/later.md"}),
        (("--channel", "linkedin"), {"posts/fr/later.md"}),
        (("--channel", "Instagram"), {"posts/pie.md"}),
        (("--path", "posts/fr/**"), {"posts/fr/later.md"}),
        (("--region", "GB"), set()),
        (("--region", "GB,FR-29"), {"posts/pie.md", "posts/fr/later.md"}),
        (("--posture", "none"), set()),
        (
            ("--posture", "none", "--words", "pie"),
            {"posts/pie.md", "posts/fr/later.md"},
        ),
    ],
)
def test_affected_lists_the_posts_before_anything_starts(
    team: Workspace, options: tuple[str, ...], expected: set[str]
) -> None:
    result = hold(team, "affected", "--format", "json", *options)
    assert {one["path"] for one in result.data["posts"]} == expected
    assert {one["effect"] for one in result.data["posts"]} <= {"stopped"}
    assert not (team.root / "events.yaml").exists()


def test_what_affected_says_is_what_check_does(team: Workspace) -> None:
    told = hold(team, "affected", "--format", "json", "--path", "posts/*.md").data
    hold(team, "start", "Storm", "--path", "posts/*.md")
    assert [(one["path"], one["effect"]) for one in told["posts"]] == [
        (path, "stopped") for _, path, _ in held(team)
    ]


QUIET = PIE.replace(
    "channel", "tactlint: {ignore: {sensitive/held: agreed with Ines}}\nchannel"
)


@pytest.mark.parametrize("posture", ["freeze", "review", "careful"])
def test_silence_is_heard_as_check_hears_it(team: Workspace, posture: str) -> None:
    team.write({"posts/quiet.md": QUIET})
    options = ("--posture", posture)
    told = hold(team, "affected", "--format", "json", *options).data
    hold(team, "start", "Storm", *options)
    found = {path for rule, path, _ in held(team) if rule == "sensitive/held"}
    assert {one["path"] for one in told["posts"]} == found
    # A freeze is deaf to what a file said before it.
    silenced = [] if posture == "freeze" else ["posts/quiet.md"]
    assert [one["path"] for one in told["silenced"]] == silenced
    assert {one["effect"] for one in told["silenced"]} <= {"silenced"}


def test_who_is_silent_is_named(team: Workspace) -> None:
    team.write({"posts/quiet.md": QUIET})
    told = hold(team, "affected", "--posture", "review").out
    head, _, tail = told.partition("Silenced in the file, so neither stopped nor")
    assert "posts/quiet.md:1" not in head
    assert "warned about: 1 post." in " ".join(tail.split())
    assert "posts/quiet.md:1" in tail
    told = hold(team, "affected", "--posture", "review", "--lang", "fr").out
    assert "Mis en sourdine dans le fichier, donc ni arrêtés ni signalés" in told


def test_start_shows_some_posts_and_affected_all(team: Workspace) -> None:
    team.write({f"posts/n{number}.md": PIE for number in range(30)})
    assert "It stops 32 posts:" in (told := hold(team, "affected").out)
    assert told.count("Pie day is back.") == 32
    told = hold(team, "start", "Storm \x1b[31m").out
    assert "\x1b" not in told
    assert told.count("Pie day is back.") == 20
    end = "  … and 12 more: `tactlint hold affected storm-31m` lists them all.\n"
    assert end in told
    assert "affected …` lists" in hold(team, "start", "Fog", "--dry-run").out


def test_the_next_post_to_go_out_is_listed_first(team: Workspace) -> None:
    undated = PIE.replace("publish_at: 2026-11-22 09:00\n", "")
    team.write({"posts/a.md": LATER, "posts/z.md": undated})
    told = hold(team, "affected").out
    places = [
        line.split(":")[0].strip() for line in told.splitlines() if ".md:" in line
    ]
    assert places == [
        "posts/z.md", "posts/pie.md", "posts/a.md", "posts/fr/later.md"
    ]  # fmt: skip


def test_a_second_hold_of_one_name_is_no_secret(team: Workspace) -> None:
    assert "open already" not in hold(team, "start", "Storm").out
    again = hold(team, "start", "storm")
    assert again.code == 0
    assert again.out.startswith("A hold of this name is open already: storm.")
    hold(team, "lift", "storm", "--reason", "over")
    hold(team, "lift", "storm-2", "--reason", "over")
    later = "2026-11-20T09:00+00:00"
    assert "open already" not in hold(team, "start", "Storm", now=later).out


@pytest.mark.parametrize("command", ["start", "affected"])
def test_a_glob_that_names_no_post_is_no_secret(team: Workspace, command: str) -> None:
    name = ("X",) if command == "start" else ()
    globs = ("--path", "post/*.yaml", "--path", "posts/**", "--path", "!posts/fr/**")
    told = " ".join(hold(team, command, *name, *globs).out.split())
    assert "The glob post/*.yaml names no file with posts." in told
    assert told.count("names no file") == 1
    told = hold(team, command, *name, *globs, "--lang", "fr").out
    assert "Le glob post/*.yaml ne désigne aucun fichier de posts." in told


SALE = PIE.replace("Pie day is back.", "Winter sale! 30% off every coat. Shop now.")


@pytest.mark.parametrize("posture", ["none", "careful"])
def test_a_posture_says_what_check_does(team: Workspace, posture: str) -> None:
    team.write({"posts/sale.md": SALE, "posts/wave.md": LATER + "A wave of it.\n"})
    told = hold(team, "start", "Storm", "--posture", posture, "--words", "wave").out
    assert "selling and toxic words stop" in told
    arguments = ("--format", "json", "--now", NOW, "--select", "sensitive")
    found = team.run("check", *arguments).data["findings"]
    stopped = {one["path"] for one in found if one["severity"] == "error"}
    assert stopped == {"posts/sale.md", "posts/wave.md"}
    assert "It stops 2 posts:" in told
    warned = {one["path"] for one in found if one["severity"] == "warning"} - stopped
    assert (warned == {"posts/pie.md", "posts/fr/later.md"}) == (posture == "careful")


def test_careful_only_warns(team: Workspace) -> None:
    result = hold(team, "start", "Storm", "--posture", "careful")
    assert "It stops no post" in result.out
    assert "It warns about 2 posts:" in result.out


def test_a_proposed_event_waits_and_is_never_forgotten(team: Workspace) -> None:
    proposed = (
        "events:\n"
        "  - {id: flood, name: Flood, from: 2026-11-20, status: proposed, "
        "posture: freeze, source: vigilance}\n"
    )
    team.write(
        {"tactlint.yaml": SETTINGS + "events: events.yaml\n", "events.yaml": proposed}
    )
    assert held(team) == []
    run = team.run("check", "--now", NOW)
    assert run.code == 0
    assert "1 proposed event waits for a person and stops nothing" in run.out
    french = team.run("check", "--now", NOW, "--lang", "fr")
    assert french.code == 0
    assert listed(team) == {"flood": "proposed"}
    assert "Next: `tactlint hold confirm flood`" in hold(team, "affected", "flood").out
    assert hold(team, "confirm", "flood").code == 0
    assert HELD in held(team)
    assert "status: confirmed" in team.read("events.yaml")
    assert "proposed" not in team.run("check", "--now", NOW).out


def test_proposed_events_of_all_brands_are_counted_once(team: Workspace) -> None:
    text = "events:\n  - {id: flood, from: 2026-11-20, status: proposed}\n"
    team.write(
        {
            "tactlint.yaml": SETTINGS + "events: events.yaml\n",
            "events.yaml": text,
            "brands/a/tactlint.yaml": "events: ../../events.yaml\n",
            "brands/b/tactlint.yaml": "events: own.yaml\n",
            "brands/b/own.yaml": text,
        }
    )
    assert "2 proposed events wait" in team.run("check", "--now", NOW).out
    told = team.check().data["summary"]
    assert told["proposed_events"] == 2


def test_a_proposed_event_can_be_turned_down(team: Workspace) -> None:
    text = "events:\n  - {id: flood, from: 2026-11-20, status: proposed}\n"
    team.write(
        {"tactlint.yaml": SETTINGS + "events: events.yaml\n", "events.yaml": text}
    )
    result = hold(team, "lift", "flood", "--reason", "a drill")
    assert result.out.startswith("Proposed event 'flood' (flood) turned down")
    assert listed(team) == {}
    assert "proposed event" not in team.run("check", "--now", NOW).out


def test_what_is_done_already_is_said_to_be(team: Workspace) -> None:
    text = "events:\n  - {id: flood, from: 2026-11-20, status: proposed}\n"
    settings = SETTINGS + "events: events.yaml\n"
    team.write({"tactlint.yaml": settings, "events.yaml": text})
    told = hold(team, "confirm", "flood", "--lang", "fr").out
    assert "Il arrête 2 posts" in told
    again = hold(team, "confirm", "flood")
    assert again.code == 2
    assert "NAME: 'flood' is confirmed already, nothing is left to do" in again.err
    hold(team, "lift", "flood", "--reason", "over")
    later = "2026-11-20T09:00+00:00"
    again = hold(team, "lift", "flood", "--reason", "over", now=later)
    assert "NAME: 'flood' was lifted already, nothing is left to do" in again.err
    told = hold(team, "lift", "flood", "--reason", "x", "--lang", "fr", now=later).err
    assert "«\N{NO-BREAK SPACE}flood\N{NO-BREAK SPACE}» est déjà levé" in told
    team.write(
        {"events.yaml": "events: [{id: a, from: 2025-01-01, until: 2025-01-02}]"}
    )
    again = hold(team, "lift", "a", "--reason", "x")
    assert "NAME: 'a' has ended already, nothing is left to do" in again.err


def test_an_events_file_of_remarks_takes_a_hold(team: Workspace) -> None:
    settings = SETTINGS + "events: events.yaml\n"
    team.write({"tactlint.yaml": settings, "events.yaml": "# Ask Joan first.\n"})
    assert hold(team, "start", "Storm").code == 0
    assert team.read("events.yaml").startswith("# Ask Joan first.\nevents:\n  - id: st")
    assert HELD in held(team)


def test_no_comment_in_a_post_lets_it_through_a_freeze(team: Workspace) -> None:
    quiet = PIE + "\n<!-- tactlint-disable-file sensitive/held -- we may -->\n"
    team.write({"posts/pie.md": quiet})
    hold(team, "start", "Storm", "--until", "2026-11-30")
    assert HELD in held(team)
    hold(team, "lift", "storm", "--reason", "over")
    hold(team, "start", "Fog", "--until", "2026-11-30", "--posture", "review")
    assert HELD not in held(team)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("off", "The rule sensitive/held is off in tactlint.yaml"),
        ("warning", "The rule sensitive/held only says warning in tactlint.yaml"),
    ],
)
def test_a_stop_that_stops_nothing_says_so(
    team: Workspace, rules: str, expected: str
) -> None:
    team.write({"tactlint.yaml": SETTINGS + f"rules: {{sensitive/held: {rules}}}\n"})
    assert expected in hold(team, "start", "Storm").out


WRONG: list[tuple[Any, str]] = [
    (("start", " "), "NAME: a hold needs a name"),
    (("start", "X", "--region", "UK"), "--region: unknown region 'UK'"),
    (("start", "X", "--region", "FR-3S"), "--region: unknown region 'FR-3S'"),
    (("start", "X", "--until", "2026-02-30"), "--until: cannot read '2026-02-30'"),
    (("start", "X", "--from", "soon"), "--from: cannot read 'soon'"),
    (("start", "X", "--until", "2026-11-19"), "--until: the hold would end before"),
    (("start", "X", "--posture", "freez"), "--posture: 'freez' is no posture"),
    (("start", "X", "--channel", "fotos"), "--channel: no channel is called 'fotos'"),
    (("start", "X", "--brand", "nobody"), "--brand: no brand is called 'nobody'"),
    (("start", "X", "--path", "../a.md"), "--path: '../a.md' leads out"),
    (("start", "X", "--words", "{a|b"), "--words: phrase '{a|b'"),
    (("affected", "--region", "uk"), "--region: unknown region 'uk'"),
    (("affected", "nothing"), "NAME: no such event is open: 'nothing'"),
    (("affected", "--format", "xml"), "--format: there is no format 'xml'"),
    (("lift", "nothing", "--reason", "x"), "NAME: no such event is open: 'nothing'"),
    (("confirm", "nothing"), "NAME: no such event is open: 'nothing'"),
    (("list", "--format", "xml"), "--format: there is no format 'xml'"),
]


@pytest.mark.parametrize(("arguments", "expected"), WRONG)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_cannot_be_meant_is_refused(
    team: Workspace, arguments: tuple[str, ...], expected: str, language: str
) -> None:
    result = hold(team, *arguments, "--lang", language)
    assert result.code == 2
    assert result.out == ""
    if language == "en":
        assert f"error: {expected}" in result.err
    else:
        assert "erreur\N{NO-BREAK SPACE}: " in result.err
        assert expected.partition(": ")[2] not in result.err
    assert not (team.root / "events.yaml").exists()


def test_a_lift_needs_a_reason(team: Workspace) -> None:
    hold(team, "start", "Storm")
    before = team.read("events.yaml")
    result = hold(team, "lift", "storm")
    assert result.code == 2
    assert "--reason: a hold is lifted for a reason" in result.err
    assert team.read("events.yaml") == before


def test_somebody_must_say_who(
    team: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    subprocess.run(["git", "config", "--unset", "user.name"], cwd=team.root, check=True)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    result = hold(team, "start", "Storm")
    assert result.code == 2
    assert "--by: nobody says who does this" in result.err
    assert hold(team, "start", "Storm", "--by", "Joan").code == 0
    assert "by: Joan" in team.read("events.yaml")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"events:\n  - {id: a}\n", id="no date"),
        pytest.param(b"events:\n  - {id: a, from: 2026-02-30}\n", id="no such day"),
        pytest.param("events: []\n".encode("utf-16"), id="UTF-16"),
        pytest.param(b"events: [] # caf\xe9\n", id="Latin-1"),
        pytest.param(b"", id="empty"),
        pytest.param(b"events: [\n", id="broken"),
        pytest.param(b"#" * 20_000_000, id="20 MB"),
    ],
)
@pytest.mark.parametrize("command", ["check", "list", "start", "affected"])
def test_a_file_that_cannot_be_read_stops_everything(
    team: Workspace, content: bytes, command: str
) -> None:
    settings = SETTINGS + "events: events.yaml\n"
    team.write({"tactlint.yaml": settings, "events.yaml": content})
    names = {"check": ("check",), "start": ("hold", "start", "X")}
    words = names.get(command, ("hold", command))
    result = team.run(*words, "--now", NOW)
    if command == "affected":
        assert result.code == 0, "it asks about a hold that is in no file"
        return
    assert result.code == 2
    assert "events.yaml" in result.err
    assert (team.root / "events.yaml").read_bytes() == content


@pytest.mark.parametrize("kind", ["folder", "missing"])
def test_no_file_no_posts(team: Workspace, kind: str) -> None:
    team.write({"tactlint.yaml": SETTINGS + "events: events.yaml\n"})
    if kind == "folder":
        (team.root / "events.yaml").mkdir()
    result = team.run("check", "--now", NOW)
    assert result.code == 2
    assert result.err.startswith("error: tactlint.yaml:7:9: 'events.yaml' cannot be")


def test_an_undeclared_channel_of_an_event_is_no_hold_on_nothing(
    team: Workspace,
) -> None:
    text = "events:\n  - {id: a, from: 2026-11-20, channels: [photo, facebook]}\n"
    team.write(
        {"tactlint.yaml": SETTINGS + "events: events.yaml\n", "events.yaml": text}
    )
    result = team.run("check", "--now", NOW)
    assert result.code == 2
    assert result.err == (
        "error: events.yaml:2:42: no channel is called 'photo'\n"
        "  = help: did you mean 'photos'?\n"
    )


@pytest.mark.parametrize("command", [("check",), ("hold", "list")])
def test_an_unknown_brand_of_an_event_is_no_hold_on_nothing(
    team: Workspace, command: tuple[str, ...]
) -> None:
    text = "events:\n  - {id: a, from: 2026-11-20, brands: [%s], channels: [%s]}\n"
    team.write(
        {
            "tactlint.yaml": SETTINGS
            + "brand: {name: La Huche}\nevents: events.yaml\n",
            "events.yaml": text % ("La Huch", "photos"),
        }
    )
    result = team.run(*command, "--now", NOW)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "error: events.yaml:2:40: no brand is called 'La Huch'\n"
        "  = help: did you mean 'La Huche'?\n"
    )
    team.write({"events.yaml": text % ("la huche, La Huch", "foto")})
    result = team.run(*command, "--now", NOW)
    assert "no brand is called 'La Huch'" in result.err
    assert "no channel is called 'foto'" in result.err


def test_a_brand_of_another_folder_is_known(
    team: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "events:\n  - {id: a, from: 2026-11-20, brands: [%s]}\n"
    team.write(
        {
            "tactlint.yaml": SETTINGS + "events: events.yaml\n",
            "events.yaml": text % "Fournil, soupes",
            "brands/pains/tactlint.yaml": "brand: {name: Fournil}\n",
            "brands/pains/posts/a.md": PIE,
            "brands/soupes/pyproject.toml": "[tool.tactlint]\n",
            "brands/tartes/tactlint.yaml": "events: [../../events.yaml]\n",
        }
    )
    assert team.run("check", "--now", NOW).code == 0
    monkeypatch.chdir(team.root / "brands/tartes")
    assert team.run("check", "--now", NOW).code == 0
    team.write({"events.yaml": text % "Fournils"})
    result = team.run("check", "--now", NOW)
    assert result.code == 2
    assert "no brand is called 'Fournils'\n  = help: did you mean 'Fournil'?" in (
        result.err
    )


def test_the_strictest_of_two_holds_wins_and_is_named(team: Workspace) -> None:
    hold(team, "start", "Fog", "--posture", "careful")
    hold(team, "start", "Storm", "--posture", "review", "--region", "FR-29")
    hold(team, "start", "Strike", "--channel", "linkedin")
    arguments = ("--format", "json", "--lang", "en", "--now", NOW)
    found = team.run("check", *arguments, "--select", "sensitive/held").data
    told = {one["path"]: (one["severity"], one["message"]) for one in found["findings"]}
    assert told["posts/pie.md"][0] == "error"
    assert told["posts/pie.md"][1].startswith("Storm: somebody rereads")
    assert "Strike, until further notice" in told["posts/fr/later.md"][1]


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ("{on: 2026-11-20}", "does not say whose it is; add its `by`"),
        ('{by: "", on: 2026-11-20}', "does not say whose it is; add its `by`"),
        ("{by: Ana, on: 2026-11-31}", "says no date that exists"),
        ("{by: Ana}", "says no date that exists"),
        ("{by: Ana, on: 2026-11-19}", "signed off on 19 November 2026, before it beg"),
        ("{by: Ana, on: 2026-11-20}", "before or after it began (20 November 2026, 09"),
        ('{by: Ana, on: "2026-11-21T00:30"}', "is of 21 November 2026, 00:30, which"),
        ('{by: Ana, on: "2026-11-20T09:00"}', ""),
    ],
)
def test_a_sign_off_that_does_not_count_says_why(
    team: Workspace, review: str, expected: str
) -> None:
    hold(team, "start", "Storm", "--posture", "review")
    signed = PIE.replace("channel", f"sensitivity_review: {review}\nchannel")
    team.write({"posts/pie.md": signed})
    arguments = ("--format", "json", "--now", NOW, "--select", "sensitive/held")
    found = team.run("check", "posts/pie.md", *arguments).data["findings"]
    assert [expected in one["message"] for one in found] == [True] * bool(expected)


def test_french_words_are_french(team: Workspace) -> None:
    result = hold(team, "start", "Tempête", "--lang", "fr", "--until", "2026-12-01")
    nbsp = "\N{NO-BREAK SPACE}"
    assert f"Suspension «{nbsp}Tempête{nbsp}» écrite dans events.yaml" in result.out
    assert f"fin{nbsp}:      1er décembre 2026\n" in result.out
    assert "git commit -m 'Suspension\N{NO-BREAK SPACE}: Tempête'" in result.out
    scope = ("--channel", "photos", "--path", "posts/**", "--dry-run")
    result = hold(team, "start", "Grève", "--lang", "fr", *scope)
    assert result.out.startswith(f"Essai{nbsp}: rien n'est écrit.")
    told = hold(team, "affected", "--lang", "fr", *scope[:-1]).out
    assert f"canaux photos{nbsp}; chemins posts/**" in told
