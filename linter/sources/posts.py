"""Posts of a file: Markdown, YAML and its like, tweet files, plain texts."""

from __future__ import annotations

from linter.core.post import Field, Flaw
from linter.core.span import Span
from linter.nodes.node import Broken, Mapping, Tree
from linter.nodes.yaml import read as read_yaml
from linter.sources import tweets
from linter.sources.aliases import Facts, gather
from linter.sources.assembly import Material, Sheet, assemble
from linter.sources.batch import Batch, Wishes
from linter.sources.channels import read_channels
from linter.sources.file_names import day_in_name
from linter.sources.front_matter import Header, split
from linter.sources.markdown import Prose, prose
from linter.sources.sections import divide
from linter.sources.signs import header_is_post, is_other
from linter.sources.texts import has_lost_text, read_header_texts, read_texts

_NOTHING = Tree(None, (), ())
_EMPTY = Mapping((), 0, 0)
_NO_POSTS = Batch([])


def markdown_post(sheet: Sheet, *, named: bool) -> Batch:
    """Return the one post of a Markdown file.

    A file that is not named must look like one. Raises Broken if its header
    cannot be read.
    """
    if not named and is_other(sheet.path):
        return _NO_POSTS
    header = split(sheet.text)
    if header is None and not named:
        return _NO_POSTS
    tree = read_header(sheet.text, header)
    if tree.root is not None and not isinstance(tree.root, Mapping):
        # Two thematic breaks around a text, not a header.
        header, tree = None, _NOTHING
    root = tree.root if isinstance(tree.root, Mapping) else _EMPTY
    facts = gather(root, sheet.layout)
    if not named and not _is_post(sheet, facts):
        return _NO_POSTS
    body = prose(sheet.text, header.body if header else 0, len(sheet.text))
    fields = _texts(sheet, root, facts, body)
    if not fields and not has_lost_text(facts):
        return _NO_POSTS
    span = Span(0, len(sheet.text))
    wishes = Wishes(sheet.text)
    wishes.add_tree(tree)
    wishes.add_comments(body.comments)
    wishes.add_fact(facts, span, whole_file=False)
    material = Material(sheet.path, span, facts, fields, body.images, body.links)
    post = assemble(sheet, material)
    return wishes.finish([post], tree.flaws, header.body if header else 0)


def tweet_post(sheet: Sheet) -> Batch:
    """Return the post of a `.tweet` or `.toot` file; a thread is one post."""
    fields: list[Field] = []
    facts: Facts = {}
    wishes = Wishes(sheet.text)
    found = tweets.parts(sheet.text)
    tree = _NOTHING
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
    if not found:
        return _NO_POSTS
    span = Span(0, len(sheet.text))
    wishes.add_fact(facts, span, whole_file=False)
    home = "mastodon" if sheet.path.endswith(".toot") else "x"
    material = Material(sheet.path, span, facts, tuple(fields), home=home)
    post = assemble(sheet, material)
    body = found[0].start if found[0].header else 0
    return wishes.finish([post], tuple(flaws), body)


def plain_post(sheet: Sheet) -> Batch:
    """Return the post of a plain text file."""
    end = len(sheet.text.rstrip())
    start = len(sheet.text) - len(sheet.text.lstrip())
    if start >= end:
        return _NO_POSTS
    field = Field("text", "text", *tweets.plain(sheet.text, start, end))
    span = Span(0, len(sheet.text))
    return Batch([assemble(sheet, Material(sheet.path, span, fields=(field,)))])


def read_header(text: str, header: Header | None) -> Tree:
    """Read a header in its own format."""
    if header is None:
        return _NOTHING
    if header.kind == "yaml":
        return read_yaml(text, header.start, header.end)
    if header.kind == "toml":
        from linter.nodes.toml import read as read_toml

        return read_toml(text, header.start, header.end)
    from linter.nodes.json import read as read_json

    return read_json(text, header.start, header.end)


def _is_post(sheet: Sheet, facts: Facts) -> bool:
    channels = read_channels(facts, sheet.layout)
    return header_is_post(facts, channels, sheet.layout) or (
        day_in_name(sheet.path, sheet.layout.file_name_dates) is not None
    )


def _texts(sheet: Sheet, root: Mapping, facts: Facts, body: Prose) -> tuple[Field, ...]:
    """Return the texts of a header and of its body."""
    declared = any(fact.rank < 0 for fact in facts.get("text", ()))
    if declared or not body.text.strip():
        fields = read_texts(sheet.text, root, facts, sheet.layout)
        return tuple(fields)
    own = read_header_texts(sheet.text, root, facts, sheet.layout)
    return (*own, *_body_texts(sheet, facts, body))


def _body_texts(sheet: Sheet, facts: Facts, body: Prose) -> list[Field]:
    """Return the body as one text, or the parts of it that are texts."""
    whole = Field("text", "text", body.text, body.offsets)
    if not body.comments and not body.headings:
        return [whole]
    names = read_channels(facts, sheet.layout).names
    end = len(sheet.text)
    sections = divide(body, end, names, sheet.layout)
    if sections is None:
        return [whole]
    fields: list[Field] = []
    for number, part in enumerate(sections.parts, 1):
        said = prose(sheet.text, *part.span)
        name = f"text.{part.channel}" if part.channel else "text"
        if sections.slides:
            name = f"text[{number}]"
        if said.text.strip():
            fields.append(Field(name, "text", said.text, said.offsets, part.channel))
    return fields or [whole]


def _part_header(text: str, header: Header, *, first: bool) -> Tree:
    """Read a part's header; a later one that cannot be read has no facts."""
    try:
        return read_header(text, header)
    except Broken:
        if first:
            raise
        return _NOTHING


def _merge(facts: Facts, more: Facts) -> None:
    """Add the facts of a further part: its media count, its date does not."""
    for name, found in more.items():
        if name in ("media", "alt", "tactlint") or name not in facts:
            facts.setdefault(name, []).extend(found)
