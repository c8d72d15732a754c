"""`tactlint packs test DIR`: play the examples of packs."""

from __future__ import annotations

import os

from linter.cli.exits import CLEAN, FINDINGS
from linter.cli.opening import spoken
from linter.cli.terminal import printed, reading_language
from linter.config.calendars import load_calendar
from linter.errors import UserError
from linter.packs.locate import PackFolder, own_packs, packs_in
from linter.rehearsal import rehearse
from linter.report.french.translation import in_french
from linter.shelf import Shelf


def packs_test(folder: str, *, lang: str = "") -> int:
    """Play every example; print the failures; return 1 when there are some."""
    language = spoken(lang) or reading_language()
    folders = _packs(folder)
    inside = {os.path.realpath(pack.path) for pack in folders}
    own = [pack for pack in own_packs() if os.path.realpath(pack.path) not in inside]
    shelf = Shelf([*own, *folders], load_calendar, use_cache=False)
    played, failures = rehearse(folders, shelf)
    rules = sum(
        rule.path.startswith(tuple(os.path.join(pack.path, "") for pack in folders))
        for rule in shelf.library.rules
    )
    if not played and not failures:
        hint = "write `bad:` and `good:` examples in the files of its rules and traits"
        raise UserError(folder, "there is no example here to play", hint)
    say = in_french if language == "fr" else str
    lines = [f"{failure.where}: {say(failure.what)}" for failure in failures]
    printed("\n".join([*lines, SUMMED[language](played, rules, len(failures))]))
    return FINDINGS if failures else CLEAN


def _english(played: int, rules: int, failed: int) -> str:
    examples = "1 example" if played == 1 else f"{played} examples"
    whose = "1 rule and its" if rules == 1 else f"{rules} rules and their"
    return f"{examples} of {whose} traits played, {failed} failed."


def _french(played: int, rules: int, failed: int) -> str:
    examples = "1 exemple joué" if played == 1 else f"{played} exemples joués"
    whose = "1 règle et ses" if rules == 1 else f"{rules} règles et leurs"
    failures = "aucun échec" if not failed else f"{failed} échec{'s'[: failed - 1]}"
    return f"{examples} pour {whose} traits, {failures}."


SUMMED = {"en": _english, "fr": _french}


def _packs(folder: str) -> list[PackFolder]:
    if os.path.isfile(os.path.join(folder, "pack.yaml")):
        return [PackFolder(os.path.normpath(folder), folder)]
    packs = packs_in(folder, folder) if os.path.isdir(folder) else []
    if not packs:
        hint = "a pack is a folder with a pack.yaml"
        raise UserError(folder, "there is no pack here", hint)
    return packs
