"""The server: what is said of the files, told as the client wants to hear it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from linter import __version__
from linter.errors import UserError
from linter.files import relative
from linter.server.capabilities import pulls, refreshes, relates
from linter.server.desk import Desk
from linter.server.diagnostics import Manner, complaints, diagnostics, uri
from linter.server.living import Living
from linter.server.protocol import Protocol, Texts
from linter.server.ruler import Ruler
from linter.server.settings import Settings, WrongSettingsError, settings, spoken
from linter.session import Options

log = logging.getLogger("tactlint")
CRASHED = {
    "en": "tactlint met an error and goes on: {what} (more in its log)",
    "fr": "tactlint a rencontré une erreur et continue\u00a0: {what} (détails dans "
    "son journal)",
}


class Server(LanguageServer):
    """Judges posts while they are written; no file and no mistake ends it."""

    def __init__(self) -> None:
        super().__init__("tactlint", __version__, protocol_cls=Protocol)
        self.texts = Texts()
        self.manner = Manner(self.texts.ruler)
        self.complaints: dict[str, list[types.Diagnostic]] = {}
        self._locale = "en"
        self._first: object = None
        self._settings = Settings()
        self._addresses: dict[str, str] = {}
        self._published: dict[str, tuple[int | None, list[types.Diagnostic]]] = {}
        self._said: set[str] = set()

    @cached_property
    def desk(self) -> Desk:
        """The open files and their projects."""
        desk = Desk(asyncio.get_running_loop(), self._options(), self)
        desk.is_now_fixed = self._settings.now is not None
        return desk

    def agree(self, params: types.InitializeParams) -> None:
        """Agree with a client on units and languages."""
        self._locale = spoken(params.locale)
        encoding = self.workspace.position_encoding
        self.texts.ruler = Ruler(encoding or types.PositionEncodingKind.Utf16)
        related = relates(params.capabilities)
        self.manner = Manner(self.texts.ruler, self._locale, related)
        self._first = params.initialization_options
        self.set(None)

    def set(self, said: object) -> None:
        """Take settings of the client, over those that it said hello with."""
        try:
            wanted = settings(self._first, said)
        except WrongSettingsError as error:
            for mistake in error.mistakes:
                self.complain(mistake)
            return
        if wanted != self._settings:
            self._settings = wanted
            language = wanted.language or self._locale
            self.manner = self.manner._replace(language=language)
            self.desk.set(self._options(), is_now_fixed=wanted.now is not None)

    def _options(self) -> Options:
        now = self._settings.now or datetime.now(UTC)
        return Options(now, language=self._settings.language)

    def path(self, address: str) -> str:
        """Return the path of an address, "" when it is no file's."""
        return to_fs_path(address) or ""

    def address(self, path: str) -> str:
        """Return the address of a path as the client spells it."""
        return self._addresses.get(path) or uri(path)

    def take(self, address: str) -> str:
        """Remember how the client spells a path, and return it."""
        path = self.path(address)
        self._addresses[path] = address
        return path

    def leave(self, address: str) -> None:
        """Say nothing more of a file that was closed."""
        self._addresses.pop(self.path(address), None)
        self._publish(address)

    def show(self, paths: Iterable[str]) -> None:
        """Publish what is said of open files, to clients that do not ask."""
        if not pulls(self.client_capabilities):
            for path in paths:
                self._publish(self.address(path))

    def refresh(self) -> None:
        """Tell what is wrong with settings, and make clients ask again that do."""
        before = set(self.complaints)
        self.complaints = {}
        for place, error in self.desk.failures.items():
            if isinstance(error, UserError):
                for path, said in complaints(error, place.root, self.manner):
                    self.complaints.setdefault(path, []).append(said)
        self.show(before | set(self.complaints))
        if pulls(self.client_capabilities) and refreshes(self.client_capabilities):
            self.workspace_diagnostic_refresh(None)

    def complain(self, error: Exception) -> None:
        """Log what went wrong, and show it once."""
        if isinstance(error, UserError):
            said = self._told(error)
        else:
            log.error("unexpected", exc_info=error)
            what = f"{type(error).__name__}: {error}"
            said = CRASHED[self.manner.language].replace("{what}", what)
        if said not in self._said:
            self._said.add(said)
            shown = types.ShowMessageParams(types.MessageType.Error, said)
            self.window_show_message(shown)

    def _told(self, error: UserError) -> str:
        """Return a complaint in the language of this client."""
        said = str(error)
        if self.manner.language == "fr":
            from linter.report.french.translation import in_french

            said = f"{error.where} : {in_french(error.what)}"
            said += f"\n{in_french(error.hint)}" if error.hint else ""
        return said

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ANN401, ARG002 - pygls' own signature
        """Log an error in a handler, and show it once."""
        self.complain(error)

    def pulled(self, address: str) -> list[types.Diagnostic]:
        """Return what is to be said of a file for which somebody asks, open or not."""
        return self._diagnostics(address, self.desk.around(self.path(address)))

    def diagnostics(self, address: str) -> list[types.Diagnostic]:
        """Return what is to be said of an open document now."""
        return self._diagnostics(address, self.desk.living(self.path(address)))

    def _diagnostics(
        self, address: str, living: Living | None
    ) -> list[types.Diagnostic]:
        path = self.path(address)
        said = list(self.complaints.get(path, ()))
        if living is not None:
            try:
                said += diagnostics(living, relative(path, living.root), self.manner)
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                self.complain(error)
        return said

    def _publish(self, address: str) -> None:
        """Publish what is said of a version, unless that was said before."""
        said, version = self.diagnostics(address), self.texts.version(address)
        if self._published.get(address) == (version, said):
            return
        if said or address in self._addresses.values():
            self._published[address] = version, said
        elif self._published.pop(address, None) is None:
            return
        params = types.PublishDiagnosticsParams(address, said, version)
        self.text_document_publish_diagnostics(params)
