"""`media-count`: more images than the platform takes in one post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import destinations
from linter.checks.pictures import is_image
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """`article_words`: a text this long is an article, its images are its own."""

    article_words: int = 300


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit on the first image too many for each platform."""
    images = [media for media in reading.post.media if is_image(media)]
    texts = [field for field in reading.fields if field.role == "text"]
    # The parts of a thread share the images.
    if len(texts) != 1 or texts[0].text.count(" ") >= params.article_words:
        return
    for to in destinations(reading, world) if len(images) > 1 else ():
        limit = to.platform.limit("media")
        if limit is not None and len(images) > limit:
            yield Hit(
                reading.post,
                images[limit].span,
                "media",
                {
                    "count": len(images),
                    "limit": limit,
                    "over": len(images) - limit,
                    "platform": to.platform.title,
                },
                severity=to.softened,
                language=reading.language,
            )


KIND = CheckKind("media-count", "post", Params, run)
