"""The files of a pack: pack.yaml, rules, signals and traits, as they are read."""

from __future__ import annotations

from linter.core.finding import Severity
from linter.core.record import field, record
from linter.positioned import Value, about


@record
class Bilingual:
    """A text in both languages."""

    en: str = field(metadata=about("the English text", "le texte anglais"))
    fr: str = field(metadata=about("the French text", "le texte français"))


@record
class PackFile:
    """`pack.yaml`: the pack's name and what it is for."""

    pack: str = field(metadata=about("name of the pack, as in `pack/rule`"))
    purpose: Bilingual = field(metadata=about("what the pack is for", key="about"))


@record
class RuleFile:
    """One rule: its words, its check and its examples."""

    rule: str = field(metadata=about("name, the same as the file's"))
    severity: Severity = field(metadata=about("what a finding weighs"))
    check: str = field(metadata=about("check kind that finds the places"))
    message: Bilingual = field(metadata=about("what a finding says"))
    help: Bilingual = field(metadata=about("what to do about it"))
    why: Bilingual = field(metadata=about("the reason behind the rule"))
    bad: tuple[Value, ...] = field(metadata=about("posts that it finds"))
    good: tuple[Value, ...] = field(metadata=about("posts that it leaves alone"))
    settings: Value | None = field(
        default=None, metadata=about("the check's parameters", key="with")
    )
    variants: dict[str, Bilingual] = field(
        default_factory=dict, metadata=about("messages for special cases")
    )
    since: str = field(default="", metadata=about("version that brought it"))
    enabled: bool = field(default=True, metadata=about("false: only when asked for"))
    seeds: tuple[str, ...] = field(
        default=(), metadata=about("essays that the rule comes from")
    )


@record
class PhraseFile:
    """A phrase; alone, or with a weight of its own."""

    words: str = field(metadata=about("the phrase", bare=True))
    weight: float | None = field(default=None, metadata=about("its own weight"))


@record
class SignalFile:
    """Words of one language that mean one thing."""

    language: str = field(metadata=about("`en`, `fr`, or `any`"))
    phrases: tuple[PhraseFile, ...] = field(metadata=about("the words"))
    signal: str = field(default="", metadata=about("name, as the file's"))
    extend: str = field(default="", metadata=about("signal that gets more words"))
    purpose: str = field(
        default="", metadata=about("what the words have in common", key="about")
    )
    weight: float = field(default=1.0, metadata=about("weight of a phrase"))
    exceptions: tuple[str, ...] = field(
        default=(), metadata=about("phrases that do not count", key="except")
    )


@record
class TraitFile:
    """What kind of post this is: a small readable score over signals."""

    trait: str = field(metadata=about("name, the same as the file's"))
    purpose: str = field(metadata=about("what such a post does", key="about"))
    signals: dict[str, float] = field(
        default_factory=dict, metadata=about("coefficient of each signal")
    )
    features: dict[str, float] = field(
        default_factory=dict, metadata=about("coefficient of each feature")
    )
    threshold: float = field(default=1.0, metadata=about("score that makes it true"))
    cap: float = field(default=1.5, metadata=about("most that a signal counts"))
    needs: tuple[str, ...] = field(
        default=(), metadata=about("one of these signals must be there")
    )
    unless: tuple[str, ...] = field(
        default=(), metadata=about("none of these signals may be there")
    )
    evidence: tuple[str, ...] = field(
        default=(), metadata=about("signals shown as evidence")
    )
    bad: tuple[Value, ...] = field(default=(), metadata=about("posts that have it"))
    good: tuple[Value, ...] = field(default=(), metadata=about("posts that do not"))
