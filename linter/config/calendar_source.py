"""Entries of `calendars:` in tactlint.yaml: a file, and what it leaves unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from linter.config.audience import Region
from linter.core.calendar import Tone
from linter.core.record import field, record
from linter.positioned import Objection, about

ICS = ".ics"


@record
class CalendarSource:
    """A file of days; an iCalendar file cannot say all that a day is."""

    file: str = field(
        metadata=about(
            "A YAML calendar, or an iCalendar file (.ics).",
            "Un calendrier YAML, ou un fichier iCalendar (.ics).",
            bare=True,
        )
    )
    tone: Tone = field(
        default="solemn",
        metadata=about(
            "For .ics: the tone of days whose CATEGORIES name none.",
            "Pour .ics : le ton des jours dont CATEGORIES n'en nomme pas.",
        ),
    )
    regions: tuple[Region, ...] = field(
        default=(),
        metadata=about(
            "For .ics: where its days matter. Left out: everywhere.",
            "Pour .ics : où ses jours comptent. Sans cette clé : partout.",
        ),
    )
    grave: bool = field(
        default=False,
        metadata=about(
            "For .ics: whether sales stop on its solemn days.",
            "Pour .ics : si les ventes s'arrêtent à ses jours solennels.",
        ),
    )
    certainty: Literal["verified", "unverified"] = field(
        default="verified",
        metadata=about(
            "For .ics: unverified days are only mentioned.",
            "Pour .ics : les jours unverified sont seulement mentionnés.",
        ),
    )

    @property
    def is_ics(self) -> bool:
        """Whether the file is iCalendar, by its name."""
        return self.file.lower().endswith(ICS)

    def objections(self) -> Iterator[Objection]:
        """Yield what is said of a calendar that says it itself, day by day."""
        if self.is_ics:
            return
        said = {
            "tone": self.tone != "solemn",
            "regions": bool(self.regions),
            "grave": self.grave,
            "certainty": self.certainty != "verified",
        }
        for key, is_said in said.items():
            if is_said:
                yield _misplaced(key, self.file)


def _misplaced(key: str, file: str) -> Objection:
    what = f"'{key}' is for .ics files; the days of '{file}' say it"
    return Objection((key,), what, "write it beside each day")
