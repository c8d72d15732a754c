"""What every rule's page says around the rule's own words, in both languages."""

from __future__ import annotations

from typing import Literal

Spoken = Literal["en", "fr"]

WORDS: dict[Spoken, dict[str, str]] = {
    "en": {
        "generated": "Made by `python -m linter.docs` from {file}: change that file.",
        "twin": "Français",
        "all": "All rules",
        "index": "The rules, page by page",
        "count": "{rules} rules in {packs} packs. `tactlint rules` lists them with "
        "what they weigh in your project, `tactlint rule NAME` shows one on the "
        "terminal.",
        "rule": "Rule",
        "weighs": "Weighs",
        "looks": "Looks at",
        "check": "Check",
        "since": "Since",
        "says": "Says",
        "off": "off until you name it",
        "what": "What it says",
        "why": "Why",
        "origin": "Where it comes from:",
        "bad": "Posts that it flags",
        "good": "Posts that it leaves alone",
        "en": "In English:",
        "fr": "In French:",
        "any": "In any language:",
        "flags": "Flagged:",
        "whole": "the post as a whole",
        "flagged_post": "Flagged: the post of {post}",
        "given": "Given:",
        "fix": "How to fix it",
        "set": "How to configure it",
        "now": "These are its settings; write those that you change.",
        "weight": "error, warning, info, or off",
        "long": "{count} entries, in {file}",
        "kinds": "[What the settings mean](../../packs.md#check-kinds); "
        "[other settings for some files](../../configuration.md#overrides).",
        "silence": "When to silence it",
        "how": "Say why, next to the text or in the header of the post:",
        "reason": "why it is right here",
        "needs": "Without a reason the finding stays.",
        "more": "[All about silencing](../../silencing.md).",
        "post": "each post by itself",
        "time": "each post, and the day on which it goes out",
        "feed": "the posts of a channel together",
        "engine": "requests for silence",
    },
    "fr": {
        "generated": "Fait par `python -m linter.docs` à partir de {file} : changez ce "
        "fichier-là.",
        "twin": "English",
        "all": "Toutes les règles",
        "index": "Les règles, page par page",
        "count": "{rules} règles dans {packs} packs. `tactlint rules` les énumère avec "
        "ce qu'elles pèsent dans votre projet, `tactlint rule NOM` en montre une "
        "dans le terminal.",
        "rule": "Règle",
        "weighs": "Pèse",
        "looks": "Regarde",
        "check": "Contrôle",
        "since": "Depuis",
        "says": "Dit",
        "off": "éteinte tant que vous ne la nommez pas",
        "what": "Ce qu'elle dit",
        "why": "Pourquoi",
        "origin": "D'où elle vient :",
        "bad": "Des posts qu'elle signale",
        "good": "Des posts qu'elle accepte",
        "en": "En anglais :",
        "fr": "En français :",
        "any": "Dans toute langue :",
        "flags": "Signalé :",
        "whole": "le post entier",
        "flagged_post": "Signalé : le post du {post}",
        "given": "Avec :",
        "fix": "Comment corriger",
        "set": "Comment la régler",
        "now": "Voici ses réglages ; n'écrivez que ceux que vous changez.",
        "weight": "error, warning, info ou off",
        "long": "{count} entrées, dans {file}",
        "kinds": "[Ce que veulent dire les réglages]"
        "(../../packs.fr.md#les-sortes-de-contrôle) ; "
        "[d'autres réglages pour certains fichiers]"
        "(../../configuration.fr.md#overrides).",
        "silence": "Quand la faire taire",
        "how": "Dites pourquoi, à côté du texte ou dans l'en-tête du post :",
        "reason": "pourquoi c'est juste ici",
        "needs": "Sans raison, le constat reste.",
        "more": "[Tout sur les silences](../../silencing.fr.md).",
        "post": "chaque post, seul",
        "time": "chaque post, et le jour où il part",
        "feed": "les posts d'un canal, ensemble",
        "engine": "les demandes de silence",
    },
}


def worded(language: Spoken) -> dict[str, str]:
    """Return the words of a language, with the spaces that French does not break."""
    if language == "en":
        return WORDS["en"]
    firm = "\N{NO-BREAK SPACE}"
    return {
        name: text.replace(" :", f"{firm}:").replace(" ;", f"{firm};")
        for name, text in WORDS["fr"].items()
    }
