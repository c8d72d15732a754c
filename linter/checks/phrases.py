"""`phrases`: words of some signals stand in the post."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.company import in_company
from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit
from linter.core.finding import Hit, Severity
from linter.core.parameters import parameters
from linter.core.reading import Match, Reading
from linter.core.record import field
from linter.core.rule import CheckKind
from linter.core.world import World


@parameters
class Params(Conditions):
    """`first_only` reports one finding a post instead of one a match.

    Posts of more than `max_words` words are left alone, unless it is 0. A match
    of one of `info_signals` makes a finding a mere info, one of `warning_traits`
    a warning. With `own_words`, what the author quotes or denies does not count.

    Of a signal in `beside` only those matches count that have one of its signals in
    their sentence, of a signal in `apart` only those that have none. Where the words
    of `yields_to` are more, another rule names the matter better.
    """

    signals: tuple[str, ...] = ()
    first_only: bool = False
    max_words: int = 0
    own_words: bool = False
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)
    apart: dict[str, tuple[str, ...]] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()
    info_signals: tuple[str, ...] = ()
    warning_traits: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each match of the signals."""
    matches = reading.of(*params.signals)
    if not matches or 0 < params.max_words < reading.words:
        return
    if not applies(reading, world, params):
        return
    matches = _counted(reading, params)
    if _phrases(reading.of(*params.yields_to)) > _phrases(matches):
        return
    severity = _severity(reading, params)
    step = len(matches) if params.first_only else 1
    for first in range(0, len(matches), max(step, 1)):
        yield hit(reading, matches[first : first + step], severity=severity)


def _counted(reading: Reading, params: Params) -> list[Match]:
    """Return the matches that mean what the rule is about where they stand."""
    said = reading.meant if params.own_words else reading.of
    return [
        match
        for match in said(*params.signals)
        if _accompanied(reading, match, params.beside, wanted=True)
        and _accompanied(reading, match, params.apart, wanted=False)
    ]


def _phrases(matches: list[Match]) -> int:
    """Count distinct phrases: saying it twice does not make it more."""
    return len({match.phrase for match in matches})


def _accompanied(
    reading: Reading, match: Match, by: dict[str, tuple[str, ...]], *, wanted: bool
) -> bool:
    """Say whether a match has the company, or the lack of it, that is asked of it."""
    if match.signal not in by:
        return True
    return in_company(reading, match, reading.of(*by[match.signal])) is wanted


def _severity(reading: Reading, params: Params) -> Severity | None:
    """Return what makes this finding lighter or graver than its rule says."""
    if reading.of(*params.info_signals):
        return "info"
    return "warning" if any(map(reading.has, params.warning_traits)) else None


def gate(params: Params) -> tuple[str, ...]:
    """Return the signals without which there is nothing to say."""
    return params.signals


KIND = CheckKind(
    "phrases", "post", Params, run, gate, limits=(("max_words", 0, "+words"),)
)
