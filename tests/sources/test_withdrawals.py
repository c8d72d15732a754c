"""Requests for silence taken out of their files."""

from __future__ import annotations

import pytest

from linter.core.fix import spliced
from linter.sources.layout import Layout
from linter.sources.read import read_document

HEAD = "---\npublish_at: 2026-12-01\n---\n"


def without(path: str, source: str, number: int = 0) -> str | None:
    """Return the source without one of its requests, None where that is no edit."""
    posts = read_document(path, source.encode(), Layout(), named=True).posts
    silences = list(dict.fromkeys(one for post in posts for one in post.silences))
    cuts = [edits for silence in silences for edits in silence.cuts or ((),)]
    edits = cuts[number]
    assert all(source[slice(*edit.span)] == edit.old for edit in edits)
    return spliced(source, edits) if edits else None


@pytest.mark.parametrize(
    ("body", "number", "expected"),
    [
        pytest.param(
            "One.\n\n<!-- tactlint-disable-next-line a/b -->\n\nTwo.\n",
            0,
            "One.\n\n\nTwo.\n",
            id="its line goes",
        ),
        pytest.param(
            "One.\n<!-- tactlint-disable-next-line a/b -->\nTwo.\n",
            0,
            "One.\n\nTwo.\n",
            id="two paragraphs stay two",
        ),
        pytest.param(
            "One. <!-- tactlint-disable-line a/b -- agreed -->\nTwo.\n",
            0,
            "One.\nTwo.\n",
            id="behind a text",
        ),
        pytest.param(
            "One <!-- tactlint-disable-line a/b --> two.\n",
            0,
            "One  two.\n",
            id="inside a text",
        ),
        pytest.param(
            "<!-- tactlint-disable-file a/b, c/d -- why -->\n\nOne.\n",
            0,
            "<!-- tactlint-disable-file c/d -- why -->\n\nOne.\n",
            id="the first of two rules",
        ),
        pytest.param(
            "<!-- tactlint-disable-file: a/b, c/d -- why -->\n\nOne.\n",
            1,
            "<!-- tactlint-disable-file: a/b -- why -->\n\nOne.\n",
            id="the last of two rules",
        ),
        pytest.param(
            "<!-- tactlint-disable-file a/b, c/d -->\n\nOne.\n",
            1,
            "<!-- tactlint-disable-file a/b -->\n\nOne.\n",
            id="without a reason",
        ),
        pytest.param(
            "<!-- tactlint-disable a/b -->\n\nA.\n\n<!-- tactlint-enable a/b -->\n\nB.",
            0,
            "\nA.\n\n\nB.",
            id="with what ends it",
        ),
    ],
)
def test_comments_of_markdown(body: str, number: int, expected: str) -> None:
    assert without("a.md", HEAD + body, number) == HEAD + expected


def test_what_ends_two_blocks_stays() -> None:
    body = (
        "<!-- tactlint-disable a/b -->\n\n<!-- tactlint-disable c/d -->\n\nA.\n\n"
        "<!-- tactlint-enable -->\n\nB.\n"
    )
    assert without("a.md", HEAD + body) == HEAD + body.partition("\n")[2]


POST = "- text: Soup.\n  publish_at: 2026-12-01\n"


@pytest.mark.parametrize(
    ("path", "source", "number", "expected"),
    [
        pytest.param(
            "a.yaml",
            "- text: Soup. # tactlint-disable-line a/b\n  publish_at: 2026-12-01\n",
            0,
            POST,
            id="comment",
        ),
        pytest.param(
            "a.yaml",
            "- text: Soup.\r\n  # tactlint-disable-next-line a/b\r\n"
            "  publish_at: 2026-12-01\r\n",
            0,
            POST.replace("\n", "\r\n"),
            id="comment on Windows",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {ignore: {a/b: why}}\n",
            0,
            POST,
            id="all of the key",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint:\n    ignore:\n      a/b: why\n    until: 2027-01-01\n",
            0,
            POST,
            id="all of the key in lines",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {ignore: {a/b: why, c/d: because}}\n",
            0,
            POST + "  tactlint: {ignore: {c/d: because}}\n",
            id="the first in braces",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {ignore: {a/b: why, c/d: because}}\n",
            1,
            POST + "  tactlint: {ignore: {a/b: why}}\n",
            id="the last in braces",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint:\n    ignore:\n      a/b: why\n      c/d: because\n",
            0,
            POST + "  tactlint:\n    ignore:\n      c/d: because\n",
            id="one of several lines",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint:\n    ignore:\n      - a/b -- why\n      - c/d\n",
            1,
            POST + "  tactlint:\n    ignore:\n      - a/b -- why\n",
            id="an item of a list",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {ignore: [a/b, c/d]}\n",
            0,
            POST + "  tactlint: {ignore: [c/d]}\n",
            id="an item in brackets",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {fixed: true, ignore: {a/b: why}}\n",
            0,
            POST + "  tactlint: {fixed: true}\n",
            id="a date that stays fixed",
        ),
        pytest.param(
            "a.yaml",
            POST + "  tactlint: {ignore: {a/b: why}} # ask Nora\n",
            0,
            None,
            id="a line with somebody's remark",
        ),
        pytest.param(
            "a.yaml",
            "- tactlint: {ignore: {a/b: why}}\n  text: Soup.\n",
            0,
            None,
            id="the line of the dash",
        ),
        pytest.param(
            "a.json",
            '[{"text": "Soup.", "tactlint": {"ignore": {"a/b": "why"}}}]',
            0,
            None,
            id="JSON, between commas",
        ),
        pytest.param(
            "a.json",
            '[{"text": "Soup.", "tactlint": {"ignore": {"a/b": "why", "c/d": "no"}}}]',
            1,
            '[{"text": "Soup.", "tactlint": {"ignore": {"a/b": "why"}}}]',
            id="JSON, one of two",
        ),
        pytest.param(
            "a.toml",
            '[[posts]]\ntext = "Soup." # tactlint-disable-line a/b\n',
            0,
            '[[posts]]\ntext = "Soup."\n',
            id="TOML, a comment",
        ),
        pytest.param(
            "a.toml",
            '[[posts]]\ntext = "Soup."\n[posts.tactlint.ignore]\n"a/b" = "why"\n',
            0,
            None,
            id="TOML, a table",
        ),
    ],
)
def test_comments_and_keys(
    path: str, source: str, number: int, expected: str | None
) -> None:
    assert without(path, source, number) == expected
