"""Write the generated files, or say which of them are stale."""

from __future__ import annotations

import json
from typing import Literal

from linter.config.calendars import CalendarFile
from linter.config.events import EventsFile
from linter.config.model import Config
from linter.docs.schema import schema
from linter.packs.model import PackFile, RuleFile, SignalFile, TraitFile
from linter.packs.platforms import PlatformFile

Spoken = Literal["en", "fr"]

SHAPES: dict[str, tuple[type, dict[Spoken, str]]] = {
    "tactlint": (
        Config,
        {
            "en": "tactlint.yaml: what a team sets",
            "fr": "tactlint.yaml\u00a0: ce qu'une équipe règle",
        },
    ),
    "events": (
        EventsFile,
        {
            "en": "An events file: crises and holds",
            "fr": "Un fichier d'événements\u00a0: crises et suspensions",
        },
    ),
    "calendar": (
        CalendarFile,
        {
            "en": "A calendar: days that return",
            "fr": "Un calendrier\u00a0: des jours qui reviennent",
        },
    ),
    "pack": (
        PackFile,
        {
            "en": "pack.yaml: what a pack is for",
            "fr": "pack.yaml\u00a0: à quoi sert un pack",
        },
    ),
    "rule": (
        RuleFile,
        {
            "en": "A rule: its words, its check and its examples",
            "fr": "Une règle\u00a0: ses mots, son contrôle et ses exemples",
        },
    ),
    "signal": (
        SignalFile,
        {
            "en": "A signal: words of one language that mean one thing",
            "fr": "Un signal\u00a0: des mots d'une langue qui veulent dire une chose",
        },
    ),
    "platform": (
        PlatformFile,
        {
            "en": "A platform: how it counts and what it takes",
            "fr": "Une plateforme\u00a0: comment elle compte et ce qu'elle accepte",
        },
    ),
    "trait": (
        TraitFile,
        {
            "en": "A trait: what kind of post this is",
            "fr": "Un trait\u00a0: de quelle sorte de post il s'agit",
        },
    ),
}


def generated() -> dict[str, str]:
    """Return every generated file by its path from the repository's top."""
    # Who only wants a schema need not read all packs.
    from linter.docs.rule_pages import rule_pages

    schemas = {f"schemas/{name}.schema.json": schema_text(name) for name in SHAPES}
    return {**schemas, **rule_pages()}


def schema_text(name: str, language: Spoken = "en") -> str:
    """Return the JSON Schema of one of our sorts of files, for editors."""
    shape, titles = SHAPES[name]
    data = schema(shape, titles[language], language)
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
