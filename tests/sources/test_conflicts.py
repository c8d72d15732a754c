"""Conflicts: what git could not merge is never taken for a post's own words."""

from __future__ import annotations

import pytest

from linter.sources.conflicts import conflicts
from linter.sources.layout import Layout
from linter.sources.read import Read, read_document
from tests.conftest import Workspace

HEADER = "---\nchannel: mastodon\npublish_at: 2026-12-05T08:00\n---\n"
TORN = "<<<<<<< HEAD\nAt eight.\n=======\nAt nine.\n>>>>>>> hours\n"
DIFF3 = TORN.replace("=======", "||||||| 1a2b3c4\nEarly.\n=======")
INSIDE = HEADER.replace(
    "publish_at: 2026-12-05T08:00\n",
    "<<<<<<< HEAD\npublish_at: 2026-12-05T08:00\n=======\n"
    "publish_at: 2026-12-05T09:00\n>>>>>>> hours\n",
)
ITEMS = (
    "- text: The stall opens.\n  channels: [mastodon]\n"
    "<<<<<<< HEAD\n  publish_at: 2026-12-05T08:00\n=======\n"
    "  publish_at: 2026-12-05T09:00\n>>>>>>> hours\n"
)
QUOTED = (
    "- text: Another one.\n  channels: [mastodon]\n  publish_at: 2026-12-04\n"
    '- text: "The stall opens\n<<<<<<< HEAD\nat eight.\n=======\nat nine.\n'
    '>>>>>>> hours\n"\n  channels: [mastodon]\n  publish_at: 2026-12-05\n'
)


def read(source: str, path: str, *, named: bool = True) -> Read:
    return read_document(path, source.encode(), Layout(), named=named)


@pytest.mark.parametrize(
    ("source", "starts"),
    [
        pytest.param(TORN, [0], id="whole"),
        pytest.param(DIFF3, [0], id="diff3"),
        pytest.param("A\n" + TORN + "B\n" + DIFF3, [2, 2 + len(TORN) + 2], id="two"),
        pytest.param(TORN.replace("\n", "\r\n"), [0], id="windows"),
        pytest.param("<<<<<<< HEAD\nA\n=======\nB\n", [0], id="half-mended"),
        pytest.param("<<<<<<< HEAD\nA\n>>>>>>> hours", [0], id="no-middle"),
        pytest.param("<<<<<<<\nA\n=======\n>>>>>>>\n", [0], id="no-names"),
        pytest.param("Opening\n=======\nAt eight.\n", [], id="heading"),
        pytest.param(">>>>>>> seven times\n", [], id="quote"),
        pytest.param("=======\n>>>>>>> x\n<<<<<<< HEAD\n", [], id="wrong-order"),
        pytest.param("<<<<<<< HEAD\nno more\n", [], id="alone"),
        pytest.param("    " + TORN.replace("\n", "\n    "), [], id="indented"),
        pytest.param("> " + TORN.replace("\n", "\n> "), [], id="quoted"),
        pytest.param(TORN.replace("<<<<<<<", "<<<<<<<<<"), [], id="longer"),
        pytest.param(TORN.replace("<<<<<<< ", "<<<<<<<"), [], id="arrow-and-word"),
    ],
)
def test_an_opening_mark_needs_another(source: str, starts: list[int]) -> None:
    assert [span.start for span in conflicts(source)] == starts


@pytest.mark.parametrize(
    ("path", "source", "owner"),
    [
        pytest.param("a.md", HEADER + TORN, "a.md", id="body"),
        pytest.param("a.md", HEADER + "Text.\n\n" + DIFF3, "a.md", id="diff3"),
        pytest.param("a.tweet", TORN, "a.tweet", id="tweet"),
        pytest.param("a.txt", TORN, "a.txt", id="text"),
        pytest.param("a.yaml", QUOTED, "a.yaml#2", id="yaml-text"),
    ],
)
def test_a_post_in_two_versions_has_a_flaw(path: str, source: str, owner: str) -> None:
    found = read(source, path)
    assert found.problems == ()
    flaws = [(p.key, f) for p in found.posts for f in p.flaws]
    [(key, flaw)] = [one for one in flaws if one[1].kind == "merge-conflict"]
    assert key == owner
    assert source[flaw.span.start : flaw.span.end] == "<<<<<<< HEAD"


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize(
    ("path", "source", "line"),
    [
        pytest.param("a.md", INSIDE + "Text.\n", 3, id="header"),
        pytest.param("a.yaml", ITEMS, 3, id="yaml-list"),
        pytest.param("a.tweet", INSIDE + "Text.\n", 3, id="tweet"),
    ],
)
def test_what_marks_make_unreadable_is_told_of_the_marks(
    path: str, source: str, line: int, *, named: bool
) -> None:
    found = read(source, path, named=named)
    assert found.posts == ()
    [problem] = found.problems
    assert problem.fatal
    assert (problem.line, problem.column) == (line, 1)
    assert problem.message.startswith("git could not merge two versions")


def test_marks_around_a_header_do_not_hide_the_post() -> None:
    source = f"<<<<<<< HEAD\n{HEADER}A\n=======\n{HEADER}B\n>>>>>>> hours\n"
    [problem] = read(source, "a.md", named=False).problems
    assert (problem.line, problem.fatal) == (1, True)
    # In a file of posts all of it is text, both headers as well.
    [post] = read(source, "a.md").posts
    assert [flaw.kind for flaw in post.flaws] == ["merge-conflict"]


def test_a_page_that_is_no_post_stays_unread() -> None:
    found = read("# Notes\n\n" + TORN, "notes.md", named=False)
    assert (found.posts, found.problems) == ((), ())


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "git could not merge"), ("fr", "git n'a pas su fusionner")],
)
@pytest.mark.parametrize("torn", [HEADER + TORN, INSIDE + "Text.\n"])
def test_the_command_fails(
    workspace: Workspace, torn: str, language: str, said: str
) -> None:
    workspace.write({"a.md": torn})
    result = workspace.run("check", "--now", "2026-11-20", "--lang", language)
    assert result.code in (1, 2)
    assert said in result.out
