"""`tactlint packs new NAME`: a first pack that passes its own tests."""

from __future__ import annotations

import json
import os
import re
from shlex import quote

from linter.cli.exits import CLEAN
from linter.cli.opening import spoken
from linter.cli.terminal import printed, reading_language
from linter.config.find import find
from linter.docs.generate import schema_text
from linter.errors import UserError
from linter.packs.first_pack import (
    SCHEMA,
    SCHEMAS,
    Spoken,
    better_name,
    first_pack,
    is_name,
    is_ours,
)

# What needs no quotes in a list of YAML.
PLAIN = r"[\w./-]+"
SAID: dict[Spoken, dict[str, str]] = {
    "en": {
        "wrote": "wrote {path}",
        "schemas": "wrote {path} (for your editor: leave it as it is)",
        "next": "Next:",
        "name": "1. Name it in {settings}: {line}",
        "test": "2. Play its examples: tactlint packs test {path}",
    },
    "fr": {
        "wrote": "écrit\u00a0: {path}",
        "schemas": "écrit\u00a0: {path} (pour votre éditeur\u00a0: n'y touchez pas)",
        "next": "Ensuite\u00a0:",
        "name": "1. Nommez-le dans {settings}\u00a0: {line}",
        "test": "2. Jouez ses exemples\u00a0: tactlint packs test {path}",
    },
}


def packs_new(name: str, *, folder: str = "", lang: str = "") -> int:
    """Write a first pack into a new folder; print what was written and what is next.

    Raises UserError for a name that will not do, and where something stands already.
    """
    language: Spoken = "fr" if (spoken(lang) or reading_language()) == "fr" else "en"
    said = SAID[language]
    _insist(name)
    place = os.path.normpath(folder or name)
    ahead = _ahead(place, said)
    files = first_pack(name, language)
    schemas = {
        SCHEMA.replace("{kind}", kind): schema_text(kind, language) for kind in SCHEMAS
    }
    _write(place, {**files, **schemas})
    wrote = [said["wrote"].replace("{path}", f"{_shown(place)}/{one}") for one in files]
    beside = said["schemas"].replace("{path}", f"{_shown(place)}/schemas/")
    printed("\n".join([*wrote, beside, "", *ahead]))
    return CLEAN


def _insist(name: str) -> None:
    if is_ours(name):
        what = f"tactlint has a pack called '{name}' already"
        raise UserError("packs new", what, "choose another name")
    if not is_name(name):
        near = better_name(name) or "our-rules"
        what = f"a pack cannot be called '{name}': letters a-z, digits and hyphens"
        raise UserError("packs new", what, f"such as '{near}'")


def _write(place: str, files: dict[str, str]) -> None:
    """Write all files into a folder that is new or empty: nothing is overwritten."""
    try:
        there = sorted(os.listdir(place)) if os.path.lexists(place) else []
        if there:
            what = f"there is something here already: {there[0]}"
            raise UserError(_shown(place), what, "name a new folder with --dir")
        for path, text in files.items():
            file = os.path.join(place, *path.split("/"))
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "x", encoding="utf-8", newline="\n") as out:
                out.write(text)
    except OSError as error:
        raise UserError(_shown(place), f"cannot be written: {error.strerror}") from None


def _ahead(place: str, said: dict[str, str]) -> list[str]:
    """Return the next two steps: a line of the settings, and a command."""
    found = find(os.getcwd())
    near = _shown(os.path.relpath(place, found.root or os.getcwd()))
    path = near if near.startswith(".") else f"./{near}"
    settings = os.path.basename(found.path) if found.path else "tactlint.yaml"
    text = json.dumps(path, ensure_ascii=False)
    if settings.endswith(".toml"):
        line = f"packs = [{text}]"
    else:
        line = f"packs: [{path if re.fullmatch(PLAIN, path) else text}]"
    return [
        said["next"],
        said["name"].replace("{settings}", settings).replace("{line}", line),
        said["test"].replace("{path}", quote(_shown(place))),
    ]


def _shown(place: str) -> str:
    return place.replace(os.sep, "/")
