"""The rulebook: which rules are in force on which file, and how heavy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from linter.config.rules import RuleSettings
from linter.core.rule import BoundRule, Rule
from linter.engine.silence import names
from linter.errors import UserError, did_you_mean
from linter.packs.bind import Wish, bind
from linter.packs.bounds import insist_in_bounds
from linter.packs.kinds import checks
from linter.positioned import build
from linter.project import Project
from linter.shapes.entry import Entry, entries
from linter.sources.discover import matches


class Rulebook:
    """Binds the library's rules as the configuration and options ask.

    Raises UserError when one of them names a rule that is not there: a wish
    that silently does nothing would be worse than none.
    """

    def __init__(
        self, project: Project, select: tuple[str, ...], ignore: tuple[str, ...]
    ) -> None:
        self._project = project
        self._select = select
        self._ignore = ignore
        self._by_profile: dict[tuple[int, ...], tuple[BoundRule, ...]] = {}
        for option, patterns in (("--select", select), ("--ignore", ignore)):
            for pattern in patterns:
                self._insist(pattern, option)
        self._insist_on_some()

    @property
    def everywhere(self) -> tuple[BoundRule, ...]:
        """The rules in force where no override says otherwise."""
        return self.on("")

    def on(self, path: str) -> tuple[BoundRule, ...]:
        """Return the rules in force on a path."""
        profile = tuple(
            number
            for number, override in enumerate(self._project.config.overrides)
            if path and matches(path, override.paths)
        )
        if profile not in self._by_profile:
            self._by_profile[profile] = self._bound(profile)
        return self._by_profile[profile]

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of all rules, in force or not."""
        return frozenset(rule.id for rule in self._project.library.rules)

    def _insist_on_some(self) -> None:
        """Raise UserError when the options leave no rule: nothing would be checked."""
        overrides = range(len(self._project.config.overrides))
        if not (self._select or self._ignore) or self.on(""):
            return
        if not any(self._bound((number,)) for number in overrides):
            option = "--ignore" if self._ignore else "--select"
            hint = (
                "a rule that is off by default comes on when --select names it in full"
            )
            raise UserError(option, "no rule is left to check with", hint)

    def _bound(self, profile: tuple[int, ...]) -> tuple[BoundRule, ...]:
        config = self._project.config
        wishes: dict[str, Wish] = {}
        self._add(wishes, config.rules, ("rules",))
        for number in profile:
            self._add(
                wishes, config.overrides[number].rules, ("overrides", number, "rules")
            )
        return bind(self._project.library, wishes, self._select, self._ignore)

    def _add(
        self,
        wishes: dict[str, Wish],
        rules: Mapping[str, RuleSettings],
        place: tuple[str | int, ...],
    ) -> None:
        """Lay settings over each other: a pack's first, then a rule's own."""
        for pattern in sorted(rules, key=_breadth):
            settings = rules[pattern]
            where = self._project.loaded.value.key(*place, pattern)
            self._insist(pattern, where.where)
            found = [r for r in self._project.library.rules if names(pattern, r.id)]
            used: set[str] = set()
            for rule in found:
                given = _given(rule, settings, used)
                wish = _wish(settings, given, wishes.get(rule.id, Wish()))
                wishes[rule.id] = wish
            _insist_used(settings, used, found)

    def _insist(self, pattern: str, where: str) -> None:
        rules = self._project.library.rules
        if not any(names(pattern, rule.id) for rule in rules):
            known = [rule.id for rule in rules]
            known += sorted({name.partition("/")[0] for name in known})
            hint = did_you_mean(pattern, known)
            raise UserError(where, f"no rule is called '{pattern}'", hint)


def _breadth(pattern: str) -> int:
    if pattern == "*":
        return 0
    return 1 if pattern.endswith("/*") or "/" not in pattern else 2


def _given(rule: Rule, settings: RuleSettings, used: set[str]) -> dict[str, object]:
    """Read the settings that the rule's check has; note which they were."""
    if not settings.settings:
        return {}
    known = {entry.key: entry for entry in _settings(rule)}
    given = {}
    for key, value in settings.settings.items():
        if key in known:
            used.add(key)
            given[known[key].name] = build(value, known[key].hint)
            insist_in_bounds(key, given[known[key].name], value)
    return given


def _settings(rule: Rule) -> tuple[Entry, ...]:
    shape: type = checks().find(rule.check, rule.path).params
    return entries(shape)


def _insist_used(settings: RuleSettings, used: set[str], rules: list[Rule]) -> None:
    """Complain of a setting that none of the rules has."""
    for key, value in settings.settings.items():
        if key not in used:
            known = {entry.key for rule in rules for entry in _settings(rule)}
            hint = did_you_mean(key, sorted({*known, "severity", "enabled"}))
            raise value.complain(f"'{rules[0].id}' has no setting '{key}'", hint)


def _wish(settings: RuleSettings, given: dict[str, object], before: Wish) -> Wish:
    off = settings.severity == "off" or settings.enabled is False
    on = settings.enabled is True or settings.severity not in (None, "off")
    severity = before.severity
    if settings.severity is not None and settings.severity != "off":
        severity = settings.severity
    return Wish(
        severity=severity,
        off=off or (before.off and not on),
        on=on or (before.on and not off),
        settings={**before.settings, **given},
    )
