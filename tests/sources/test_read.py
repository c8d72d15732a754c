"""Reading files: good ones give posts, bad ones problems, none a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.finding import Problem
from linter.sources.file_bytes import LARGEST
from linter.sources.layout import Layout
from linter.sources.read import Read, read_document

SUFFIXES = (".md", ".yaml", ".json", ".toml", ".tweet", ".toot", ".txt", ".mdx")


def read(data: bytes | str, path: str = "posts/velo.md", *, named: bool = True) -> Read:
    raw = data.encode() if isinstance(data, str) else data
    return read_document(path, raw, Layout(), named=named)


def problem_of(
    data: bytes | str, path: str = "posts/velo.md", *, named: bool = True
) -> Problem:
    found = read(data, path, named=named)
    assert found.posts == ()
    (problem,) = found.problems
    return problem


def texts(found: Read) -> list[str]:
    return [field.text for post in found.posts for field in post.fields]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("a.md", "Bonjour *à tous* !\n", id="markdown"),
        pytest.param("a.markdown", "---\nlang: fr\n---\nBonjour à tous !\n", id="yaml"),
        pytest.param("a.md", '+++\nlang = "fr"\n+++\nBonjour à tous !\n', id="toml"),
        pytest.param("a.md", '{"lang": "fr"}\nBonjour à tous !\n', id="json-header"),
        pytest.param("a.yaml", "text: Bonjour à tous !\n", id="yaml-file"),
        pytest.param("a.yml", "- text: Bonjour à tous !\n", id="yaml-list"),
        pytest.param("a.json", '{"text": "Bonjour à tous !"}', id="json-file"),
        pytest.param("a.toml", 'text = "Bonjour à tous !"\n', id="toml-file"),
        pytest.param("a.tweet", "Bonjour à tous !\n", id="tweet"),
        pytest.param("a.toot", "\nBonjour à tous !\n\n", id="toot"),
        pytest.param("a.txt", "\r\nBonjour à tous !\r\n", id="text"),
    ],
)
def test_reads_every_format(path: str, source: str) -> None:
    found = read(source, path)
    assert texts(found) == ["Bonjour à tous !"]
    assert found.problems == ()


@pytest.mark.parametrize("path", [f"posts/velo{suffix}" for suffix in SUFFIXES])
def test_an_empty_file_has_no_posts_and_a_word_if_it_is_named(path: str) -> None:
    for data in (b"", b"\xef\xbb\xbf", b"\n \n"):
        found = read(data, path)
        assert found.posts == ()
        assert [(one.message, one.fatal) for one in found.problems] == [
            ("the file is empty", False)
        ]
        assert read_document(path, data, Layout(), named=False).problems == ()


def test_a_byte_order_mark_is_in_no_offset() -> None:
    found = read(b"\xef\xbb\xbf---\nlang: fr\n---\nBonjour.\n")
    (post,) = found.posts
    assert found.document.bom
    assert found.document.slice(post.fields[0].whole()) == "Bonjour."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_refused_with_the_way_out(encoding: str) -> None:
    problem = problem_of("Bonjour à tous".encode(encoding))
    assert problem.message == f"the file is written in {encoding.upper()}"
    assert f"iconv -f {encoding.upper()} -t UTF-8" in problem.hint


def test_another_encoding_is_placed_and_guessed() -> None:
    problem = problem_of("---\nlang: fr\n---\nUn été à vélo\n".encode("cp1252"))
    assert (problem.line, problem.column) == (4, 4)
    assert problem.message == "byte 0xE9 is not UTF-8"
    assert "Windows-1252" in problem.hint


def test_the_column_of_a_bad_byte_counts_letters() -> None:
    problem = problem_of(b"\xef\xbb\xbf" + "été ".encode() + b"\xe9\n")
    assert (problem.line, problem.column) == (1, 5)


def test_bytes_that_are_no_text_are_refused() -> None:
    problem = problem_of(b"un\ndeux\0\x01")
    assert (problem.line, problem.column) == (2, 5)
    assert problem.fatal


def test_a_huge_file_is_not_read() -> None:
    problem = problem_of(b"a" * (LARGEST + 1))
    assert "too large" in problem.message


@pytest.mark.parametrize(
    ("path", "source", "line"),
    [
        pytest.param(
            "a.md", "---\nlang: fr\ntext: [un\n---\nBonjour\n", 3, id="open-list"
        ),
        pytest.param("a.md", "---\nlang: fr\nBonjour\n", 1, id="open-header"),
        pytest.param("a.yaml", "text: Un: deux\n", 1, id="colon"),
        pytest.param("a.json", '{"text": }', 1, id="json"),
        pytest.param("a.toml", 'text = "un\n', 1, id="toml"),
        pytest.param("a.tweet", "---\npoll: [un\n---\nUn ?\n", 2, id="tweet"),
    ],
)
def test_a_file_that_cannot_be_parsed_is_a_fatal_problem_with_its_place(
    path: str, source: str, line: int
) -> None:
    problem = problem_of(source, path)
    assert problem.fatal
    assert problem.line == line
    assert problem.message


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param(
            "posts/a.md", "---\npublish_at: 2026-10-12\ntext: [un\n---\nUn\n", id="md"
        ),
        pytest.param(
            "a.yaml", "- platform: x\n  text: |\n    Un\n   deux: [\n", id="yaml"
        ),
        pytest.param("posts/a.tweet", "---\npoll: [un\n---\nUn ?\n", id="tweet"),
        pytest.param(
            "a.yaml",
            "date: 2026-12-01\nchannel: facebook\ntext: Winter: the programme\n",
            id="weak-date-and-channel",
        ),
        pytest.param(
            "a.yaml",
            "- texte: Hiver : le programme\n  réseaux:\n    - facebook\n",
            id="french-list-of-channels",
        ),
        pytest.param(
            "a.yaml",
            "- {publier_le: 2026-12-01 :, texte: Bonjour}\n",
            id="french-in-braces",
        ),
        pytest.param(
            "a.yaml", "texte: Hiver : le programme\nstatut: à publier\n", id="status"
        ),
        pytest.param(
            "posts/a.md",
            "---\npublier_le: 2026-12-01\ntitre: Hiver : le programme\n---\nUn\n",
            id="french-header",
        ),
        pytest.param(
            "posts/a.md",
            "---\nDate de publication: 1er mai\ntitre: Un: deux\n---\nUn\n",
            id="spaced-key",
        ),
        pytest.param(
            "posts/a.md", '+++\ncanal = "mastodon"\ntitre = [\n+++\nUn\n', id="toml"
        ),
    ],
)
def test_a_broken_file_with_the_keys_of_a_post_is_a_problem_unasked(
    path: str, source: str
) -> None:
    assert problem_of(source, path, named=False).fatal


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param(
            "chart/templates/a.yaml",
            "{{- if .Values.on }}\na: b\n{{- end }}",
            id="helm",
        ),
        pytest.param("docs/a.md", "---\ntitle: [un\n---\nUn\n", id="page"),
        pytest.param(
            "docs/a.md", "---\ntitle: [un\n---\ndate: 2026-12-01\n", id="body"
        ),
        pytest.param(
            "compose.dev.yaml", "platform: linux/amd64\nbody: a: b\n", id="machines"
        ),
        pytest.param(
            "events.yaml", "- date: 2026-12-01\n  description: a: b\n", id="weak-signs"
        ),
        pytest.param(
            "chart/a.yaml",
            "publish_at: {{ .Values.v1 }}\ntext: {{- include a }}\n b: c: d",
            id="template-values",
        ),
        pytest.param("README.md", "---\ndate: [un\n---\nUn\n", id="readme"),
    ],
)
def test_a_broken_file_that_is_no_post_is_left_alone(path: str, source: str) -> None:
    found = read(source, path, named=False)
    assert (found.posts, found.problems) == ((), ())


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
@pytest.mark.parametrize("suffix", [".md", ".yaml", ".json"])
def test_deep_nesting_is_a_problem(opening: str, suffix: str) -> None:
    source = opening * 20_000
    if suffix == ".md":
        source = f"---\ntext: {opening * 20_000}\n---\nBonjour\n"
    assert problem_of(source, f"a{suffix}").fatal


def test_an_alias_bomb_is_a_problem() -> None:
    rows = ["a0: &a0 [un, un, un, un, un, un, un, un, un]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert problem_of("\n".join(rows), "a.yaml").fatal


@given(
    data=st.binary(max_size=200), suffix=st.sampled_from(SUFFIXES), named=st.booleans()
)
def test_no_bytes_make_reading_fail(data: bytes, suffix: str, *, named: bool) -> None:
    found = read(data, f"a{suffix}", named=named)
    assert all(problem.line > 0 and problem.column > 0 for problem in found.problems)


KEYS = (
    "text", "date", "platforms", "x", "media", "hashtags", "poll", "tactlint",
    "thread", "comments", "status", "schedule", "variants", "posts", "id",
)  # fmt: skip
VALUES = (
    "", "2026-10-12", "Bonjour à tous", "'un\n\n  deux'", "[a, b]", "{x: Un deux}",
    "true", "12", "@moi", "#Tag", "[{text: un}, {file: a.png, alt: b}]", "*a",
    "[[un]]", "{ignore: {a: b}}", "|\n  Un\n\n  deux\n",
)  # fmt: skip
ENTRIES = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)), max_size=6
)


@given(
    entries=ENTRIES,
    suffix=st.sampled_from((".md", ".yaml", ".tweet")),
    named=st.booleans(),
)
def test_every_character_stands_where_its_field_says(
    entries: list[tuple[str, str]], suffix: str, *, named: bool
) -> None:
    source = "".join(f"{key}: {value}\n" for key, value in entries)
    if suffix != ".yaml":
        source = f"---\n{source}---\nLe vélo *roule*.\n"
    found = read(source, f"a{suffix}", named=named)
    for post in found.posts:
        for field in post.fields:
            for piece in field.offsets.pieces:
                length = piece.end - piece.start
                if length == piece.doc_end - piece.doc_start:
                    seen = source[piece.doc_start : piece.doc_end].replace("\n", " ")
                    said = field.text[piece.start : piece.end].replace("\n", " ")
                    assert seen == said


@pytest.mark.parametrize("error", [RecursionError, MemoryError])
def test_running_out_of_room_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("linter.sources.read.markdown_post", fail)
    assert "too deeply nested" in problem_of("Un.").message


def test_a_page_in_another_encoding_is_a_warning_unasked() -> None:
    latin = "---\ntitle: Été\n---\nUn été\n".encode("latin-1")
    assert not problem_of(latin, "docs/a.md", named=False).fatal
    assert read(latin, "README.md", named=False).problems == ()
    dated = b"---\ndate: 2026-10-12\n---\nUn \xe9t\xe9\n"
    assert problem_of(dated, "docs/a.md", named=False).fatal


def test_a_broken_file_counts_the_keys_that_the_repository_declares() -> None:
    source = b"sortie: 2026-12-01\nlibelle: Hiver : le programme\n"
    layout = Layout(fields={"sortie": "publish_at", "libelle": "text"})
    assert read_document("a.yaml", source, layout, named=False).problems
    assert read_document("a.yaml", source, Layout(), named=False).problems == ()
