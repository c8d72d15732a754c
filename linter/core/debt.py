"""Debts: findings that a team knows of and lives with for now."""

from collections.abc import Mapping

from linter.core.tuples import NamedTuple


class Debt(NamedTuple):
    """A finding as a baseline knows it: it survives edits in other lines.

    `text` is its second fingerprint, where its post is told from others by its
    date or by its text.
    """

    path: str
    rule: str
    fingerprint: str
    text: str = ""


# How many of each there are.
Debts = Mapping[Debt, int]
