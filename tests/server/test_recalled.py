"""What the memory knows of neighbours is not read again, and nothing else differs."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types

import linter.intake
from linter.server.living import Living
from linter.server.projects import home, opened
from linter.session import Options
from linter.sources.file_bytes import read_bytes
from tests.conftest import Workspace
from tests.server.calendar import (
    NOW,
    POSTS,
    SAME,
    TEXTS,
    Told,
    aged,
    files,
    kept,
    memories,
    name,
    stocked,
    told,
    written,
)
from tests.server.editor import Editor, capable, pulling

OPENED = [name(number) for number in (3, 35, 70, 90)]


@pytest.fixture
def calendar(
    workspace: Workspace,
    tmp_path: Path,
    shared_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Workspace:
    """Return a repository of many posts, beside a cache that knows none of them."""
    workspace.write(files())
    told(workspace, name(3))
    cache = stocked(tmp_path / "memory", shared_cache)
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(cache))
    # The clock of the files is that of the disk: let all of them be old.
    monkeypatch.setattr("linter.memory.COARSE", -10_000_000_000)
    return workspace


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the names of the files that are read."""
    monkeypatch.setattr(linter.intake, "_workers", lambda _: 1)
    names: list[str] = []

    def noted(path: str) -> bytes:
        names.append(os.path.basename(path))
        return read_bytes(path)

    monkeypatch.setattr(linter.intake, "read_bytes", noted)
    return names


@pytest.fixture
def afresh(
    tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Workspace], list[Told]]:
    """Return what says all that the command line finds where nothing is known."""

    def found(workspace: Workspace) -> list[Told]:
        cache = stocked(tmp_path / "other", shared_cache)
        with monkeypatch.context() as patch:
            patch.setenv("TACTLINT_CACHE_DIR", str(cache))
            return told(workspace)

    return found


Afresh = Callable[[Workspace], list[Told]]


def cache() -> Path:
    return Path(os.environ["TACTLINT_CACHE_DIR"])


def living(root: Path) -> Living:
    """Open the project, as an editor does that has nothing open yet."""
    return opened(home(str(root)), Options(datetime.fromisoformat(NOW)))


def on(root: Path, names: Iterable[str], texts: dict[str, str] | None = None) -> Living:
    """Open files in a project, have it read what it must, and judge."""
    made = living(root)
    for one in names:
        made.take(one, (texts or {}).get(one, (root / one).read_bytes().decode()))
    assert not made.read_all(lambda: True)
    made.settle(made.judge())
    return made


def whole(made: Living) -> Living:
    """Have all files read, as somebody who asks for all does, and judge."""
    while not made.pages.is_whole:
        assert not made.pages.read_some()
    made.settle(made.judge())
    return made


def of(made: Living, names: Iterable[str]) -> list[Told]:
    """Return what is said of some files."""
    return sorted(
        Told(one.mark.path, one.mark.start.line, one.rule, one.message)
        for path in names
        for one in made.findings(path)
    )


def about(found: list[Told], names: Iterable[str]) -> list[Told]:
    kept = [one for one in found if one.path in {*names}]
    assert kept
    return kept


def test_neighbours_are_not_read_again(
    calendar: Workspace, afresh: Afresh, read: list[str]
) -> None:
    found = afresh(calendar)
    assert told(calendar) == found
    del read[:]
    made = on(calendar.root, OPENED)
    assert not read
    assert not made.settled
    assert of(made, OPENED) == about(found, OPENED)
    rules = {one.rule for one in of(made, OPENED)}
    assert {"noise/near-duplicate", "silence/unused", "noise/too-close"} <= rules


def test_files_opened_later_are_judged_beside_their_own_neighbours(
    calendar: Workspace, afresh: Afresh, read: list[str]
) -> None:
    found = afresh(calendar)
    told(calendar)
    made = on(calendar.root, [name(3)])
    del read[:]
    made.take(name(35), written(35))
    # Before its feeds spoke, a request is not said to be of no use.
    made.take(name(90), written(90))
    assert not of(made, [name(90)])
    made.settle(made.judge())
    three = [name(3), name(35), name(90)]
    assert of(made, three) == about(found, three)
    assert not read


def test_who_asks_for_all_gets_all(
    calendar: Workspace, afresh: Afresh, read: list[str]
) -> None:
    found = afresh(calendar)
    told(calendar)
    made = on(calendar.root, OPENED)
    assert not made.settled
    whole(made)
    assert made.settled
    assert of(made, map(name, range(POSTS))) == found
    del read[:]
    made.settle(made.judge())
    assert not read


def test_a_post_whose_date_is_lost_is_a_neighbour_on_every_channel(
    calendar: Workspace, afresh: Afresh
) -> None:
    words = TEXTS[90].replace("Two tides.", "Nine swans under one bridge.")
    request = name(91), written(91, words)
    lost = name(60), written(60, at="2026-13-45 09:00")
    calendar.write(dict([request, lost]))
    found = [one for one in afresh(calendar) if one.path == name(91)]
    # It may be the twin that the request is for.
    assert "silence/unused" not in {one.rule for one in found}
    told(calendar)
    assert told(calendar, name(91)) == found
    assert of(on(calendar.root, [name(91)]), [name(91)]) == found


def _gone(calendar: Workspace) -> None:
    for number in range(10, 40):
        if name(number) not in OPENED:
            (calendar.root / name(number)).unlink()


def _moved(calendar: Workspace) -> None:
    for number in range(4, 24):
        text = written(number, at=f"2026-12-20T{number:02}:00")
        calendar.write({name(number): text})


def _one(calendar: Workspace) -> None:
    calendar.write({name(2): written(2, SAME)})


def _settings(calendar: Workspace) -> None:
    text = "posts: [posts/*.md]\nchannels: {x: {max_per_day: 9}}\n"
    calendar.write({"tactlint.yaml": text})


def _broken(calendar: Workspace) -> None:
    calendar.write({name(100): b"---\ndate: [\n---\n\xff"})


def _pack(calendar: Workspace) -> None:
    pack = "pack: ours\nabout: {en: Our words., fr: Nos mots.}\n"
    rule = """\
rule: lists
severity: warning
check: phrases
with: {signals: [lists]}
message: {en: "say which list", fr: "dites quelle liste"}
help: {en: Name it., fr: Nommez-le.}
why: {en: Each has a name., fr: Chacun a un nom.}
bad: [{text: A list of different things., lang: en, flags: list}]
good: [{text: The register of boats., lang: en}]
"""
    calendar.write({
        "ours/pack.yaml": pack,
        "ours/lists.yaml": rule,
        "ours/signals/lists.en.yaml": "signal: lists\nlanguage: en\nphrases: [list]\n",
        "tactlint.yaml": "posts: [posts/*.md]\npacks: [ours]\n",
    })  # fmt: skip


def _spoilt(_: Workspace) -> None:
    [file] = memories(cache())
    data = bytearray(file.read_bytes())
    data[-50] ^= 0xFF
    file.write_bytes(bytes(data))


def _cut(_: Workspace) -> None:
    [file] = memories(cache())
    file.write_bytes(file.read_bytes()[:-50])


def _deleted(_: Workspace) -> None:
    for file in cache().iterdir():
        file.unlink()


def _forgotten(_: Workspace) -> None:
    for file in memories(cache()):
        file.unlink()


CHANGES = [_gone, _moved, _one, _settings, _broken, _pack, _spoilt, _cut, _deleted]


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_different_but_the_time(
    calendar: Workspace, afresh: Afresh, change: Callable[[Workspace], None]
) -> None:
    told(calendar)
    change(calendar)
    found = afresh(calendar)
    made = on(calendar.root, OPENED)
    assert of(made, OPENED) == about(found, OPENED)
    assert of(whole(made), map(name, range(POSTS))) == found


@pytest.mark.parametrize("change", [_gone, _moved, _one, _broken, _spoilt, _forgotten])
def test_what_changes_while_a_file_is_open_counts(
    calendar: Workspace, afresh: Afresh, change: Callable[[Workspace], None]
) -> None:
    told(calendar)
    made = on(calendar.root, OPENED)
    change(calendar)
    made.pages.look_again([name(number) for number in range(POSTS)])
    made.settle(made.judge())
    found = afresh(calendar)
    assert of(made, OPENED) == about(found, OPENED)
    assert of(whole(made), map(name, range(POSTS))) == found


def test_one_file_that_changes_leaves_the_others_unread(
    calendar: Workspace, read: list[str]
) -> None:
    told(calendar)
    made = on(calendar.root, [name(35)])
    calendar.write({name(32): written(32, "Nine swans, one bridge, no wind.")})
    del read[:]
    made.pages.look_again([name(32)])
    made.settle(made.judge())
    assert read == ["032.md"]
    assert "noise/near-duplicate" not in {one.rule for one in of(made, [name(35)])}


def test_a_file_that_is_closed_is_a_neighbour_as_the_disk_has_it(
    calendar: Workspace,
) -> None:
    told(calendar)
    texts = {name(32): written(32, "Nine swans, one bridge, no wind.")}
    made = on(calendar.root, [name(32), name(35)], texts)
    twice = "noise/near-duplicate"
    assert twice not in {one.rule for one in of(made, [name(35)])}
    made.pages.close(name(32))
    made.settle(made.judge())
    assert twice in {one.rule for one in of(made, [name(35)])}


@pytest.mark.parametrize("when", ["first", "later"])
def test_a_file_that_is_gone_when_it_is_closed_is_no_neighbour(
    calendar: Workspace, when: str
) -> None:
    told(calendar)
    made = on(calendar.root, [name(35), *([name(32)] if when == "first" else [])])
    if when == "later":
        made.take(name(32), written(32))
    (calendar.root / name(32)).unlink()
    made.pages.close(name(32))
    made.settle(made.judge())
    assert "noise/near-duplicate" not in {one.rule for one in of(made, [name(35)])}


def test_what_was_read_here_is_known_to_all(
    calendar: Workspace, read: list[str]
) -> None:
    found = told(calendar)
    by_the_command = kept(cache())
    _forgotten(calendar)
    made = on(calendar.root, [])
    assert made.settled
    made.pages.keep()
    assert kept(cache()) == by_the_command
    del read[:]
    assert told(calendar, name(35)) == about(found, [name(35)])
    assert read == ["035.md"]


def test_what_is_not_saved_is_not_kept(calendar: Workspace, read: list[str]) -> None:
    unsaved = {name(32): written(32, "Nine swans, one bridge, no wind.")}
    made = on(calendar.root, [name(32)], unsaved)
    made.pages.keep()
    _, _, data = kept(cache())
    assert len(data) == POSTS - 1
    assert name(32) not in data
    del read[:]
    again = on(calendar.root, [name(35)])
    assert read == ["032.md"]
    assert "noise/near-duplicate" in {one.rule for one in of(again, [name(35)])}


def test_little_that_is_new_is_not_kept(calendar: Workspace) -> None:
    told(calendar)
    [file] = memories(cache())
    before = file.read_bytes()
    _one(calendar)
    on(calendar.root, OPENED).pages.keep()
    assert file.read_bytes() == before


@pytest.mark.parametrize("change", [_spoilt, _cut])
def test_a_memory_that_is_spoilt_is_kept_anew(
    calendar: Workspace, change: Callable[[Workspace], None]
) -> None:
    told(calendar)
    _, _, before = kept(cache())
    change(calendar)
    made = on(calendar.root, [name(35)])
    assert made.settled
    made.pages.keep()
    _, _, after = kept(cache())
    del before[name(35)]
    assert after == before
    assert not on(calendar.root, [name(35)]).settled


def test_a_small_calendar_is_read_as_a_whole(workspace: Workspace) -> None:
    workspace.write({name(number): written(number) for number in range(30, 40)})
    made = on(workspace.root, [name(32)])
    assert made.settled
    assert "noise/near-duplicate" in {one.rule for one in of(made, [name(35)])}


Begin = Callable[..., Awaitable[Editor]]


@pytest_asyncio.fixture
async def begin(calendar: Workspace) -> AsyncIterator[Begin]:
    """Return what starts the real server on the calendar."""
    started: list[Editor] = []

    async def start(capabilities: types.ClientCapabilities) -> Editor:
        editor = Editor(calendar.root)
        started.append(editor)
        settings = {"capabilities": capabilities, "options": {"now": NOW}}
        await editor.start(cache(), **settings)
        return editor

    yield start
    for editor in started:
        await editor.stop()


async def all_said(editor: Editor) -> list[Told]:
    """Ask the server for the diagnostics of all files."""
    params = types.WorkspaceDiagnosticParams([])
    report = await editor.client.workspace_diagnostic_async(params)
    full = [
        one
        for one in report.items
        if isinstance(one, types.WorkspaceFullDocumentDiagnosticReport)
    ]
    return sorted(
        Told(
            one.uri.removeprefix(editor.uri("") + "/"),
            said.range.start.line + 1,
            str(said.code),
            said.message.partition("\n")[0],
        )
        for one in full
        for said in one.items
    )


@pytest.mark.asyncio
async def test_the_server_takes_neighbours_from_the_memory(
    calendar: Workspace, begin: Begin
) -> None:
    told(calendar)
    # What is kept says that the other is the same; its file does not any more.
    calendar.write({name(32): written(32, "Nine swans, one bridge, no wind.")})
    aged(cache(), calendar.root)
    editor = await begin(capable())
    editor.open(name(35))
    await editor.until(
        lambda: "noise/near-duplicate" in {one.code for one in editor.said(name(35))}
    )
    (found,) = [x for x in editor.said(name(35)) if x.code == "noise/near-duplicate"]
    assert found.related_information is not None
    (other,) = found.related_information
    assert other.location.uri == editor.uri(name(32))
    # As soon as the file is looked at, what it says counts.
    editor.touch(name(32))
    await editor.until(
        lambda: (
            "noise/near-duplicate" not in {one.code for one in editor.said(name(35))}
        )
    )


@pytest.mark.asyncio
@pytest.mark.parametrize("asked", ["first", "later"])
async def test_the_server_says_of_all_files_what_the_command_line_finds(
    calendar: Workspace, begin: Begin, afresh: Afresh, asked: str
) -> None:
    found = afresh(calendar)
    told(calendar)
    aged(cache(), calendar.root)
    editor = await begin(pulling())
    if asked == "later":
        editor.open(name(35))
        await editor.until(lambda: editor.client.diagnostic_refresh_count)
    assert await all_said(editor) == found
    editor.open(name(35))
    calendar.write({name(35): written(35, TEXTS[34]), name(32): written(32, "Boats.")})
    editor.type(name(35), written(35, TEXTS[34]))
    editor.touch(name(32), name(35))
    expected = afresh(calendar)
    for _ in range(100):
        said = await all_said(editor)
        if said == expected:
            break
        await asyncio.sleep(0.05)
    assert said == expected != found


@pytest.mark.asyncio
async def test_new_settings_count_where_neighbours_were_recalled(
    calendar: Workspace, begin: Begin, afresh: Afresh
) -> None:
    told(calendar)
    aged(cache(), calendar.root)
    editor = await begin(pulling())
    editor.open(name(35))
    await editor.until(lambda: editor.client.diagnostic_refresh_count)
    for change in (_settings, _forgotten):
        change(calendar)
        editor.touch("tactlint.yaml")
        expected = afresh(calendar)
        for _ in range(100):
            said = await all_said(editor)
            if said == expected:
                break
            await asyncio.sleep(0.05)
        assert said == expected


@pytest.mark.asyncio
async def test_the_server_keeps_what_it_read(
    calendar: Workspace, begin: Begin, read: list[str]
) -> None:
    found = told(calendar)
    _forgotten(calendar)
    editor = await begin(capable())
    editor.open(name(35))
    await editor.until(lambda: memories(cache()))
    del read[:]
    assert told(calendar, name(3)) == about(found, [name(3)])
    # That of the open file is not kept: its text was the editor's.
    assert sorted(read) == ["003.md", "035.md"]
