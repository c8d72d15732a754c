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

    pack: str = field(
        metadata=about(
            "name of the pack, as in `pack/rule`",
            "nom du pack, comme dans `pack/règle`",
        )
    )
    purpose: Bilingual = field(
        metadata=about("what the pack is for", "à quoi sert le pack", key="about")
    )
    silence: Bilingual | None = field(
        default=None,
        metadata=about(
            "when a finding of this pack may be silenced",
            "quand on peut faire taire un constat de ce pack",
        ),
    )


@record
class RuleFile:
    """One rule: its words, its check and its examples."""

    rule: str = field(
        metadata=about(
            "name, the same as the file's", "nom, le même que celui du fichier"
        )
    )
    severity: Severity = field(
        metadata=about("what a finding weighs", "ce que pèse un constat")
    )
    check: str = field(
        metadata=about(
            "check kind that finds the places", "contrôle qui trouve les endroits"
        )
    )
    message: Bilingual = field(
        metadata=about("what a finding says", "ce que dit un constat")
    )
    help: Bilingual = field(metadata=about("what to do about it", "que faire"))
    why: Bilingual = field(
        metadata=about("the reason behind the rule", "la raison de la règle")
    )
    bad: tuple[Value, ...] = field(
        metadata=about("posts that it finds", "posts qu'elle signale")
    )
    good: tuple[Value, ...] = field(
        metadata=about("posts that it leaves alone", "posts qu'elle accepte")
    )
    settings: Value | None = field(
        default=None,
        metadata=about(
            "the check's parameters", "les paramètres du contrôle", key="with"
        ),
    )
    variants: dict[str, Bilingual] = field(
        default_factory=dict,
        metadata=about(
            "messages for special cases", "messages pour des cas particuliers"
        ),
    )
    since: str = field(
        default="",
        metadata=about("version that brought it", "version qui l'a apportée"),
    )
    enabled: bool = field(
        default=True,
        metadata=about(
            "false: only when asked for", "false\u00a0: seulement sur demande"
        ),
    )
    seeds: tuple[str, ...] = field(
        default=(),
        metadata=about("essays that the rule comes from", "textes dont vient la règle"),
    )
    silence: Bilingual | None = field(
        default=None,
        metadata=about(
            "when a finding may be silenced; else what the pack says",
            "quand on peut faire taire un constat (sinon, ce que dit le pack)",
        ),
    )


@record
class PhraseFile:
    """A phrase; alone, or with a weight of its own."""

    words: str = field(metadata=about("the phrase", "l'expression", bare=True))
    weight: float | None = field(
        default=None, metadata=about("its own weight", "son propre poids")
    )


@record
class SignalFile:
    """Words of one language that mean one thing."""

    language: str = field(metadata=about("`en`, `fr`, or `any`", "`en`, `fr` ou `any`"))
    phrases: tuple[PhraseFile, ...] = field(metadata=about("the words", "les mots"))
    signal: str = field(
        default="", metadata=about("name, as the file's", "nom, comme celui du fichier")
    )
    extend: str = field(
        default="",
        metadata=about(
            "signal that gets more words", "signal qui reçoit d'autres mots"
        ),
    )
    purpose: str = field(
        default="",
        metadata=about(
            "what the words have in common",
            "ce que ces mots ont en commun",
            key="about",
        ),
    )
    weight: float = field(
        default=1.0, metadata=about("weight of a phrase", "poids d'une expression")
    )
    exceptions: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "phrases that do not count", "expressions qui ne comptent pas", key="except"
        ),
    )


@record
class TraitFile:
    """What kind of post this is: a small readable score over signals."""

    trait: str = field(
        metadata=about(
            "name, the same as the file's", "nom, le même que celui du fichier"
        )
    )
    purpose: str = field(
        metadata=about("what such a post does", "ce que fait un tel post", key="about")
    )
    signals: dict[str, float] = field(
        default_factory=dict,
        metadata=about("coefficient of each signal", "coefficient de chaque signal"),
    )
    features: dict[str, float] = field(
        default_factory=dict,
        metadata=about("coefficient of each feature", "coefficient de chaque mesure"),
    )
    threshold: float = field(
        default=1.0,
        metadata=about("score that makes it true", "score à partir duquel il est vrai"),
    )
    cap: float = field(
        default=1.5,
        metadata=about("most that a signal counts", "le plus que compte un signal"),
    )
    own_words: bool = field(
        default=False,
        metadata=about(
            "leave out words that are quoted or denied",
            "laisser de côté les mots cités ou niés",
        ),
    )
    needs: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "one of these signals must be there", "un de ces signaux doit y être"
        ),
    )
    unless: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "none of these signals may be there", "aucun de ces signaux ne doit y être"
        ),
    )
    evidence: tuple[str, ...] = field(
        default=(),
        metadata=about("signals shown as evidence", "signaux montrés comme indices"),
    )
    bad: tuple[Value, ...] = field(
        default=(), metadata=about("posts that have it", "posts qui l'ont")
    )
    good: tuple[Value, ...] = field(
        default=(), metadata=about("posts that do not", "posts qui ne l'ont pas")
    )
