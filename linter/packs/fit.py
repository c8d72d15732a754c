"""Do packs fit together: no name twice, no name that nobody gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.core.signal import SignalData, TraitData
from linter.errors import UserError, did_you_mean
from linter.packs.load import Pack, Written, shown, value_of
from linter.positioned import Value

# What the language room counts in a post; a test holds both lists together.
FEATURES = (
    "capitals",
    "digits",
    "emoji",
    "exclamations",
    "mentions",
    "plain",
    "first_person",
    "hashtags",
    "links",
    "own_link",
    "poll",
    "questions",
    "second_person",
    "words",
)


def signals_of(written: Iterable[Written]) -> set[str]:
    """Return the names of the signals that are defined, additions left out."""
    return {
        one.thing.name
        for one in written
        if isinstance(one.thing, SignalData) and not one.extends
    }


def complaints(packs: Sequence[Pack], signals: set[str]) -> Iterator[UserError]:
    """Yield what does not fit; `signals` are all that a trait may weigh."""
    yield from _twice(packs)
    written = [one for pack in packs for one in pack.written]
    defined = signals_of(written)
    for one in written:
        if isinstance(one.thing, TraitData):
            yield from _lost(one.thing, one.path, signals)
        elif one.extends and one.thing.name not in defined:
            what = f"no pack has a signal '{one.thing.name}' to extend"
            hint = did_you_mean(one.thing.name, sorted(defined))
            yield value_of(one.path).at("extend").complain(what, hint)


def _twice(packs: Sequence[Pack]) -> Iterator[UserError]:
    """Complain of names that are given twice: never a silent shadow."""
    for sort, things in _named(packs).items():
        seen: dict[str, str] = {}
        for name, owner in things:
            if name in seen:
                what = f"the {sort} '{name}' is defined twice"
                yield UserError(owner, what, f"{seen[name]} has it already")
            seen.setdefault(name, owner)


def _named(packs: Sequence[Pack]) -> dict[str, list[tuple[str, str]]]:
    """Return all names by sort, each with the pack or file that gives it."""
    names: dict[str, list[tuple[str, str]]] = {
        "pack": [(pack.name, pack.origin) for pack in packs],
        "rule": [(rule.id, shown(rule.path)) for p in packs for rule in p.rules],
        "day": [(day.id, pack.name) for pack in packs for day in pack.days],
        "platform": [(one.name, p.name) for p in packs for one in p.platforms],
        "signal": [],
        "trait": [],
    }
    for one in (one for pack in packs for one in pack.written if not one.extends):
        if isinstance(one.thing, TraitData):
            names["trait"].append((one.thing.name, shown(one.path)))
        else:
            name = f"{one.thing.name}.{one.thing.language}"
            names["signal"].append((name, shown(one.path)))
    return names


def _lost(trait: TraitData, path: str, signals: set[str]) -> Iterator[UserError]:
    """Complain of signals and features of a trait that are nowhere else."""
    named = (*trait.signals, *trait.needs, *trait.unless, *trait.evidence)
    for name in dict.fromkeys(named):
        if name not in signals:
            what = f"no signal is called '{name}'"
            yield _word(path, name).complain(what, did_you_mean(name, sorted(signals)))
    for name in trait.features:
        if name not in FEATURES:
            what = f"no feature is called '{name}'"
            place = value_of(path).key("features", name)
            yield place.complain(what, did_you_mean(name, list(FEATURES)))


def _word(path: str, name: str) -> Value:
    """Return where a trait file names a signal first."""
    value = value_of(path)
    for key in ("signals", "needs", "unless", "evidence"):
        below = value.at(key)
        for item in (*(named for named, _ in below.pairs()), *below.items()):
            if item.text == name:
                return item
    return value
