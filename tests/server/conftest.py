"""Editors for tests, each with a server of its own that ends with the test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest_asyncio

from tests.server.editor import Editor, capable

Edit = Callable[..., Awaitable[Editor]]


@pytest_asyncio.fixture
async def edit(tmp_path: Path, shared_cache: Path) -> AsyncIterator[Edit]:
    """Return what opens an editor on a repository of some files."""
    started: list[Editor] = []

    async def start(files: Mapping[str, str], **settings: Any) -> Editor:
        editor = Editor(tmp_path / "repository")
        (editor.root / ".git").mkdir(parents=True, exist_ok=True)
        editor.write(files)
        settings.setdefault("capabilities", capable())
        started.append(editor)
        await editor.start(shared_cache, **settings)
        return editor

    yield start
    for editor in started:
        await editor.stop()
