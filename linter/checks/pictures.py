"""Pictures: which media of a post are images, and which are videos."""

from __future__ import annotations

import re

from linter.core.patterns import compiled
from linter.core.post import Media

_IMAGE = r"(?i)\.(?:jpe?g|png|webp|avif|heic|gif|bmp|tiff?|svg)(?:[?#].*)?\Z"
_VIDEO = r"(?i)\.(?:mp4|mov|webm|m4v|avi|mkv)(?:[?#].*)?\Z"


def is_image(media: Media) -> bool:
    """Say whether a file certainly is an image."""
    return _ends(media, _IMAGE)


def is_video(media: Media) -> bool:
    """Say whether a file certainly is a video."""
    return _ends(media, _VIDEO)


def _ends(media: Media, pattern: str) -> bool:
    found: re.Match[str] | None = compiled(pattern).search(media.file)
    return found is not None
