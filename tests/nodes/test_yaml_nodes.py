from __future__ import annotations

import time

import pytest

from linter.core.span import Span
from linter.nodes.node import Broken, Mapping, Node, Scalar, Sequence
from linter.nodes.yaml import read


def scalars(node: Node | None) -> list[Scalar]:
    """Return the keys and values of a tree, in order."""
    if isinstance(node, Mapping):
        return [one for key, value in node.entries for one in (key, *scalars(value))]
    if isinstance(node, Sequence):
        return [one for item in node.items for one in scalars(item)]
    return [node] if isinstance(node, Scalar) else []


def plain(node: Node | None) -> object:
    """Return a tree as dicts, lists and texts."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return None if node is None or node.tag == "null" else node.value


def at(text: str, *path: str | int) -> Node:
    node = read(text).root
    for step in path:
        if isinstance(node, Mapping):
            node = node.find(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    assert node is not None
    return node


def scalar(text: str, *path: str | int) -> Scalar:
    node = at(text, *path)
    assert isinstance(node, Scalar)
    return node


def under(text: str, node: Node) -> str:
    return text[node.start : node.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", None, id="empty"),
        pytest.param("# rien\n", None, id="comment-only"),
        pytest.param("a: 1\nb: [x, y]\n", {"a": "1", "b": ["x", "y"]}, id="simple"),
        pytest.param("- a: b\n- c\n", [{"a": "b"}, "c"], id="list"),
        pytest.param(
            "a: &x {b: c}\nd: *x\n", {"a": {"b": "c"}, "d": {"b": "c"}}, id="alias"
        ),
        pytest.param("a: 1\n---\n", {"a": "1"}, id="closing-fence"),
        pytest.param("---\na: 1\n--- # fin\n", {"a": "1"}, id="closing-fence-comment"),
        pytest.param("a: {}\nb: []\n", {"a": {}, "b": []}, id="empty-collections"),
        pytest.param(
            "a:\n- b\nc: d\n",
            {"a": ["b"], "c": "d"},
            id="indentless-list",
        ),
    ],
)
def test_values(text: str, expected: object) -> None:
    assert plain(read(text).root) == expected


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("texte", "str"),
        ("no", "str"),
        ("12:30", "str"),
        ("014", "int"),
        ("1.5", "float"),
        ("true", "bool"),
        ("~", "null"),
        ("", "null"),
        ("2026-09-01", "timestamp"),
        ("2026-09-01T09:00:00Z", "timestamp"),
        ("2026-09-01 09:00", "str"),
        ("'3'", "str"),
        ("!!str 3", "str"),
        ("!local 3", "str"),
        ("!!binary aGk=", "str"),
        ("=", "str"),
    ],
)
def test_tag(written: str, tag: str) -> None:
    assert scalar(f"a: {written}\n", "a").tag == tag


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        pytest.param("a: b\r\nc: 'é'\r\n", ("c",), "'é'", id="crlf"),
        pytest.param("😀: é\nc: 🎉 fin\n", ("c",), "🎉 fin", id="astral"),
        pytest.param("a: b\rc: d\r", ("c",), "d", id="old-mac"),
        pytest.param("a: 'x\u2028y\x85z'\nb: ici\n", ("b",), "ici", id="separators"),
        pytest.param("\ufeffa: b\n", ("a",), "b", id="byte-order-mark"),
        pytest.param("a: &x b\n", ("a",), "b", id="anchor"),
        pytest.param("a: &x !!str 'b c'\n", ("a",), "'b c'", id="anchor-tag-quotes"),
        pytest.param(
            "a: &x # note\n  !!str\n  b\n   c\n", ("a",), "b\n   c", id="anchor-comment"
        ),
        pytest.param("a: &x\nb: c\n", ("a",), "", id="anchored-null"),
        pytest.param(
            "a: &x \xa0 b\n\n  c\n", ("a",), "\xa0 b\n\n  c", id="anchor-nbsp"
        ),
        pytest.param("a: &x b\nc: *x\n", ("c",), "b", id="alias-keeps-anchor-place"),
        pytest.param("a: &x {b: c}\n", ("a",), "{b: c}", id="anchored-flow"),
        pytest.param("a: &x\n  b: c\nd: e", ("a",), "b: c", id="anchored-block"),
        pytest.param(
            "a:\n  b: c\n\n# fin\nd: e\n", ("a",), "b: c", id="block-ends-with-value"
        ),
        pytest.param("- a: b\n\n- c\n", (0,), "a: b", id="item"),
        pytest.param("a:\n  - b\n  - c\n\nd: e", ("a",), "- b\n  - c", id="sequence"),
        pytest.param("a: |\n  x\n\n# c\nb: c\n", ("a",), "|\n  x\n\n", id="literal"),
        pytest.param("- #x\n- b\n", (0,), "", id="null-item"),
    ],
)
def test_place(text: str, path: tuple[str | int, ...], words: str) -> None:
    assert under(text, at(text, *path)) == words


def test_slice_of_a_text_has_places_in_the_whole_text() -> None:
    text = "😀\n---\na: b # c\n---\ncorps: [\n"
    tree = read(text, 6, 15)
    assert isinstance(tree.root, Mapping)
    assert under(text, tree.root) == "a: b"
    assert tree.comments == (Span(11, 14),)


def test_merge_keys_yield_to_explicit_ones() -> None:
    text = "base: &b {x: 1, y: 2}\npost:\n  <<: *b\n  y: 3\n"
    assert plain(at(text, "post")) == {"x": "1", "y": "3"}


def test_first_of_several_merged_mappings_wins() -> None:
    text = "- &a {x: 1}\n- &b {x: 2, y: 2}\n- <<: [*a, *b]\n"
    assert plain(at(text, 2)) == {"x": "1", "y": "2"}


def test_duplicate_key_is_noted_and_the_last_wins() -> None:
    text = "a: 1\nb: 2\na: 3\n"
    tree = read(text)
    assert [(f.kind, f.span, f.values) for f in tree.flaws] == [
        ("duplicate-key", Span(10, 11), {"key": "a"})
    ]
    assert scalar(text, "a").value == "3"


def test_missing_key() -> None:
    root = read("a: 1").root
    assert isinstance(root, Mapping)
    assert root.find("b") is None


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        pytest.param("a: @x\n", [("a", "@x")], id="value"),
        pytest.param("a: `x` y\r\n", [("a", "`x` y")], id="backtick"),
        pytest.param("a: [@x, 'b', `y]\n", [("a", "@x"), ("a", "`y")], id="flow"),
        pytest.param("a: {b: @x}\n", [("b", "@x")], id="flow-mapping"),
        pytest.param(
            "a:\n  - @x\n  - b\n  - @y z\n", [("a", "@x"), ("a", "@y z")], id="items"
        ),
        pytest.param("- @x\n", [("", "@x")], id="top-level-item"),
        pytest.param("a: @\n", [("a", "@")], id="alone"),
        pytest.param("a: @x\n---\n", [("a", "@x")], id="with-closing-fence"),
        pytest.param("a:\n  @x et\n  @y\n", [("a", "@x et @y")], id="several-lines"),
        pytest.param(
            "'@q': '@r'\na: @x\nb: |\n  @z `\n", [("a", "@x")], id="quoted-are-fine"
        ),
        pytest.param("a: @\ue000\n", [("a", "@\ue000")], id="private-letters"),
    ],
)
def test_unquoted_mark(text: str, flagged: list[tuple[str, str]]) -> None:
    tree = read(text)
    marks = [flaw for flaw in tree.flaws if flaw.kind == "unquoted-mark"]
    assert [(flaw.values["key"], flaw.values["value"]) for flaw in marks] == flagged
    for flaw in marks:
        written = text[flaw.span.start : flaw.span.end]
        assert " ".join(written.split()) == flaw.values["value"]
        assert flaw.values["mark"] == written[0]


def test_marks_inside_other_values_come_back() -> None:
    text = "a: @x\n'@q': \"`r` @s\"\nb: |\n  @z `\n"
    assert plain(read(text).root) == {"a": "@x", "@q": "`r` @s", "b": "@z `\n"}


def test_very_many_marks_are_read_in_one_more_go() -> None:
    start = time.process_time()
    tree = read("- @x\n" * 5000)
    assert len(tree.flaws) == 5000
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 100_000, id="brackets"),
        pytest.param("{a: " * 50_000, id="braces"),
        pytest.param("- " * 50_000, id="dashes"),
        pytest.param("? " * 50_000, id="question-marks"),
        pytest.param("\n".join(" " * n + "a:" for n in range(1000)), id="indentation"),
        pytest.param("a: @x\nb: " + "[" * 50_000, id="after-a-mark"),
    ],
)
def test_deep_nesting_is_refused_quickly(text: str) -> None:
    start = time.process_time()
    with pytest.raises(Broken, match="nested"):
        read(text)
    assert time.process_time() - start < 1


def test_nesting_of_ninety_levels_is_fine() -> None:
    assert read("[" * 90 + "]" * 90).root is not None


def test_closing_brackets_in_text_do_not_hide_nesting() -> None:
    with pytest.raises(Broken, match="nested"):
        read('[ "]", ' * 50_000)


def aliases(levels: int) -> str:
    lines = ["- &a0 [x, y]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def chain(levels: int) -> str:
    lines = ["- &a0 [x]", *(f"- &a{n} [*a{n - 1}]" for n in range(1, levels))]
    return "\n".join(lines)


def merges(levels: int) -> str:
    lines = [f"- &a{n} {{<<: *a{n - 1}, k{n}: 1}}" for n in range(1, levels)]
    return "\n".join(["- &a0 {k: 1}", *lines])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(aliases(12), id="billion-laughs"),
        pytest.param(chain(150), id="deep-through-aliases"),
        pytest.param(merges(2000), id="merge-bomb"),
        pytest.param(
            "a: &t " + "x" * 50_000 + "\nb: [" + "*t, " * 500 + "]", id="long-text"
        ),
        pytest.param("a: &x [*x]\n", id="cycle"),
        pytest.param("a: &x {b: {c: *x}}\n", id="cycle-through-mappings"),
    ],
)
def test_alias_bombs_are_refused_quickly(text: str) -> None:
    start = time.process_time()
    with pytest.raises(Broken, match=r"alias|copies") as caught:
        read(text)
    assert caught.value.hint
    assert time.process_time() - start < 1


def test_aliased_collection_is_shared() -> None:
    text = "a: &x [b]\nc: *x\n"
    assert at(text, "a") == at(text, "c")
    root = read(text).root
    assert isinstance(root, Mapping)
    assert root.find("a") is root.find("c")


def test_long_list_of_posts_is_read_whole() -> None:
    post = "- text: Bonjour à tous\n  channels: [x, linkedin]\n"
    posts = post * 6000
    root = read(posts).root
    assert isinstance(root, Sequence)
    assert len(root.items) == 6000
    assert under(posts, root.items[-1]) == post[2:-1]


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("{publish_at: 2026-12-06T09:00}", ["2026-12-06T09:00"]),
        (
            '- {at: 2026-12-06, link: https://e.example/x, text: "a: b"}',
            ["2026-12-06", "https://e.example/x", "a: b"],
        ),
        ('a: ["#One", x:brand]', ["#One", "x:brand"]),
        ("{a: https://e.example/?b=1, c: va ?}", ["https://e.example/?b=1", "va ?"]),
        ("[Who?, When?, a:b]", ["Who?", "When?", "a:b"]),
        ("{at: 9:30, b: 1:2:3 }", ["9:30", "1:2:3"]),
        ("{\n  at: 09:00, # so: it\n  b: c\n}", ["09:00", "c"]),
        ("a: [x:brand, https://e.example]", ["x:brand", "https://e.example"]),
        ('{at: 9:30, "b":1, c: {d: 8:00}}', ["9:30", "1", "8:00"]),
        ("{at: 9:30, b: \"{c: 8:00}\", d: 'e:f'}", ["9:30", "{c: 8:00}", "e:f"]),
        ("a: {b: 9:30}\nc: |\n  {d: 8:00, @e}\n", ["9:30", "{d: 8:00, @e}\n"]),
    ],
)
def test_values_in_braces_may_hold_colons(source: str, values: list[str]) -> None:
    found = [one for one in scalars(read(source).root) if one.value in values]
    assert [one.value for one in found] == values
    for one in found:
        if one.style == "":
            assert source[one.start : one.end] == one.value


@pytest.mark.parametrize("source", ["{a: x:}", "{a: b: c}", "{a: 9:30, b: c: d}"])
def test_colons_that_end_a_key_stay_refused(source: str) -> None:
    with pytest.raises(Broken, match="a colon only between quotes"):
        read(source)


@pytest.mark.parametrize("source", ["{lang:fr}", "{a: 9:30, lang:fr}"])
def test_keys_without_their_space_stay_refused(source: str) -> None:
    with pytest.raises(Broken, match="a key needs a space") as caught:
        read(source)
    assert caught.value.hint == "write lang: fr"
    assert caught.value.offset == source.index(":fr")
