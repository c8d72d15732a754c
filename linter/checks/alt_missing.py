"""`alt-missing`: an image that says nothing to those who do not see it."""

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
    """`exempt_platforms` have nowhere to write an alternative text."""

    exempt_platforms: tuple[str, ...] = ("telegram", "whatsapp", "snapchat")


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each image without an alternative text."""
    if not reading.post.media:
        return
    names = [to.platform.name for to in destinations(reading, world)]
    if not any(name not in params.exempt_platforms for name in names):
        return
    for media in reading.post.media:
        if is_image(media) and not (media.alt or "").strip():
            yield Hit(
                reading.post,
                media.span,
                "media",
                {"file": media.file.rpartition("/")[2]},
                language=reading.voice,
            )


KIND = CheckKind("alt-missing", "post", Params, run, needs=("media", "platform"))
