from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.span import Span
from linter.nodes import json as json_nodes
from linter.nodes.node import Broken, Mapping, Node, Scalar, Sequence
from linter.nodes.scalar import written

read = json_nodes.read
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=8,
)


def plain(text: str, node: Node | None) -> object:
    """Return a tree as JSON's own values, with every place checked on the way."""
    if isinstance(node, Mapping):
        assert (text[node.start], text[node.end - 1]) == ("{", "}")
        return {key.value: plain(text, value) for key, value in node.entries}
    if isinstance(node, Sequence):
        assert (text[node.start], text[node.end - 1]) == ("[", "]")
        return [plain(text, item) for item in node.items]
    assert node is not None
    if node.tag == "str":
        assert json.loads(text[node.start : node.end]) == node.value
        value, offsets = written(text, node)
        for piece in offsets.pieces:
            said = value[piece.start : piece.end]
            source = text[piece.doc_start : piece.doc_end]
            assert said == (source if source[:1] != "\\" else json.loads(f'"{source}"'))
        return node.value
    assert text[node.start : node.end] == node.value
    return json.loads(node.value)


@given(VALUES, st.sampled_from([None, 2]), st.booleans(), st.sampled_from(["", "é😀 "]))
def test_values_and_places(
    value: object, indent: int | None, ascii_only: bool, lead: str
) -> None:
    text = lead + json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert plain(text, read(text, len(lead)).root) == value


def test_words_behind_escapes_keep_their_place() -> None:
    text = r'{"a": "\ud83d\ude00 \/ fin"}'
    root = read(text).root
    assert isinstance(root, Mapping)
    node = root.find("a")
    assert isinstance(node, Scalar)
    value, offsets = written(text, node)
    assert value == "😀 / fin"
    assert offsets.span(0, 1) == Span(7, 19)
    assert offsets.span(2, 3) == Span(20, 22)
    assert offsets.span(4, 7) == Span(23, 26)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("1", "int"),
        ("-1.5", "float"),
        ("1e9", "float"),
        ("true", "bool"),
        ("null", "null"),
        ('"1"', "str"),
        ("9" * 5000, "int"),
    ],
)
def test_tag(text: str, tag: str) -> None:
    node = read(f"[{text}]").root
    assert isinstance(node, Sequence)
    assert isinstance(node.items[0], Scalar)
    assert node.items[0].tag == tag


def test_duplicate_key_is_noted() -> None:
    tree = read('{"a": 1, "a": 2}')
    assert [(flaw.kind, flaw.span, flaw.values) for flaw in tree.flaws] == [
        ("duplicate-key", Span(9, 12), {"key": "a"})
    ]


def test_only_the_slice_is_read() -> None:
    text = '---json\n{"a": "b"}\n---\n}'
    root = read(text, 8, 19).root
    assert plain(text, root) == {"a": "b"}


@pytest.mark.parametrize("text", ["", " \r\n\t", "\ufeff"])
def test_nothing(text: str) -> None:
    assert read(text).root is None


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        pytest.param("{a: 1}", 1, "key in double quotes", id="bare-key"),
        pytest.param('{"a" 1}', 5, "colon is missing", id="colon"),
        pytest.param('{"a": 1 "b": 2}', 8, "comma is missing", id="comma"),
        pytest.param("[1,", 3, "value is missing", id="open"),
        pytest.param('é"x', 0, "value is missing", id="no-value"),
        pytest.param('["x', 1, "never closed", id="open-text"),
        pytest.param('"a\nb"', 2, "line break", id="line-break"),
        pytest.param('"\\q"', 1, "backslash", id="escape"),
        pytest.param("1 2", 2, "ends before", id="extra"),
        pytest.param('{"NaN": NaN}', 8, "not a JSON value", id="nan"),
        pytest.param('["\\ud83d"]', 1, "half of a character", id="half-escape"),
        pytest.param('["\ud800"]', 2, "half of a character", id="half"),
        pytest.param("[" * 150 + "]" * 150, 101, "nested", id="deep"),
        pytest.param("[" * 100_000, 0, "nested", id="very-deep"),
    ],
)
def test_complaint(text: str, offset: int, message: str) -> None:
    with pytest.raises(Broken, match=message) as caught:
        read("😀 " + text, 2)
    assert caught.value.offset == offset + 2
    assert caught.value.hint


def test_trailing_comma_is_a_complaint() -> None:
    # Where and how depends on Python's version.
    with pytest.raises(Broken) as caught:
        read('{"a": 1,}')
    assert caught.value.offset in (7, 8)


def test_unknown_words_of_the_parser_are_passed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_nodes, "_COMPLAINTS", {})
    with pytest.raises(Broken, match="not valid JSON: Expecting value"):
        read("[")
