"""`check --at`: posts without a date go out with their change."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.cli.orders import ordered, scheduled
from tests.conftest import Workspace
from tests.history.repositories import work

NIGHT = "2026-12-03T03:00"
UNDATED = "---\nchannel: facebook\nlang: en\n---\nOur oven is hot again. Come by!\n"
DATED = UNDATED.replace("lang", "publish_at: 2026-12-01T09:00\nlang")


def rules(workspace: Workspace, *arguments: str) -> list[tuple[str, str]]:
    result = workspace.check(*arguments)
    assert result.err == ""
    return [(rule, path) for rule, path, _ in result.findings]


def test_posts_without_a_date_get_the_moment(workspace: Workspace) -> None:
    workspace.write({"a.md": UNDATED, "b.md": DATED.replace("oven", "mill")})
    assert rules(workspace) == []
    assert ("noise/at-night", "a.md") in rules(workspace, "--at", NIGHT)
    assert ("noise/at-night", "b.md") not in rules(workspace, "--at", NIGHT)


def test_only_posts_of_the_change_get_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.root / ".git").rmdir()
    here = work(workspace.root, monkeypatch)
    here.commit({"idea.md": UNDATED.replace("oven", "mill")})
    here.write({"a.md": UNDATED})
    found = rules(workspace, "--since", "HEAD", "--at", NIGHT)
    assert ("noise/at-night", "a.md") in found
    assert {path for _, path in found} == {"a.md"}
    assert workspace.check("--since", "HEAD", "--at", NIGHT).data["beyond"] == []


def test_the_moment_stands_in_a_file(workspace: Workspace) -> None:
    workspace.write(
        {"a.md": UNDATED, "body.txt": f"New oven.\r\n\r\n/schedule {NIGHT}"}
    )
    assert ("noise/at-night", "a.md") in rules(workspace, "--at-from", "body.txt")
    workspace.write({"body.txt": "Nothing to order.\n"})
    assert rules(workspace, "--at-from", "body.txt") == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "tomorrow"), "--at: cannot read 'tomorrow' as a date"),
        (("--at-from", "body.txt"), "body.txt: cannot read 'soon' as a date"),
        (("--at-from", "none.txt"), "cannot be read"),
        (("--at", NIGHT, "--at-from", "body.txt"), "keep one of them"),
    ],
)
def test_moments_that_cannot_be(
    workspace: Workspace, arguments: tuple[str, ...], said: str
) -> None:
    workspace.write({"a.md": UNDATED, "body.txt": "/schedule soon\n"})
    result = workspace.run("check", *arguments)
    assert (result.code, said in result.err) == (2, True)


@pytest.mark.parametrize(
    ("at", "now", "code"),
    [
        ("2025-12-01T09:00", "2026-11-20T12:00", 2),
        ("2020-01-01T00:00", "2026-11-20T12:00", 2),
        ("2026-11-20T11:59", "2026-11-20T12:00", 2),
        # A day begins at its midnight, as for the one who merges.
        ("2026-11-20", "2026-11-20T12:00", 2),
        ("2026-11-20T13:30+02:00", "2026-11-20T12:00", 2),
        ("2026-11-20T12:00", "2026-11-20T12:00", 1),
        ("2026-11-20T13:00", "2026-11-20T12:00", 1),
        # What is over for the clock may be ahead for --now.
        ("2025-12-01T09:00", "2025-11-20", 1),
    ],
)
@pytest.mark.parametrize("option", ["--at", "--at-from"])
def test_a_moment_that_is_over_lets_nothing_through(
    workspace: Workspace, option: str, at: str, now: str, code: int
) -> None:
    blank = UNDATED.replace("Our oven", "Dear [Name], our oven")
    workspace.write({"a.md": blank, "body.txt": f"/schedule {at}\n"})
    given = at if option == "--at" else "body.txt"
    result = workspace.run("check", option, given, "--now", now)
    assert result.code == code
    said = f"{option}: this moment is over: "
    assert (said in result.err) == (code == 2)
    assert ("robot/placeholder" in result.out) == (code == 1)


def test_a_moment_that_is_over_is_told_in_french(workspace: Workspace) -> None:
    workspace.write({"a.md": UNDATED})
    result = workspace.run(
        "check", "--at", "2025-12-01", "--now", "2026-11-20", "--lang", "fr"
    )
    assert result.code == 2
    assert (
        "--at: ce moment est passé\xa0: 2025-12-01 00:00 UTC, "
        "et il est 2026-11-20 00:00 UTC" in result.err
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/schedule 2026-12-01", "2026-12-01"),
        ("Text\n\n/schedule 2026-12-01T09:00:00.000Z\n", "2026-12-01T09:00:00.000Z"),
        ("see /schedule 2026-12-01", ""),
        ("/scheduled 2026-12-01", ""),
        ("/schedule\n2026-12-01", ""),
        (" /schedule 2026-12-01", ""),
        ("/schedule 2026-12-01 09:00 \r\nMore", "2026-12-01 09:00"),
        ("<!-- write\n/schedule 2026-12-01\n-->\nText", "2026-12-01"),
    ],
)
def test_orders(text: str, expected: str) -> None:
    assert ordered(text) == expected


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-03 03:00",
        "2026-12-03T03:00Z",
        "2026-12-03T05:00+02:00",
        "2026/12/03 03:00",
        "Dec 3, 2026 03:00",
        "3 December 2026 3:00 am",
        "12/3/2026 03:00",
    ],
)
def test_moments_are_read_as_the_one_who_merges_reads_them(
    tmp_path: Path, written: str
) -> None:
    body = tmp_path / "body.txt"
    body.write_text(f"New oven.\n/schedule {written}\n", encoding="utf-8")
    assert scheduled(str(body)) == datetime(2026, 12, 3, 3, tzinfo=UTC)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert ordered(text) in text
