"""Terms that a team does not want to see in its posts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from linter.config.readers import UNTIL, in_zone
from linter.core.record import field, record
from linter.core.world import Blocked
from linter.positioned import Objection, about


@record
class BlockedTerm:
    """A term that the team does not want to see in posts."""

    term: str = field(
        metadata=about(
            "The words, in the notation of signals: {a|b}, {n}, {..}.",
            "Les mots, dans la notation des signaux : {a|b}, {n}, {..}.",
            bare=True,
        ),
    )
    note: str = field(
        default="",
        metadata=about(
            "Why, or what to write instead.", "Pourquoi, ou quoi écrire à la place."
        ),
    )
    channels: tuple[str, ...] = field(
        default=(), metadata=about("Only on these.", "Sur ces canaux seulement.")
    )
    start: datetime | None = field(
        default=None,
        metadata=about("First moment.", "À partir de quand.", key="from"),
    )
    until: Annotated[datetime, UNTIL] | None = field(
        default=None,
        metadata=about("Last day, or end.", "Dernier jour, ou moment de fin."),
    )
    exceptions: tuple[str, ...] = field(
        default=(),
        metadata=about("Phrases that are fine.", "Expressions permises.", key="except"),
    )

    def objections(self) -> Iterator[Objection]:
        """Yield what is wrong with the period or the words."""
        if not self.term.strip():
            yield Objection(("term",), "an empty term would be in every post")
        naive = [at and at.replace(tzinfo=None) for at in (self.start, self.until)]
        if naive[0] and naive[1] and naive[1] <= naive[0]:
            yield Objection(("until",), "'until' is not after 'from'")


def blocked(entry: BlockedTerm, timezone: str) -> Blocked:
    """Return a term as checks know it, its period in the team's time zone."""
    return Blocked(
        entry.term,
        entry.note,
        entry.channels,
        entry.exceptions,
        entry.start and in_zone(entry.start, timezone),
        entry.until and in_zone(entry.until, timezone),
    )
