"""An editor for tests: it talks to the real server, over its standard input."""

from __future__ import annotations

import asyncio
import os
import sys
from ast import literal_eval
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

REPOSITORY = Path(__file__).parent.parent.parent
NOW = "2026-11-20T08:00:00+00:00"
PATIENCE = 30.0
Diagnostics = list[types.Diagnostic]


class Editor:
    """A client in a folder, and what it knows of its documents."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client: LanguageClient = make_test_lsp_client()
        self.texts: dict[str, str] = {}
        self.hello: types.InitializeResult | None = None
        self._version = 0

    async def start(self, cache: Path, **settings: Any) -> None:
        """Start the server and say hello; `settings` are those of `initialize`."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("TACTLINT", "GITHUB_"))
        }
        environment = {
            **kept,
            "TACTLINT_CACHE_DIR": str(cache),
            "PYTHONPATH": str(REPOSITORY),
        }
        await self.client.start_io(
            sys.executable, "-m", "linter", "server", env=environment, cwd=self.root
        )
        if configuration := settings.pop("configuration", None):
            self.client.set_configuration(configuration)
        options = {"now": NOW, **settings.pop("options", {})}
        said: dict[str, Any] = {"capabilities": types.ClientCapabilities(), **settings}
        self.hello = await self.client.initialize_session(
            types.InitializeParams(
                workspace_folders=[types.WorkspaceFolder(self.uri(""), "test")],
                initialization_options=options,
                **said,
            )
        )

    async def stop(self) -> None:
        """Say good bye, as every client should."""
        if not self.client.stopped:
            await self.client.shutdown_session()
            await self.client.stop()  # type: ignore[no-untyped-call]

    def uri(self, name: str) -> str:
        """Return the address of a file."""
        return (self.root / name).as_uri()

    def write(self, files: Mapping[str, str]) -> None:
        """Write files, without telling the server."""
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def open(self, name: str, text: str | None = None) -> None:
        """Open a file: as it is on the disk, or with a text of its own."""
        if text is None:
            text = (self.root / name).read_bytes().decode()
        self.texts[name] = text
        item = types.TextDocumentItem(self.uri(name), "markdown", self._next(), text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, name: str, *changes: Any) -> None:
        """Send changes: a whole text, or pairs of a range and what is put there."""
        sent: list[types.TextDocumentContentChangeEvent] = [
            types.TextDocumentContentChangeWholeDocument(change)
            if isinstance(change, str)
            else types.TextDocumentContentChangePartial(*change)
            for change in changes
        ]
        which = types.VersionedTextDocumentIdentifier(self._next(), self.uri(name))
        params = types.DidChangeTextDocumentParams(which, sent)
        self.client.text_document_did_change(params)

    def close(self, name: str) -> None:
        """Close a file."""
        which = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(which))

    def touch(self, *names: str) -> None:
        """Tell that files changed on the disk."""
        changes = [
            types.FileEvent(self.uri(name), types.FileChangeType.Changed)
            for name in names
        ]
        params = types.DidChangeWatchedFilesParams(changes)
        self.client.workspace_did_change_watched_files(params)

    def said(self, name: str) -> Diagnostics:
        """Return what the server published last of a file."""
        return list(self.client.diagnostics.get(self.uri(name), ()))

    async def until(self, done: Callable[[], Any]) -> None:
        """Wait for something to become true; fail when it does not."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while not done():
            assert asyncio.get_running_loop().time() < end, self.client.diagnostics
            await asyncio.sleep(0.02)

    async def finds(self, name: str, *rules: str) -> Diagnostics:
        """Wait until these very rules are reported of a file."""
        await self.until(lambda: codes(self.said(name)) == sorted(rules))
        return self.said(name)

    async def actions(
        self, name: str, diagnostic: types.Diagnostic
    ) -> list[types.CodeAction]:
        """Return the edits that the server offers to do about a diagnostic."""
        found = await self._offered(name, diagnostic)
        return [one for one in found if isinstance(one, types.CodeAction)]

    async def commands(
        self, name: str, diagnostic: types.Diagnostic
    ) -> list[types.ExecuteCommandParams]:
        """Return the commands that the server offers to do about a diagnostic."""
        found = await self._offered(name, diagnostic)
        # lsprotocol takes an action with a command for that command, in words.
        said = [
            literal_eval(one.command) for one in found if isinstance(one, types.Command)
        ]
        return [
            types.ExecuteCommandParams(one["command"], one["arguments"]) for one in said
        ]

    async def _offered(
        self, name: str, diagnostic: types.Diagnostic
    ) -> Sequence[types.Command | types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)),
            diagnostic.range,
            types.CodeActionContext([diagnostic]),
        )
        return await self.client.text_document_code_action_async(params) or ()

    async def hover(self, name: str, line: int, character: int) -> str:
        """Return what the server shows at a position, "" for nothing."""
        params = types.HoverParams(
            types.TextDocumentIdentifier(self.uri(name)),
            types.Position(line, character),
        )
        found = await self.client.text_document_hover_async(params)
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    def _next(self) -> int:
        self._version += 1
        return self._version


def codes(diagnostics: Diagnostics) -> list[str]:
    """Return the rules of diagnostics, sorted."""
    return sorted(str(one.code) for one in diagnostics)


def spot(line: int, start: int, end: int) -> types.Range:
    """Return a stretch of one line."""
    return types.Range(types.Position(line, start), types.Position(line, end))


def capable() -> types.ClientCapabilities:
    """Return the abilities of an ordinary client that waits for diagnostics."""
    found = client_capabilities("visual-studio-code")
    assert found.text_document is not None
    found.text_document.diagnostic = None
    return found


def pulling() -> types.ClientCapabilities:
    """Return the abilities of an ordinary client that asks for diagnostics."""
    found = client_capabilities("visual-studio-code")
    assert found.text_document is not None
    assert found.workspace is not None
    found.text_document.diagnostic = types.DiagnosticClientCapabilities()
    found.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(
        refresh_support=True
    )
    return found
