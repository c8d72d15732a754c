"""The examples of rules and traits, as data with their places."""

from __future__ import annotations

from linter.core.tuples import NamedTuple
from linter.packs.load import plain
from linter.packs.model import RuleFile, TraitFile
from linter.positioned import Value, build

# Keys of an example that are about the trial, not about the post.
ABOUT_TRIAL = frozenset(
    {"flags", "now", "config", "events", "posts", "file", "source", "lang", "files"}
)
_PAIR = 2
Expected = tuple[tuple[int, str], ...]


class Example(NamedTuple):
    """A file with one or several posts, and the words that must be flagged.

    `expected` pairs the number of a post (0 for the first) with the words under
    the finding; empty words mean anywhere in that post. `posts` is empty when
    `source` is given: the raw content of a file called `file`. `files` are others
    that are there.
    """

    value: Value
    bad: bool
    posts: tuple[dict[str, object], ...]
    file: str
    source: str
    expected: Expected
    now: str
    files: tuple[str, ...] = ()


def rule_examples(value: Value) -> list[Example]:
    """Return the examples of a rule file; raise Complaints on malformed ones."""
    read = build(value, RuleFile)
    return _examples(read.bad, bad=True) + _examples(read.good, bad=False)


def trait_examples(value: Value) -> list[Example]:
    """Return the examples of a trait file; raise Complaints on malformed ones."""
    read = build(value, TraitFile)
    return _examples(read.bad, bad=True) + _examples(read.good, bad=False)


def _examples(values: tuple[Value, ...], *, bad: bool) -> list[Example]:
    return [_example(value, bad=bad) for value in values]


def _example(value: Value, *, bad: bool) -> Example:
    posts = value.find("posts")
    source = value.find("source")
    listed = posts.items() if posts else [] if source else [value]
    flags, files = value.find("flags"), value.find("files")
    if flags and not bad:
        raise flags.complain("a good example flags nothing", "remove `flags`")
    return Example(
        value,
        bad,
        tuple(_facts(post) for post in listed),
        _text(value, "file", "example.yaml"),
        _text(value, "source", ""),
        _expected(flags, several=posts is not None) if flags else (),
        _text(value, "now", "2026-11-20T08:00:00+00:00"),
        tuple(str(name) for name in plain(files)) if files else (),
    )


def _text(value: Value, key: str, default: str) -> str:
    found = value.find(key)
    return str(plain(found)) if found else default


def _facts(post: Value) -> dict[str, object]:
    """Return a post's facts; a bare text is a post of that text."""
    if not post.pairs():
        return {"text": plain(post)}
    facts: dict[str, object] = {}
    for key, below in post.pairs():
        if key.name == "lang":
            facts["language"] = plain(below)
        elif key.name not in ABOUT_TRIAL:
            facts[key.name] = plain(below)
    return facts


def _expected(flags: Value, *, several: bool) -> Expected:
    """Read `words`, a list of words, a post's number, or `[number, words]`."""
    data = plain(flags)
    if not several:
        words = data if isinstance(data, tuple) else (data,)
        return tuple((0, str(word)) for word in words)
    if isinstance(data, int):
        return ((data, ""),)
    pairs = data if data and isinstance(data[0], tuple) else (data,)
    if pairs == (data,) and all(isinstance(one, int) for one in data):
        return tuple((number, "") for number in data)
    if not all(_is_pair(pair) for pair in pairs):
        what = "with `posts`, 'flags' says in which of them"
        raise flags.complain(what, "write [0, words]: 0 is the first post")
    return tuple((number, str(words)) for number, words in pairs)


def _is_pair(data: object) -> bool:
    return isinstance(data, tuple) and len(data) == _PAIR and isinstance(data[0], int)
