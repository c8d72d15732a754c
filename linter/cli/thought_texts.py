"""Why a rule said nothing, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping

from linter.report.wording import LANGUAGES, Forms, counted
from linter.thoughts.thought import Measure, Reason

NBSP = "\N{NO-BREAK SPACE}"
# By the code of the reason; `{names}` are traits, kinds or words that it tells of.
REASONS: Mapping[str, tuple[str, str]] = {
    "nothing": ("looked and found nothing", "rien trouvé après examen"),
    "no-words": (
        "none of the words looked for stands there",
        "aucun des mots cherchés ne s'y trouve",
    ),
    "bounded": ("within the limit", "dans la limite"),
    "elsewhere": (
        "told once, of another post of the channel",
        "signalé une seule fois, sur un autre post du canal",
    ),
    "alone-here": (
        "no other post on this channel to compare with",
        "aucun autre post à comparer sur ce canal",
    ),
    "alone": (
        "no other dated post to compare with",
        "aucun autre post daté à comparer",
    ),
    "silenced": ("silenced on request", "mis en sourdine sur demande"),
    "out": (
        "the post is already out",
        "le post est déjà publié",
    ),
    "over": (
        "the post does not come back any more",
        "le post ne revient plus",
    ),
    "off": (
        "off in the configuration",
        "règle éteinte dans la configuration",
    ),
    "off-here": (
        "off for this file (an override of the configuration)",
        "règle éteinte pour ce fichier (`overrides` de la configuration)",
    ),
    "off-by-default": (
        "off until the team switches it on",
        "règle éteinte tant que l'équipe ne l'allume pas",
    ),
    "kind": (
        "not for posts of the kind {names}",
        "pas pour les posts du genre {names}",
    ),
    "sector": (
        "not for the sector {names}",
        "pas pour le secteur {names}",
    ),
    "lacks-trait": (
        "only for posts that are {names}",
        "seulement pour les posts de type {names}",
    ),
    "lacks-traits": (
        "only for posts that are one of {names}",
        "seulement pour les posts de l'un des types {names}",
    ),
    "has-trait": (
        "not for posts that are {names}",
        "pas pour les posts de type {names}",
    ),
    "has-signal": (
        "cleared by other words of the post",
        "d'autres mots du post l'en dispensent",
    ),
    "no-text": ("the post has no text", "le post n'a pas de texte"),
    "no-date": ("the post has no date", "le post n'a pas de date"),
    "no-hour": (
        "the post has no time of day",
        "le post n'a pas d'heure",
    ),
    "no-draft": ("only for drafts", "seulement pour les brouillons"),
    "no-once": (
        "the post comes back on purpose",
        "le post revient exprès",
    ),
    "no-language": (
        "its language is not known",
        "sa langue n'est pas connue",
    ),
    "no-channel": (
        "the post names no channel",
        "le post ne nomme aucun canal",
    ),
    "no-platform": (
        "on no platform that is known",
        "sur aucune plateforme connue",
    ),
    "no-media": (
        "the post has no image or video",
        "le post n'a ni image ni vidéo",
    ),
    "no-alt": (
        "the post has no alternative text",
        "le post n'a pas de texte alternatif",
    ),
    "no-closed-replies": (
        "replies are open",
        "les réponses sont ouvertes",
    ),
    "no-campaign": (
        "the post names no campaign and no kind",
        "le post n'indique ni campagne ni genre",
    ),
    "no-event": (
        "no crisis and no hold is declared",
        "aucune crise ni pause n'est déclarée",
    ),
    "no-blocklist": (
        "the team's list of words is empty",
        "la liste de mots de l'équipe est vide",
    ),
    "no-bound": (
        "no limit is set for its channels",
        "aucune limite n'est fixée pour ses canaux",
    ),
    "no-desk": (
        "nobody said when its channels are staffed",
        "personne n'a dit quand ses canaux sont suivis",
    ),
    "no-subjects": (
        "the team chose no subjects",
        "l'équipe n'a pas choisi de sujets",
    ),
    "no-request": (
        "nothing is silenced in the post",
        "rien n'est mis en sourdine dans le post",
    ),
}
_OTHER = ("for other kinds of posts", "pour d'autres genres de posts")
_NOTHING = (
    "nothing there of what they look for",
    "rien là de ce qu'elles cherchent",
)
# Reasons that rules have for most posts are told together, in this order.
SORTS: Mapping[str, tuple[str, str]] = {
    "lacks-trait": _OTHER,
    "lacks-traits": _OTHER,
    **dict.fromkeys(
        (
            "no-words",
            "no-event",
            "no-blocklist",
            "no-request",
            "no-draft",
            "no-closed-replies",
            "no-media",
            "no-alt",
            "no-desk",
            "no-bound",
            "no-subjects",
            "no-campaign",
        ),
        _NOTHING,
    ),
    "nothing": ("looked and found nothing", "rien trouvé après examen"),
    "off": ("off", "éteintes"),
    "off-here": ("off", "éteintes"),
    "off-by-default": ("off", "éteintes"),
}
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
