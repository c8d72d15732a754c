"""The post of a tweet file, or of a plain text."""

from __future__ import annotations

from linter.core.post import Field, Flaw
from linter.core.span import Span
from linter.nodes.node import Broken, Mapping, Tree
from linter.sources import tweets
from linter.sources.aliases import Facts, gather
from linter.sources.assembly import Material, Sheet, assemble
from linter.sources.batch import Batch, Wishes
from linter.sources.front_matter import Header
from linter.sources.posts import NO_POSTS, NOTHING, read_header


def tweet_post(sheet: Sheet) -> Batch:
    """Return the post of a `.tweet` or `.toot` file; a thread is one post."""
    fields: list[Field] = []
    facts: Facts = {}
    wishes = Wishes(sheet.text, sheet.layout)
    found = tweets.parts(sheet.text)
    tree = NOTHING
    flaws: list[Flaw] = []
    for number, part in enumerate(found, 1):
        name = f"text[{number}]" if len(found) > 1 else "text"
        if part.header is not None:
            tree = _part_header(sheet.text, part.header, first=number == 1)
            flaws += tree.flaws
            wishes.add_tree(tree)
            if isinstance(tree.root, Mapping):
                _merge(facts, gather(tree.root, sheet.layout))
        if part.end > part.start:
            said = tweets.plain(sheet.text, part.start, part.end)
            fields.append(Field(name, "text", *said))
        for choice, span in enumerate(part.options, 1):
            said = tweets.plain(sheet.text, *span)
            fields.append(Field(f"poll[{choice}]", "poll", *said))
    if not fields:
        return NO_POSTS
    span = Span(0, len(sheet.text))
    wishes.add_fact(facts, span, whole_file=False)
    home = "mastodon" if sheet.path.lower().endswith(".toot") else "x"
    material = Material(sheet.path, span, facts, tuple(fields), home=home)
    posts = assemble(sheet, material)
    body = found[0].start if found[0].header else 0
    return wishes.finish(posts, tuple(flaws), body)


def plain_post(sheet: Sheet) -> Batch:
    """Return the post of a plain text file that is not blank."""
    end = len(sheet.text.rstrip())
    start = len(sheet.text) - len(sheet.text.lstrip())
    field = Field("text", "text", *tweets.plain(sheet.text, start, end))
    span = Span(0, len(sheet.text))
    return Batch(assemble(sheet, Material(sheet.path, span, fields=(field,))))


def _part_header(text: str, header: Header, *, first: bool) -> Tree:
    """Read a part's header; a later one that cannot be read has no facts."""
    try:
        return read_header(text, header)
    except Broken:
        if first:
            raise
        return NOTHING


def _merge(facts: Facts, more: Facts) -> None:
    """Add the facts of a further part: its media count, its date does not."""
    for name, found in more.items():
        if name in ("media", "alt", "tactlint") or name not in facts:
            facts.setdefault(name, []).extend(found)
