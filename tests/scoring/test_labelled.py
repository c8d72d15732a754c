"""Labelled posts: lines of JSON, and what is wrong with them."""

from __future__ import annotations

import json

import pytest

from linter.errors import UserError
from linter.positioned import Complaints
from linter.scoring.labelled import Labelled, labelled


def _one(**keys: object) -> Labelled:
    (post,) = labelled("posts.jsonl", json.dumps({"text": "Hello", **keys}))
    return post


def test_labels_as_a_list() -> None:
    post = _one(lang="en", source="zoo", labels=["solemn"], maybe=["pressing"])
    assert (post.text, post.language, post.source) == ("Hello", "en", "zoo")
    assert (sorted(post.labels), sorted(post.maybe)) == (["solemn"], ["pressing"])
    assert post.asked is None


def test_labels_as_keys() -> None:
    post = _one(promo=1, bait=0, hard=True, n=7, platform="1")
    assert post.labels == {"promo", "hard"}
    assert sorted(post.asked or ()) == ["bait", "hard", "promo"]


def test_facts_of_the_post() -> None:
    facts = {"channels": ["x"], "kind": "true", "replies": False, "alt": {"a": "b"}}
    assert _one(labels=[], **facts).facts == facts


@pytest.mark.parametrize(
    ("keys", "half"),
    [
        pytest.param({"n": 6}, "even", id="by its number"),
        pytest.param({"n": 7}, "odd", id="by its odd number"),
        pytest.param({}, "odd", id="by its line, the first"),
        pytest.param({"n": "six"}, "odd", id="by its line, the number being none"),
    ],
)
def test_halves(keys: dict[str, object], half: str) -> None:
    assert _one(**keys).half == half


def test_lines_of_any_system() -> None:
    text = '\ufeff{"text": "a\u2028b"}\r\n\r\n  \n{"text": "c", "id": "last"}'
    first, last = labelled("posts.jsonl", text)
    assert (first.text, first.name) == ("a\u2028b", "posts.jsonl:1")
    assert (last.name, last.where, last.half) == ("last", "posts.jsonl:4", "even")


WRONG = [
    pytest.param('{"text": "a"', 13, "a comma is missing here", id="not closed"),
    pytest.param("[1]", 1, "is an object with a text, not a list", id="a list"),
    pytest.param("{}", 1, "this labelled post has no text", id="empty"),
    pytest.param('{"text": " "}', 10, "this labelled post has no text", id="blank"),
    pytest.param('{"text": ["a"]}', 10, "has no text", id="a list of texts"),
    pytest.param(
        '{"text": "a", "labels": "solemn"}',
        25,
        "'labels' should be a list of names, but is 'solemn'",
        id="one label",
    ),
    pytest.param(
        '{"text": "a", "maybe": [["b"]]}', 24, "list of names", id="lists in a list"
    ),
    pytest.param(
        '{"text": "a", "labels": ["b"], "maybe": ["b"]}',
        41,
        "'b' is both in labels and in maybe",
        id="yes and maybe",
    ),
]


@pytest.mark.parametrize(("line", "column", "what"), WRONG)
def test_wrong_lines(line: str, column: int, what: str) -> None:
    with pytest.raises(Complaints) as caught:
        labelled("posts.jsonl", f'{{"text": "fine"}}\n{line}\n{{"text": "fine"}}')
    (error,) = caught.value.errors
    assert error.where == f"posts.jsonl:2:{column}"
    assert what in error.what
    assert error.hint


def test_all_wrong_lines_are_named() -> None:
    with pytest.raises(Complaints) as caught:
        labelled("posts.jsonl", '{}\n{"text": "fine"}\n[]\n')
    assert [one.where for one in caught.value.errors] == [
        "posts.jsonl:1:1",
        "posts.jsonl:3:1",
    ]


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_a_file_without_posts(text: str) -> None:
    with pytest.raises(UserError, match="there is no labelled post here"):
        labelled("posts.jsonl", text)
