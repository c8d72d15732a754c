"""Diagnostics for clients that ask: one file, all files, again, and never mind."""

from __future__ import annotations

import asyncio

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcRequestCancelled

from tests.server.conftest import Edit
from tests.server.editor import Editor, codes, pulling
from tests.server.test_server import CALM, FIRST, LOUD, SHOUTING, TWIN

pytestmark = pytest.mark.asyncio
TWINS = {"posts/first.md": FIRST, "posts/twin.md": TWIN}


async def pull(editor: Editor, name: str, before: str | None = None) -> object:
    """Ask for the diagnostics of a file."""
    params = types.DocumentDiagnosticParams(
        types.TextDocumentIdentifier(editor.uri(name)), previous_result_id=before
    )
    return await editor.client.text_document_diagnostic_async(params)


async def survey(editor: Editor, *before: types.PreviousResultId) -> dict[str, object]:
    """Ask for the diagnostics of all files, and return the reports by file."""
    params = types.WorkspaceDiagnosticParams(before)
    found = await editor.client.workspace_diagnostic_async(params)
    root = editor.uri("") + "/"
    return {one.uri.removeprefix(root): one for one in found.items}


async def test_says_that_files_depend_on_each_other(edit: Edit) -> None:
    editor = await edit({"a.md": CALM}, capabilities=pulling())
    assert editor.hello is not None
    provider = editor.hello.capabilities.diagnostic_provider
    assert isinstance(provider, types.DiagnosticOptions)
    assert provider.inter_file_dependencies
    assert provider.workspace_diagnostics


async def test_a_file_is_reported_when_asked_and_never_published(edit: Edit) -> None:
    editor = await edit({"a.md": LOUD}, capabilities=pulling())
    editor.open("a.md")
    first = await pull(editor, "a.md")
    assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
    assert codes(list(first.items)) == [SHOUTING]
    again = await pull(editor, "a.md", first.result_id)
    assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
    # What was typed just before the question is in the answer.
    editor.type("a.md", CALM)
    last = await pull(editor, "a.md", first.result_id)
    assert isinstance(last, types.RelatedFullDocumentDiagnosticReport)
    assert not last.items
    assert not editor.client.diagnostics


async def test_a_file_that_is_not_open_is_reported_with_its_feeds(edit: Edit) -> None:
    editor = await edit(TWINS, capabilities=pulling())
    found = await pull(editor, "posts/twin.md")
    assert isinstance(found, types.RelatedFullDocumentDiagnosticReport)
    whole = (await survey(editor))["posts/twin.md"]
    assert isinstance(whole, types.WorkspaceFullDocumentDiagnosticReport)
    assert codes(list(found.items)) == ["noise/near-duplicate"]
    assert found.items == whole.items


async def test_a_finding_of_feeds_makes_the_client_ask_again(edit: Edit) -> None:
    editor = await edit(TWINS, capabilities=pulling())
    editor.open("posts/twin.md")
    await editor.until(lambda: editor.client.diagnostic_refresh_count)
    await survey(editor)
    report = await pull(editor, "posts/twin.md")
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert codes(list(report.items)) == ["noise/near-duplicate"]


async def test_all_files_are_reported_opened_or_not(edit: Edit) -> None:
    files = {**TWINS, "posts/loud.md": LOUD, "posts/calm.md": CALM}
    editor = await edit(files, capabilities=pulling())
    found = await survey(editor)
    marks = []
    for report in found.values():
        assert isinstance(report, types.WorkspaceFullDocumentDiagnosticReport)
        marks.append(types.PreviousResultId(report.uri, report.result_id or ""))
    # Both posts at nine on one channel are told of that as well.
    assert {"posts/loud.md", "posts/twin.md"} <= set(found)
    again = await survey(editor, *marks)
    kinds = {type(report) for report in again.values()}
    assert kinds == {types.WorkspaceUnchangedDocumentDiagnosticReport}
    (editor.root / "posts/loud.md").unlink()
    editor.touch("posts/loud.md")
    for _ in range(100):
        left = (await survey(editor, *marks))["posts/loud.md"]
        if isinstance(left, types.WorkspaceFullDocumentDiagnosticReport):
            break
        await asyncio.sleep(0.05)
    assert isinstance(left, types.WorkspaceFullDocumentDiagnosticReport)
    assert not left.items


async def test_a_question_that_waits_can_be_taken_back(edit: Edit) -> None:
    files = {f"posts/{number}.md": TWIN for number in range(400)}
    editor = await edit(files, capabilities=pulling())
    params = types.WorkspaceDiagnosticParams([])
    protocol = editor.client.protocol
    asked = protocol.send_request_async(types.WORKSPACE_DIAGNOSTIC, params)  # type: ignore[no-untyped-call]
    task = asyncio.ensure_future(asked)
    await asyncio.sleep(0)
    (number,) = protocol._request_futures  # noqa: SLF001 - the request's own number
    editor.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams(number))
    with pytest.raises(JsonRpcRequestCancelled):
        await task
    editor.open("posts/1.md", LOUD)
    report = await pull(editor, "posts/1.md")
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert SHOUTING in codes(list(report.items))
