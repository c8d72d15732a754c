"""Debts: findings that a team knows of, and those that are no longer there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

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
    text = finding.names.text
    return Debt(finding.mark.path, finding.rule, finding.fingerprint, text)


def owed(findings: Iterable[Finding]) -> Debts:
    """Return the debts of findings; a firm one is never owed, it is to be mended."""
    return Counter(debt(finding) for finding in findings if not finding.firm)


def settle(
    findings: Iterable[Finding], debts: Debts, judged: Callable[[Debt], bool]
) -> Settled:
    """Take known findings out; `judged` says which debts could have shown up."""
    told, left = tuple(findings), Counter(debts)
    known = _known(told, left)
    return Settled(
        tuple(one for at, one in enumerate(told) if at not in known),
        tuple(one for at, one in enumerate(told) if at in known),
        tuple(one for one in sorted(left.elements()) if judged(one)),
    )


def _known(findings: Sequence[Finding], left: Counter[Debt]) -> set[int]:
    """Return the numbers of known findings, and take their debts from those left.

    What agrees in all goes first, lest a new post pass for an old one like it.
    """
    known: set[int] = set()
    for ours, theirs in _WAYS:
        there: dict[Debt, list[Debt]] = {}
        for one in +left:
            if name := theirs(one):
                there.setdefault(name, []).append(one)
        for at, finding in enumerate(findings) if there else ():
            name = None if finding.firm or at in known else ours(finding)
            matches = there.get(name, ()) if name else ()
            match = next((one for one in matches if left[one]), None)
            if match:
                left[match] -= 1
                known.add(at)
    return known


def _by_print(one: Debt) -> Debt:
    return one._replace(text="")


def _by_text(one: Debt) -> Debt | None:
    """Name a debt by what its post says: only its date has changed."""
    return one._replace(fingerprint="") if one.text else None


def _by_place(finding: Finding) -> Debt | None:
    """Name a finding as baselines did that knew places in a list only."""
    former = finding.names.former
    return Debt(finding.mark.path, finding.rule, former) if former else None


# How a finding and a debt may be told to be one: what each of them goes by.
_WAYS: tuple[
    tuple[Callable[[Finding], Debt | None], Callable[[Debt], Debt | None]], ...
] = (
    (debt, lambda one: one),
    (lambda finding: _by_print(debt(finding)), _by_print),
    (lambda finding: _by_text(debt(finding)), _by_text),
    (_by_place, _by_print),
)


def renewed(
    debts: Debts, known: Iterable[Finding], settled_away: Iterable[Debt], more: Debts
) -> Debts:
    """Return debts as their findings are named now, without those settled away.

    `more` come on top of them.
    """
    found = tuple(known)
    left = Counter(settle(found, debts, lambda _: True).stale)
    left.subtract(Counter(settled_away))
    left.update(owed(found))
    left.update(more)
    return +left
