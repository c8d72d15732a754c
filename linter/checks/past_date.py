"""`past-date`: a date that the text announces is over when the post goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit, stretch
from linter.checks.spoken_dates import Spoken, spoken, spoken_after
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """A match of `signals` directly before a date announces it.

    A date without a year counts up to `days` days later, one with its year up to
    `full_days`: older ones are history. A match of `cleared_by` in the same
    sentence tells of the past on purpose.
    """

    signals: tuple[str, ...] = ("deadline",)
    cleared_by: tuple[str, ...] = ("past-tense",)
    days: int = 60
    full_days: int = 400


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the first announced date that is over.

    A date that is still to come clears the post: deadlines are extended, and what
    was on Monday is told beside what comes on Friday.
    """
    cues = reading.of(*params.signals)
    today = out_on(reading, world)
    if today is None or not cues or not applies(reading, world, params):
        return
    for cue in cues:
        text = reading.fields[cue.field].text
        found = spoken_after(text, cue.end, today)
        if found and _over(found, today, params) and not _told(reading, cue, params):
            if not _goes_on(reading, today):
                values: dict[str, object] = {
                    "words": " ".join(text[cue.start : found.end].split()),
                    "date": found.day,
                    "day": today,
                }
                place = stretch(cue.signal, cue.field, cue.start, found.end)
                yield hit(reading, [place], values)
            return


def _goes_on(reading: Reading, today: date) -> bool:
    """Say whether the post speaks of a date that is still to come."""
    texts = [field.text for field in reading.fields if field.role in ("text", "title")]
    return any(found.day >= today for text in texts for found in spoken(text, today))


def out_on(reading: Reading, world: World) -> date | None:
    """Return the first day on which a post goes out, on anybody's clock."""
    moment = reading.post.moment
    if moment is None:
        return None
    channels = reading.channels or ("",)
    local = [world.local(moment.at, channel).date() for channel in channels]
    return min(moment.at.date(), *local)


def _over(found: Spoken, today: date, params: Params) -> bool:
    most = params.full_days if found.full else params.days
    return 0 < (today - found.day).days <= most


def _told(reading: Reading, cue: Match, params: Params) -> bool:
    """Say whether the sentence of a cue speaks of the past."""
    return any(
        told.field == cue.field
        and sentence.field == cue.field
        and sentence.start <= cue.start < sentence.end
        and sentence.start <= told.start < sentence.end
        for told in reading.of(*params.cleared_by)
        for sentence in reading.sentences
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return params.signals


KIND = CheckKind("past-date", "time", Params, run, gate, needs=("date",))
