"""Edits in every way to write a text: nothing but them changes, and only once."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.plain_letters import plain_letters
from linter.checks.repeats import single_marks
from linter.core.fix import Edit
from linter.core.span import Span
from linter.sources.layout import Layout
from linter.sources.mending import mended
from linter.sources.read import read_document
from linter.sources.redating import Sheaf

PARTS = st.sampled_from(
    [
        *("soup", "tonight", "l'été", "cafe\u0301", "𝐰𝐚𝐫𝐦 𝐬𝐨𝐮𝐩", "ＳＯＬＤＥＳ"),
        *("!!!", "?!?!", " ! ", "!", "🎉🎉", "👨‍👩‍👧", "❤️"),
        *(" ", " ", "\n", "\n\n", ", ", ": ", "#soup", "@mill", "&amp;", "**", "`"),
        *(
            '"',
            "\\",
            "'",
            "https://a.fr/?b=1!!",
            "[a](b)",
            "<!-- c -->",
            "- ",
            "\u00a0",
        ),
    ]
)
TEXTS = st.lists(PARTS, min_size=1, max_size=12).map("".join)
HEAD = "publish_at: 2026-12-01T09:00\n"


def _block(mark: str) -> Callable[[str], str]:
    return lambda text: (
        f"{HEAD}text: {mark}\n"
        + "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))
        + "title: The mill\n"
    )


def _json(text: str, *, ascii_only: bool) -> str:
    post = {"publish_at": "2026-12-01T09:00", "text": text, "title": "The mill"}
    return json.dumps([post], ensure_ascii=ascii_only, indent=1)


def _toml(text: str) -> str:
    said = json.dumps(text, ensure_ascii=False)
    return f'[[posts]]\npublish_at = "2026-12-01T09:00"\ntext = {said}\n'


WAYS: dict[str, tuple[str, Callable[[str], str]]] = {
    "plain": ("a.yaml", lambda t: f"{HEAD}text: {' '.join(t.split())}\n"),
    "single": (
        "a.yaml",
        lambda t: f"{HEAD}text: '{t.replace(chr(39), chr(39) * 2)}'\n",
    ),
    "double": (
        "a.yaml",
        lambda t: f"{HEAD}text: {json.dumps(t, ensure_ascii=False)}\n",
    ),
    "double in ASCII": ("a.yaml", lambda t: f"{HEAD}text: {json.dumps(t)}\n"),
    "literal": ("a.yaml", _block("|")),
    "folded": ("a.yaml", _block(">-")),
    "json": ("a.json", lambda t: _json(t, ascii_only=False)),
    "json in ASCII": ("a.json", lambda t: _json(t, ascii_only=True)),
    "toml": ("a.toml", _toml),
    "toml, literal": (
        "a.toml",
        lambda t: (
            "[[posts]]\npublish_at = '2026-12-01T09:00'\n"
            f"text = '''\n{t.replace(chr(39), '’')}'''\n"
        ),
    ),
    "markdown": ("a.md", lambda t: f"---\n{HEAD}---\n{t}\n"),
    "tweet": ("a.tweet", lambda t: f"---\n{HEAD}---\n{t}\n"),
}


def proposed(path: str, data: bytes) -> list[list[Edit]]:
    """Return the edits that are proposed for each text of a file."""
    found = []
    for post in read_document(path, data, Layout(), named=True).posts:
        for field in post.fields:
            for make in (single_marks, plain_letters):
                fix = make(field, 0, len(field.text))
                if fix:
                    found.append(list(fix.edits))
    return found


def outside(text: str, edits: list[Edit]) -> list[str]:
    """Return what of a text no edit is about."""
    seams = [0, *(at for edit in edits for at in edit.span), len(text)]
    return [text[a:b] for a, b in zip(seams[::2], seams[1::2], strict=True)]


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, windows=st.booleans(), bom=st.booleans())
@pytest.mark.parametrize("way", WAYS)
def test_only_what_is_proposed_changes_and_only_once(
    way: str, text: str, windows: bool, bom: bool
) -> None:
    path, write = WAYS[way]
    source = write(text)
    source = source.replace("\n", "\r\n") if windows else source
    data = b"\xef\xbb\xbf" * bom + source.encode()
    refused: list[list[Edit]] = []
    for _ in range(4):
        edits = next((e for e in proposed(path, data) if e not in refused), None)
        if edits is None:
            return
        made = mended(Sheaf(path, data, Layout()), edits)
        if made is None:
            refused.append(edits)
            continue
        before, after = (one.decode("utf-8-sig") for one in (data, made))
        kept = outside(before, edits)
        at = 0
        for part, edit in zip(kept, [*edits, None], strict=True):
            assert after[at : at + len(part)] == part
            at += len(part) + (len(edit.text) if edit else 0)
        assert at == len(after)
        assert made.startswith(b"\xef\xbb\xbf") == bom
        # What was done is not proposed once more.
        assert len(proposed(path, made)) < len(proposed(path, data))
        data = made
    assert not [e for e in proposed(path, data) if e not in refused]


@pytest.mark.parametrize("way", WAYS)
def test_an_ordinary_text_is_mended_in_every_way_to_write_it(way: str) -> None:
    path, write = WAYS[way]
    text = "The soup is ready, come and taste it!!!"
    data = write(text).encode()
    (edits,) = proposed(path, data)
    made = mended(Sheaf(path, data, Layout()), edits)
    assert made == write(text.replace("!!!", "!")).encode()


MARKDOWN = "---\npublish_at: 2026-12-01T09:00\n---\nCome in!![mill](mill.png) now\n"
PLAN = "- text: soup\n  publish_at: 2026-12-01T09:00\n- text: bread\n"


@pytest.mark.parametrize(
    ("path", "source", "old", "new"),
    [
        pytest.param("a.md", MARKDOWN, "!!", "", id="an image becomes a link"),
        pytest.param("a.yaml", PLAN, "soup", "null", id="a word that means nothing"),
        pytest.param("a.yaml", PLAN, "2026", "2027", id="a date"),
        pytest.param("a.yaml", PLAN, "text", "date", id="a key"),
        pytest.param("a.yaml", PLAN, "- text: bread\n", "", id="a post"),
        pytest.param("a.yaml", PLAN, "- text: soup", "- text: [", id="a broken file"),
    ],
)
def test_an_edit_that_does_more_than_it_says_is_refused(
    path: str, source: str, old: str, new: str
) -> None:
    start = source.index(old)
    edit = Edit(Span(start, start + len(old)), new, old)
    made = mended(Sheaf(path, source.encode(), Layout()), [edit])
    assert made is None


def test_a_file_that_changed_meanwhile_is_left_alone() -> None:
    edit = Edit(Span(8, 12), "bread", "milk")
    assert mended(Sheaf("a.yaml", PLAN.encode(), Layout()), [edit]) is None
