"""Platforms for checks: small limits, so that short texts go over them."""

from __future__ import annotations

from linter.core.platform import Figure, Platform
from linter.core.world import Channel, World
from tests.checks.factories import world


def figure(value: int) -> Figure:
    """Return a figure with a source."""
    return Figure(value, "https://example.org", "2026-11-20")


PLATFORMS = {
    one.name: one
    for one in (
        Platform(
            "x",
            "X",
            "weighted",
            {
                "text": figure(10),
                "alt": figure(5),
                "media": figure(2),
                "poll_answer": figure(4),
                "title": figure(6),
            },
            hashtags_advised=figure(2),
        ),
        Platform(
            "bluesky", "Bluesky", "graphemes", {"text": figure(10), "bytes": figure(12)}
        ),
        Platform("linkedin", "LinkedIn", "little-text", {"text": figure(10)}),
        Platform("instagram", "Instagram", "code-points", {"hashtags": figure(3)}),
        Platform("telegram", "Telegram", "code-points", {}),
        Platform(
            "threads",
            "Threads",
            "threads",
            {"poll_answers": figure(2), "links": figure(2)},
        ),
        Platform("vine", "Vine", "code-points", {}, ended=figure(2017)),
    )
}


def around(*channels: Channel) -> World:
    """Return a world that knows these platforms."""
    return world(*channels)._replace(platforms=PLATFORMS)
