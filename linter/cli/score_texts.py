"""The words of `tactlint packs score`, in English and in French."""

from __future__ import annotations

from linter.engine.measure import Share

NBSP = "\N{NO-BREAK SPACE}"
DASH = "–"

EN = {
    "posts": "posts",
    "with": "with",
    "precision": "precision %",
    "recall": "recall %",
    "f1": "F1 %",
    "scored": "{posts} labelled posts. With: posts that have the label. In brackets: "
    "the range in which the true value lies, 19 times out of 20.",
    "source_left": "1 more source: nothing labelled, nothing found",
    "sources_left": "{count} more sources: nothing labelled, nothing found",
    "missed": "Missed: {name} ({count})",
    "alarms": "False alarms: {name} ({count})",
    "score": "score {score}",
    "words": "words: {words}",
    "off": "Not measured, the rule is off here: {names}",
    "feeds": "Not measured, the rule needs a whole feed: {names}",
    "unknown": "Not measured, nothing here is called so: {names}",
    "others": "Rules that found something, though no label speaks of them: {names}",
    "below_precision": "Precision of {name} is {was}, asked for at least {least}.",
    "below_recall": "Recall of {name} is {was}, asked for at least {least}.",
}
FR = {
    "posts": "posts",
    "with": "avec",
    "precision": "précision %",
    "recall": "rappel %",
    "f1": "F1 %",
    "scored": "{posts} posts étiquetés. Avec\xa0: posts qui portent l'étiquette. Entre "
    "crochets\xa0: l'intervalle qui contient la vraie valeur 19 fois sur 20.",
    "source_left": "1 autre source\xa0: rien d'étiqueté, rien de trouvé",
    "sources_left": "{count} autres sources\xa0: rien d'étiqueté, rien de trouvé",
    "missed": "Manqués\xa0: {name} ({count})",
    "alarms": "Fausses alertes\xa0: {name} ({count})",
    "score": "score {score}",
    "words": "mots\xa0: {words}",
    "off": "Non mesurées, la règle est éteinte ici\xa0: {names}",
    "feeds": "Non mesurées, la règle a besoin de tout un fil\xa0: {names}",
    "unknown": "Non mesurées, rien ne porte ce nom ici\xa0: {names}",
    "others": "Règles qui ont trouvé quelque chose sans qu'une étiquette en parle\xa0: "
    "{names}",
    "below_precision": "La précision de {name} est de {was}, il était demandé au moins "
    "{least}.",
    "below_recall": "Le rappel de {name} est de {was}, il était demandé au moins "
    "{least}.",
}


def say(key: str, language: str, **values: object) -> str:
    """Return a text with its values, French marks held to their words."""
    text = FR[key] if language == "fr" else EN[key]
    if language == "fr":
        text = text.replace(" :", f"{NBSP}:")
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", shown(value, language))
    return text


def shown(value: object, language: str) -> str:
    """Return a number as the language writes it, a dash for none."""
    if value is None:
        return DASH
    if isinstance(value, float):
        text = f"{value:.2f}"
        return text.replace(".", ",") if language == "fr" else text
    return str(value)


def share(found: Share | None) -> str:
    """Return a share and its interval in whole per cent."""
    if found is None:
        return DASH
    value, low, high = (round(100 * part) for part in found)
    return f"{value} [{low}{DASH}{high}]"
