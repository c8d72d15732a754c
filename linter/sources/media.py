"""Images and videos of a post, and the texts that describe them."""

from linter.core.post import Field, Media
from linter.core.span import OffsetMap, Piece, Span, identity
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Scalar, Sequence
from linter.nodes.scalar import written
from linter.sources.aliases import Facts, fold_key
from linter.sources.channels import is_account_list
from linter.sources.layout import Layout
from linter.sources.markdown import Image
from linter.sources.values import scalars, span_of, word

_FILE_KEYS = frozenset({
    "file", "src", "url", "path", "image", "href", "source", "fichier", "filename",
    "video", "id", "media",
})  # fmt: skip
_ALT_KEYS = frozenset({
    "alt", "alttext", "description", "texteatternatif", "textealternatif",
    "imagealt",
})  # fmt: skip


class Gallery(NamedTuple):
    """The media of a post and their alternative texts, in file order."""

    media: tuple[Media, ...] = ()
    fields: tuple[Field, ...] = ()


class _Item(NamedTuple):
    file: str
    span: Span
    alt: str | None
    offsets: OffsetMap | None


def read_gallery(
    text: str, facts: Facts, images: tuple[Image, ...], layout: Layout
) -> Gallery:
    """Return the media of a header and of a Markdown body."""
    items = [_of_image(text, image) for image in images]
    if "media" in facts or "alt" in facts:
        items = _described(text, facts, _declared(text, facts, layout)) + items
    if not items:
        return Gallery()
    media = tuple(Media(item.file, item.alt, item.span) for item in items)
    return Gallery(media, tuple(_fields(items)))


def _fields(items: list[_Item]) -> list[Field]:
    return [
        Field(f"alt[{number}]", "alt", item.alt, item.offsets)
        for number, item in enumerate(items, 1)
        if item.alt and item.offsets
    ]


def _declared(text: str, facts: Facts, layout: Layout) -> list[_Item]:
    items: list[_Item] = []
    for fact in facts.get("media", ()):
        if not is_account_list(fact.node, layout):
            items += _items(text, fact.node)
    return items


def _items(text: str, node: Node) -> list[_Item]:
    if isinstance(node, Sequence):
        return [item for child in node.items for item in _items(text, child)]
    if isinstance(node, Mapping):
        return _of_mapping(text, node)
    if node.tag != "str" or not node.value.strip():
        return []
    return [_Item(node.value.strip(), span_of(node), None, None)]


def _of_mapping(text: str, node: Mapping) -> list[_Item]:
    file, alt = "", None
    for key, value in node.entries:
        name = fold_key(key.value)
        if name in _FILE_KEYS and not file:
            file = word(value)
        elif name in _ALT_KEYS and isinstance(value, Scalar) and value.tag != "null":
            alt = value
    if not file and alt is None:
        return [item for _, value in node.entries for item in _nested(text, value)]
    said, offsets = written(text, alt) if alt is not None else (None, None)
    return [_Item(file, span_of(node), said, offsets)]


def _nested(text: str, value: Node) -> list[_Item]:
    """Return the media of a mapping per channel or per use (`{x: [a.png]}`)."""
    return [] if isinstance(value, Scalar) else _items(text, value)


def _described(text: str, facts: Facts, items: list[_Item]) -> list[_Item]:
    """Give the alternative texts of a key of their own to the media without one."""
    texts = [alt for fact in facts.get("alt", ()) for alt in scalars(fact.node)]
    for place, item in enumerate(items):
        if item.alt is None and texts:
            said, offsets = written(text, texts.pop(0))
            items[place] = item._replace(alt=said, offsets=offsets)
    alone = [_Item("", span_of(alt), *written(text, alt)) for alt in texts]
    return items + alone


def _of_image(text: str, image: Image) -> _Item:
    """Place a Markdown image's alternative text, exactly where it has no markup."""
    start = image.span.start + len("![")
    if text.startswith(image.alt, start):
        offsets = identity(start, len(image.alt))
    else:
        offsets = OffsetMap((Piece(0, len(image.alt), *image.span),))
    return _Item(image.file, image.span, image.alt, offsets)
