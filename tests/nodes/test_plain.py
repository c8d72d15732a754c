"""Simple headers read without the composer are read as the composer reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.nodes.composer import compose
from linter.nodes.node import Broken, Tree
from linter.nodes.plain import read_plain

HEADER = """\
title: Trois questions sur le levain
publish_at: 2026-12-01T09:00:00+01:00
channels: [linkedin, x]
tags:
  - pain
  - 'fait maison'

media:
  - file: images/levain.jpg
    alt: "Une main dans la farine"
  - file: images/four.jpg
social:
  x: Court et bon
  mastodon: C'est prêt !
  since: 2026-12-01 09:00:00 +01:00
count: 12
draft: true
nothing: null
"""
# What lines are made of, simple and not so simple.
PIECES = [
    *("a", "key", "true", "null", "y", "12", "1_0", "0x1F", "1.5", "1e3", "09:30"),
    *("2026-12-01", "2026-12-01T09:00:00Z", "2026-12-01 9:00:00", "é", "🎉", "\u00a0"),
    *(":", ": ", " :", "- ", "-", "#", " #", "[", "]", "[a, b]", "[ ]", "[a,]", ","),
    *("# ", " # a", "\n# ", "\n  # b\n", "{a: b}", "{ a: 1, b: c }", "{a:b}"),
    *("{", "}", "&", "*", "!", "|", ">", "'", '"', "%", "@", "`", "?", "? ", "<<", "="),
    *("~", ".", "...", "---", " ", "  ", "\n", "\n  ", "\n- ", "\n  - ", "\t", "\r"),
    *("\u0085", "\u2028", "\ufeff", "\\", "a: b", "k: 'v'", 'k2: "v"', "\nb: c", "<"),
]
LINES = st.sampled_from(
    [
        *(
            "a: b",
            "b: 'c d'",
            'c: "e"',
            "d:",
            "  - one",
            "  - 'two'",
            "- three",
            "    x: y",
        ),
        *(
            "  - f: g",
            "    h: i",
            "e: [j, k l]",
            "",
            "   ",
            "f: l: m",
            "g: 1",
            "  n: o",
        ),
        *(
            "h: -",
            "h: - a",
            "a:b",
            "i: #",
            "j: k #l",
            "k: c#",
            "l: 'm' n",
            "o: é !",
            "p: [q",
        ),
        *(
            "r: [s] t",
            "  u",
            "t: 2026-12-01",
            "true: false",
            "w: 12h30",
            "x: 1_000",
            "---",
        ),
        *(
            "# a remark",
            "  # another",
            "#",
            "ab: c # d",
            "ac: # e",
            "ad: 'f # g' # h",
            "ae: {a: b, c: d e} # f",
            "af: {}",
            "ag: { a: 1, true: x }",
            "ah: {a: 'b'}",
            "  - {i: j}",
            "#lost",
            "v: « oui »",
            "z: [1, 2.0]",
            "aa: ''",
            'bb: ""',
            "  cc: dd",
            "   - ee",
            "ff: 🎉",
        ),
    ]
)


def by_composer(text: str) -> Tree | None:
    try:
        return compose(text, 0, len(text))
    except Broken:
        return None


def test_a_usual_header_is_simple() -> None:
    assert read_plain(HEADER, 0, len(HEADER)) == by_composer(HEADER)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: b\n  c\n", id="goes-on"),
        pytest.param("a: b #c\n", id="hashtag"),
        pytest.param("a: {b: c, b: d}\n", id="twice-in-braces"),
        pytest.param("a: {b: {c: d}}\n", id="braces-in-braces"),
        pytest.param("a: {b}\n", id="no-pair"),
        pytest.param("a: b\na: c\n", id="twice"),
        pytest.param("a: |\n  b\n", id="block"),
        pytest.param("a: &b c\n", id="anchor"),
        pytest.param("a:\nb: c\n", id="empty"),
        pytest.param("a: b: c\n", id="two-colons"),
        pytest.param("a: 1_000\n", id="odd-number"),
        pytest.param("- a\n", id="no-mapping"),
        pytest.param("", id="nothing"),
        pytest.param("a:\n  - b\n - c\n", id="ragged"),
        pytest.param("a: b\n  - c\n", id="no-list"),
        pytest.param("a: @b\n", id="mark"),
        pytest.param("a: b\r\n", id="other-line-end"),
    ],
)
def test_the_composer_reads_all_else(text: str) -> None:
    assert read_plain(text, 0, len(text)) is None


@given(st.lists(LINES, max_size=8))
def test_lines_are_read_as_the_composer_reads_them(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    found = read_plain(text, 0, len(text))
    assert found is None or found == by_composer(text)


@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_pieces_are_read_as_the_composer_reads_them(pieces: list[str]) -> None:
    text = "key: " + "".join(pieces)
    found = read_plain(text, 0, len(text))
    assert found is None or found == by_composer(text)


@given(st.text(max_size=20), st.booleans())
def test_any_value_is_read_as_the_composer_reads_it(value: str, listed: bool) -> None:
    text = f"key:\n  - {value}\n" if listed else f"key: {value}\n"
    found = read_plain(text, 0, len(text))
    assert found is None or found == by_composer(text)


def test_settings_with_remarks_are_simple() -> None:
    text = """\
# Two teams.
channels:  # where we post
  x-team: {platform: x, max_per_day: 3}

  # the other
  linkedin: { platform: linkedin }
languages: [fr, en]
# That is all."""
    found = read_plain(text, 0, len(text))
    assert found is not None
    assert found == by_composer(text)
    assert len(found.comments) == 4


def test_a_slice_keeps_its_places() -> None:
    text = f"---\n{HEADER}---\nBonjour\n"
    found = read_plain(text, 4, 4 + len(HEADER))
    assert found is not None
    assert found == compose(text, 4, 4 + len(HEADER))
