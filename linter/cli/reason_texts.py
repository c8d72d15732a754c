"""The reasons of rules to say nothing, in English and in French."""

from __future__ import annotations

from collections.abc import Mapping

# By the code of the reason; `{names}` are traits, kinds or words that it tells of.
REASONS: Mapping[str, tuple[str, str]] = {
    "nothing": ("looked and found nothing", "examiné, rien trouvé"),
    "no-words": (
        "none of the words looked for stands there",
        "aucun des mots cherchés ne s'y trouve",
    ),
    "bounded": ("within the limit", "dans la limite"),
    "elsewhere": (
        "told of another post that it goes with",
        "signalé sur un autre post qui va avec",
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
    "nothing": ("looked and found nothing", "examiné, rien trouvé"),
    "off": ("off", "éteintes"),
    "off-here": ("off", "éteintes"),
    "off-by-default": ("off", "éteintes"),
}
