"""The one folder outside the project that tactlint writes to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.store.cache import folder, keep, recall


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_kept_can_be_recalled(place: Path) -> None:
    assert recall("a") is None
    keep("a", b"soup")
    keep("empty", b"")
    assert (recall("a"), recall("empty")) == (b"soup", b"")
    assert sorted(path.name for path in place.iterdir()) == ["a", "empty"]


@pytest.mark.parametrize("data", [b"", b"x", b"soup", bytes(100)])
def test_what_something_else_wrote_is_not_recalled(place: Path, data: bytes) -> None:
    keep("a", b"soup")
    (place / "a").write_bytes(data)
    assert recall("a") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_it_is_for_its_owner_alone(place: Path) -> None:
    keep("a", b"soup")
    assert (place / "a").stat().st_mode & 0o777 == 0o600


def test_old_rivals_are_forgotten(place: Path) -> None:
    keep("other-1", b"x")
    for number in range(5):
        keep(f"pack-{number}", b"x", rivals="pack-", kept=3)
        os.utime(place / f"pack-{number}", ns=(number, number))
    keep("pack-5", b"x", rivals="pack-", kept=3)
    left = sorted(path.name for path in place.iterdir())
    assert left == ["other-1", "pack-3", "pack-4", "pack-5"]


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    keep("a", b"soup")
    assert recall("a") is None


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "{home}/.cache/tactlint"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/tactlint"),
        ("linux", {"XDG_CACHE_HOME": "/xdg", "TACTLINT_CACHE_DIR": "/own"}, "/own"),
        ("darwin", {}, "{home}/Library/Caches/tactlint"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/tactlint"),
        ("win32", {}, "{home}/AppData/Local/tactlint"),
    ],
)
def test_where_it_is(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    variables: dict[str, str],
    expected: str,
) -> None:
    for name in ("TACTLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert folder() == expected.replace("{home}", str(tmp_path))
