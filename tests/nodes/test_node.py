from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.nodes import json, toml, yaml
from linter.nodes.node import Broken, Mapping, Node, Scalar, Tree
from linter.nodes.scalar import written

SHARDS = st.lists(
    st.sampled_from(
        [
            *(
                "a",
                "b: ",
                ": ",
                "- ",
                "? ",
                "\n",
                "\n  ",
                "\r\n",
                "\t",
                " ",
                "#x",
                " # y",
            ),
            *(
                "[",
                "]",
                "{",
                "}",
                ",",
                "'",
                '"',
                '"""',
                "'''",
                "\\",
                "\\u00e9",
                "|",
                ">",
            ),
            *(
                "@c",
                "`",
                "%",
                "&n ",
                "*n",
                "!t ",
                "!!str ",
                "<<: ",
                "---\n",
                "...\n",
                "=",
            ),
            *(
                "é",
                "😀",
                "\x00",
                "\ud800",
                "\ufeff",
                "\x85",
                "\u2028",
                "1",
                "null",
                "\x7f",
            ),
            *(
                "a = ",
                "[a]\n",
                "[[a]]\n",
                '"k": ',
                "2026-09-01",
                "|2-\n",
                "{{ x }}",
                ".",
            ),
        ]
    ),
    max_size=14,
).map("".join)


def check_places(node: Node, text: str) -> None:
    assert 0 <= node.start <= node.end <= len(text)
    if isinstance(node, Scalar):
        if node.tag == "str":
            assert written(text, node)[0] == node.value
        return
    if isinstance(node, Mapping):
        for key, value in node.entries:
            check_places(key, text)
            check_places(value, text)
        return
    for item in node.items:
        check_places(item, text)


@pytest.mark.parametrize("read", [yaml.read, toml.read, json.read])
@settings(max_examples=600, deadline=None)
@given(SHARDS)
def test_any_text_is_read_or_complained_about(
    read: Callable[[str, int], Tree], text: str
) -> None:
    whole = "é\n" + text
    complaints = []
    tree = Tree(None, (), ())
    try:
        tree = read(whole, 2)
    except Broken as broken:
        complaints.append(broken)
    for complaint in complaints:
        assert 2 <= complaint.offset <= len(whole)
        assert complaint.message
        assert complaint.hint
    if tree.root is not None:
        check_places(tree.root, whole)
    for span in tree.comments:
        assert whole[span.start] == "#"
    for flaw in tree.flaws:
        assert 2 <= flaw.span.start < flaw.span.end <= len(whole)
