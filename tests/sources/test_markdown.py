"""What a reader sees of Markdown, and where it stands."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.sources.markdown import Prose, prose

LEAD = "---\ntitle: é\n---\n"


def _read(text: str) -> Prose:
    return prose(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Salut *à* **vous** _tous_", "Salut à vous tous", id="emphasis"),
        pytest.param("***a** b*", "a b", id="nested"),
        pytest.param("snake_case 2*3*4", "snake_case 234", id="inside-words"),
        pytest.param("~~10 €~~ 8 €", "10 € 8 €", id="strikethrough"),
        pytest.param("[le *lien*](https://x.fr 'titre')", "le lien", id="link"),
        pytest.param("[a][b]\n\n[b]: /x", "a", id="reference"),
        pytest.param("[Prénom], [ville]", "[Prénom], [ville]", id="brackets"),
        pytest.param("{{first_name}} {nom}", "{{first_name}} {nom}", id="placeholders"),
        pytest.param("# Salut {nom}", "Salut {nom}", id="placeholder-in-heading"),
        pytest.param("a ![x](y.png) b", "a  b", id="image"),
        pytest.param("a `code` b", "a  b", id="code-span"),
        pytest.param("a\n\n    code\n\nb", "a\n\nb", id="indented-code"),
        pytest.param("a\n```sh\ncode\n```\nb", "a\n\nb", id="fenced-code"),
        pytest.param("a <b>gras</b> c", "a gras c", id="inline-html"),
        pytest.param("a<br>b<BR/>c", "a\nb\nc", id="html-break"),
        pytest.param("a\n\n<div>\nb\n</div>\n\nc", "a\n\nc", id="html-block"),
        pytest.param("a <!-- b --> c", "a  c", id="inline-comment"),
        pytest.param("<!-- x --> Salut !\nb", "Salut !\n\nb", id="beside-a-comment"),
        pytest.param("<!-- x --> <b>a</b>", "", id="html-beside-a-comment"),
        pytest.param("<!-- x -->a<!-- y", "a", id="comment-never-ended"),
        pytest.param(r"\*a\* \# 1\. b", "*a* # 1. b", id="escapes"),
        pytest.param("a &amp; b&nbsp;! &#x41;", "a & b\u00a0! A", id="entities"),
        pytest.param("a&#13;b", "a\nb", id="carriage-return-entity"),
        pytest.param("a\nb  \nc\\\nd", "a\nb\nc\nd", id="breaks"),
        pytest.param("a\r\nb\r\n\r\nc\rd", "a\nb\n\nc\nd", id="other-line-ends"),
        pytest.param("a\n\n\n\nb", "a\n\nb", id="paragraphs"),
        pytest.param("a\n\n---\n\nb", "a\n\nb", id="thematic-break"),
        pytest.param("# A #\nb\n\nC\n===\nd", "A\n\nb\n\nC\n\nd", id="headings"),
        pytest.param("a:\n- b\n- c\n\nd", "a:\n\nb\nc\n\nd", id="list"),
        pytest.param("- a\n\n- b\n\n  c\n- d", "a\nb\n\nc\nd", id="loose-list"),
        pytest.param("- a\n  - b\n- c", "a\nb\nc", id="nested-list"),
        pytest.param("- a\n  > b\n- c", "a\n> b\nc", id="quote-in-a-list"),
        pytest.param("- [ ] a\n- [x] b", "a\nb", id="tasks"),
        pytest.param("1. a\n2. b", "a\nb", id="numbered-list"),
        pytest.param("3. a\n2. b", "3. a\n2. b", id="countdown"),
        pytest.param("2026. Une année\n\n2. b", "2026. Une année\n2. b", id="year"),
        pytest.param("> a\n> b\n\nc", "> a\nb\n\nc", id="quote"),
        pytest.param("> a\n>\n> > b", "> a\n\n> b", id="quotes"),
        pytest.param("> [!NOTE]\n> a", "a", id="alert"),
        pytest.param("|a|b|\n|-|-|\n|c|d|\n\ne", "a\nb\nc\nd\n\ne", id="table"),
        pytest.param("a[^1]\n\n[^1]: b", "a\n\nb", id="footnote"),
        pytest.param("https://x.fr/a_b_c", "https://x.fr/a_b_c", id="bare-url"),
        pytest.param("<https://x.fr> <a@x.fr>", "https://x.fr a@x.fr", id="autolink"),
        pytest.param("#Rentree @ville", "#Rentree @ville", id="hashtag-first"),
        pytest.param("1/ Un fil\n2/ b", "1/ Un fil\n2/ b", id="thread-number"),
        pytest.param("1️⃣ a\n#️⃣ b", "1️⃣ a\n#️⃣ b", id="keycaps"),
        pytest.param("👩‍👩‍👧 e\u0301\u00a0!", "👩‍👩‍👧 e\u0301\u00a0!", id="as-typed"),
        pytest.param("*😀* é*b*", "😀 éb", id="wide"),
        pytest.param('"a" -- b...', '"a" -- b...', id="no-smart-punctuation"),
        pytest.param("a {{< x >}} *b* {% y %}", "a  b ", id="shortcodes"),
        pytest.param("{{< x >}}\n\nb", "b", id="shortcode-alone"),
        pytest.param("import A from 'x'\nimport 'y'\n\nb", "b", id="mdx-import"),
        pytest.param("export const a = 1\n\nb", "b", id="mdx-export"),
        pytest.param(
            "import tax: up, from 2027", "import tax: up, from 2027", id="not-mdx"
        ),
        pytest.param("![](a.png)\nb", "b", id="leading-break"),
        pytest.param("a\n![](a.png)\nb", "a\nb", id="no-double-break"),
    ],
)  # fmt: skip
def test_text_without_markup(text: str, seen: str) -> None:
    assert _read(text).text == seen


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        pytest.param("un *deux* trois", "deux", "deux", id="emphasis"),
        pytest.param("un *deux* trois", "un deux", "un *deux", id="across-markup"),
        pytest.param("é [b *c*](d) e", "b c e", "b *c*](d) e", id="across-a-link"),
        pytest.param("é &amp; b", "&", "&amp;", id="entity"),
        pytest.param("a&nbsp;b", "\u00a0b", "&nbsp;b", id="entity-and-text"),
        pytest.param(r"\*a\*", "*a*", r"*a\*", id="escape"),
        pytest.param("a\r\nb", "a\nb", "a\r\nb", id="crlf"),
        pytest.param("> a\n> b", "a\nb", "a\n> b", id="quote"),
        pytest.param("e\u0301 😀 *b*", "😀 b", "😀 *b", id="code-points"),
        pytest.param("# A\n\nb", "A\n\nb", "A\n\nb", id="paragraphs"),
    ],
)
def test_words_know_their_place(text: str, words: str, source: str) -> None:
    found = prose(LEAD + text, len(LEAD), len(LEAD + text))
    start = found.text.index(words)
    span = found.offsets.span(start, start + len(words))
    assert (LEAD + text)[span.start : span.end] == source


def test_plain_text_is_one_piece() -> None:
    text = "Bonjour à tous\n\nÀ demain ! 😀\n#Lyon"
    assert len(_read(text).offsets.pieces) == 1


def test_an_empty_text_stands_at_its_start() -> None:
    assert prose(LEAD, len(LEAD), len(LEAD)).offsets.span(0, 0) == (17, 17)


def test_images_keep_file_alt_and_place() -> None:
    text = (
        "é ![un *chat* `x`\nnoir &amp; ![b](c)](a.png 't') ![](z.png) ![n][r]\n\n[r]: r"
    )
    images = _read(text).images
    assert [(image.file, image.alt) for image in images] == [
        ("a.png", "un chat x noir & b"),
        ("z.png", ""),
        ("r", "n"),
    ]
    first, second, third = (text[image.span.start : image.span.end] for image in images)
    assert first.startswith("![un") and first.endswith("'t')")  # noqa: PT018 - one span
    assert (second, third) == ("![](z.png)", "![n][r]")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        pytest.param("[a](https://x.fr) [b](/c)", ("https://x.fr", "/c"), id="inline"),
        pytest.param("[![a](b.png)](https://x.fr)", ("https://x.fr",), id="image"),
        pytest.param("https://x.fr <https://y.fr> <a@x.fr>", (), id="visible"),
        pytest.param("[https://x.fr](https://x.fr)", (), id="shown-by-its-text"),
        pytest.param("é [a]({{< ref 'b' >}}) [c]()", (), id="no-destination"),
    ],
)
def test_links(text: str, links: tuple[str, ...]) -> None:
    assert tuple(one.url for one in _read(text).links) == links


def test_comments_keep_text_and_place() -> None:
    text = "é\n\n<!-- x -->\na <!--y--> b\n\n<p><!-- z\n- w --></p>\n\n<!-- open"
    comments = _read(text).comments
    assert [comment.text for comment in comments] == [" x ", "y", " z\n- w "]
    assert [text[comment.span.start : comment.span.end] for comment in comments] == [
        "<!-- x -->",
        "<!--y-->",
        "<!-- z\n- w -->",
    ]


def test_headings_keep_level_text_and_place() -> None:
    text = "é\n\n## Le *post* {#p} ##\na\n\nB\n===\n\n#\n\n### `c`"
    found = _read(text)
    assert [(heading.level, heading.text) for heading in found.headings] == [
        (2, "Le post"),
        (1, "B"),
    ]
    for heading in found.headings:
        assert found.text.startswith(heading.text, heading.text_start)
    spans = [text[heading.span.start : heading.span.end] for heading in found.headings]
    assert spans == ["## Le *post* {#p} ##", "B\n==="]


def _check_map(document: str, start: int, found: Prose) -> None:
    at, place = 0, start
    for piece in found.offsets.pieces:
        assert piece.start == at
        assert place <= piece.doc_start <= piece.doc_end <= len(document)
        at, place = piece.end, piece.doc_end
        if piece.end - piece.start == piece.doc_end - piece.doc_start:
            source = document[piece.doc_start : piece.doc_end]
            assert found.text[piece.start : piece.end] == source
    assert at == len(found.text)
    assert "\r" not in found.text


FRAGMENTS = st.sampled_from(
    [
        *("a", "été", "e\u0301", "mot", "Lyon", "😀", "👩‍👧", "1️⃣", "#", "1.", "3)"),
        *(" ", "  ", "\t", "\u00a0", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "    "),
        *("*", "**", "_", "~~", "`", "```\n", "[", "](", ")", "![", "](x)", "[^1]"),
        *("> ", "- ", "* ", "# ", "---\n", "|", "|-|\n", "- [ ] ", "[^1]: "),
        *("&amp;", "&nbsp;", "&#x1F600;", "&#13;", "&gg;", "&bad", "\\*", "\\\n", "\\"),
        *("<b>", "</b>", "<br>", "<div>\n", "<!-- c -->", "<!--", "-->", "<http://x>"),
        *("{{< x >}}", "{% y", "%}", "{{n}}", "import a from 'b'\n", "\0", "\u2028"),
        *("[a]: /b\n", "\ufdd0", "\x0b", "\x85", "http://x.fr/é_a_", " {#b}"),
        *("export const x\n", "12. ", "<!-->"),
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.sampled_from(["", LEAD]))
def test_every_character_knows_its_place(body: str, lead: str) -> None:
    document = lead + body
    found = prose(document, len(lead), len(document))
    _check_map(document, len(lead), found)
    for heading in found.headings:
        assert found.text.startswith(heading.text, heading.text_start)
    for image in found.images:
        assert document[image.span.start : image.span.end].startswith("!")
    for comment in found.comments:
        span = document[comment.span.start : comment.span.end]
        assert span.startswith("<!--")
        assert span.endswith("-->")


WORDS = st.text(st.sampled_from("abcéœ😀7"), min_size=1, max_size=8)
MARKED = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        inner.map("*{}*".format),
        inner.map("**{}**".format),
        inner.map("[{}](https://x.fr)".format),
        st.tuples(inner, inner).map(" ".join),
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(
    st.lists(MARKED, min_size=1, max_size=6), st.sampled_from(["\n", "\r\n", "\n\n"])
)
def test_no_word_is_lost(lines: list[str], end: str) -> None:
    """Emphasis and links nest in ways that leave markup behind, never take words."""
    text = end.join(lines)
    marks = str.maketrans("", "", "*[]()\r\n ")
    bare = text.replace("](https://x.fr)", "").translate(marks)
    seen = _read(text).text.replace("](https://x.fr)", "").translate(marks)
    assert seen == bare


@pytest.mark.parametrize(
    "bomb",
    [
        "'>' * 100_000",
        "'> ' * 100_000",
        "'[' * 100_000",
        "'*' * 100_000",
        "'*a_ ' * 100_000",
        "'![' * 50_000 + ']()' * 50_000",
        "'[a](' * 100_000",
        "'- ' * 100_000",
        "''.join('  ' * depth + '- a\\n' for depth in range(1500))",
        "'<!--' * 100_000",
        "'a <!-- ' * 100_000",
        "'`'.join('`' * size for size in range(500))",
        "'|a' * 2_000 + '|\\n' + '|-' * 2_000 + '|\\n' + '|\\n' * 2_000",
        "'{% comment %}' * 100_000",
        "'é*b* ' * 100_000",
        "'import x ' + 'from ' * 100_000",
    ],
)
def test_nesting_bombs_end(bomb: str) -> None:
    """In a process of its own: a crash of the parser would take the tests along."""
    code = (
        f"from linter.sources.markdown import prose; text = {bomb};"
        "prose(text, 0, len(text))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=20)
