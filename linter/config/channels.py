"""Channels as the team declares them, and their platforms guessed from names."""

from __future__ import annotations

import re
from typing import Annotated

from linter.config.hours import MINUTES, STAFFED, Stretch
from linter.config.readers import COUNT, NICKNAMES, PLATFORM, PLATFORMS, ZONE, Language
from linter.core.record import field, record
from linter.core.world import Channel
from linter.positioned import about

Count = Annotated[int, COUNT]
Minutes = Annotated[int, MINUTES]


@record
class ChannelSettings:
    """One account or feed and what its readers can take."""

    platform: Annotated[str, PLATFORM] = field(
        default="",
        metadata=about(
            "Platform; guessed from the channel's name when left out.",
            "Plateforme ; devinée d'après le nom du canal si elle manque.",
        ),
    )
    max_per_day: Count | None = field(
        default=None,
        metadata=about("Most posts in a day.", "Nombre maximal de posts par jour."),
    )
    max_per_week: Count | None = field(
        default=None,
        metadata=about("Most posts in a week.", "Nombre maximal de posts par semaine."),
    )
    min_gap: Minutes | None = field(
        default=None,
        metadata=about(
            "Least time between two posts: minutes, or 90m, 18h, 2d.",
            "Temps minimal entre deux posts : en minutes, ou 90m, 18h, 2j.",
        ),
    )
    staffed_hours: Annotated[tuple[Stretch, ...], STAFFED] = field(
        default=(),
        metadata=about(
            "When somebody answers: Mon-Fri 09:00-18:00.",
            "Quand quelqu'un répond : lun-ven 9h-18h.",
        ),
    )
    timezone: Annotated[str, ZONE] = field(
        default="",
        metadata=about(
            "Time zone of this channel's readers.",
            "Fuseau horaire des lecteurs de ce canal.",
        ),
    )

    max_length: Count | None = field(
        default=None,
        metadata=about(
            "Longest text that this account or server takes, if not the usual one.",
            "Longueur maximale d'un texte sur ce compte ou ce serveur, si elle "
            "diffère de l'usage.",
        ),
    )
    language: Language | None = field(
        default=None,
        metadata=about(
            "Language of this channel's readers.", "Langue des lecteurs de ce canal."
        ),
    )


def channel(name: str, settings: ChannelSettings) -> Channel:
    """Return a declared channel as checks know it."""
    return Channel(
        name,
        settings.platform or guess_platform(name),
        settings.max_per_day,
        settings.max_per_week,
        settings.min_gap,
        settings.staffed_hours,
        settings.timezone,
        settings.max_length,
        settings.language or "",
    )


def guess_platform(name: str) -> str:
    """Return the platform that a channel's name speaks of, else nothing."""
    for word in re.split(r"[^a-z-]+", name.lower()):
        for part in (word, *word.split("-")):
            platform: str = NICKNAMES.get(part, part)
            if platform in PLATFORMS:
                return platform
    return ""
