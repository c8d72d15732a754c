"""`media-count`: more images, links or answers than the platform takes in a post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import Destination, destinations
from linter.checks.pictures import is_image
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.platform import Limit
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.span import Span
from linter.core.world import World

# What is counted, the message for it, and the field that reports name.
_COUNTED: tuple[tuple[Limit, str, str], ...] = (
    ("media", "", "media"),
    ("poll_answers", "answers", "poll"),
    ("links", "links", "text"),
)


@parameters
class Params:
    """`article_words`: a text this long is an article, what is in it is its own."""

    article_words: int = 300


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the first of each sort that is too many for a platform."""
    texts = [field for field in reading.fields if field.role == "text"]
    # The parts of a thread share the images.
    if len(texts) != 1 or texts[0].text.count(" ") >= params.article_words:
        return
    attached = _attached(reading)
    if any(len(spans) > 1 for spans in attached.values()):
        for to in destinations(reading, world):
            yield from _over(reading, to, attached)


def _attached(reading: Reading) -> dict[Limit, list[Span]]:
    """Return where images, answers and distinct links stand."""
    links = {reading.quote(link): reading.span(link) for link in reading.of("link")}
    answers = [f.whole() for f in reading.fields if f.name.startswith("poll[")]
    images = [media.span for media in reading.post.media if is_image(media)]
    return {"media": images, "poll_answers": answers, "links": list(links.values())}


def _over(
    reading: Reading, to: Destination, attached: dict[Limit, list[Span]]
) -> Iterator[Hit]:
    for name, variant, field in _COUNTED:
        limit, spans = to.platform.limit(name), attached[name]
        if limit is not None and len(spans) > limit:
            values: dict[str, object] = {
                "count": len(spans),
                "limit": limit,
                "over": len(spans) - limit,
                "platform": to.platform.title,
            }
            yield Hit(
                reading.post,
                spans[limit],
                field,
                values,
                severity=to.softened,
                variant=variant,
                language=reading.voice,
            )


KIND = CheckKind("media-count", "post", Params, run, needs=("platform",))
