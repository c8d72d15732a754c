"""Debts: findings that a team knows of, and those that are no longer there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from linter.core.debt import Debt, Debts
from linter.core.finding import Finding
from linter.core.tuples import NamedTuple


class Settled(NamedTuple):
    """New findings, known ones, and debts that nothing was found for, one by one."""

    kept: tuple[Finding, ...]
    known: tuple[Finding, ...]
    stale: tuple[Debt, ...]


def debt(finding: Finding) -> Debt:
    """Return what a baseline writes of a finding."""
    return Debt(finding.mark.path, finding.rule, finding.fingerprint)


def owed(findings: Iterable[Finding]) -> Debts:
    """Return the debts of findings; a firm one is never owed, it is to be mended."""
    return Counter(debt(finding) for finding in findings if not finding.firm)


def settle(
    findings: Iterable[Finding], debts: Debts, judged: Callable[[Debt], bool]
) -> Settled:
    """Take known findings out; `judged` says which debts could have shown up."""
    left = Counter(debts)
    kept: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        one = debt(finding)
        if finding.firm or not left[one]:
            kept.append(finding)
        else:
            left[one] -= 1
            known.append(finding)
    stale = tuple(one for one in sorted(left.elements()) if judged(one))
    return Settled(tuple(kept), tuple(known), stale)


def revised(debts: Debts, settled_away: Iterable[Debt], more: Debts) -> Debts:
    """Return debts without those that are settled, and with more of them."""
    left = Counter(debts)
    left.subtract(Counter(settled_away))
    left.update(more)
    return +left
