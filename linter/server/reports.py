"""Reports: diagnostics that a client asks for, of one file or of all."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from zlib import crc32

from lsprotocol import types

from linter.server.diagnostics import diagnostics, uri

if TYPE_CHECKING:
    from linter.server.server import Server

# Files between two looks at what else the client wants.
PACE = 20
Full = types.WorkspaceFullDocumentDiagnosticReport
Unchanged = types.WorkspaceUnchangedDocumentDiagnosticReport


class Reports:
    """Answers pulls; a request that waits can be cancelled at any moment."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def document(
        self, params: types.DocumentDiagnosticParams
    ) -> types.DocumentDiagnosticReport:
        """Return what is said of one file, as soon as its project is there.

        That of a file that is not open comes with its feeds, as that of all files.
        """
        server, address = self._server, params.text_document.uri
        path = server.path(address)
        if path not in server.desk.texts:
            server.desk.entrance.want_all()
        await server.desk.bell.until(lambda: server.desk.is_known(path))
        server.desk.catch_up(path)
        items = server.pulled(address)
        mark = _mark(items)
        if mark == params.previous_result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=mark)
        return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=mark)

    async def workspace(
        self, params: types.WorkspaceDiagnosticParams
    ) -> types.WorkspaceDiagnosticReport:
        """Return what is said of all files, as soon as all were read and judged."""
        desk = self._server.desk
        desk.entrance.want_all()
        await desk.bell.until(desk.is_settled)
        before = {one.uri: one.value for one in params.previous_result_ids}
        found: list[types.WorkspaceDocumentDiagnosticReport] = []
        for count, (address, said) in enumerate(self._all()):
            if count % PACE == 0:
                await asyncio.sleep(0)
            items = said()
            mark, known = _mark(items), before.pop(address, None)
            version = self._server.texts.version(address)
            if mark == known:
                found.append(Unchanged(uri=address, result_id=mark, version=version))
            elif items or known is not None:
                found.append(_full(address, items, version))
        found += [_full(address, [], None) for address in before]
        return types.WorkspaceDiagnosticReport(found)

    def _all(self) -> Iterator[tuple[str, Callable[[], list[types.Diagnostic]]]]:
        server = self._server
        for living in server.desk.livings:
            for path in sorted(living.pages.all()):
                address = server.address(os.path.join(living.root, path))
                yield address, lambda: diagnostics(living, path, server.manner)  # noqa: B023 - called before the next turn
        for path, items in server.complaints.items():
            yield uri(path), lambda: items  # noqa: B023 - called before the next turn


def _full(address: str, items: list[types.Diagnostic], version: int | None) -> Full:
    return Full(uri=address, items=items, version=version, result_id=_mark(items))


def _mark(items: list[types.Diagnostic]) -> str:
    """Return a name for what is said: the same for the same."""
    return f"{len(items)}-{crc32(repr(items).encode(errors='replace')):08x}"
