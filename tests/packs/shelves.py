"""Packs written for a test, and the library of tactlint's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.config.calendars import load_calendar
from linter.packs.library import Library, gather
from linter.packs.load import load_pack
from linter.packs.locate import PackFolder, own_packs

Files = dict[str, str]

TEA: Files = {
    "pack.yaml": "pack: tea\nabout: {en: About tea., fr: Du thé.}\n",
    "signals/brew.en.yaml": (
        "signal: brew\nlanguage: en\n"
        "phrases: [steep it, {words: pour over, weight: 0.5}]\n"
    ),
    "signals/brew.fr.yaml": "signal: brew\nlanguage: fr\nphrases: [fais infuser]\n",
    "traits/steeped.yaml": (
        "trait: steeped\nabout: The post brews.\nsignals: {brew: 1.0}\n"
        "bad: [{text: Now steep it for a while., lang: en}]\n"
        "good: [{text: Coffee for everyone., lang: en}]\n"
    ),
    "too-hot.yaml": (
        "rule: too-hot\n"
        "severity: warning\n"
        "check: phrases\n"
        "with: {signals: [brew], traits: [steeped]}\n"
        "message: {en: \"'{words}' scalds\", fr: '« {words} » brûle'}\n"
        "help: {en: Wait., fr: Attendez.}\n"
        "why: {en: Tongues are tender., fr: La langue est tendre.}\n"
        "bad:\n"
        "  - {text: Steep it at once and drink., lang: en, flags: Steep it}\n"
        "  - {text: Fais infuser et bois., lang: fr, flags: Fais infuser}\n"
        "good:\n"
        "  - {text: Let it cool., lang: en}\n"
        "  - {text: Laisse refroidir., lang: fr}\n"
    ),
}


def write_pack(folder: Path, files: Files) -> PackFolder:
    """Write a pack's files; return where it is."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return PackFolder(str(folder), folder.name)


def library_of(*folders: PackFolder) -> Library:
    """Return the library of these packs alone."""
    return gather([load_pack(folder, load_calendar) for folder in folders])


@cache
def own_library() -> Library:
    """Return the library of tactlint's own packs."""
    return library_of(*own_packs())
