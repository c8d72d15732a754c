"""Features: what each request and notification of a client comes to."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lsprotocol import types

from linter.files import relative
from linter.server.actions import FIX_ALL, OPEN_RULE, Bench
from linter.server.capabilities import configures, shows, watches
from linter.server.reports import Reports
from linter.server.rule_page import rule_page
from linter.server.server import Server

WATCHED = "**/*.{md,markdown,mdx,mdown,mkd,yaml,yml,json,toml,tweet,toot,txt}"
_RULE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


class Features:
    """Answers a client on behalf of a server."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._reports = Reports(server)

    def table(self) -> dict[str, tuple[Callable[[Any], Any], object]]:
        """Return all features by their names, with their options."""
        actions = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
        pulled = types.DiagnosticOptions(
            inter_file_dependencies=True,
            workspace_diagnostics=True,
            identifier="tactlint",
        )
        return {
            types.INITIALIZE: (self._server.agree, None),
            types.INITIALIZED: (self.initialized, None),
            types.TEXT_DOCUMENT_DID_OPEN: (self.opened, None),
            types.TEXT_DOCUMENT_DID_CHANGE: (self.changed, None),
            types.TEXT_DOCUMENT_DID_CLOSE: (self.closed, None),
            types.TEXT_DOCUMENT_DID_SAVE: (self.saved, types.SaveOptions()),
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (self.watched, None),
            types.WORKSPACE_DID_CHANGE_CONFIGURATION: (self.configured, None),
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (self.folders, None),
            types.TEXT_DOCUMENT_HOVER: (self.hover, None),
            types.TEXT_DOCUMENT_CODE_ACTION: (self.actions, actions),
            types.TEXT_DOCUMENT_DIAGNOSTIC: (self._reports.document, pulled),
            types.WORKSPACE_DIAGNOSTIC: (self._reports.workspace, None),
        }

    async def initialized(self, _: types.InitializedParams) -> None:
        """Watch the files, and read the projects of the folders."""
        server = self._server
        if watches(server.client_capabilities):
            watched = types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(WATCHED)]
            )
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            wish = types.Registration("tactlint-files", method, watched)
            server.client_register_capability(types.RegistrationParams([wish]))
        if configures(server.client_capabilities):
            await self.configured(None)
        server.desk.begin([server.path(one) for one in server.workspace.folders])

    async def configured(
        self, params: types.DidChangeConfigurationParams | None
    ) -> None:
        """Take new settings, asking for them where the client wants to be asked."""
        said = params.settings if params else None
        if configures(self._server.client_capabilities):
            item = types.ConfigurationItem(section="tactlint")
            asked = types.ConfigurationParams([item])
            answer = await self._server.workspace_configuration_async(asked)
            said = answer[0] if answer else None
        self._server.set(said)

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """Take a document that was opened."""
        document = params.text_document
        self._server.texts.put(document.uri, document.text, document.version)
        if path := self._server.take(document.uri):
            self._server.desk.open(path, document.text)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take what was written."""
        text = self._server.texts.edit(params)
        if path := self._server.path(params.text_document.uri):
            self._server.desk.change(path, text)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """Forget a document that was closed, and what was said of it."""
        address = params.text_document.uri
        self._server.texts.drop(address)
        self._server.desk.close(self._server.path(address))
        self._server.leave(address)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """Look again at settings that were saved here; posts are known already."""
        self._server.desk.touched((self._server.path(params.text_document.uri),))

    def watched(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Look again at files that changed on the disk."""
        paths = [self._server.path(change.uri) for change in params.changes]
        self._server.desk.touched(paths)

    def folders(self, params: types.DidChangeWorkspaceFoldersParams) -> None:
        """Read the projects of folders that were added."""
        added = [self._server.path(folder.uri) for folder in params.event.added]
        self._server.desk.enter(added)

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Return the pages of the rules found here, or named here."""
        server, address = self._server, params.text_document.uri
        document, path = server.texts.find(address), server.path(address)
        living = server.desk.living(path)
        if document is None or living is None:
            return None
        server.desk.catch_up(path)
        at = server.texts.ruler.offset(document, params.position)
        place = document.place(at)
        named = [
            match[0]
            for match in _RULE.finditer(document.line(place.line))
            if match.start() < place.column <= match.end() + 1
        ]
        found = living.findings(relative(path, living.root))
        named += [one.rule for one in found if one.span.start <= at <= one.span.end]
        known = living.pages.session.project.library.rule
        rules = [rule for name in dict.fromkeys(named) if (rule := known(name))]
        pages = [rule_page(rule, server.manner.language) for rule in rules]
        text = "\n\n---\n\n".join(pages)
        kind = types.MarkupKind.Markdown
        return types.Hover(types.MarkupContent(kind, text)) if pages else None

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Return what can be done about the findings of a stretch."""
        server, address = self._server, params.text_document.uri
        document, path = server.texts.find(address), server.path(address)
        living = server.desk.living(path)
        if document is None or living is None:
            return []
        server.desk.catch_up(path)
        name = relative(path, living.root)
        page = living.pages.find(name)
        if page is None:
            return []
        span = server.texts.ruler.span(document, params.range)
        bench = Bench(living, name, page, server.manner)
        return list(bench.wanted(span, params.context))

    async def open_rule(self, rule: str, address: str) -> None:
        """Show where a rule is written down."""
        server = self._server
        if shows(server.client_capabilities):
            external = not address.startswith("file:")
            shown = types.ShowDocumentParams(address, external, take_focus=True)
            await server.window_show_document_async(shown)
        else:
            said = f"{rule}: {address}"
            server.window_show_message(
                types.ShowMessageParams(types.MessageType.Info, said)
            )


def serving() -> Server:
    """Return a server with all its features, ready to be started."""
    server = Server()
    features = Features(server)
    for name, (handler, options) in features.table().items():
        server.feature(name, options)(_own(handler))
    server.command(OPEN_RULE)(_own(features.open_rule))
    return server


def _own(handler: Callable[..., Any]) -> Callable[..., Any]:
    """Return a handler that pygls may write its notes on: methods take none."""
    import asyncio
    from functools import wraps

    if asyncio.iscoroutinefunction(handler):

        @wraps(handler)
        async def later(*values: Any) -> Any:  # noqa: ANN401 - whatever the protocol has
            return await handler(*values)

        return later

    @wraps(handler)
    def now(*values: Any) -> Any:  # noqa: ANN401 - whatever the protocol has
        return handler(*values)

    return now
