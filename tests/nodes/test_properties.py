"""Words that YAML takes for a tag or an anchor."""

from __future__ import annotations

import pytest

from linter.nodes.node import Mapping, Scalar
from linter.nodes.yaml import read

Lost = list[tuple[str, str, str]]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        pytest.param("t: !!! big news\n", [("t", "!!!", "tag")], id="marks"),
        pytest.param("t: !important\n", [("t", "!important", "tag")], id="all-of-it"),
        pytest.param("t: ! Un\n", [("t", "!", "tag")], id="alone"),
        pytest.param("t: !Ouf, fini\n", [("t", "!Ouf,", "tag")], id="comma"),
        pytest.param("t: !Ouf\n  fini\n", [("t", "!Ouf", "tag")], id="line-below"),
        pytest.param("t: &co du jour\n", [("t", "&co", "anchor")], id="anchor"),
        pytest.param("t: &co\nu: v\n", [("t", "&co", "anchor")], id="empty-anchor"),
        pytest.param("t: &a !b c\n", [("t", "&a !b", "anchor")], id="both"),
        pytest.param("t: &a !b c\nu: *a\n", [("t", "!b", "tag")], id="aliased-tag"),
        pytest.param(
            "- !a b\n- &c d\n", [("", "!a", "tag"), ("", "&c", "anchor")], id="items"
        ),
        pytest.param(
            "t: &co du jour\nu: &cow x\nv: *cow\n",
            [("t", "&co", "anchor")],
            id="other-name",
        ),
        pytest.param("t: &word du jour\nu: *word\n", [], id="anchor-that-serves"),
        pytest.param("t: !!str 5\nu: !!timestamp 2026-12-01\n", [], id="types"),
        pytest.param("t: !<tag:yaml.org,2002:str> 5\n", [], id="long-type"),
        pytest.param("t: !include a.md\n", [], id="include"),
        pytest.param("t: !b 'Un'\nu: !b |\n  Un\n", [], id="quoted-and-block"),
        pytest.param("&a t: b\n", [], id="key"),
        pytest.param("t: Un !b &c\n", [], id="inside"),
    ],
)
def test_lost_words(text: str, lost: Lost) -> None:
    flaws = [flaw for flaw in read(text).flaws if flaw.kind == "lost-text"]
    found = [(one.values["key"], one.values["value"], one.variant) for one in flaws]
    assert found == lost
    for flaw in flaws:
        assert text[flaw.span.start : flaw.span.end] == flaw.values["value"]


@pytest.mark.parametrize(
    ("text", "tag"),
    [("t: !important\n", "null"), ("t: !b ''\n", "str"), ("t: !b x\n", "str")],
)
def test_a_tag_alone_leaves_nothing(text: str, tag: str) -> None:
    root = read(text).root
    assert isinstance(root, Mapping)
    value = root.find("t")
    assert isinstance(value, Scalar)
    assert value.tag == tag
