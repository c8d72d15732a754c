"""Why a rule said nothing, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping

from linter.cli.reason_texts import REASONS, SORTS
from linter.report.wording import LANGUAGES, Forms, counted
from linter.thoughts.thought import Measure, Reason

NBSP = "\N{NO-BREAK SPACE}"
# What a limit bounds, by its setting or, where this is said better, its check too.
MEASURED: Mapping[str, tuple[str, str]] = {
    "density.max_share": (
        "words in sentences that only sell",
        "mots des phrases qui ne font que vendre",
    ),
    "shouting.max_share": ("words in capitals", "mots en capitales"),
    "share.max_share": ("such posts on the channel", "posts de ce type sur le canal"),
    "share.min_posts": ("posts on the channel", "posts sur le canal"),
    "clockwork.share": ("posts at regular hours", "posts à heures régulières"),
    "clockwork.min_posts": ("posts on the channel", "posts sur le canal"),
    "one-kind.last": (
        "posts of one kind in a row",
        "posts d'un même genre d'affilée",
    ),
    "streak.last": ("such posts in a row", "posts de ce type d'affilée"),
    "repeated-phrase.times": ("uses of one phrase", "emplois d'une même phrase"),
    "max_per_day": ("posts on that day", "posts ce jour-là"),
    "max_per_week": ("posts in that week", "posts cette semaine-là"),
    "min_gap": (
        "minutes since the post before",
        "minutes depuis le post précédent",
    ),
    "max_calls": ("things to do", "choses à faire"),
    "max_links": ("links", "liens"),
    "max_words": ("words", "mots"),
    "min_words": ("words", "mots"),
    "min_matches": ("different words looked for", "mots cherchés différents"),
    "min_self": ("words about ourselves", "mots sur nous"),
    "max_reader": ("words to the reader", "mots adressés au lecteur"),
    "max_marks": ("exclamation marks", "points d'exclamation"),
    "least": ("ease of reading", "facilité de lecture"),
    "max_utm": ("utm parameters", "paramètres utm"),
    "min_hashtags": ("hashtags", "hashtags"),
}
_SHARES = frozenset({"max_share", "share"})
_WORDS = {
    "colon": (":", f"{NBSP}:"),
    "limit": ("limit", "limite"),
    "setting": ("setting", "réglage"),
    "short": ("too few {what}", "trop peu de {what}"),
    "quoted": ("'{name}'", f"«{NBSP}{{name}}{NBSP}»"),
    "and": (", ", ", "),
    "looked": ("looked for", "cherché"),
    "score": ("score {score} of 1", "score {score} sur 1"),
    "refused": (
        "score {score}, yet something else rules it out",
        "score {score}, mais autre chose l'exclut",
    ),
    "found": ("found {count}", "{count} à signaler"),
    "silenced": ("silenced", "mis en sourdine"),
    "quiet": ("kept quiet", "n'a rien dit"),
    "not asked": ("does not apply", "ne s'applique pas"),
    "unsaid": ("no reason given", "sans raison donnée"),
    "would": (
        "found {count} if it were still to go out",
        "{count} à signaler s'il était encore à publier",
    ),
    "all-quiet": ("rules that kept quiet", "règles qui n'ont rien dit"),
    "more": (
        "`--rule NAME` tells what one rule thought.",
        "`--rule NOM` dit ce qu'une règle en a pensé.",
    ),
}


def word(name: str, language: str) -> str:
    """Return a word of the explanations."""
    return _WORDS[name][language == "fr"]


def reason_text(reason: Reason, language: str) -> str:
    """Return why a rule said nothing, in a few words."""
    text = REASONS[reason.code][language == "fr"]
    names = word("and", language).join(
        word("quoted", language).replace("{name}", name) for name in reason.names
    )
    return text.replace("{names}", names)


def sort_text(reason: Reason, language: str) -> str:
    """Return what a reason has in common with others of its sort."""
    if reason.code in SORTS:
        return SORTS[reason.code][language == "fr"]
    return reason_text(reason, language)


def measure_text(measure: Measure, language: str) -> str:
    """Return what was measured and what the limit is."""
    subject = MEASURED.get(f"{measure.check}.{measure.setting}")
    subject = subject or MEASURED.get(measure.setting)
    what = subject[language == "fr"] if subject else measure.setting
    limit = _number(measure.limit, measure.setting, language)
    setting = f"{word('setting', language)} {measure.setting}"
    colon = word("colon", language)
    bound = f"{word('limit', language)}{colon} {limit}, {setting}"
    if measure.value is None:
        what = word("short", language).replace("{what}", what)
        return f"{what} ({bound})"
    value = _number(measure.value, measure.setting, language)
    if measure.channel:
        what = f"{measure.channel}, {what}"
    return f"{what}{colon} {value} ({bound})"


def rules_counted(number: int, language: str) -> str:
    """Return how many rules, in words."""
    words = LANGUAGES["fr" if language == "fr" else "en"]
    forms: Forms = words.rule
    return counted(number, forms, words)


def decimal(number: float, language: str) -> str:
    """Return a score as people write it."""
    written = f"{number:.2f}"
    return written.replace(".", ",") if language == "fr" else written


def _number(value: float, setting: str, language: str) -> str:
    if setting in _SHARES:
        return f"{value:.0%}".replace("%", f"{NBSP}%" if language == "fr" else "%")
    return f"{value:g}"
