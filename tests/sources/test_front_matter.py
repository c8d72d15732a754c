"""Which slice of a file is its header."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from linter.nodes.node import Broken
from linter.sources.front_matter import LIMIT, split


@pytest.mark.parametrize(
    ("text", "kind", "content", "body"),
    [
        pytest.param("---\na: 1\n---\nHi\n", "yaml", "a: 1\n", "Hi\n", id="yaml"),
        pytest.param("---  \na: 1\n--- \t\nHi", "yaml", "a: 1\n", "Hi", id="blanks"),
        pytest.param("---\na: 1\n...\nHi", "yaml", "a: 1\n", "Hi", id="dots-close"),
        pytest.param("---\r\na: 1\r\n---\r\nHi", "yaml", "a: 1\r\n", "Hi", id="crlf"),
        pytest.param("---\na: 1\n---", "yaml", "a: 1\n", "", id="no-body"),
        pytest.param("---\n---\nHi", "yaml", "", "Hi", id="empty"),
        pytest.param(
            "---\n# later\n\n---\nHi", "yaml", "# later\n\n", "Hi", id="remark"
        ),
        pytest.param("---\n'a b': 1\n---\n", "yaml", "'a b': 1\n", "", id="quoted-key"),
        pytest.param("---\n{a: 1}\n---\n", "yaml", "{a: 1}\n", "", id="flow"),
        pytest.param(
            "---\na: |\n  x\n  ---\n  y\n---\nHi",
            "yaml",
            "a: |\n  x\n  ---\n  y\n",
            "Hi",
            id="indented-fence-is-content",
        ),
        pytest.param("\n\n---\na: 1\n---\nHi", "yaml", "a: 1\n", "Hi", id="late"),
        pytest.param("+++\na = 1\n+++\nHi", "toml", "a = 1\n", "Hi", id="toml"),
        pytest.param("---toml\na = 1\n---\nHi", "toml", "a = 1\n", "Hi", id="---toml"),
        pytest.param("---json\n{}\n---\nHi", "json", "{}\n", "Hi", id="---json"),
        pytest.param("---yaml\na: 1\n---\nHi", "yaml", "a: 1\n", "Hi", id="---yaml"),
        pytest.param('{"a": 1}\nHi', "json", '{"a": 1}', "Hi", id="json"),
        pytest.param("{}\nHi", "json", "{}", "Hi", id="json-empty"),
        pytest.param(
            '{\n "a": "}\\"{", "b": {"c": 1}\n}  \n\nHi',
            "json",
            '{\n "a": "}\\"{", "b": {"c": 1}\n}',
            "\nHi",
            id="json-braces-in-strings",
        ),
    ],
)
def test_finds_the_header(text: str, kind: str, content: str, body: str) -> None:
    header = split(text)
    assert header is not None
    found = (header.kind, text[header.start : header.end], text[header.body :])
    assert found == (kind, content, body)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Bonjour à toutes et tous", id="text"),
        pytest.param("Bonjour\n---\nmore: 1\n---\n", id="not-first"),
        pytest.param("----\na: 1\n----\n", id="four-dashes"),
        pytest.param("--- a: 1\n---\n", id="words-behind-the-fence"),
        pytest.param("---\n\nUn jour, un livre.\n\n---\n\nMerci", id="two-breaks"),
        pytest.param("---\nUn jour, un livre.\n", id="one-break"),
        pytest.param("\n---\na: 1\n", id="late-and-unclosed"),
        pytest.param("+++toml\na = 1\n+++\n", id="named-plus-fence"),
        pytest.param("---org\na: 1\n---\n", id="unknown-name"),
        pytest.param("{{prenom}}, bonjour", id="placeholder"),
        pytest.param("{{< figure >}}\nHi", id="shortcode"),
        pytest.param('{"a": 1} is JSON', id="json-in-a-sentence"),
        pytest.param("Note: 12 mai\nLieu: Lyon\n---\nVenez", id="keys-of-a-post"),
        pytest.param("title: Mon titre\n---\nVenez", id="one-key-is-no-header"),
        pytest.param("date: 12 mai\nVenez tous\ntitle: x\n---\n", id="words-between"),
        pytest.param("date: 1\ntitle: x\n...\n---\n", id="dots-come-first"),
        pytest.param("date: 1\ntitle: x\n", id="keys-without-a-fence"),
    ],
)
def test_leaves_a_text_without_header_alone(text: str) -> None:
    assert split(text) is None


LONG = "".join(f"key{number}: {'x' * 90}\n" for number in range(LIMIT // 90))


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        pytest.param("---\na: 1\nHi\n", 0, "never closed", id="yaml"),
        pytest.param("+++\na = 1\n", 0, "never closed", id="toml"),
        pytest.param('---json\n{"a": 1}\n', 0, "never closed", id="---json"),
        pytest.param('{"a": [\n', 0, "never closed", id="json"),
        pytest.param('\n{"a": "x\n', 1, "never closed", id="json-string"),
        pytest.param(f"---\n{LONG}---\nHi", 0, "longer than 64 kB", id="long"),
        pytest.param(f"---\n{LONG}", 0, "never closed", id="long-unclosed"),
        pytest.param("---js\nmodule\n---\n", 0, "written in js", id="javascript"),
        pytest.param(
            "title: x\ntags:\n  - a\n- b\ndate: 2026-01-02\n---\n\nHi",
            0,
            "never opened",
            id="unopened",
        ),
    ],
)
def test_says_what_is_wrong_with_a_header(text: str, offset: int, message: str) -> None:
    with pytest.raises(Broken) as caught:
        split(text)
    assert caught.value.offset == offset
    assert message in caught.value.message
    assert caught.value.hint


def test_a_fence_cut_by_the_size_limit_does_not_close() -> None:
    """The limit may fall in the middle of a longer line of dashes."""
    key = "a: "
    text = f"---\n{key}{'x' * (LIMIT - len(key) - 5)}\n-----\nb: 1\n---\n"
    with pytest.raises(Broken, match="longer than"):
        split(text)


def test_splits_from_an_offset() -> None:
    text = "a\n---\nb: 1\n---\nc"
    header = split(text, 2)
    assert header is not None
    assert text[header.start : header.body] == "b: 1\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{"a":' + "{" * 1_000_000, id="braces"),
        pytest.param('{"a":' + '"\\"' * 300_000, id="open-strings"),
        pytest.param("\n" * 1_000_000 + "---", id="blank-lines"),
        pytest.param("---\n" + "#\n" * 500_000, id="remarks"),
        pytest.param("---\na" + " " * 1_000_000, id="blanks"),
    ],
)
def test_is_quick_on_hostile_text(text: str) -> None:
    start = time.process_time()
    with suppress(Broken):
        split(text)
    assert time.process_time() - start < 1
