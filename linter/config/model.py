"""What a team can say in tactlint.yaml; the defaults suit a team that says nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Annotated

from linter.config.audience import Audience, BrandWords
from linter.config.blocklist import BlockedTerm, blocked
from linter.config.calendar_source import CalendarSource
from linter.config.channels import ChannelSettings, channel
from linter.config.readers import DATE_FORM, FACT, GLOB, LANGUAGES, PLATFORMS, ZONE
from linter.config.rules import Override, RuleSettings
from linter.core.record import field, record
from linter.core.world import Brand, Channel
from linter.errors import did_you_mean
from linter.positioned import Objection, about

Glob = Annotated[str, GLOB]


@record
class Config:
    """Everything a team can set."""

    posts: tuple[Glob, ...] = field(
        default=(),
        metadata=about(
            "Globs of the files that hold posts. Left out: files that show a post's "
            "date, channel or status.",
            "Globs des fichiers de posts. Sans cette clé : les fichiers qui portent "
            "une date, un canal ou un statut de post.",
        ),
    )
    exclude: tuple[Glob, ...] = field(
        default=(),
        metadata=about("Globs of files to leave alone.", "Globs à laisser de côté."),
    )
    fields: dict[str, Annotated[str, FACT]] = field(
        default_factory=dict,
        metadata=about(
            "Your own keys and what they stand for: {legende: text}.",
            "Vos propres clés et ce qu'elles désignent : {legende: text}.",
        ),
    )
    file_name_dates: Annotated[str, DATE_FORM] = field(
        default="",
        metadata=about(
            "Form of the dates in file names, such as DD-MM-YYYY.",
            "Forme des dates dans les noms de fichiers, par exemple DD-MM-YYYY.",
        ),
    )
    day_first: bool | None = field(
        default=None,
        metadata=about("Whether 04/05/2026 is 4 May.", "Si 04/05/2026 est le 4 mai."),
    )
    timezone: Annotated[str, ZONE] = field(
        default="UTC",
        metadata=about(
            "Time zone of dates that name none.",
            "Fuseau horaire des dates qui n'en disent rien.",
        ),
    )
    audience: Audience = field(
        default=Audience(), metadata=about("Who reads.", "Qui lit.")
    )
    sector: str = field(
        default="",
        metadata=about(
            "What you do; ngo, public, media and association change what is "
            "expected of a post.",
            "Votre secteur ; ngo, public, media et association changent ce que "
            "l'on attend d'un post.",
        ),
    )
    brand: BrandWords = field(
        default=BrandWords(),
        metadata=about("How you call yourselves.", "Comment vous vous nommez."),
    )
    channels: dict[str, ChannelSettings] = field(
        default_factory=dict,
        metadata=about("Your accounts, by name.", "Vos comptes, par nom."),
    )
    packs: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Packs besides the built-in ones: a folder (./our-rules) or the name "
            "of an installed one.",
            "Packs en plus de ceux fournis : un dossier (./nos-regles) ou le nom "
            "d'un pack installé.",
        ),
    )
    rules: dict[str, RuleSettings] = field(
        default_factory=dict,
        metadata=about(
            "Settings by rule (promo/too-dense) or pack (promo, promo/*).",
            "Réglages par règle (promo/too-dense) ou par pack (promo, promo/*).",
        ),
    )
    overrides: tuple[Override, ...] = field(
        default=(),
        metadata=about(
            "Other settings for some files; the last that fits wins.",
            "Autres réglages pour certains fichiers ; le dernier l'emporte.",
        ),
    )
    calendars: tuple[CalendarSource, ...] = field(
        default=(),
        metadata=about(
            "Your own calendar files, YAML or iCalendar (.ics).",
            "Vos fichiers de calendrier, YAML ou iCalendar (.ics).",
        ),
    )
    muted_days: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Days of the calendars that are none of yours, by id.",
            "Jours des calendriers qui ne vous concernent pas, par id.",
        ),
    )
    events: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Files of crises and holds.", "Fichiers de crises et de suspensions."
        ),
    )
    blocklist: tuple[BlockedTerm, ...] = field(
        default=(),
        metadata=about("Terms you do not want.", "Termes à proscrire."),
    )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the posts, all that packs speak if none is declared."""
        return self.audience.languages or LANGUAGES

    def objections(self) -> Iterator[Objection]:
        """Yield the channels that are named but nowhere declared."""
        for number, override in enumerate(self.overrides):
            yield from self._unknown(override.channels, ("overrides", number))
        for number, term in enumerate(self.blocklist):
            yield from self._unknown(term.channels, ("blocklist", number))

    def _unknown(
        self, names: tuple[str, ...], path: tuple[str | int, ...]
    ) -> Iterator[Objection]:
        known = list(self.channels) or list(PLATFORMS)
        for number, name in enumerate(names if self.channels else ()):
            if name not in known:
                what = f"no channel is called '{name}'"
                hint = did_you_mean(name, known)
                yield Objection((*path, "channels", number), what, hint)


def brand(config: Config, root: str = "") -> Brand:
    """Return who speaks, as checks know it; `root` is the folder of its settings."""
    return Brand(
        words=config.brand.words,
        sector=config.sector,
        regions=frozenset(config.audience.regions),
        languages=config.languages,
        timezone=config.timezone,
        blocklist=tuple(blocked(term, config.timezone) for term in config.blocklist),
        names=frozenset(name.casefold() for name in names(config, root)),
    )


def names(config: Config, root: str) -> tuple[str, ...]:
    """Return the names by which events know a brand: its own, else its folder's.

    The words by which it calls itself count too: a hold had better stop too much.
    """
    name = config.brand.name or os.path.basename(root.rstrip("/"))
    return tuple(filter(None, (name, *config.brand.words)))


def channels(config: Config) -> dict[str, Channel]:
    """Return the declared channels, as checks know them."""
    return {name: channel(name, said) for name, said in config.channels.items()}


def homes(config: Config) -> frozenset[tuple[str, str]]:
    """Return the platforms on which a single channel is declared, with it."""
    on: dict[str, list[str]] = {}
    for name, settings in channels(config).items():
        on.setdefault(settings.platform, []).append(name)
    return frozenset(
        (platform, names[0])
        for platform, names in on.items()
        if platform and len(names) == 1
    )


def zones(config: Config) -> dict[str, str]:
    """Return the time zones of the channels that declare one."""
    return {name: s.timezone for name, s in config.channels.items() if s.timezone}
