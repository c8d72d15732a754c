"""The door of this room: a file's bytes to its document, its posts, its problems."""

from collections.abc import Callable

from linter.core.document import Document
from linter.core.finding import Problem
from linter.core.post import Post
from linter.core.tuples import NamedTuple
from linter.nodes.node import Broken, Tree
from linter.nodes.yaml import read as read_yaml
from linter.sources.assembly import Sheet
from linter.sources.batch import Batch
from linter.sources.decoding import UndecodableError, decode
from linter.sources.file_bytes import LARGEST
from linter.sources.layout import Layout
from linter.sources.posts import NO_POSTS, markdown_post
from linter.sources.signs import is_other

MARKDOWN = (".md", ".markdown", ".mdx", ".mdown", ".mkd")
YAML = (".yaml", ".yml")
TWEETS = (".tweet", ".toot")


class Read(NamedTuple):
    """What a file holds."""

    document: Document
    posts: tuple[Post, ...]
    problems: tuple[Problem, ...]


def read_document(path: str, data: bytes, layout: Layout, *, named: bool) -> Read:
    """Read a file's posts; nothing in a file makes this fail.

    A `named` file holds posts by decision, so that what cannot be read in it is
    fatal; in others only what has the keys of a post is.
    """
    if len(data) > LARGEST:
        return _too_large(path, data, fatal=named)
    try:
        decoded = decode(data)
    except UndecodableError as error:
        fatal = named or _seems_post(path, data[:4000].decode("latin-1"), layout)
        return _undecodable(path, error, fatal=fatal)
    document = Document(path, decoded.text, bom=decoded.bom)
    if not decoded.text.strip():
        return Read(document, (), _nothing_in(path, blank=True) if named else ())
    try:
        batch = _whole(Sheet(path, decoded.text, layout), named=named)
    except Broken as error:
        fatal = named or _seems_post(path, decoded.text, layout)
        return _broken(document, error, fatal=fatal)
    except (RecursionError, MemoryError):
        hint = "split it into several files, or leave it out of the posts"
        problem = Problem(path, 1, 1, "the file is too deeply nested", hint, named)
        return Read(document, (), (problem,))
    problems = tuple(
        Problem(path, *document.place(one.offset), one.message, one.hint)
        for one in batch.complaints
    )
    if named and not batch.posts and not problems:
        problems = _nothing_in(path)
    return Read(document, tuple(batch.posts), problems)


def _whole(sheet: Sheet, *, named: bool) -> Batch:
    """Read the posts of a file, which git may have failed to merge."""
    if "<<<<<<<" not in sheet.text:
        return _posts(sheet, named=named)
    from linter.sources.conflicts import torn

    return torn(sheet.text, lambda: _posts(sheet, named=named), named=named)


def _posts(sheet: Sheet, *, named: bool) -> Batch:
    name = sheet.path.lower()
    if name.endswith(MARKDOWN):
        return markdown_post(sheet, named=named)
    read = _parser(name)
    if read is not None:
        from linter.sources.plans import tree_posts

        if named or read is read_yaml:
            return tree_posts(sheet, read(sheet.text), named=named)
        return NO_POSTS
    from linter.sources.threads import plain_post, tweet_post

    if name.endswith(TWEETS):
        return tweet_post(sheet)
    return plain_post(sheet) if named else NO_POSTS


def _nothing_in(path: str, *, blank: bool = False) -> tuple[Problem, ...]:
    """Say that a file of posts holds none, unless it is no such file after all.

    A page without a text or the settings of a tool are there for something else.
    """
    hint = "leave it out of the posts"
    if blank:
        return (Problem(path, 1, 1, "the file is empty", hint, fatal=False),)
    if is_other(path) or _parser(path.lower()) is None:
        return ()
    message = "nothing in this file looks like a post"
    hint = "give each post a text, with a date or a channel, or leave the file out"
    return (Problem(path, 1, 1, message, hint, fatal=False),)


def _parser(name: str) -> Callable[[str], Tree] | None:
    if name.endswith(YAML):
        return read_yaml
    if name.endswith(".json"):
        from linter.nodes.json import read as read_json

        return read_json
    if name.endswith(".toml"):
        from linter.nodes.toml import read as read_toml

        return read_toml
    return None


def _broken(document: Document, error: Broken, *, fatal: bool) -> Read:
    """Report a file that cannot be read, unless it was never meant to be a post."""
    if not fatal:
        return Read(document, (), ())
    at = min(max(error.offset, 0), len(document.text))
    place = document.place(at)
    problem = Problem(document.path, *place, error.message, error.hint)
    return Read(document, (), (problem,))


def _seems_post(path: str, text: str, layout: Layout) -> bool:
    """Say whether a file that cannot be read was meant to be a post."""
    from linter.sources.likeness import header_looks_like_post, tree_looks_like_post

    if is_other(path):
        return False
    if path.lower().endswith(YAML):
        return tree_looks_like_post(text, layout)
    return path.lower().endswith(TWEETS) or header_looks_like_post(text[:4000], layout)


def _undecodable(path: str, error: UndecodableError, *, fatal: bool) -> Read:
    document = Document(path, "")
    if not fatal and is_other(path):
        return Read(document, (), ())
    problem = Problem(path, error.line, error.column, error.message, error.hint, fatal)
    return Read(document, (), (problem,))


def _too_large(path: str, data: bytes, *, fatal: bool) -> Read:
    size, limit = len(data) / 1_000_000, LARGEST // 1_000_000
    message = f"the file is too large ({size:.0f} MB; posts may have {limit} MB)"
    hint = "leave it out of the posts, or split it"
    problem = Problem(path, 1, 1, message, hint, fatal)
    return Read(Document(path, ""), (), (problem,))
