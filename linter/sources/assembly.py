"""Assembly: the facts and fields of one post put together."""

from linter.core.post import Field, Link, Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.sources.aliases import Facts
from linter.sources.channels import Channels, read_channels
from linter.sources.details import (
    fixed,
    read_campaign,
    read_kind,
    read_links,
    read_review,
    replies_closed,
)
from linter.sources.extras import read_extras, read_poll
from linter.sources.languages import Spoken, read_language
from linter.sources.layout import Layout
from linter.sources.media import read_gallery
from linter.sources.moments import read_timing
from linter.sources.platforms import channel, channel_of_path, is_channel
from linter.sources.prose import Image
from linter.sources.recurrences import read_recurrence
from linter.sources.statuses import read_status

# Facts whose place rules point at, beside those that have their own reader.
_PLACED = (
    "timezone", "language", "kind", "campaign", "media", "poll", "link",
    "sensitivity_review",
)  # fmt: skip
# Facts that may be said of each channel by itself.
_MAY_DIFFER = ("publish_at", "sent", "channels", "variants", "text")
_NO_FACTS: Facts = {}
_UNSPOKEN = Spoken()


class Sheet(NamedTuple):
    """The file that posts are read from, and how its repository writes posts."""

    path: str
    text: str
    layout: Layout


class Material(NamedTuple):
    """What was found of one post; `home` is its channel if it names none.

    `root` is the mapping that it was read from.
    """

    key: str
    span: Span
    facts: Facts = _NO_FACTS
    fields: tuple[Field, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    home: str = ""
    root: Mapping | None = None


def assemble(sheet: Sheet, material: Material) -> list[Post]:
    """Return the post that the material makes, one for each date of its own."""
    if not _may_be_split(material, sheet.layout):
        return [_whole(sheet, material, ())]
    from linter.sources.own_dates import shares
    from linter.sources.parting import parted

    found = shares(material.root, material.facts, sheet.layout)
    material = material._replace(facts=found.facts)
    post = _whole(sheet, material, tuple(found.own))
    return parted(post, found.own) if found.own else [post]


def _may_be_split(material: Material, layout: Layout) -> bool:
    """Say whether a value could hold what is true of one channel alone: few do."""
    for name in _MAY_DIFFER:
        for fact in material.facts.get(name, ()):
            if not isinstance(fact.node, Scalar) and _has_mapping(fact.node):
                return True
    return material.root is not None and any(
        isinstance(node, Mapping) and is_channel(key.value, layout)
        for key, node in material.root.entries
    )


def _has_mapping(node: Node) -> bool:
    items = node.items if isinstance(node, Sequence) else (node,)
    return any(isinstance(item, Mapping) for item in items)


def _whole(sheet: Sheet, material: Material, own: tuple[str, ...]) -> Post:
    """Return the post as if nothing were said of one channel alone but of `own`."""
    facts, layout = material.facts, sheet.layout
    kind = read_kind(facts) if "kind" in facts else ""
    declared = _channels(sheet, material, kind, own)
    timing = read_timing(facts, declared.names, layout, sheet.path)
    standing = read_status(facts, sheet.path)
    gallery = read_gallery(sheet.text, facts, material.images, layout)
    extras = read_extras(sheet.text, facts, layout)
    closed, again, pinned = replies_closed(facts), read_recurrence(facts), fixed(facts)
    spoken = read_language(facts) if "language" in facts else _UNSPOKEN
    found = {
        "publish_at": timing.moment.span if timing.moment else None,
        "channels": declared.span,
        "status": standing.span,
        "comments": closed,
        "recurring": again.span,
        "fixed": pinned,
    }
    return Post(
        key=material.key,
        path=sheet.path,
        span=material.span,
        fields=_ordered([*material.fields, *extras, *gallery.fields]),
        places=_places(facts, found),
        channels=declared.names,
        moment=timing.moment,
        status=standing.status,
        language=spoken.code,
        kind=kind,
        campaign=read_campaign(facts) if "campaign" in facts else "",
        media=gallery.media,
        poll=read_poll((*material.fields, *extras)),
        links=(*material.links, *(read_links(facts) if "link" in facts else ())),
        replies_closed=closed,
        recurring=again.span is not None,
        recurrence=again.rule,
        fixed=pinned is not None,
        review=read_review(facts, timing.zone),
        flaws=timing.flaws + again.flaws + declared.flaws + spoken.flaws,
    )


def _channels(
    sheet: Sheet, material: Material, kind: str, own: tuple[str, ...]
) -> Channels:
    """Return declared channels, else those of variants, kind, folder or format."""
    declared = read_channels(material.facts, sheet.layout)
    if declared.names:
        names = tuple(dict.fromkeys((*declared.names, *own)))
        return declared._replace(names=names) if own else declared
    variants = [field.channel for field in material.fields if field.channel]
    if variants or own:
        return Channels(tuple(dict.fromkeys((*variants, *own))))
    first = kind.partition("-")[0]
    if first and is_channel(first, sheet.layout):
        return Channels((channel(first, sheet.layout),), _place(material.facts, "kind"))
    home = channel_of_path(sheet.path, sheet.layout) or material.home
    return Channels((channel(home, sheet.layout),)) if home else Channels()


def _places(facts: Facts, found: dict[str, Span | None]) -> dict[str, Span]:
    """Return where each fact is written, of those that are written."""
    places = {fact: span for fact, span in found.items() if span is not None}
    for fact in _PLACED:
        span = _place(facts, fact)
        # A list of accounts under `media` is a list of channels.
        if span is not None and span != found["channels"]:
            places[fact] = span
    return places


def _place(facts: Facts, name: str) -> Span | None:
    found = facts.get(name)
    if not found:
        return None
    node: Node = found[0].node
    return Span(node.start, node.end)


def _ordered(fields: list[Field]) -> tuple[Field, ...]:
    """Return the fields, the title first."""
    titles = [field for field in fields if field.role == "title"]
    return (*titles, *(field for field in fields if field.role != "title"))
