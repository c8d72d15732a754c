"""What did not change is not read again, and nothing else is different."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import linter.intake
from linter.memory import BEARABLE
from linter.sources.file_bytes import read_bytes
from tests.conftest import Result, Workspace

NOW = ("--now", "2026-11-02T08:00", "--format", "json")
POSTS = 120
PAST = 1_700_000_000


def write(place: Path, number: int, text: str = "", at: str = "") -> Path:
    day, minute = 1 + number // 5, 10 * (number % 5)
    file = place / "posts" / f"{number:03}.md"
    moment = at or f"2026-12-{day:02}T09:{minute:02}"
    words = text or f"Number {number} of a long list of quite different things"
    file.write_text(f"---\ndate: {moment}\nchannel: x\n---\n{words}\n")
    # As after a day: what changed just now is not trusted.
    os.utime(file, (PAST, PAST))
    return file


def stocked(place: Path) -> None:
    """Put the compiled packs of the cache into another, without its memories."""
    place.mkdir(exist_ok=True)
    for path in place.glob("readings-*"):
        path.unlink()
    for path in Path(os.environ["TACTLINT_CACHE_DIR"]).iterdir():
        if not path.name.startswith("readings-") and not (place / path.name).exists():
            os.link(path, place / path.name)


@pytest.fixture
def calendar(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    place = tmp_path / "calendar"
    (place / "posts").mkdir(parents=True)
    workspace.write({f"{place}/tactlint.yaml": "posts: [posts/*.md]\n"})
    for number in range(POSTS):
        write(place, number)
    # Packs are compiled once for all tests; what is remembered is each test's own.
    found(workspace, str(place / "posts" / "003.md"))
    stocked(tmp_path / "memory")
    stocked(tmp_path / "other")
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "memory"))
    monkeypatch.chdir(place)
    # The clock of the files is that of the disk: let all of them be old.
    monkeypatch.setattr("linter.memory.COARSE", -10_000_000_000)
    return place


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the names of the files that are read."""
    monkeypatch.setattr(linter.intake, "_workers", lambda _: 1)
    names: list[str] = []
    real = read_bytes

    def noted(path: str) -> bytes:
        names.append(os.path.basename(path))
        return real(path)

    monkeypatch.setattr(linter.intake, "read_bytes", noted)
    return names


def found(workspace: Workspace, *arguments: str) -> list[tuple[str, str, str]]:
    report = json.loads(workspace.run("check", *arguments, *NOW).out)
    return [(one["rule"], one["path"], one["message"]) for one in report["findings"]]


def test_only_what_is_asked_for_or_changed_is_read(
    workspace: Workspace, calendar: Path, read: list[str]
) -> None:
    whole = found(workspace)
    assert len(read) == POSTS
    del read[:]
    one = found(workspace, "posts/003.md")
    assert read == ["003.md"]
    assert one == [each for each in whole if each[1] == "posts/003.md"]
    assert one
    write(calendar, 7, "Another text")
    del read[:]
    found(workspace, "posts/003.md")
    assert sorted(read) == ["003.md", "007.md"]


def test_a_neighbour_that_changed_is_heard(
    workspace: Workspace, calendar: Path
) -> None:
    said = "The very same words about the very same thing, once more"
    write(calendar, 60, said)
    assert not any("duplicate" in rule for rule, *_ in found(workspace, "posts/060.md"))
    write(calendar, 50, said)
    again = found(workspace, "posts/060.md")
    assert any("duplicate" in rule for rule, *_ in again)
    assert again == found(workspace, "posts/060.md", "--no-cache")


def afresh(calendar: Path, workspace: Workspace, asked: str) -> Result:
    """Check with a cache that remembers nothing."""
    other = calendar.parent / "other"
    stocked(other)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TACTLINT_CACHE_DIR", str(other))
        return workspace.run("check", asked, *NOW)


@pytest.mark.usefixtures("calendar")
def test_explaining_one_post_reads_no_other_and_hears_them_all(
    workspace: Workspace, read: list[str]
) -> None:
    def explained() -> Result:
        return workspace.run("explain", "posts/043.md", *NOW)

    anew = explained()
    assert len(set(read)) == POSTS
    del read[:]
    assert explained() == anew
    assert set(read) == {"043.md"}
    [post] = anew.data["posts"]
    rules = {one["rule"]: one for one in post["rules"]}
    assert rules["noise/too-many-a-day"]["reason"] in ("bounded", "elsewhere")
    # All of these are at ten minutes from each other.
    assert rules["noise/too-close"]["outcome"] == "found"


def _gone(calendar: Path) -> None:
    for number in range(40):
        (calendar / "posts" / f"{number:03}.md").unlink()


def _moved(calendar: Path) -> None:
    for number in range(2 * BEARABLE):
        write(calendar, number, at=f"2026-12-20T{number:02}:00")


def _settings(calendar: Path) -> None:
    text = "posts: [posts/*.md]\nchannels: {x: {max_per_day: 2}}\n"
    (calendar / "tactlint.yaml").write_text(text)


def _zone(calendar: Path) -> None:
    text = "posts: [posts/*.md]\ntimezone: Pacific/Auckland\n"
    (calendar / "tactlint.yaml").write_text(text)


def _broken(calendar: Path) -> None:
    (calendar / "posts" / "100.md").write_bytes(b"---\ndate: [\n---\n\xff")


def _spoilt(calendar: Path) -> None:
    for path in (calendar.parent / "memory").glob("readings-*"):
        data = bytearray(path.read_bytes())
        data[-50] ^= 0xFF
        path.write_bytes(bytes(data))


def _replaced(calendar: Path) -> None:
    for path in (calendar.parent / "memory").glob("readings-*"):
        path.write_bytes(b"something else")


@pytest.mark.parametrize(
    "change", [_gone, _moved, _settings, _zone, _broken, _spoilt, _replaced]
)
def test_nothing_is_different_but_the_time(
    workspace: Workspace, calendar: Path, change: Callable[[Path], None]
) -> None:
    found(workspace)
    change(calendar)
    for asked in ("posts/110.md", "posts/054.md", "posts"):
        anew = afresh(calendar, workspace, asked)
        for _ in range(2):
            assert workspace.run("check", asked, *NOW) == anew


@pytest.mark.usefixtures("calendar")
def test_what_changed_a_moment_ago_is_read_again(
    workspace: Workspace,
    read: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("linter.memory.COARSE", 3600 * 10**9)
    found(workspace)
    del read[:]
    found(workspace, "posts/003.md")
    assert len(read) == POSTS


def test_nothing_is_written_without_leave(workspace: Workspace, calendar: Path) -> None:
    found(workspace, "--no-cache")
    assert not list((calendar.parent / "memory").glob("readings-*"))
    found(workspace)
    assert list((calendar.parent / "memory").glob("readings-*"))
