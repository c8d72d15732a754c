"""`emoji-run`: a row of emoji, which screen readers read out one by one."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.evidence import evidence
from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params:
    """`longest` is how many may stand in a row, `same` how many equal ones."""

    longest: int = 4
    same: int = 3


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each row that is too long."""
    del world
    emoji = reading.of("emoji")
    if len(emoji) <= params.same:
        return
    for row in _rows(reading, emoji):
        kinds = {reading.quote(one) for one in row}
        if len(row) > (params.same if len(kinds) == 1 else params.longest):
            if len(kinds) == 1:
                yield _hit(reading, row, "same")._replace(fix=_one(reading, row))
            else:
                yield _hit(reading, row, "")


def _rows(reading: Reading, emoji: list[Match]) -> Iterator[list[Match]]:
    """Yield emoji that follow each other on a line, with blanks at most between."""
    row = emoji[:1]
    for one in emoji[1:]:
        last = row[-1]
        text = reading.fields[one.field].text
        between = text[last.end : one.start] if one.field == last.field else "\n"
        if between.strip("\ufe0f\u200d ") == "":
            row.append(one)
        else:
            yield row
            row = [one]
    yield row


def _one(reading: Reading, row: list[Match]) -> Fix | None:
    """Return the fix that keeps the first of equal emoji; of others, who knows."""
    from linter.checks.repeats import one_emoji

    first = row[0]
    field = reading.fields[first.field]
    return one_emoji(field, (first.start, first.end), row[-1].end)


def _hit(reading: Reading, row: list[Match], variant: str) -> Hit:
    first, last = row[0], row[-1]
    field = reading.fields[first.field]
    return Hit(
        reading.post,
        field.span(first.start, last.end),
        field.name,
        {"count": len(row), "words": reading.quote(first)},
        evidence(reading, row),
        severity="warning" if variant else None,
        variant=variant,
        language=reading.voice,
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return ("emoji",)


KIND = CheckKind("emoji-run", "post", Params, run, gate)
