"""The weeks on a terminal: they fit, and say without colour what colour says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.report.width import cells
from tests.conftest import Repository, Workspace

ROOT = Path(__file__).parents[3]
NOW = ("--now", "2026-12-02T08:00")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = """\
- publish_at: 2026-12-03 09:00
  channel: x
  text: "\\e[31m\\u202e 東京 👩‍👩‍👧 %s"
- {publish_at: "2026-12-03 09:30", channel: x, text: "Deux"}
- {publish_at: "2026-12-03 09:31", channel: x, text: "Trois"}
- {publish_at: "2026-12-03 09:32", channel: x, text: "Quatre"}
- {publish_at: "2026-12-03 09:33", channel: x, text: "Cinq"}
- {publish_at: "2026-12-03 09:34", channel: x, text: "Six"}
- {publish_at: "2026-12-03 09:35", text: "Sans canal"}
""" % ("très long " * 60)


@pytest.mark.parametrize("width", [20, 40, 60, 72, 80, 200])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("team", ["bakery", "charity"])
def test_it_fits(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    team: str,
    language: str,
    width: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    folder = str(ROOT / "examples" / team)
    said = workspace.run("schedule", folder, *NOW, "--lang", language).out
    # However narrow the terminal says it is, so much is written.
    widest = max(width, 40)
    long = [line for line in said.splitlines() if cells(line) > widest]
    # Names of rules and of files are never cut.
    assert [line for line in long if " " in line.strip()] == []


def test_a_narrow_terminal_gets_the_days_in_a_list(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = "channels:\n  x: {max_per_week: 2}\n"
    days = ("01 09:00", "01 19:00", "03 09:00", "05 09:00", "06 10:00", "10 09:00")
    posts = "".join(
        f"- {{publish_at: '2026-12-{day}', channel: x, text: Pain {day[:2]}.}}\n"
        for day in days
    )
    space = repository({"tactlint.yaml": config, "posts.yaml": posts})
    monkeypatch.setenv("COLUMNS", "40")
    said = space.run("schedule", *NOW, "--weeks", "2", "--lang", "en").out
    weeks = re.findall(
        r"^[> ] (\d+)\xa0\w+ +(\S+)\n((?: {4}\w.*\n)+)", said, re.MULTILINE
    )
    listed = {day: re.findall(r"(\w+) (o+)", rows) for day, _, rows in weeks}
    assert [(day, load) for day, load, _ in weeks] == [("30", "5/2!"), ("7", "1/2")]
    assert listed == {
        "30": [("Tue", "oo"), ("Thu", "o"), ("Sat", "o"), ("Sun", "o")],
        "7": [("Thu", "o")],
    }
    assert "|" not in said


def test_nothing_in_a_post_acts_on_the_terminal(repository: Repository) -> None:
    said = repository({"posts.yaml": HOSTILE}).run("schedule", *NOW).out
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert max(map(cells, said.splitlines())) <= 80
    assert "6!" in said


def test_colour_says_nothing_that_signs_do_not(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("schedule", str(ROOT / "examples" / "bakery"), *NOW)
    plain = workspace.run(*arguments).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = workspace.run(*arguments).out
    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert workspace.run(*arguments).out == plain


@pytest.mark.parametrize(
    ("posts", "budget", "bar"),
    [
        (0, 4, "····|"),
        (3, 4, "ooo·|"),
        (4, 4, "oooo|"),
        (6, 4, "oooo|oo"),
        (2, 0, "|oo"),
        (30, 10, "oooo|oooooooo"),
    ],
)
def test_the_bar_stops_at_the_budget(
    repository: Repository, posts: int, budget: int, bar: str
) -> None:
    dated = "".join(
        f"- {{publish_at: '2026-12-03 {at:02}:15', channel: x, text: Pain {at}.}}\n"
        for at in (range(posts) if posts <= 24 else [*range(24), *range(posts - 24)])
    )
    config = f"channels:\n  x: {{max_per_week: {budget}}}\n  y: {{}}\n"
    later = "- {publish_at: '2026-12-10 09:00', channel: x, text: Plus tard.}\n"
    files = {"tactlint.yaml": config, "posts.yaml": dated + later}
    said = repository(files).run("schedule", *NOW, "--weeks", "2").out
    row = next(line for line in said.splitlines() if line.startswith("> 30"))
    assert row.split()[-1] == bar


@pytest.mark.parametrize(
    ("until", "language", "said"),
    [
        (
            "2026-12-04",
            "fr",
            "(du mar 1er déc. 8 h 00 au ven 4 déc., seuls les posts",
        ),
        (
            "2026-12-04",
            "en",
            "(Tue 1 Dec 08:00 to Fri 4 Dec, only service posts go out)",
        ),
        ("2026-12-05T12:00", "en", "(Tue 1 Dec 08:00 to Sat 5 Dec 12:00, only service"),
    ],
)
def test_a_hold_that_ends_at_midnight_ends_with_the_day_before(
    repository: Repository, until: str, language: str, said: str
) -> None:
    events = (
        "events:\n- {id: a, name: Storm, from: '2026-12-01T08:00', posture: freeze, "
        f"reason: alert, until: '{until}'}}\n"
    )
    files = {"tactlint.yaml": "events: [events.yaml]\n", "events.yaml": events}
    space = repository({**files, "posts.yaml": HOSTILE})
    out = space.run("schedule", *NOW, "--lang", language).out
    assert said in " ".join(out.split())


def test_what_is_not_shown_is_counted_in_plain_words(repository: Repository) -> None:
    posts = "".join(
        f"- {{publish_at: '2027-03-0{day} 09:00', channel: x, text: Pain {day}.}}\n"
        for day in (1, 2)
    )
    said = repository({"posts.yaml": posts}).run("schedule", *NOW, "--lang", "en").out
    assert "2 upcoming posts fall outside these weeks." in said
    assert "0 posts, nothing to report" in said


def test_french_has_its_own_signs_of_writing(workspace: Workspace) -> None:
    folder = str(ROOT / "examples" / "bakery")
    said = workspace.run("schedule", folder, *NOW, "--lang", "fr").out
    assert "La Huche\N{NO-BREAK SPACE}: du 30\N{NO-BREAK SPACE}nov." in said
    assert "mar\N{NO-BREAK SPACE}1er\N{NO-BREAK SPACE}déc." in said
    assert not re.search(r"(?<!\N{NO-BREAK SPACE}) [;:?!](?: |$)", said.split("$")[0])
