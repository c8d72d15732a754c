"""Plans: YAML, TOML and JSON files that hold one post or a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.core.post import Flaw, Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Tree
from linter.sources.aliases import Facts, gather
from linter.sources.assembly import Material, Sheet, assemble
from linter.sources.batch import Batch, Wishes
from linter.sources.channels import read_channels
from linter.sources.details import read_id
from linter.sources.outline import Entry, Outline, outline
from linter.sources.signs import is_other, tree_is_post
from linter.sources.textless import goes_out, no_text
from linter.sources.texts import has_lost_text, read_texts
from linter.sources.variants import make_field

_LOST = re.compile(r"[ \t]*+#[^\r\n]*")


class _Draft(NamedTuple):
    """What was read of an entry; a `mute` one has no text."""

    material: Material
    merged: Facts
    flaw: Flaw | None = None
    mute: bool = False


def tree_posts(sheet: Sheet, tree: Tree, *, named: bool) -> Batch:
    """Return the posts of a parsed file.

    In a file that is not named each of them must look like one.
    """
    if tree.root is None or (not named and is_other(sheet.path)):
        return Batch([])
    plan = outline(tree.root, sheet.layout)
    wishes = Wishes(sheet.text, sheet.layout)
    wishes.add_tree(tree)
    posts = list(_posts(sheet, plan, wishes, named=named))
    if not posts:
        return Batch([])
    if not plan.alone:
        whole = Span(0, len(sheet.text))
        wishes.add_fact(plan.shared, whole, whole_file=True)
    return wishes.finish(posts, tree.flaws, len(sheet.text))


def _posts(
    sheet: Sheet, plan: Outline, wishes: Wishes, *, named: bool
) -> Iterator[Post]:
    drafts = [_draft(sheet, entry, named=named) for entry in plan.entries]
    # Beside posts, an entry without a text is one whose text is lost.
    company = named or any(draft and not draft.mute for draft in drafts)
    keys: set[str] = set()
    for position, draft in enumerate(drafts, 1):
        if draft is None or (
            draft.mute and not goes_out(draft.merged, sheet.layout, surely=not company)
        ):
            continue
        material, merged, flaw, _ = draft
        name, listed = read_id(material.facts), not plan.alone
        key = f"{sheet.path}#{name}" if listed else sheet.path
        numbered = listed and (not name or key in keys)
        key = f"{sheet.path}#{position}" if numbered else key
        keys.add(key)
        wishes.add_fact(material.facts, material.span, whole_file=False)
        for post in assemble(sheet, material._replace(key=key, facts=merged)):
            flaws = (*post.flaws, flaw) if flaw else post.flaws
            yield post._replace(numbered=numbered, flaws=flaws)


def _draft(sheet: Sheet, entry: Entry, *, named: bool) -> _Draft | None:
    """Return what an entry says, None if it is no post."""
    item = entry.node
    span = Span(item.start, _end(sheet.text, item))
    if isinstance(item, Scalar):
        if not (named and entry.listed) or item.tag == "null" or not item.value.strip():
            return None
        material = Material("", span, {}, (make_field(sheet.text, item, "text"),))
        return _Draft(material, _with_shared({}, entry.shared))
    if not isinstance(item, Mapping):
        return None
    facts = gather(item, sheet.layout)
    fields = read_texts(sheet.text, item, facts, sheet.layout)
    merged = _with_shared(facts, entry.shared)
    material = Material("", span, facts, tuple(fields), root=item)
    if not fields and not has_lost_text(facts):
        return _Draft(material, merged, no_text(item, facts, sheet.layout), mute=True)
    if not named:
        channels = read_channels(merged, sheet.layout)
        if not tree_is_post(merged, fields, channels, sheet.layout):
            return None
    return _Draft(material, merged)


def _end(text: str, item: Node) -> int:
    """Return where an item ends; a last text that is lost behind `#` is still in it."""
    rest = _LOST.match(text, item.end)
    return rest.end() if rest else item.end


def _with_shared(facts: Facts, shared: Facts) -> Facts:
    if not shared:
        return facts
    common = {name: found for name, found in shared.items() if name != "tactlint"}
    return {**common, **facts}
