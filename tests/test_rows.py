"""Long rows of anything are read: no pattern has two ways for each character."""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from linter import lint_text
from linter.errors import UserError

NOW = datetime(2026, 11, 2, tzinfo=UTC)
LONG = 1200
# With two ways for each of so many characters, a run would outlast us all.
PATIENCE = 100
ROWS = [
    *"aA1é.,;:!?…-–—_=+*#@&%$€/\\|~^`'\"«»“”()[]{}<>•→👇🔥🇫",
    *(" ", "\t", "\u00a0", "\n", "\u200d", "e\u0301", "\u202e", "👩🏽‍🔧"),
    *("a ", "a, ", "a. ", "A ", "Aa ", "a-", "a'", "a/", "a: ", "a\u00a0", "a\n"),
    *("1 ", "1. ", "1) ", "1,", "1h ", "20 % ", "€1 ", "1:", "10/10/"),
    *("- ", "* a\n", "> a\n", "# a\n", "---\n", "|a", "[a", "{a", "<a", "(a", "]("),
    *("#a ", "#Aa", "@a ", "a@", "a.b", "http://a.b ", "www.", "../", "\\n", "&amp;"),
    *('"a ', "« a ", "'a ", "and, ", "et, ", "don't ", "pas ", "no, ", "if ", "tag "),
    *("[[", "{{a", "{% a", "<!-- ", "![](", "[a](", "```\n", "a: b\n", "- a: "),
]


@pytest.fixture(autouse=True)
def _impatient() -> Iterator[None]:
    """Show where a run hangs, and end it."""
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("row", ROWS, ids=repr)
def test_a_long_row_in_a_post(row: str, language: str) -> None:
    text = f"Programme {row * (LONG // len(row))} suite at last.\n\nBook now, merci ?"
    header = f"publish_at: 2026-12-01T09:00\nchannel: x\nlang: {language}"
    assert isinstance(lint_text(f"---\n{header}\n---\n{text}\n", now=NOW), list)


@pytest.mark.parametrize("row", ROWS, ids=repr)
def test_a_long_row_in_a_header(row: str) -> None:
    value = (row * (LONG // len(row))).replace("'", "''").replace("\n", " ")
    text = f"---\npublish_at: '{value}'\nchannel: '{value}'\n---\n{value}\n"
    try:
        found = lint_text(text, now=NOW)
    except UserError as error:
        assert error.what  # noqa: PT017 - a clear refusal is as good
    else:
        assert found or not value.strip()
