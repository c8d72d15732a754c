"""Several outcomes as one, their paths as the reader of the report sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from linter.core.finding import Finding
from linter.core.outcome import Outcome

Shown = Callable[[str], str]


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Return the sum of the outcomes of several projects, the first one's moment.

    Rules are those of the project that has most.
    """
    first = outcomes[0]
    if len(outcomes) == 1:
        return first
    return Outcome(
        first.now,
        tuple(finding for one in outcomes for finding in one.findings),
        tuple(silenced for one in outcomes for silenced in one.silenced),
        tuple(problem for one in outcomes for problem in one.problems),
        files=sum(one.files for one in outcomes),
        posts=sum(one.posts for one in outcomes),
        context=sum(one.context for one in outcomes),
        published=sum(one.published for one in outcomes),
        rules=max(one.rules for one in outcomes),
        # Projects of one repository may read the same file of events.
        proposed=frozenset().union(*(one.proposed for one in outcomes)),
        known=tuple(finding for one in outcomes for finding in one.known),
        stale=tuple(debt for one in outcomes for debt in one.stale),
        beyond=tuple(finding for one in outcomes for finding in one.beyond),
        changed=_changed(outcomes),
        settings=tuple(path for one in outcomes for path in one.settings),
    )


def _changed(outcomes: Sequence[Outcome]) -> int | None:
    counts = [one.changed for one in outcomes if one.changed is not None]
    return sum(counts) if counts else None


def moved(outcome: Outcome, shown: Shown) -> Outcome:
    """Return an outcome with every path as `shown` gives it."""
    return outcome._replace(
        findings=tuple(_moved(finding, shown) for finding in outcome.findings),
        silenced=tuple(
            one._replace(finding=_moved(one.finding, shown)) for one in outcome.silenced
        ),
        problems=tuple(one._replace(path=shown(one.path)) for one in outcome.problems),
        known=tuple(_moved(finding, shown) for finding in outcome.known),
        stale=tuple(one._replace(path=shown(one.path)) for one in outcome.stale),
        beyond=tuple(_moved(finding, shown) for finding in outcome.beyond),
        settings=tuple(map(shown, outcome.settings)),
    )


def _moved(finding: Finding, shown: Shown) -> Finding:
    related = tuple(one._replace(path=shown(one.path)) for one in finding.related)
    mark = finding.mark._replace(path=shown(finding.mark.path))
    return finding._replace(mark=mark, related=related)
