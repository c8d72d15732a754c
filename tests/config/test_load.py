from __future__ import annotations

from pathlib import Path

import pytest

from linter.config.find import Found, find
from linter.config.load import (
    LARGEST,
    Loaded,
    events_of,
    isolated,
    load,
    load_file,
)
from linter.config.model import Config
from linter.errors import UserError
from linter.positioned import Complaints

EVENT = "events:\n  - {id: storm, from: '2026-11-20T08:00'}\n"


def project(folder: Path, config: str, **files: str) -> Loaded:
    (folder / "tactlint.yaml").write_text(config, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load(find(str(folder)))


def complaints(error: UserError) -> list[str]:
    assert isinstance(error, Complaints)
    return [f"{one.where}: {one.what}" for one in error.errors]


def test_a_configuration_keeps_its_places(tmp_path: Path) -> None:
    loaded = project(tmp_path, "posts:\n  - a/*.md\n  - b/*.md\nrules: {nope: off}\n")
    assert loaded.root == str(tmp_path)
    assert loaded.value.at("posts", 1).where == "tactlint.yaml:3:5"
    assert loaded.value.key("rules", "nope").where == "tactlint.yaml:4:9"


def test_pyproject_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(
        '[project]\nname = "x"\n[tool.tactlint]\nposts = ["a/*.md"]\n'
        '[tool.tactlint.rules]\n"promo/shouting" = "off"\n'
        "[tool.tactlint.channels.x]\nmax_per_day = 3\n",
        encoding="utf-8",
    )
    loaded = load(Found(str(tmp_path), str(path)))
    assert loaded.config.posts == ("a/*.md",)
    assert loaded.config.rules["promo/shouting"].severity == "off"
    assert loaded.config.channels["x"].max_per_day == 3
    assert loaded.value.at("posts", 0).where == "pyproject.toml:4:10"


def test_pyproject_complaints_have_their_place(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.tactlint]\ntimezon = "UTC"\n', encoding="utf-8")
    with pytest.raises(Complaints) as caught:
        load_file(str(path), str(tmp_path))
    assert str(caught.value) == (
        "pyproject.toml:2:1: unknown key 'timezon'\n  help: did you mean 'timezone'?"
    )


def test_a_pyproject_without_our_table_is_no_configuration(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.ruff]\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"there is no \[tool.tactlint\]"):
        load_file(str(path), str(tmp_path))


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(Found(str(tmp_path), None)).config == Config()
    loaded = isolated(str(tmp_path))
    assert (loaded.config, loaded.root) == (Config(), str(tmp_path))
    assert events_of(loaded) == ()


def test_a_byte_order_mark_moves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "tactlint.yaml"
    path.write_bytes(b"\xef\xbb\xbftimezon: UTC\n")
    with pytest.raises(Complaints) as caught:
        load_file(str(path), str(tmp_path))
    assert caught.value.where == "tactlint.yaml:1:1"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"timezone: \xff\n", "is not UTF-8 (byte 11)"),
        (b"#" * (LARGEST + 1), "is larger than 4 MB"),
        (None, "cannot be read: No such file or directory"),
    ],
    ids=["encoding", "size", "absent"],
)
def test_a_file_that_is_none_is_refused(
    tmp_path: Path, data: bytes | None, what: str
) -> None:
    path = tmp_path / "tactlint.yaml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        load_file(str(path), str(tmp_path))
    assert (caught.value.where, caught.value.what) == ("tactlint.yaml", what)


def test_a_configuration_from_elsewhere_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "other.yaml"
    path.write_text("x: 1\n")
    with pytest.raises(UserError) as caught:
        load_file(str(path), str(tmp_path / "project"))
    assert caught.value.where == f"{path}:1:1"


def test_events_come_from_the_files(tmp_path: Path) -> None:
    config = "timezone: Europe/Paris\nevents: e.yaml\n"
    loaded = project(tmp_path, config, e=EVENT)
    [event] = events_of(loaded)
    assert (event.path, event.line) == ("e.yaml", 2)
    assert event.start.isoformat() == "2026-11-20T08:00:00+01:00"


def test_a_missing_events_file_stops_everything(tmp_path: Path) -> None:
    loaded = project(tmp_path, "events: [a.yaml, b.yaml]\n", b="events: []\n")
    with pytest.raises(Complaints) as caught:
        events_of(loaded)
    assert complaints(caught.value) == [
        "tactlint.yaml:1:10: 'a.yaml' cannot be read: No such file or directory"
    ]
    assert caught.value.errors[0].hint


def test_complaints_of_all_files_come_together(tmp_path: Path) -> None:
    files = {"a": "events: [{id: x}]\n", "b": "", "c": EVENT, "d": EVENT}
    names = ", ".join(f"{name}.yaml" for name in files)
    loaded = project(tmp_path, f"events: [{names}]\n", **files)
    with pytest.raises(Complaints) as caught:
        events_of(loaded)
    assert complaints(caught.value) == [
        "a.yaml:1:10: the key 'from' is missing in 'events'",
        "b.yaml:1:1: the file is empty; it needs the key 'events'",
        "d.yaml:2: c.yaml has an event 'storm' already",
    ]
