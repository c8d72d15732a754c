"""Files replaced whole, with their permissions and links."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from linter.errors import UserError
from linter.store.replacement import replace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "post.md"
    path.write_bytes(b"old")
    return path


def test_new_bytes_and_nothing_left_beside_them(file: Path) -> None:
    replace(str(file), "post.md", b"new", b"old")
    assert file.read_bytes() == b"new"
    assert os.listdir(file.parent) == [file.name]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_stay(file: Path) -> None:
    file.chmod(0o640)
    replace(str(file), "post.md", b"new", b"old")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("no links here")
    replace(str(link), "post.md", b"new", b"old")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_file_that_changed_is_left_alone(file: Path) -> None:
    with pytest.raises(UserError, match="was changed by somebody else"):
        replace(str(file), "post.md", b"new", b"older")
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == [file.name]


def test_a_file_that_went_away_is_said(file: Path) -> None:
    file.unlink()
    with pytest.raises(UserError, match="was changed by somebody else"):
        replace(str(file), "post.md", b"new", b"old")


def test_a_failure_half_way_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UserError, match="No space left"):
        replace(str(file), "post.md", b"new", b"old")
    assert file.read_bytes() == b"old"
    assert os.listdir(file.parent) == [file.name]


def test_a_new_file_is_made_unless_somebody_else_was_faster(tmp_path: Path) -> None:
    path = str(tmp_path / "events.yaml")
    replace(path, "events.yaml", b"new", None)
    assert Path(path).read_bytes() == b"new"
    with pytest.raises(UserError, match=r"events\.yaml.*was changed"):
        replace(path, "events.yaml", b"newer", None)
    assert Path(path).read_bytes() == b"new"
