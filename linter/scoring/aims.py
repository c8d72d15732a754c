"""Aims: which trait, signal or rule each label is measured on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean

KINDS = ("trait", "signal", "rule")
# Labels that people give posts, in words that need no knowledge of tactlint.
USUAL: dict[str, tuple[str, ...]] = {
    "promo": ("trait:promotional",),
    "dialogue": ("trait:inviting",),
    "bait": ("trait:baiting", "rule:bait/*"),
    "urgency": ("trait:pressing",),
    "vacuous": ("trait:vacuous",),
    "solemn": ("trait:solemn",),
}


class Aim(NamedTuple):
    """A label, and what should be found where it is given.

    `target` is `kind:name`; a rule's name may be a whole pack, `pack/*`.
    """

    label: str
    target: str

    @property
    def title(self) -> str:
        """How reports call it: the label too, where the target does not say it."""
        kind, _, name = self.target.partition(":")
        plain = self.label in {name, self.target}
        return f"{kind} {name}" if plain else f"{self.label} → {kind} {name}"

    def found(self, fired: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
        """Return the words that decided, None when nothing was found."""
        if not self.target.endswith("/*"):
            return fired.get(self.target)
        some = [fired[name] for name in fired if name.startswith(self.target[:-1])]
        return tuple(word for words in some for word in words) if some else None


class Known(NamedTuple):
    """What can be measured here, by kind; and why some rules cannot."""

    traits: frozenset[str]
    signals: frozenset[str]
    rules: frozenset[str]
    off: frozenset[str]
    feeds: frozenset[str]

    def has(self, target: str) -> bool:
        """Say whether a target is something that single posts are judged by."""
        kind, _, name = target.partition(":")
        if kind == "rule" and name.endswith("/*"):
            return any(rule.startswith(name[:-1]) for rule in self.rules)
        return name in getattr(self, f"{kind}s")

    @property
    def targets(self) -> list[str]:
        """All targets, for those who misspelt one."""
        return [
            f"{kind}:{name}" for kind in KINDS for name in getattr(self, f"{kind}s")
        ]


class Plan(NamedTuple):
    """What is measured, and the labels that are not: each with the reason."""

    aims: tuple[Aim, ...]
    unmeasured: tuple[tuple[str, str], ...]


def plan(labels: Iterable[str], maps: Iterable[str], known: Known) -> Plan:
    """Choose the aims of all labels; raise UserError for a wish that cannot be."""
    wished = _wished(maps, known)
    aims: list[Aim] = []
    unmeasured: list[tuple[str, str]] = []
    for label in sorted({*labels, *wished}, key=_order):
        for target in wished.get(label) or USUAL.get(label) or _named(label, known):
            if known.has(target):
                aims.append(Aim(label, target))
            else:
                unmeasured.append((Aim(label, target).title, _reason(target, known)))
    return Plan(tuple(aims), tuple(unmeasured))


def _order(label: str) -> tuple[bool, str]:
    """Put traits before rules."""
    return "/" in label, label


def _wished(maps: Iterable[str], known: Known) -> dict[str, list[str]]:
    """Read `label=kind:name` options; those of one label add up."""
    wished: dict[str, list[str]] = {}
    for text in maps:
        label, equals, target = text.partition("=")
        kind, colon, _ = target.partition(":")
        if not (label and equals and colon and kind in KINDS):
            hint = "write --map label=trait:name, signal:name or rule:pack/name"
            raise UserError("--map", f"cannot read '{text}'", hint)
        if not known.has(target):
            hint = did_you_mean(target, known.targets)
            raise UserError("--map", f"there is no '{target}' to measure here", hint)
        wished.setdefault(label, []).append(target)
    return wished


def _named(label: str, known: Known) -> tuple[str, ...]:
    """Read a label that is itself the name of something."""
    if label.partition(":")[0] in KINDS:
        return (label,)
    if "/" in label:
        return (f"rule:{label}",)
    kind = "signal" if label in known.signals - known.traits else "trait"
    return (f"{kind}:{label}",)


def _reason(target: str, known: Known) -> str:
    """Return the name of the reason why a target cannot be measured."""
    name = target.partition(":")[2]
    if name in known.off:
        return "off"
    return "feeds" if name in known.feeds else "unknown"
