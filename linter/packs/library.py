"""Packs put together into a library, checked against each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from linter.core.library import Library
from linter.core.record import fields
from linter.core.rule import CheckKind, Rule
from linter.core.signal import SignalData, TraitData
from linter.errors import did_you_mean
from linter.packs.bounds import insist_in_bounds
from linter.packs.kinds import checks
from linter.packs.load import Pack, value_of
from linter.positioned import Gathering, Value, build

__all__ = ["COMPUTED", "Library", "gather", "settings_of"]

# Signals that the language room computes; no pack lists their words.
COMPUTED = (
    "brand",
    "capitals",
    "emoji",
    "exclamation",
    "hashtag",
    "link",
    "mention",
    "number",
    "open-question",
    "question",
    "rhetorical-question",
)
_SIGNAL_SETTINGS = {
    "signals",
    "signal",
    "first",
    "second",
    "unless_signals",
    "cleared_by",
    "with_signals",
}
_TRAIT_SETTINGS = {
    "trait",
    "traits",
    "any_trait",
    "one_of_traits",
    "unless_traits",
    "exempt_traits",
    "only_with",
    "left_to",
}


def gather(packs: Iterable[Pack]) -> Library:
    """Put packs together; raise Complaints when they do not fit."""
    from linter.packs.fit import complaints, signals_of

    packs = list(packs)
    written = [one for pack in packs for one in pack.written]
    signals = [one.thing for one in written if isinstance(one.thing, SignalData)]
    traits = tuple(one.thing for one in written if isinstance(one.thing, TraitData))
    known = signals_of(written) | set(COMPUTED)
    named = {trait.name for trait in traits}
    work = Gathering()
    work.errors.extend(complaints(packs, known))
    rules = [
        work.tried(_settled, rule, known, named)
        for pack in packs
        for rule in pack.rules
    ]
    work.finish()
    return Library(
        tuple((pack.name, pack.origin) for pack in packs),
        tuple(rule for rule in rules if rule),
        _merged(signals),
        traits,
        tuple(day for pack in packs for day in pack.days),
        tuple(one for pack in packs for one in pack.platforms),
    )


def _settled(rule: Rule, signals: set[str], traits: set[str]) -> Rule:
    """Return the rule with its settings checked by its kind's parameters."""
    value = value_of(rule.path)
    check = value.at("check")
    kind = checks().find(rule.check, check.where)
    settings = value.find("with")
    if settings is None:
        return rule._replace(settings={})
    given = settings_of(kind, settings)
    for key, names in given.items():
        known = _known(key, signals, traits)
        for name in _names(names):
            if known and name and name not in known:
                what = (
                    f"no {'trait' if known is traits else 'signal'} is called '{name}'"
                )
                raise settings.at(key).complain(what, did_you_mean(name, sorted(known)))
    return rule._replace(settings=given)


def settings_of(kind: CheckKind, value: Value) -> dict[str, Any]:
    """Read the parameters that a mapping gives; raise Complaints with places."""
    params = build(value, kind.params)
    written = {key.name for key, _ in value.pairs()}
    given = {
        field.name: getattr(params, field.name)
        for field in fields(kind.params)
        if field.name in written
    }
    for name, one in given.items():
        insist_in_bounds(name, one, value.at(name))
    return given


def _known(key: str, signals: set[str], traits: set[str]) -> set[str] | None:
    if key in _SIGNAL_SETTINGS:
        return signals
    return traits if key in _TRAIT_SETTINGS else None


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, (tuple, dict)):
        return [str(name) for name in value]
    return []


def _merged(signals: Iterable[SignalData]) -> tuple[SignalData, ...]:
    """Join the files of one signal and language: `extend` adds to a list."""
    merged: dict[tuple[str, str], SignalData] = {}
    for signal in signals:
        key = (signal.name, signal.language)
        if key in merged:
            first = merged[key]
            signal = first._replace(  # noqa: PLW2901 - the joined one replaces both
                phrases=first.phrases + signal.phrases,
                exceptions=first.exceptions + signal.exceptions,
            )
        merged[key] = signal
    return tuple(merged.values())
