"""Plans: YAML, TOML and JSON files that hold one post or a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.core.post import Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence, Tree
from linter.sources.aliases import WEAK_DATES, Fact, Facts, gather
from linter.sources.assembly import Material, Sheet, assemble
from linter.sources.batch import Batch, Wishes
from linter.sources.channels import read_channels
from linter.sources.details import FIXED, read_id
from linter.sources.signs import is_other, tree_is_post
from linter.sources.texts import has_lost_text, read_texts
from linter.sources.variants import make_field

_LISTS = ("posts", "entries", "publications", "tweets", "toots")
_DEFAULTS = ("defaults", "default")
_LOST = re.compile(r"[ \t]*+#[^\r\n]*")
_SHARED = (
    "timezone", "channels", "campaign", "language", "status", "draft", "kind",
    "comments_closed", "sensitivity_review", "clock", "fixed",
)  # fmt: skip


class _Plan(NamedTuple):
    """The nodes that may be posts, and what they have in common."""

    items: tuple[Node, ...]
    shared: Facts
    listed: bool


def tree_posts(sheet: Sheet, tree: Tree, *, named: bool) -> Batch:
    """Return the posts of a parsed file.

    In a file that is not named each of them must look like one.
    """
    if tree.root is None or (not named and is_other(sheet.path)):
        return Batch([])
    plan = _plan(tree.root, sheet)
    wishes = Wishes(sheet.text, sheet.layout)
    wishes.add_tree(tree)
    posts = list(_posts(sheet, plan, wishes, named=named))
    if not posts:
        return Batch([])
    if plan.listed:
        whole = Span(0, len(sheet.text))
        wishes.add_fact(plan.shared, whole, whole_file=True)
    return wishes.finish(posts, tree.flaws, len(sheet.text))


def _posts(sheet: Sheet, plan: _Plan, wishes: Wishes, *, named: bool) -> Iterator[Post]:
    keys: set[str] = set()
    for position, item in enumerate(plan.items, 1):
        material = _material(sheet, item, plan, named=named)
        if material is None:
            continue
        name = read_id(material.facts)
        key = f"{sheet.path}#{name}" if plan.listed else sheet.path
        numbered = plan.listed and (not name or key in keys)
        key = f"{sheet.path}#{position}" if numbered else key
        keys.add(key)
        wishes.add_fact(material.facts, material.span, whole_file=False)
        merged = _with_shared(material.facts, plan.shared)
        post = assemble(sheet, material._replace(key=key, facts=merged))
        yield post._replace(numbered=numbered)


def _material(sheet: Sheet, item: Node, plan: _Plan, *, named: bool) -> Material | None:
    """Return what an item says, None if it is no post."""
    span = Span(item.start, _end(sheet.text, item))
    if isinstance(item, Scalar):
        if not (named and plan.listed) or item.tag == "null" or not item.value.strip():
            return None
        return Material("", span, {}, (make_field(sheet.text, item, "text"),))
    if not isinstance(item, Mapping):
        return None
    facts = gather(item, sheet.layout)
    fields = read_texts(sheet.text, item, facts, sheet.layout)
    if not fields and not has_lost_text(facts):
        return None
    if not named:
        merged = _with_shared(facts, plan.shared)
        channels = read_channels(merged, sheet.layout)
        if not tree_is_post(merged, fields, channels, sheet.layout):
            return None
    return Material("", span, facts, tuple(fields))


def _end(text: str, item: Node) -> int:
    """Return where an item ends; a last text that is lost behind `#` is still in it."""
    rest = _LOST.match(text, item.end)
    return rest.end() if rest else item.end


def _plan(root: Node, sheet: Sheet) -> _Plan:
    """Find the list of posts: the file itself, or what stands under `posts`."""
    if isinstance(root, Sequence):
        return _Plan(root.items, {}, listed=True)
    if isinstance(root, Mapping):
        for name, node in root.entries:
            if name.value.lower() in _LISTS and isinstance(node, Sequence):
                return _Plan(node.items, _shared(root, sheet), listed=True)
    return _Plan((root,), {}, listed=False)


def _shared(root: Mapping, sheet: Sheet) -> Facts:
    """Return what a file says once for all its posts, or under `defaults`."""
    facts = gather(root, sheet.layout)
    for key in _DEFAULTS:
        node = root.find(key)
        if isinstance(node, Mapping):
            facts = {**facts, **gather(node, sheet.layout)}
    shared = {name: facts[name] for name in (*_SHARED, "tactlint") if name in facts}
    # The `date` of a plan is the day it was made, not that of its posts.
    dates = [fact for fact in facts.get("publish_at", ()) if fact.rank < WEAK_DATES]
    shared |= {"publish_at": dates} if dates else {}
    # What a whole file silences is kept elsewhere; that its dates are fixed is not.
    pinned = [
        Fact(fact.key, inner, fact.rank)
        for fact in facts.get("tactlint", ())
        if isinstance(fact.node, Mapping) and (inner := fact.node.find(FIXED))
    ]
    return {**shared, "fixed": pinned} if pinned else shared


def _with_shared(facts: Facts, shared: Facts) -> Facts:
    if not shared:
        return facts
    common = {name: found for name, found in shared.items() if name != "tactlint"}
    return {**common, **facts}
