"""Write the generated files, or say which of them are stale."""

from __future__ import annotations

import json
from typing import Any

from linter.config.calendars import CalendarFile
from linter.config.events import EventsFile
from linter.config.model import Config
from linter.docs.schema import schema
from linter.packs.model import PackFile, RuleFile, SignalFile, TraitFile
from linter.packs.platforms import PlatformFile

SHAPES: dict[str, tuple[type, str]] = {
    "tactlint": (Config, "tactlint.yaml: what a team sets"),
    "events": (EventsFile, "An events file: crises and holds"),
    "calendar": (CalendarFile, "A calendar: days that return"),
    "pack": (PackFile, "pack.yaml: what a pack is for"),
    "rule": (RuleFile, "A rule: its words, its check and its examples"),
    "signal": (SignalFile, "A signal: words of one language that mean one thing"),
    "platform": (PlatformFile, "A platform: how it counts and what it takes"),
    "trait": (TraitFile, "A trait: what kind of post this is"),
}


def generated() -> dict[str, str]:
    """Return every generated file by its path from the repository's top."""
    return {
        f"schemas/{name}.schema.json": _json(schema(shape, title))
        for name, (shape, title) in SHAPES.items()
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
