"""The doors between rooms, and what the pure ones may not touch."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "linter"
OPEN = {"errors", "core"}
# Who may import whom, among our own rooms. Single modules count as rooms.
DOORS: dict[str, set[str]] = {
    "core": set(),
    "errors": set(),
    "nodes": {"core", "errors"},
    "shapes": {"core", "errors", "nodes"},
    "positioned": {"core", "errors", "nodes", "shapes"},
    "plugins": {"errors"},
    "sources": {"core", "errors", "plugins", "nodes"},
    "language": {"core", "errors", "plugins"},
    "checks": {"core", "counting", "errors", "plugins"},
    "counting": {"core"},
    "report": {"core", "errors", "plugins"},
    "engine": {"core"},
    "config": {"core", "errors", "positioned", "shapes"},
    "packs": {"core", "errors", "plugins", "positioned", "shapes", "checks"},
    "store": {"core", "errors", "positioned"},
    "history": {"core", "errors"},
    "feeds": {"core", "errors"},
    "ledger": {"core", "errors", "nodes", "positioned", "config", "store"},
    "scoring": {
        "core",
        "errors",
        "nodes",
        "positioned",
        "engine",
        "intake",
        "session",
    },
    "thoughts": {"checks", "core", "engine"},
    "docs": {"core", "engine", "errors", "positioned", "shapes", "config", "packs"},
}
# The composition root and its helpers may see every room but the command line.
TOP = {
    "almanac",
    "explaining",
    "judging",
    "memory",
    "near",
    "bench",
    "holding",
    "neighbours",
    "session",
    "project",
    "rulebook",
    "files",
    "opening",
    "api",
    "fixing",
    "intake",
    "shelf",
    "rehearsal",
    "rescheduling",
    "scoping",
    # Sessions that last: it does what the command line does, for an editor.
    "server",
}
PURE = ("core", "counting", "checks", "engine", "thoughts")
# Compiles the constructors of our own tuples, as the standard library's does.
COMPILES = ROOT / "core" / "tuples.py"
IMPURE = {"os", "sys", "io", "pathlib", "subprocess", "socket", "time", "random"}


def _modules() -> list[Path]:
    found = sorted(ROOT.rglob("*.py"))
    assert len(found) > 100
    return found


def _room(path: Path) -> str:
    inside = path.relative_to(ROOT)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def _imports(path: Path) -> set[str]:
    """Return the modules that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(names if node.module == "linter" else {node.module})
    return found


def _rooms_of(path: Path) -> set[str]:
    rooms = {
        name.split(".")[1]
        for name in _imports(path)
        if name.startswith("linter.") and not name.endswith("__version__")
    }
    return rooms - {_room(path)}


@pytest.mark.parametrize("room", sorted(DOORS))
def test_rooms_open_only_their_doors(room: str) -> None:
    trespasses = {
        f"{path.relative_to(ROOT)}: {other}"
        for path in _modules()
        if _room(path) == room
        for other in _rooms_of(path) - DOORS[room]
    }
    assert trespasses == set()


def test_every_room_has_its_doors_written_down() -> None:
    rooms = {_room(path) for path in _modules()} - {"__init__", "__main__", "cli"}
    assert rooms == set(DOORS) | TOP


def test_nobody_imports_the_command_line() -> None:
    guests = {
        str(path.relative_to(ROOT))
        for path in _modules()
        if _room(path) not in ("cli", "__main__") and "cli" in _rooms_of(path)
    }
    assert guests == set()


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_touch_neither_files_nor_clock(room: str) -> None:
    for path in _modules():
        if _room(path) != room:
            continue
        assert not _imports(path) & IMPURE, path
        calls = {
            node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name | ast.Attribute)
        }
        wrong = {"open", "print", "input", "now", "today", "eval"}
        assert not calls & (wrong - {"eval"} if path == COMPILES else wrong), path


@pytest.mark.parametrize(
    "room", ["core", "checks", "counting", "engine", "language", "sources"]
)
def test_hot_rooms_import_nothing_heavy_at_the_top(room: str) -> None:
    heavy = {"typer", "rich", "textstat", "langdetect", "rapidfuzz", "tomllib", "json"}
    heavy |= {"importlib.metadata", "pathlib", "inspect", "difflib", "logging"}
    for path in _modules():
        if _room(path) != room:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = {
            name
            for node in tree.body
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not top & heavy, f"{path}: {top & heavy}"
