from __future__ import annotations

import math
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.nodes.node import Broken, Mapping, Node, Scalar, Sequence
from linter.nodes.scalar import written
from linter.nodes.toml import read
from linter.nodes.toml_complaint import complaint


def plain(text: str, node: Node | None) -> object:
    """Return a tree as Python values, with every place checked on the way."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            assert node.start <= value.start <= value.end <= node.end
            assert_string(text, key)
        return {key.value: plain(text, value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(text, item) for item in node.items]
    assert node is not None
    source = text[node.start : node.end]
    if node.style:
        assert tomllib.loads(f"v = {source}")["v"] == node.value
        assert_string(text, node)
        return node.value
    assert source == node.value
    return tomllib.loads(f"v = {source}")["v"]


def assert_string(text: str, scalar: Scalar) -> None:
    value, offsets = written(text, scalar)
    assert value == scalar.value
    assert "".join(value[p.start : p.end] for p in offsets.pieces) == value
    for piece in offsets.pieces:
        said, source = (
            value[piece.start : piece.end],
            text[piece.doc_start : piece.doc_end],
        )
        assert said == source or source.startswith(("\\", "\r\n"))


def same(ours: object, theirs: object) -> bool:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return list(ours) == list(theirs) and all(
            same(ours[k], theirs[k]) for k in ours
        )
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, float) and isinstance(theirs, float) and math.isnan(ours):
        return math.isnan(theirs)
    return type(ours) is type(theirs) and ours == theirs


TABLES = """\
# début
titre = "Rentrée" # fin
a.b . "c d" = 1
a.'e' = [1, 2, # deux
  { x = 1, y.z = "é" },
]
date = 2026-09-01 09:00:00
heure = 09:00:00
[media]
alt = '''
Une "photo" d'été '''
[media.info]
largeur = 1_000
[[posts]]
text = \"""
Bonjour \\
   à tous
\"""
[[posts]]
text = 'deux'
[posts.sous]
x = inf
[[posts.fils]]
y = -31
[posts.fils.z]
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("lead", ["", "😀é\n+++\n"], ids=["alone", "in-a-text"])
def test_document(end: str, lead: str) -> None:
    text = lead + TABLES.replace("\n", end)
    tree = read(text, len(lead))
    assert same(plain(text, tree.root), tomllib.loads(text[len(lead) :]))
    comments = [text[span.start : span.end] for span in tree.comments]
    assert comments == ["# début", "# fin", "# deux"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("titre",), '"Rentrée"'),
        (("a", "b", "c d"), "1"),
        (("a", "e", 2), '{ x = 1, y.z = "é" }'),
        (("a", "e", 2, "y", "z"), '"é"'),
        (("date",), "2026-09-01 09:00:00"),
        (("media", "info"), "[media.info]\nlargeur = 1_000"),
        (("posts", 1, "text"), "'deux'"),
        (("posts", 0), '[[posts]]\ntext = """\nBonjour \\\n   à tous\n"""'),
        (("posts", 1, "fils", 0, "z"), "[posts.fils.z]"),
    ],
)
def test_place(path: tuple[str | int, ...], words: str) -> None:
    node = read(TABLES).root
    for step in path:
        if isinstance(node, Mapping):
            node = node.find(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    assert node is not None
    assert TABLES[node.start : node.end] == words


@pytest.mark.parametrize(
    ("source", "tag", "style"),
    [
        ('"a"', "str", "toml:basic"),
        ("'a'", "str", "toml:literal"),
        ('"""a"""', "str", "toml:basic-multi"),
        ("'''a'''", "str", "toml:literal-multi"),
        ("2026-09-01", "timestamp", ""),
        ("2026-09-01T09:00:00Z", "timestamp", ""),
        ("09:00:00", "str", ""),
        ("true", "bool", ""),
        ("-1_0", "int", ""),
        ("0xE0", "int", ""),
        ("1e3", "float", ""),
        ("-inf", "float", ""),
    ],
)
def test_tag(source: str, tag: str, style: str) -> None:
    root = read(f"a = {source}").root
    assert isinstance(root, Mapping)
    node = root.find("a")
    assert isinstance(node, Scalar)
    assert (node.tag, node.style) == (tag, style)


STRINGS = st.sampled_from(
    [
        '""',
        "''",
        '"é \\u00e9\\n\\\\ \\""',
        "'l\\'",
        '"""\n a"b""c"""""',
        '"""a\\\n   b\\\r\n\n c\n"""',
        "'''\r\n l'é''t\r\n'''",
        "''''a'''''",
        '"\x85 \u2028 😀 \\U0001F600"',
        '"# [x] = "',
        '"""\\\\\\""""""',
    ]
)
ATOMS = STRINGS | st.sampled_from(
    [
        "1",
        "-2_0",
        "1.5",
        "nan",
        "true",
        "2026-09-01",
        "2026-09-01 09:00:00.5",
        "09:00:00",
    ]
)
BLANK = st.sampled_from(["", " ", "\t"])
GAP = st.sampled_from(["", " ", "\n", " # c, ]\n", "\r\n\t"])
KEYS = st.lists(
    st.sampled_from(["a", "b", "1", "c-d", '"é.x"', "'q r'", '"\\t"']),
    min_size=1,
    max_size=3,
)


def array(items: list[str], gaps: list[str]) -> str:
    parts = [gap + item for gap, item in zip(gaps, items, strict=False)]
    return "[" + ",".join(parts) + gaps[-1] + "]"


def inline(keys: list[list[str]], values: list[str], blank: str) -> str:
    pairs = zip(keys, values, strict=False)
    return (
        "{"
        + ",".join(f"{blank}{'.'.join(k)} ={blank}{v}{blank}" for k, v in pairs)
        + "}"
    )


VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.builds(
            array, st.lists(inner, max_size=3), st.lists(GAP, min_size=4, max_size=4)
        )
        | st.builds(
            inline, st.lists(KEYS, max_size=3), st.lists(inner, max_size=3), BLANK
        )
    ),
    max_leaves=5,
)
DOTTED = st.builds(lambda keys, blank: f"{blank}.{blank}".join(keys), KEYS, BLANK)
LINES = st.one_of(
    st.builds("{}{}={}{}".format, BLANK, DOTTED, BLANK, VALUES),
    st.builds("{}[{}{}]".format, BLANK, BLANK, DOTTED),
    st.builds("{}[[{}]]".format, BLANK, DOTTED),
    st.sampled_from(["", "# é = 1", " # x"]),
)


@settings(max_examples=600, deadline=None)
@given(
    st.lists(LINES, max_size=8),
    st.sampled_from(["\n", "\r\n", " # fin\n"]),
    st.sampled_from(["", "é😀\n"]),
)
def test_every_document_has_the_values_of_the_standard_library(
    lines: list[str], end: str, lead: str
) -> None:
    kept: list[str] = []
    for line in lines:
        try:
            tomllib.loads(end.join([*kept, line, ""]))
        except tomllib.TOMLDecodeError:
            continue
        kept.append(line)
    text = lead + end.join([*kept, ""])
    ours = plain(text, read(text, len(lead)).root)
    assert same(ours, tomllib.loads(text[len(lead) :]))


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        pytest.param("a: b\n", ": b", "equals sign", id="colon"),
        pytest.param("a = b\n", "b\n", "not a value", id="bare-text"),
        pytest.param("a = 1 2\n", "2\n", "behind the value", id="two-values"),
        pytest.param("a = 'l'été'\n", "été", "behind the value", id="apostrophe"),
        pytest.param('a = "x\n', "\n", "line break", id="line-break"),
        pytest.param('a = """x', "", "never closed", id="open-text"),
        pytest.param("a = 'x", "", "never closed", id="open-literal"),
        pytest.param("a = 1\r\na = 2\r\n", "a = 2", "has a value", id="twice-crlf"),
        pytest.param("[a]\n[a]\n", "[a]\n", "opened before", id="table-twice"),
        pytest.param("[a\n", "\n", "header is not closed", id="header"),
        pytest.param("a = [1, 2\n", "", "not closed", id="list"),
        pytest.param('a = "\\q"\n', '"\n', "backslash", id="escape"),
        pytest.param("é = 1\n", "é", "can start here", id="accent"),
        pytest.param("a = " + "9" * 5000, "999", "far too long", id="long-number"),
        pytest.param("a = '\ud800'", "\ud800", "half of a character", id="half"),
        pytest.param("a = " + "[" * 3000, "a", "nested", id="very-deep"),
        pytest.param("a = " + "[" * 150 + "]" * 150, "[", "nested", id="deep"),
        pytest.param(".".join("a" * 500) + " = 1", "a.a", "nested", id="deep-key"),
    ],
)
def test_complaint(text: str, words: str, message: str) -> None:
    lead = "😀\n+++\n"
    with pytest.raises(Broken, match=message) as caught:
        read(lead + text, len(lead))
    assert caught.value.hint
    assert (lead + text)[caught.value.offset :].startswith(words)


def test_unknown_words_of_the_parser_are_passed_on() -> None:
    found = complaint("a = 1\n", "Something new (at line 1, column 3)")
    assert found.offset == 2
    assert found.message == "this is not valid TOML: Something new"
