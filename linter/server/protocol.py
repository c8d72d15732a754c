"""The texts of open documents, whose lines are those of the protocol."""

from __future__ import annotations

from lsprotocol import types
from pygls.protocol import LanguageServerProtocol, lsp_method

from linter.core.document import Document
from linter.server.ruler import Ruler


class Texts:
    """The open documents by their addresses, edited as the client says."""

    def __init__(self) -> None:
        self.ruler = Ruler(types.PositionEncodingKind.Utf16)
        self._documents: dict[str, Document] = {}
        self._versions: dict[str, int] = {}

    def put(self, address: str, text: str, version: int) -> None:
        """Take a document that was opened."""
        self._documents[address] = Document(address, text)
        self._versions[address] = version

    def edit(self, params: types.DidChangeTextDocumentParams) -> str:
        """Apply changes and return the text that they lead to."""
        address = params.text_document.uri
        document = self._documents[address]
        for change in params.content_changes:
            text = change.text
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = self.ruler.span(document, change.range)
                text = document.text[:start] + text + document.text[end:]
            document = Document(address, text)
        self.put(address, document.text, params.text_document.version)
        return document.text

    def drop(self, address: str) -> None:
        """Forget a document that was closed."""
        self._documents.pop(address, None)
        self._versions.pop(address, None)

    def find(self, address: str) -> Document | None:
        """Return an open document."""
        return self._documents.get(address)

    def version(self, address: str) -> int | None:
        """Return the version of an open document."""
        return self._versions.get(address)


class Protocol(LanguageServerProtocol):
    """The protocol with its texts left to the server.

    pygls cuts lines at characters that the protocol takes for text (U+2028, form
    feeds), so that an edit behind one would land on another line.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(
        self, params: types.DidOpenTextDocumentParams
    ) -> None:
        """Hand an opened document to the server."""
        self.fm.features[types.TEXT_DOCUMENT_DID_OPEN](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams
    ) -> None:
        """Hand changes to the server."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(
        self, params: types.DidCloseTextDocumentParams
    ) -> None:
        """Hand a closed document to the server."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE](params)
