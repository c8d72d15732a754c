"""How a tweet file falls into the posts of its thread."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.nodes.node import Broken
from linter.sources.tweets import LONGEST, Part, parts, plain


def _read(text: str, part: Part) -> tuple[str, str, list[str]]:
    header = text[part.header.start : part.header.end] if part.header else ""
    options = [text[start:end] for start, end in part.options]
    return header, text[part.start : part.end], options


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\n", [], id="blanks"),
        pytest.param("\n Salut !  \n", [("", "Salut !", [])], id="one-text"),
        pytest.param("a\n\nb\n", [("", "a\n\nb", [])], id="two-paragraphs"),
        pytest.param("a\n---\nb", [("", "a", []), ("", "b", [])], id="thread"),
        pytest.param(
            "a\n\n---  \n\nb\n---\n", [("", "a", []), ("", "b", [])], id="blanks-around"
        ),
        pytest.param(
            "a\r\n---\r\nb\r\n", [("", "a", []), ("", "b", [])], id="thread-crlf"
        ),
        pytest.param("a -\n--- b", [("", "a -\n--- b", [])], id="dashes-in-a-line"),
        pytest.param(
            "---\nmedia: [a.png]\n---\na\n---\nb",
            [("media: [a.png]\n", "a", []), ("", "b", [])],
            id="header-and-thread",
        ),
        pytest.param(
            "---\nreply: x\n---\n\na\n---\n---\nmedia: [b.png]\n---\nb\n---\nc",
            [("reply: x\n", "a", []), ("media: [b.png]\n", "b", []), ("", "c", [])],
            id="parts-with-headers",
        ),
        pytest.param(
            "---\nretweet: x\n---\n", [("retweet: x\n", "", [])], id="header-alone"
        ),
        pytest.param(
            "---\nthread-delimiter: '***'\n---\na\n---\nb\n***\nc\n***\nd",
            [
                ("thread-delimiter: '***'\n", "a\n---\nb", []),
                ("", "c", []),
                ("", "d", []),
            ],
            id="own-delimiter",
        ),
        pytest.param(
            '---\nthread-delimiter: ""\n---\na\n---\nb',
            [('thread-delimiter: ""\n', "a\n---\nb", [])],
            id="no-delimiter",
        ),
        pytest.param(
            "---\nthread-delimiter: == # two\n---\na\n==\nb",
            [("thread-delimiter: == # two\n", "a", []), ("", "b", [])],
            id="plain-delimiter-and-remark",
        ),
        pytest.param(
            "Et vous ?\n\n( ) oui\n() non \n(\t) un peu\n",
            [("", "Et vous ?", ["oui", "non", "un peu"])],
            id="poll",
        ),
        pytest.param(
            "a\r\n( ) oui\r\n( ) non\r\n---\r\nb",
            [("", "a", ["oui", "non"]), ("", "b", [])],
            id="poll-in-a-thread-crlf",
        ),
        pytest.param("( ) oui\n( ) non", [("", "", ["oui", "non"])], id="poll-alone"),
        pytest.param(
            "( ) oui\net puis ?", [("", "( ) oui\net puis ?", [])], id="not-trailing"
        ),
        pytest.param(
            "---\npoll: [x, y]\n---\na\n( ) oui",
            [("poll: [x, y]\n", "a\n( ) oui", [])],
            id="declared-poll-keeps-the-lines",
        ),
        pytest.param(
            "a\n---\n---\nb\n---\nc",
            [("", "a", []), ("", "b", []), ("", "c", [])],
            id="empty-part",
        ),
        pytest.param(
            "---\nSalut\n---\nà tous",
            [("", "Salut", []), ("", "à tous", [])],
            id="rules",
        ),
        pytest.param(
            "a\n---\n---\nb: c", [("", "a", []), ("", "b: c", [])], id="unclosed-later"
        ),
    ],
)
def test_splits(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert [_read(text, part) for part in parts(text)] == expected


def test_spans_cover_header_and_poll() -> None:
    text = "---\na: b\n---\nx\n( ) y\n---\nz"
    assert [text[part.span.start : part.span.end] for part in parts(text)] == [
        "---\na: b\n---\nx\n( ) y\n",
        "z",
    ]


def test_a_first_header_must_be_closed() -> None:
    with pytest.raises(Broken, match="never closed"):
        parts("---\nmedia: x\nSalut")


def test_a_thread_without_end_is_refused_quickly() -> None:
    start = time.process_time()
    with pytest.raises(Broken, match=f"more than {LONGEST} posts"):
        parts("---\nthread-delimiter: x\n---\n" + "---\na: b\nx\n" * 300_000)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("a\nb", "a\nb", id="unix"),
        pytest.param("a\r\nb\rc\r\n", "a\nb\nc\n", id="others"),
        pytest.param("\r\r\n\n\r", "\n\n\n\n", id="breaks-only"),
    ],
)
def test_plain_text_has_newlines(text: str, expected: str) -> None:
    assert plain(text, 0, len(text))[0] == expected


@given(st.text(st.sampled_from("ab é\n\r\u2028😀e\u0301\t")), st.text("x\r\n"))
def test_plain_text_keeps_places(text: str, before: str) -> None:
    document = before + text
    seen, offsets = plain(document, len(before), len(document))
    assert "\r" not in seen
    at = 0
    for piece in offsets.pieces:
        assert piece.start == at
        at = piece.end
        if piece.end - piece.start == piece.doc_end - piece.doc_start:
            source = document[piece.doc_start : piece.doc_end]
            assert seen[piece.start : piece.end] == source
    assert at == len(seen)
