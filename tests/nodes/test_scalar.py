from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.core.span import OffsetMap, Piece
from linter.nodes.node import Broken, Mapping, Node, Scalar
from linter.nodes.scalar import written
from linter.nodes.yaml import read

BREAKS = "\n\r\x85\u2028\u2029"


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Mapping):
        pairs = node.entries
        return [one for pair in pairs for part in pair for one in scalars(part)]
    return [] if node is None else [one for item in node.items for one in scalars(item)]


def check(text: str, scalar: Scalar) -> OffsetMap:
    """Assert that a map covers the value and leads to its characters."""
    value, offsets = written(text, scalar)
    assert value == scalar.value
    reached, last = 0, scalar.start
    for piece in offsets.pieces:
        assert piece.start == reached
        assert last <= piece.doc_start <= piece.doc_end <= scalar.end
        reached, last = piece.end, piece.doc_end
        if piece.end - piece.start == piece.doc_end - piece.doc_start:
            pairs = zip(
                value[piece.start : piece.end],
                text[piece.doc_start : piece.doc_end],
                strict=True,
            )
            assert all(a == b or (a in " \n" and b in BREAKS) for a, b in pairs)
    assert reached == len(value)
    return offsets


def words_at(text: str, scalar: Scalar, words: str) -> str:
    value, offsets = written(text, scalar)
    start = value.index(words)
    span = offsets.span(start, start + len(words))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        pytest.param("a: b c\n", "c", "c", id="plain"),
        pytest.param("a: b\n  c d\n", "c", "c", id="plain-lines"),
        pytest.param("a: b\n  c d\n", " c", "\n  c", id="fold"),
        pytest.param("a: b\r\n  c\r\n", " ", "\r\n  ", id="fold-crlf"),
        pytest.param("a: b\n\n  c\n", "\n", "\n\n  ", id="plain-paragraph"),
        pytest.param("a: 'l''été'\n", "'", "''", id="doubled-quote"),
        pytest.param("a: 'l''été'\n", "été", "été", id="after-doubled-quote"),
        pytest.param('a: "\\u00e9t\\xe9"\n', "é", "\\u00e9", id="escape"),
        pytest.param('a: "x\\U0001F600y"\n', "y", "y", id="long-escape"),
        pytest.param('a: "x\\\n   y z"\n', "xy", "x\\\n   y", id="escaped-break"),
        pytest.param('a: "x\\n\\ty"\n', "\n\ty", "\\n\\ty", id="short-escapes"),
        pytest.param("a: |\n  x\n   y\n", "\n y", "\n   y", id="literal"),
        pytest.param("a: |\r\n  x\r\n  y\r\n", "\n", "\r\n", id="literal-crlf"),
        pytest.param("a: |2-\n    x\n  y\n", "  x", "  x", id="indicator"),
        pytest.param("a: >\n  x\n  y\n\n  z\n", "x y", "x\n  y", id="folded"),
        pytest.param("a: >\n  x\n  y\n\n  z\n", "z", "z", id="folded-paragraph"),
        pytest.param("a: |+\n  x\n\n\n", "x\n\n\n", "x\n\n\n", id="keep"),
        pytest.param("a: |\n  x", "x", "x", id="no-last-newline"),
    ],
)
def test_words_are_found_where_they_were_written(
    text: str, words: str, place: str
) -> None:
    scalar = scalars(read(text).root)[1]
    check(text, scalar)
    assert words_at(text, scalar, words) == place


def test_empty_value_stands_at_its_place() -> None:
    text = "a: ''\n"
    _, offsets = written(text, scalars(read(text).root)[1])
    assert offsets.span(0, 0) == (4, 4)


def test_value_from_elsewhere_is_mapped_as_a_whole() -> None:
    value, offsets = written("a: xyz", Scalar("other", "str", 3, 6, ""))
    assert value == "other"
    assert offsets.pieces == (Piece(0, 5, 3, 6),)


def test_opaque_piece_is_never_taken_for_a_copy() -> None:
    _, offsets = written("a: xyz", Scalar("zyx", "str", 3, 6, "|"))
    assert offsets.pieces == (Piece(0, 3, 3, 5),)


def test_no_block_of_that_value_is_mapped_as_a_whole() -> None:
    _, offsets = written("|\n  abc\n", Scalar("other", "str", 0, 8, "|"))
    assert offsets.pieces == (Piece(0, 5, 0, 8),)


WORDS = st.sampled_from(
    [
        *("a", "é", "😀", "b:c", "d#e", "l'été", "x\\y", "@z", "[", "!", "-", "?", ","),
        *("“", "\u00a0", "''", "\\n", "\\x41", "\\u00e9", "\\U0001F600", '\\"', "\\t"),
        *("\\_", "\\N", "\\L", "\\ ", "\t", " ", "  ", "\u2028", "\x85"),
    ]
)
LINES = st.lists(WORDS, max_size=4).map("".join)
BREAK = st.sampled_from(
    [
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\n \n",
        "\r\n\r\n",
        "\u2028",
        "\n\t\n",
        "\\\n",
        "\\\n\n",
    ]
)
INDENT = st.integers(1, 4).map(lambda width: " " * width)


@st.composite
def flow_scalars(draw: st.DrawFn) -> str:
    quote = draw(st.sampled_from(["", "'", '"']))
    indent = draw(INDENT)
    parts = [draw(LINES)]
    for line in draw(st.lists(LINES, max_size=3)):
        parts += [draw(BREAK), indent, line]
    return quote + "".join(parts) + quote


@st.composite
def block_scalars(draw: st.DrawFn) -> str:
    indent = draw(INDENT)
    digit = draw(st.sampled_from(["", "", "1", "2"]))
    signs = draw(st.permutations([digit, draw(st.sampled_from(["", "-", "+"]))]))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    extra = st.sampled_from(["", "", " ", "  ", "\t"])
    lines = [
        draw(st.sampled_from([indent + draw(extra), ""])) + draw(LINES)
        for _ in range(draw(st.integers(0, 4)))
    ]
    header = draw(st.sampled_from("|>")) + "".join(signs)
    note = draw(st.sampled_from(["", " ", " # note"]))
    tail = draw(
        st.sampled_from(["", end, end + end, f"{end}  {end}", f"{end}{indent} "])
    )
    return header + note + end + end.join(lines) + tail


BEFORE = st.sampled_from(
    ["k: ", "- ", "- k: ", "", "- - ", "k:\n  ", "a:\n  - b: ", "&x ", "k: !!str "]
)
AFTER = st.sampled_from(["", "\n", "\nz: 1\n", "\n# c\n", " # c"])


@settings(max_examples=1500, deadline=None)
@given(
    st.sampled_from(["", "é😀\n---\n"]),
    BEFORE,
    st.one_of(flow_scalars(), block_scalars()),
    AFTER,
)
def test_every_scalar_leads_back_to_its_text(
    lead: str, before: str, scalar: str, after: str
) -> None:
    text = lead + before + scalar + after
    try:
        tree = read(text, len(lead))
    except Broken:
        return
    for found in scalars(tree.root):
        offsets = check(text, found)
        if len(found.value.strip(" " + BREAKS)) > 1 and len(offsets.pieces) == 1:
            piece = offsets.pieces[0]
            # One piece that is no copy would mean that rebuilding has failed.
            assert piece.end - piece.start == piece.doc_end - piece.doc_start
