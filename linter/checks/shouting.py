"""`shouting`: capitals and exclamation marks as argument."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.capitals import in_capitals
from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit
from linter.core.fix import Fix
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`max_share` of words in capitals; `max_marks` runs of exclamation marks."""

    min_words: int = 4
    max_share: float = 0.3
    max_marks: int = 3


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the words in capitals, or on the marks."""
    loud, marks = reading.of("capitals"), reading.of("exclamation")
    if not (loud or marks) or reading.words < params.min_words:
        return
    if not applies(reading, world, params):
        return
    count = in_capitals(reading, loud) if loud else 0
    share = min(count / reading.words, 1.0)
    if share > params.max_share:
        yield hit(reading, loud, {"share": round(100 * share), "count": count})
        return
    count = int(reading.features["exclamations"])
    if count > params.max_marks and marks:
        found = hit(reading, marks, {"count": count}, variant="marks")
        yield found._replace(fix=_calmer(reading, marks))


def _calmer(reading: Reading, marks: list[Match]) -> Fix | None:
    """Return the fix that leaves one mark of each run, None if all stand alone."""
    from linter.checks.repeats import single_marks
    from linter.checks.rewriting import together

    return together(
        single_marks(reading.fields[one.field], one.start, one.end) for one in marks
    )


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    del params
    return "capitals", "exclamation"


KIND = CheckKind(
    "shouting",
    "post",
    Params,
    run,
    gate,
    limits=(
        ("max_share", 0.0, "share"),
        ("max_marks", 0, "count"),
        ("min_words", 1, "+words"),
    ),
)
