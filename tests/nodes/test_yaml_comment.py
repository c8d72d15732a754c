from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.fix import spliced
from linter.nodes.node import Broken
from linter.nodes.yaml import read


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        pytest.param(
            "# un\na: b # deux\n#trois", ["# un", "# deux", "#trois"], id="usual"
        ),
        pytest.param("a: b#c\nd: 'x # y' # z\n", ["# z"], id="not-in-scalars"),
        pytest.param('a: "x\n  # y\n  z" # w\n', ["# w"], id="not-in-quotes-of-lines"),
        pytest.param("a: |\n  # x\n  y\n # z\nb: c\n", ["# z"], id="not-in-blocks"),
        pytest.param("a: | # x\n  # y\n", ["# x"], id="block-header"),
        pytest.param("a: >-2  # x\n   # y\n", ["# x"], id="folded-header"),
        pytest.param("a: | #x\n  y\n", ["#x"], id="tight-header"),
        pytest.param("a: [b, # x\n  c] # y\n", ["# x", "# y"], id="flow"),
        pytest.param("a: &n # x\n  b\n", ["# x"], id="after-anchor"),
        pytest.param("a: b # x\r\n# y\r\n", ["# x", "# y"], id="crlf"),
        pytest.param("a: 'é😀' # é😀 # z\n", ["# é😀 # z"], id="astral"),
        pytest.param("a: &n b\nc: *n # x\n", ["# x"], id="after-alias"),
        pytest.param("a: b\n--- # x\n", ["# x"], id="after-closing-fence"),
        pytest.param("# x # y", ["# x # y"], id="nothing-else"),
        pytest.param("a: @x # y\n", ["# y"], id="after-a-mark"),
    ],
)
def test_comments(text: str, comments: list[str]) -> None:
    assert [text[span.start : span.end] for span in read(text).comments] == comments


@given(
    st.lists(
        st.sampled_from(
            ["a: b", "- c", "k: 'x # y'", 'k: "#z"', "k: |\n  # in", "[d]", "k:", ""]
        ),
        max_size=5,
    ),
    st.sampled_from([" # NOTE", "\t# NOTE", "\n# NOTE", "\n  # NOTE"]),
)
def test_an_added_comment_is_found(lines: list[str], note: str) -> None:
    text = "\n".join(lines)
    try:
        before, after = read(text), read(text + note)
    except Broken:
        return
    if before.root == after.root:
        found = [text_of(text + note, span) for span in after.comments]
        assert found[-1:] == ["# NOTE"]
        assert len(found) == len(before.comments) + 1


def text_of(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        pytest.param("text: #LaRentree\n", [("text", "#LaRentree")], id="value"),
        pytest.param("text: #été ici \n", [("text", "#été ici")], id="accents"),
        pytest.param(
            "text: #LaRentree #Lire\r\nb: c\r\n",
            [("text", "#LaRentree #Lire")],
            id="two-crlf",
        ),
        pytest.param("t: Bonne rentrée #LaRentree\n", [("t", "#LaRentree")], id="cut"),
        pytest.param(
            "tags:\n  - #un\n  - deux\n  - #trois\n",
            [("tags", "#un"), ("tags", "#trois")],
            id="items",
        ),
        pytest.param("- #un\n", [("", "#un")], id="top-level"),
        pytest.param("t: &x #un\n", [("t", "&x"), ("t", "#un")], id="anchored"),
        pytest.param("t: #Tag\n  la suite\n", [("t", "#Tag")], id="text-goes-on"),
        pytest.param("t: 3 #1\n", [("t", "#1")], id="digit"),
        pytest.param("t: @x #y\n", [("t", "#y")], id="mark-too"),
        pytest.param("t: # note\nu: b # note\n", [], id="usual-comments"),
        pytest.param("t: 'x' #y\n", [], id="quoted"),
        pytest.param("#t: x\n", [], id="commented-out"),
        pytest.param("#t: x\nu: v\n", [], id="before-all"),
        pytest.param("a: &x [b]\nc: *x\nd: #e\n", [("d", "#e")], id="aliases"),
        pytest.param("t:\n  #un\n  - x\n", [], id="own-line"),
        pytest.param("t: #un\n  - x\n", [], id="before-a-list"),
        pytest.param("t: x #tactlint-disable promo/too-dense\n", [], id="silence"),
        pytest.param("t: x #TODO relire\n", [], id="to-do"),
        pytest.param("t: | #un\n  x\n", [], id="block-header"),
        pytest.param("t: x#y\n", [], id="no-blank"),
        pytest.param("t: x #\n", [], id="bare"),
        pytest.param("t: [a, #b\n  c]\n", [], id="flow"),
    ],
)
def test_lost_text(text: str, lost: list[tuple[str, str]]) -> None:
    flaws = [flaw for flaw in read(text).flaws if flaw.kind == "lost-text"]
    assert [(flaw.values["key"], flaw.values["value"]) for flaw in flaws] == lost
    for flaw in flaws:
        assert text_of(text, flaw.span).rstrip() == flaw.values["value"]


@pytest.mark.parametrize(
    ("text", "lost", "mended"),
    [
        ("- text:\n    #Soup for all\n  x: y\n", "#Soup for all", True),
        ('a:\n  text: \r\n    #Soup "now"\r\n', '#Soup "now"', True),
        ("text:\n  #Soup for all\n  #Bread\n", "#Soup for all", False),
        ("text:\n#nora asks why\nx: y\n", None, False),
        ("- text:\n  #nora asks why\n  x: y\n", None, False),
        ("text:\n  # nora asks why\n", None, False),
        ("text:\n  #lang: en\nx: y\n", None, False),
        ("text:\n  #nora asks why\n  Soup for all\n", None, False),
        ("text: ''\n  #Soup for all\n", None, False),
    ],
)
def test_text_that_is_lost_on_a_line_of_its_own(
    text: str, lost: str | None, mended: bool
) -> None:
    flaws = [flaw for flaw in read(text).flaws if flaw.kind == "lost-text"]
    assert [flaw.values["value"] for flaw in flaws] == ([lost] if lost else [])
    for flaw in flaws:
        assert (flaw.fix is not None) is mended
        if flaw.fix:
            again = read(spliced(text, flaw.fix.edits))
            assert not again.flaws
            assert str(lost) in str(again.root)
