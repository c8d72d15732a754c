"""Labelled posts: lines of JSON, each a post and what a person saw in it."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.document import Document
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.nodes.json import read as read_json
from linter.nodes.node import Broken, Mapping, Scalar
from linter.positioned import Gathering, Value

# Keys that are about the post, not what it is labelled with.
ABOUT = ("text", "lang", "source", "id", "n", "origin", "platform")
LISTS = ("labels", "maybe", "hard_for", "channels")
# What an example may say of its post, besides text and language.
FACTS = ("channels", "publish_at", "kind", "media", "alt", "replies", "poll")
ANSWERS = {"0": False, "1": True, "false": False, "true": True}


class Labelled(NamedTuple):
    """A post and its labels.

    `labels` are those that it has. `asked` are those that were looked for, None
    when that is every label of the set. `maybe` are those that people may well
    dispute: they are measured neither way. `facts` are the post's own keys.
    """

    where: str
    number: int
    text: str
    language: str
    source: str
    labels: frozenset[str]
    maybe: frozenset[str]
    asked: frozenset[str] | None
    facts: dict[str, object]
    told: dict[str, str]

    @property
    def name(self) -> str:
        """How to call the post: its id, else where it stands."""
        return self.told.get("id") or self.where

    @property
    def half(self) -> str:
        """`odd` or `even`, by the post's own number `n`, else by its line."""
        number = self.told.get("n", "")
        counted = int(number) if number.isdigit() else self.number
        return "odd" if counted % 2 else "even"


def labelled(path: str, text: str) -> list[Labelled]:
    """Read a file of labelled posts; raise Complaints with all that is wrong."""
    work = Gathering()
    document = Document(path, text)
    posts = [
        post
        for start, end in _lines(document)
        if (post := work.tried(_line, document, start, end))
    ]
    work.finish()
    if not posts:
        hint = 'write a line for each post: {"text": "…", "lang": "en", "labels": []}'
        raise UserError(path, "there is no labelled post here", hint)
    return posts


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where each line that holds something starts and ends."""
    starts = document.line_starts
    for start, end in zip(starts, [*starts[1:], len(document.text)], strict=True):
        line = document.text[start:end].rstrip(" \t\r\n")
        if line.strip("\ufeff"):
            yield start, start + len(line)


def _line(document: Document, start: int, end: int) -> Labelled:
    try:
        value = Value(document, read_json(document.text, start, end).root)
    except Broken as broken:
        place = document.place(broken.offset)
        where = f"{document.path}:{place.line}:{place.column}"
        raise UserError(where, broken.message, broken.hint) from None
    if not isinstance(value.node, Mapping):
        what = f"a labelled post is an object with a text, not {value.found}"
        raise value.complain(what, 'write {"text": "…", "lang": "en", "labels": []}')
    return _post(value)


def _post(value: Value) -> Labelled:
    answers = dict(_answers(value))
    listed = value.find("labels")
    labels = _names(value, "labels") | {name for name, yes in answers.items() if yes}
    maybe = _names(value, "maybe")
    for name in sorted(labels & maybe):
        what = f"'{name}' is both in labels and in maybe"
        raise value.at("maybe").complain(what, "keep one of them")
    told = {
        name.text: below.text
        for name, below in value.pairs()
        if isinstance(below.node, Scalar)
    }
    return Labelled(
        f"{value.source.path}:{value.place.line}",
        value.place.line,
        _text(value),
        told.get("lang", ""),
        told.get("source", ""),
        labels,
        maybe,
        None if listed else frozenset(answers),
        {key: _plain(below) for key in FACTS if (below := value.find(key))},
        told,
    )


def _text(value: Value) -> str:
    text = value.find("text")
    if text is None:
        raise value.complain("this labelled post has no text", 'add "text": "…"')
    if not isinstance(text.node, Scalar) or not text.text.strip():
        hint = 'write the post between double quotes: "text": "…"'
        raise text.complain("this labelled post has no text", hint)
    return text.text


def _answers(value: Value) -> Iterator[tuple[str, bool]]:
    """Yield the labels that are keys of their own, answered with 0 or 1."""
    for name, below in value.pairs():
        known = name.text in (*ABOUT, *LISTS, *FACTS)
        if not known and isinstance(below.node, Scalar) and below.text in ANSWERS:
            yield name.text, ANSWERS[below.text]


def _names(value: Value, key: str) -> frozenset[str]:
    """Return the names in a list; complain of anything else there."""
    found = value.find(key)
    if found is None:
        return frozenset()
    names = [item.text for item in found.items()]
    if not all(names) or (not names and found.found != "a list"):
        what = f"'{key}' should be a list of names, but is {found.found}"
        raise found.complain(what, f'write "{key}": ["promotional"], or []')
    return frozenset(names)


def _plain(value: Value) -> object:
    """Return plain data: only what a post's own keys may hold."""
    if value.pairs():
        return {name.text: _plain(below) for name, below in value.pairs()}
    if value.items():
        return [_plain(item) for item in value.items()]
    return ANSWERS.get(value.text, value.text) if _is_word(value) else value.text


def _is_word(value: Value) -> bool:
    """Say whether a value is JSON's own true or false, not a text."""
    return isinstance(value.node, Scalar) and value.node.tag == "bool"
