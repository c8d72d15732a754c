"""The words of `tactlint events`, in English and in French."""

from __future__ import annotations

from linter.feeds.alert import Alert
from linter.feeds.proposals import Step

NBSP = "\N{NO-BREAK SPACE}"
EN = {
    "read": "{feed}: {count} alerts read.",
    "read_1": "{feed}: 1 alert read.",
    "read_0": "{feed}: no alert there.",
    "would": "Dry run: nothing is written.",
    "green": "green",
    "yellow": "yellow",
    "orange": "orange",
    "red": "red",
    "everywhere": "everywhere",
    "from": "from",
    "until": "until",
    "unmapped": "no region known for: {areas}",
    "cancelled": "Cancelled at its source.",
    "ended": "cancelled at its source: lifted",
    "source_id": "id at its source",
    "wired": "{path} reads {entry} from now on.",
    "would_wire": "{path} would read {entry} from then on.",
    "unchanged": "Nothing new for {path}.",
    "counts": "Not proposed:",
    "light": "below {level} (--level): {count}",
    "elsewhere": "where none of your readers live (--everywhere): {count}",
    "over": "over already: {count}",
    "older": "older messages on the same thing: {count}",
    "unheard": "cancellations of what is not in your files: {count}",
    "same": "in your files already: {count}",
    "lifted": "ended by a person, left alone: {count}",
    "closed": "cancelled at their source, ended before: {count}",
    "left": "tests, exercises and receipts: {count}",
    "refused": "cannot be read, see the errors: {count}",
    "lower": "now {level} at its source; if it is over: `tactlint hold lift {id}`",
    "graver": "{level} at its source, was {was}; its posture stays {posture}",
    "level": "{level} at its source",
    "title": "its name there: {title}",
    "returned": "{level} at its source, was {was} when a person ended it; if it weighs "
    "again: `tactlint hold start`",
    "next": "Next: `tactlint hold list` shows them, `tactlint hold confirm ID` makes "
    "one count. Until then they stop nothing.",
    "next_dry": "Next: the same command without --dry-run.",
    "reason": "{feed}, level {level}.",
    "and": "; ",
}
FR = {
    "read": f"{{feed}}{NBSP}: {{count}} alertes lues.",
    "read_1": f"{{feed}}{NBSP}: 1 alerte lue.",
    "read_0": f"{{feed}}{NBSP}: aucune alerte.",
    "would": f"Essai{NBSP}: rien n'est écrit.",
    "green": "vert",
    "yellow": "jaune",
    "orange": "orange",
    "red": "rouge",
    "everywhere": "partout",
    "from": "du",
    "until": "jusqu'au",
    "unmapped": f"aucune région connue pour{NBSP}: {{areas}}",
    "cancelled": "Annulée à la source.",
    "ended": f"annulée à la source{NBSP}: levée",
    "source_id": "identifiant à la source",
    "wired": "{path} lit désormais {entry}.",
    "would_wire": "{path} lirait désormais {entry}.",
    "unchanged": "Rien de nouveau pour {path}.",
    "counts": f"Non proposées{NBSP}:",
    "light": f"au-dessous du niveau {{level}} (--level){NBSP}: {{count}}",
    "elsewhere": f"là où ne vit aucun de vos lecteurs (--everywhere){NBSP}: {{count}}",
    "over": f"déjà terminées{NBSP}: {{count}}",
    "older": f"messages plus anciens sur la même chose{NBSP}: {{count}}",
    "unheard": f"annulations de ce que vos fichiers n'ont pas{NBSP}: {{count}}",
    "same": f"déjà dans vos fichiers{NBSP}: {{count}}",
    "lifted": f"levées par une personne, laissées telles quelles{NBSP}: {{count}}",
    "closed": f"annulées à la source, déjà levées{NBSP}: {{count}}",
    "left": f"tests, exercices et accusés de réception{NBSP}: {{count}}",
    "refused": f"illisibles, voir les erreurs{NBSP}: {{count}}",
    "lower": f"désormais {{level}} à la source{NBSP}; si c'est fini{NBSP}: "
    "`tactlint hold lift {id}`",
    "graver": f"{{level}} à la source, auparavant {{was}}{NBSP}; sa posture reste "
    "{posture}",
    "level": "{level} à la source",
    "title": f"son nom à la source{NBSP}: {{title}}",
    "returned": f"{{level}} à la source, {{was}} quand une personne l'a levée{NBSP}; "
    f"si elle pèse de nouveau{NBSP}: `tactlint hold start`",
    "next": f"Ensuite{NBSP}: `tactlint hold list` les montre, `tactlint hold confirm "
    "ID` fait compter l'une d'elles. D'ici là, elles n'arrêtent rien.",
    "next_dry": f"Ensuite{NBSP}: la même commande sans --dry-run.",
    "reason": "{feed}, niveau {level}.",
    "and": f"{NBSP}; ",
}


def say(key: str, language: str, **values: object) -> str:
    """Return a text with its values in place."""
    text = (FR if language == "fr" else EN)[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def reason(alert: Alert, feed: str, language: str) -> str:
    """Return why an event is proposed, for the file: writers read it."""
    level = say(alert.level, language)
    parts = [say("reason", language, feed=feed, level=level)]
    if alert.areas:
        parts.append(sentence(unmapped(alert, language)))
    if alert.url:
        parts.append(alert.url)
    return " ".join(parts)


def retold(step: Step, feed: str) -> Step:
    """Return a step that corrects the level in a reason which still begins as ours."""
    event, level = step.event, step.changes.get("level")
    if event is None or event.level is None or level is None:
        return step
    for language in ("en", "fr"):
        before, after = (
            say("reason", language, feed=feed, level=say(str(one), language))
            for one in (event.level, level)
        )
        if event.reason.startswith(before):
            told = after + event.reason.removeprefix(before)
            return step._replace(changes={**step.changes, "reason": told})
    return step


def unmapped(alert: Alert, language: str) -> str:
    """Return which areas no region stands for, the first of them in words."""
    most = 5
    areas = ", ".join(alert.areas[:most])
    more = f" (+{len(alert.areas) - most})" if len(alert.areas) > most else ""
    return say("unmapped", language, areas=areas + more)


def sentence(text: str) -> str:
    """Return a text as a sentence of its own."""
    return f"{text[:1].upper()}{text[1:]}."
