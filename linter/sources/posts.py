"""The post of a Markdown file."""

from __future__ import annotations

from linter.core.post import Field
from linter.core.span import Span
from linter.nodes.node import Mapping, Tree
from linter.nodes.yaml import read as read_yaml
from linter.sources.aliases import Facts, gather
from linter.sources.assembly import Material, Sheet, assemble
from linter.sources.batch import Batch, Wishes
from linter.sources.channels import read_channels
from linter.sources.file_names import day_in_name
from linter.sources.front_matter import Header, split
from linter.sources.markdown import Prose, prose
from linter.sources.signs import header_is_post, is_other
from linter.sources.textless import goes_out, no_body
from linter.sources.texts import has_lost_text, read_header_texts, read_texts

NOTHING = Tree(None, (), ())
"""What a file without a header says in it."""
_EMPTY = Mapping((), 0, 0)
NO_POSTS = Batch([])


def markdown_post(sheet: Sheet, *, named: bool) -> Batch:
    """Return the one post of a Markdown file.

    A file that is not named must look like one. Raises Broken if its header
    cannot be read.
    """
    if not named and is_other(sheet.path):
        return NO_POSTS
    header = split(sheet.text)
    if header is None and not named:
        return NO_POSTS
    tree = read_header(sheet.text, header)
    if tree.root is not None and not isinstance(tree.root, Mapping):
        # Two thematic breaks around a text, not a header.
        header, tree = None, NOTHING
    root = tree.root if isinstance(tree.root, Mapping) else _EMPTY
    facts = gather(root, sheet.layout)
    if not named and not _is_post(sheet, facts):
        return NO_POSTS
    start = header.body if header else 0
    body = prose(sheet.text, start, len(sheet.text))
    fields = _texts(sheet, root, facts, body, start)
    flaw = None
    if not fields and not has_lost_text(facts):
        if is_other(sheet.path) or not goes_out(facts, sheet.layout, surely=not named):
            return NO_POSTS
        if not body.images:
            hidden = bool(sheet.text[start:].strip())
            flaw = no_body(root, facts, sheet.layout, hidden=hidden)
    span = Span(0, len(sheet.text))
    wishes = Wishes(sheet.text, sheet.layout)
    wishes.add_tree(tree)
    wishes.add_comments(body.comments)
    wishes.add_fact(facts, span, whole_file=False)
    material = Material(
        sheet.path, span, facts, fields, body.images, body.links, root=root
    )
    posts = assemble(sheet, material)
    flaws = (*tree.flaws, flaw) if flaw else tree.flaws
    return wishes.finish(posts, flaws, start)


def read_header(text: str, header: Header | None) -> Tree:
    """Read a header in its own format."""
    if header is None:
        return NOTHING
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


def _texts(
    sheet: Sheet, root: Mapping, facts: Facts, body: Prose, start: int
) -> tuple[Field, ...]:
    """Return the texts of a header and of its body, which begins at `start`."""
    declared = any(fact.rank < 0 for fact in facts.get("text", ()))
    if declared or not body.text.strip():
        return tuple(read_texts(sheet.text, root, facts, sheet.layout))
    own = read_header_texts(sheet.text, root, facts, sheet.layout)
    return (*own, *(_parts(sheet, facts, body, start) or [_whole(body)]))


def _whole(body: Prose) -> Field:
    return Field("text", "text", body.text, body.offsets)


def _parts(sheet: Sheet, facts: Facts, body: Prose, start: int) -> list[Field]:
    """Return the parts of a body that are texts of their own, if it has any."""
    if not body.comments and not body.headings:
        return []
    from linter.sources.sections import divide

    names = read_channels(facts, sheet.layout).names
    span = Span(start, len(sheet.text))
    sections = divide(body, span, names, sheet.layout)
    if sections is None:
        return []
    fields: list[Field] = []
    for part in sections.parts:
        said = prose(sheet.text, *part.span)
        if not said.text.strip():
            continue
        name = f"text.{part.channel}" if part.channel else "text"
        if sections.slides:
            name = f"text[{len(fields) + 1}]"
        fields.append(Field(name, "text", said.text, said.offsets, part.channel))
    return fields
