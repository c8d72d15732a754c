"""What can be had of a file, and why not."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from linter.sources import file_bytes
from linter.sources.file_bytes import LARGEST, Unreadable, read_bytes


def _refusal(path: Path | str) -> str:
    with pytest.raises(Unreadable) as caught:
        read_bytes(str(path))
    assert caught.value.hint
    return caught.value.message


def test_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfSalut\r\n")
    assert read_bytes(str(tmp_path / "a.md")) == b"\xef\xbb\xbfSalut\r\n"


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    """None of these may block or be opened."""
    os.mkfifo(tmp_path / "pipe.md")
    assert _refusal(tmp_path / "pipe.md") == "this is no ordinary file"
    assert _refusal("/dev/zero") == "this is no ordinary file"
    assert _refusal(tmp_path) == "this is a folder, not a file"


def test_refuses_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.md")
        assert _refusal("s.md") == "this is no ordinary file"


def test_refuses_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    for name in ("gone.md", "a.md/b.md", "zero\0.md"):
        assert _refusal(tmp_path / name) == "there is no such file"
    assert "too long" in _refusal(tmp_path / ("x" * 300))


def test_refuses_links_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "dead.md").symlink_to("gone.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    assert _refusal(tmp_path / "dead.md") == "the link leads nowhere"
    assert _refusal(tmp_path / "loop.md") == "the link leads back to itself"


def test_refuses_a_large_file_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(file_bytes, "_head", None)
    assert "50.0 MB is too large" in _refusal(tmp_path / "a.md")


def test_reads_the_largest_file_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * LARGEST)
    assert len(read_bytes(str(tmp_path / "a.md"))) == LARGEST


def test_refuses_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_bytes(b"12345")
    monkeypatch.setattr(file_bytes, "_refuse", lambda _status: None)
    monkeypatch.setattr(file_bytes, "LARGEST", 3)
    assert "too large" in _refusal(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_refuses_what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    (tmp_path / "a.md").touch()

    def fail(_path: str, _size: int) -> bytes:
        raise error

    monkeypatch.setattr(file_bytes, "_head", fail)
    assert message in _refusal(tmp_path / "a.md")


def test_a_refusal_becomes_a_problem() -> None:
    problem = Unreadable("what", "hint").problem("posts/a.md")
    assert problem == ("posts/a.md", 1, 1, "what", "hint", True)
