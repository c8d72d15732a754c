"""The pages of docs/: their files load, their commands print what they show.

A block is a file when its first line is `# path` (its second, below a fence of
front matter), or when `<!-- file: path -->` stands right above it. Files of one
page pile up in one folder until `<!-- new folder -->`. Blocks marked `wrong`
show a mistake. `<!-- folder: examples/bakery -->` puts a copy of that folder, under
its own name, into each of the page's folders; `<!-- inside: examples/bakery -->` makes
each of them a copy of it. In `console` blocks every `$ tactlint ...` and `$ git ...`
is run, on the morning of 2 November 2026, or of `<!-- day: 2026-12-02 -->`
(`schedule` says its own `--now`); a line `[...]` stands for any lines.

`TACTLINT_DOCS=write pytest tests/test_docs.py` writes what the commands print
today into the pages: read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest

from linter.checks.conditions import Conditions
from linter.checks.registry import KINDS, built_in
from linter.config.calendar_source import CalendarSource
from linter.config.calendars import read_calendar
from linter.config.events import load_events
from linter.config.ics.file import read_ics
from linter.config.load import load_file
from linter.config.model import Config
from linter.config.readers import FACTS
from linter.core.record import MISSING, fields
from linter.feeds.registry import feed
from linter.nodes.node import Mapping
from linter.nodes.yaml import read as read_yaml
from linter.packs.fit import FEATURES
from linter.packs.library import COMPUTED
from linter.packs.model import PackFile, RuleFile, SignalFile, TraitFile
from linter.packs.platforms import PlatformFile
from linter.positioned import build, parse
from linter.scoring.labelled import labelled
from linter.shapes.entry import entries
from linter.sources.aliases import gather
from linter.sources.layout import Layout
from linter.sources.read import read_document
from tests.history.repositories import ALONE, Work

ROOT = Path(__file__).parent.parent
PAGES = sorted(ROOT.glob("docs/*.md"))
ENGLISH = [page for page in PAGES if not page.name.endswith(".fr.md")]
WRITE = os.environ.get("TACTLINT_DOCS") == "write"
USUAL_DAY = "2026-11-02"
CLOCKED = {"baseline", "calendar", "check", "events", "explain", "hold"}
NAME = re.compile(r"# ([\w./-]+\.(?:ya?ml|toml|md|tweet|toot))")
ABOVE = re.compile(r"<!-- file: (\S+) -->")
FOLDER = re.compile(r"<!-- (folder|inside): (\S+) -->")
DAY = re.compile(r"<!-- day: (\S+) -->")


class Result(Protocol):
    """What a run of the command line printed."""

    out: str
    err: str


class Runner(Protocol):
    """The command line in a folder of its own (see conftest.py)."""

    root: Path

    def run(self, *arguments: str) -> Result:
        """Run `tactlint` with these arguments."""


class Block(NamedTuple):
    """A fenced block: its lines are `[start, end)` of the page."""

    info: str
    start: int
    end: int
    text: str
    path: str
    folder: int


def blocks(lines: list[str]) -> Iterator[Block]:
    """Yield the fenced blocks of a page, in order."""
    opened, mark, folder = -1, "", 0
    for number, line in enumerate(lines):
        fence = re.match(r"(`{3,})(.*)", line)
        if opened < 0 and line == "<!-- new folder -->":
            folder += 1
        elif opened < 0 and fence:
            opened, mark = number, fence[1]
        elif opened >= 0 and line == mark:
            inside = lines[opened + 1 : number]
            text = "".join(f"{one}\n" for one in inside)
            info = lines[opened].strip("`")
            path = _path(lines[opened - 1], inside)
            yield Block(info, opened + 1, number, text, path, folder)
            opened = -1
    assert opened < 0, "a block is never closed"


def _path(above: str, inside: list[str]) -> str:
    told = ABOVE.fullmatch(above)
    if told:
        return told[1]
    first = inside[1:2] if inside[:1] in (["---"], ["+++"]) else inside[:1]
    found = NAME.fullmatch(first[0]) if first else None
    return found[1] if found else ""


def _lines(page: Path) -> list[str]:
    return page.read_text(encoding="utf-8").split("\n")


def _twin(page: Path) -> Path:
    return page.with_name(f"{page.stem}.fr.md")


def _files() -> list[Any]:
    found = [
        pytest.param(block, id=f"{page.name}:{block.start}:{block.path}")
        for page in PAGES
        for block in blocks(_lines(page))
        if block.path and "wrong" not in block.info
    ]
    assert len(found) > 100
    return found


@pytest.mark.parametrize("block", _files())
def test_files_of_pages_load(block: Block, tmp_path: Path) -> None:
    name = Path(block.path).name
    folder = Path(block.path).parent.name
    shapes = {
        "signals": SignalFile,
        "traits": TraitFile,
        "platforms": PlatformFile,
        "our-rules": RuleFile,
        "nos-regles": RuleFile,
    }
    if name == "pack.yaml":
        build(parse(block.path, block.text), PackFile)
    elif folder in shapes:
        build(parse(block.path, block.text), shapes[folder])
    elif name == "tactlint.yaml" or "[tool.tactlint]" in block.text:
        place = tmp_path / name
        place.write_text(block.text, encoding="utf-8")
        load_file(str(place), str(tmp_path))
    elif Path(name).suffix in {".xml", ".json"}:
        batch = feed(Path(name).stem).read(block.text.encode(), name, "en")
        assert batch.alerts
        assert not batch.refused
    elif name == "events.yaml":
        assert load_events(block.path, block.text)
    elif name.endswith(".ics"):
        source = CalendarSource(file=block.path)
        assert read_ics(source, block.text, "Europe/Paris").days
    elif folder == "calendars":
        assert read_calendar(block.path, block.text).days
    elif name.endswith(".jsonl"):
        assert labelled(block.path, block.text)
    elif name != "pyproject.toml":
        read = read_document(block.path, block.text.encode(), Layout(), named=True)
        assert read.posts
        assert read.problems == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_of_pages_print_what_is_shown(
    page: Path, workspace: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8" if ".fr." in page.name else "en_GB.UTF-8")
    lines = _lines(page)
    days = [found[1] for found in map(DAY.fullmatch, lines) if found]
    clock = ("--now", f"{(days or [USUAL_DAY])[0]}T08:00+00:00")
    fresh: list[tuple[Block, str]] = []
    for block in blocks(lines):
        folder = workspace.root.parent / f"page{block.folder}"
        _furnish(folder, lines)
        monkeypatch.chdir(folder)
        if block.path:
            place = folder / block.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(block.text, encoding="utf-8")
        elif block.info == "console":
            said = _played(block.text, workspace, clock)
            fresh.append((block, said))
    if WRITE:
        for block, said in reversed(fresh):
            lines[block.start : block.end] = said.rstrip("\n").split("\n")
        page.write_text("\n".join(lines), encoding="utf-8")
    else:
        for block, said in fresh:
            assert said == block.text


def _furnish(folder: Path, lines: list[str]) -> None:
    """Make a page's folder, with the folders that the page wants in it."""
    if not folder.exists():
        (folder / ".git").mkdir(parents=True)
        for wanted in filter(None, map(FOLDER.fullmatch, lines)):
            source = ROOT / wanted[2]
            place = folder / source.name if wanted[1] == "folder" else folder
            shutil.copytree(source, place, dirs_exist_ok=True)


def _played(text: str, workspace: Runner, now: tuple[str, str]) -> str:
    """Return a console block as the commands in it would write it today."""
    parts = re.split(r"(?m)^(\$ .*)\n", text)
    played = [parts[0]]
    for command, shown in zip(parts[1::2], parts[2::2], strict=True):
        words = shlex.split(command[2:])
        said = shown
        if words[0] == "tactlint":
            clock = now if words[1] in CLOCKED else ()
            result = workspace.run(*words[1:], *clock)
            said = result.out + result.err
        elif words[0] == "git":
            said = Work(Path.cwd()).git(*words[1:])
        played += [command, "\n", shown if _agrees(shown, said) else said]
    return "".join(played)


def _agrees(shown: str, said: str) -> bool:
    pattern = re.escape(shown).replace(re.escape("[...]\n"), r"(?s:.*\n)?")
    return re.fullmatch(pattern, said) is not None


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.name)
def test_each_page_has_its_french_twin(page: Path) -> None:
    shape = [_skeleton(_lines(one)) for one in (page, _twin(page))]
    assert shape[0] == shape[1]


def _skeleton(lines: list[str]) -> list[str]:
    """Return the headings' levels and the blocks, in their order."""
    found = list(blocks(lines))
    inside = {at for block in found for at in range(block.start, block.end)}
    heads = [
        (number, line.partition(" ")[0])
        for number, line in enumerate(lines)
        if line.startswith("#") and number not in inside
    ]
    return [
        what for _, what in sorted(heads + [(one.start, one.info) for one in found])
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text)
    assert links
    for file, anchor in links:
        target = page.parent / file if file else page
        assert target.exists(), file
        assert not anchor or anchor in _anchors(target), anchor


def _anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives a page's headings."""
    heads = [line for line in _lines(page) if line.startswith("#")]
    names = [head.lstrip("#").strip().lower() for head in heads]
    return {re.sub(r"[^\w -]", "", name).replace(" ", "-") for name in names}


def _row(page: Path, name: str) -> str:
    """Return the row of a page's tables whose first cell is a name."""
    rows = [line for line in _lines(page) if line.startswith(f"| `{name}` |")]
    assert rows, f"{page.name} has no row for {name}"
    return " ".join(rows)


PACKS = [ROOT / "docs/packs.md", ROOT / "docs/packs.fr.md"]
POSTS = [ROOT / "docs/posts.md", ROOT / "docs/posts.fr.md"]
SETTINGS = [ROOT / "docs/configuration.md", ROOT / "docs/configuration.fr.md"]


@pytest.mark.parametrize("page", PACKS, ids=lambda page: page.name)
@pytest.mark.parametrize("name", KINDS)
def test_the_table_of_check_kinds_is_true(name: str, page: Path) -> None:
    row = _row(page, name)
    kind = built_in(name)
    assert kind is not None
    has_conditions = issubclass(kind.params, Conditions)
    usual = {one.name: one.default for one in fields(Conditions)}
    for field in fields(kind.params):
        made = field.default_factory
        default = field.default if made is MISSING else made()
        if not has_conditions or usual.get(field.name, MISSING) != default:
            assert f"`{field.name}: {_written(default)}`" in row
    assert has_conditions == ("†" in row)


def _written(value: object) -> str:
    """Return a default as YAML."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    if isinstance(value, str):
        return value if value and ":" not in value else f'"{value}"'
    return str(value).lower()


@pytest.mark.parametrize("page", PACKS, ids=lambda page: page.name)
def test_the_values_of_our_own_messages_are_in_the_table(page: Path) -> None:
    for path in sorted(ROOT.glob("rules/*/*.yaml")):
        if path.name == "pack.yaml":
            continue
        rule = build(parse(path.name, path.read_text(encoding="utf-8")), RuleFile)
        row = _row(page, rule.check)
        for said in (rule.message, *rule.variants.values()):
            for value in re.findall(r"\{[a-z_]+\}", said.en + said.fr):
                assert f"`{value}`" in row, rule.rule
        for variant in rule.variants:
            assert f"`{variant}`" in row, rule.rule


@pytest.mark.parametrize("page", POSTS, ids=lambda page: page.name)
@pytest.mark.parametrize("fact", FACTS)
def test_the_table_of_names_is_true(fact: str, page: Path) -> None:
    names = re.findall(r"`([^`]+)`", _row(page, fact).rpartition("| ")[0])
    assert len(names) > 1 or fact == "tactlint"
    for name in names[1:]:
        root = read_yaml(f'"{name}": 1').root
        assert isinstance(root, Mapping)
        assert fact in gather(root, Layout()), name


@pytest.mark.parametrize("page", SETTINGS, ids=lambda page: page.name)
def test_every_key_of_the_configuration_is_explained(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for entry in entries(Config):
        assert re.search(rf"(?m)^#+ .*`{entry.key}`", text), entry.key


@pytest.mark.parametrize("page", PACKS, ids=lambda page: page.name)
def test_every_signal_and_trait_of_ours_is_named(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    files = [*ROOT.glob("rules/*/signals/*"), *ROOT.glob("rules/*/traits/*")]
    names = {path.name.split(".")[0] for path in files}
    assert len(names) > 30
    for name in (*names, *COMPUTED, *FEATURES):
        assert f"`{name}`" in text, name
