"""The words that a message quotes."""

from __future__ import annotations

from linter.checks.evidence import words
from tests.checks.factories import reading


def test_a_comma_that_ends_words_does_not_meet_that_of_the_list() -> None:
    text = "Tag a friend, share this post, and win; win!"
    quotes = ("Tag a friend,", "share this post,", "win;", "win!")
    found = reading(text, signals={"call": quotes})
    said = words(found, found.of("call"))
    assert said == "Tag a friend, share this post, win, win!"


def test_punctuation_alone_is_quoted_as_it_is() -> None:
    found = reading("a,, b", signals={"comma": (",,",)})
    assert words(found, found.of("comma")) == ",,"
