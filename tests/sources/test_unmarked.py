"""Bodies without markup are read as the parser reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.sources.unmarked import unmarked
from linter.sources.walk import walked

PIECES = st.sampled_from(
    [
        *(
            "Un four",
            "à bois",
            "the oven",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\n\n\n",
            "#Pain",
            "# a",
        ),
        *(
            "#",
            "- b",
            "-",
            "1. c",
            "1",
            ".",
            ")",
            "> d",
            "*e*",
            "_f_",
            "[g](h)",
            "!",
            "?",
        ),
        *(
            "import a from 'b'",
            "export ",
            "=",
            "===",
            "---",
            "\t",
            "\r\n",
            "\\",
            "&amp;",
            "&",
        ),
        *(
            "https://example.org/a-b?c=1",
            "www.example.org",
            "@la.huche",
            "🎉",
            "\u00a0",
            ":",
        ),
        *(
            "<b>",
            "|",
            "~~",
            "{{< k >}}",
            "+",
            "$x$",
            "é",
            "e\u0301",
            '"q"',
            "'",
            "…",
            "\0",
        ),
        *(
            "\u2028",
            "\x0b",
            "\x1c",
            "\u200b",
            "^",
            "%%",
            "a_b",
            "(c)",
            "--",
            "...",
            "[^1]",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["", "---\n", "x"]))
def test_no_markup_is_read_as_the_parser_reads_it(
    pieces: list[str], before: str
) -> None:
    shift, text = len(before), before + "".join(pieces)
    found = unmarked(text, shift, len(text))
    if found is not None:
        walk = walked(text, shift, len(text))
        assert found.text == walk.text
        assert found._replace(offsets=walk.offsets) == walk
        places = [found.offsets.span(at, at + 1) for at in range(len(found.text))]
        assert places == [walk.offsets.span(at, at + 1) for at in range(len(walk.text))]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Bonjour !\n\nÀ demain.\n", id="paragraphs"),
        pytest.param("\nDeux lignes\nd'un post #Pain\n", id="lines"),
        pytest.param("#MerciLeFournil\n", id="hashtag"),
    ],
)
def test_plain_posts_are_read_at_once(body: str) -> None:
    assert unmarked(body, 0, len(body)) is not None


@pytest.mark.parametrize(
    "body", ["# Titre", "- un\n- deux", "*oui*", "a  \nb", "", "\n"]
)
def test_the_parser_reads_all_else(body: str) -> None:
    assert unmarked(body, 0, len(body)) is None
