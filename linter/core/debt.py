"""Debts: findings that a team knows of and lives with for now."""

from collections.abc import Mapping

from linter.core.tuples import NamedTuple


class Debt(NamedTuple):
    """A finding as a baseline knows it: it survives edits in other lines."""

    path: str
    rule: str
    fingerprint: str


# How many of each there are.
Debts = Mapping[Debt, int]
