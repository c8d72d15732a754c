"""Bind rules to their checks, with the team's settings and severities."""

from collections.abc import Iterable, Mapping
from typing import Any

from linter.checks.registry import KINDS, LONE
from linter.core.finding import Severity
from linter.core.library import Library
from linter.core.rule import BoundRule, Made, Rule
from linter.core.tuples import NamedTuple
from linter.packs.kinds import checks


class Wish(NamedTuple):
    """What a team wants of a rule: `off`, another severity, other settings."""

    severity: Severity | None = None
    off: bool = False
    on: bool = False
    settings: Mapping[str, Any] = {}


def bind(
    library: Library,
    wishes: Mapping[str, Wish],
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
) -> tuple[BoundRule, ...]:
    """Return the rules in force.

    `select` and `ignore` are `pack`, `pack/*` or `pack/rule` names from the
    command line. A rule that is off by default comes on by being selected by
    its full name, or by a wish.
    """
    bound = []
    for rule in library.rules:
        wish = wishes.get(rule.id, Wish())
        if not _wanted(rule, wish, select, ignore):
            continue
        bound.append(_bound(rule, wish))
    return tuple(bound)


def _bound(rule: Rule, wish: Wish) -> BoundRule:
    """Bind a rule; a check of our own is loaded only when it runs."""
    severity = wish.severity or rule.severity

    def make() -> Made:
        kind = checks().find(rule.check, rule.path)
        return kind, kind.params(**{**rule.settings, **wish.settings})

    if rule.check not in KINDS:
        return BoundRule(rule, *make(), severity)
    level = KINDS[rule.check][1]
    return BoundRule.later(rule, severity, level, make, lone=rule.check in LONE)


def _wanted(
    rule: Rule, wish: Wish, select: tuple[str, ...], ignore: tuple[str, ...]
) -> bool:
    named = rule.id in select
    enabled = (rule.enabled or wish.on or named) and not (wish.off and not named)
    if select and not _any(rule.id, select):
        return False
    return enabled and not _any(rule.id, ignore)


def _any(rule: str, patterns: Iterable[str]) -> bool:
    pack = rule.partition("/")[0]
    return any(pattern in (rule, pack, f"{pack}/*", "*") for pattern in patterns)
