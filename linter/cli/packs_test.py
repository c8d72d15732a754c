"""`tactlint packs test DIR`: play the examples of packs."""

from __future__ import annotations

import os

from linter.cli.exits import CLEAN, FINDINGS
from linter.config.calendars import load_calendar
from linter.errors import UserError
from linter.packs.locate import PackFolder, own_packs, packs_in
from linter.rehearsal import rehearse
from linter.shelf import Shelf


def packs_test(folder: str) -> int:
    """Play every example; print the failures; return 1 when there are some."""
    folders = _packs(folder)
    inside = {os.path.realpath(pack.path) for pack in folders}
    own = [pack for pack in own_packs() if os.path.realpath(pack.path) not in inside]
    shelf = Shelf([*own, *folders], load_calendar, use_cache=False)
    played, failures = rehearse(folders, shelf)
    for failure in failures:
        print(f"{failure.where}: {failure.what}")
    rules = sum(
        rule.path.startswith(tuple(os.path.join(pack.path, "") for pack in folders))
        for rule in shelf.library.rules
    )
    examples = "1 example" if played == 1 else f"{played} examples"
    whose = "1 rule and its" if rules == 1 else f"{rules} rules and their"
    print(f"{examples} of {whose} traits played, {len(failures)} failed.")
    return FINDINGS if failures else CLEAN


def _packs(folder: str) -> list[PackFolder]:
    if os.path.isfile(os.path.join(folder, "pack.yaml")):
        return [PackFolder(os.path.normpath(folder), folder)]
    packs = packs_in(folder, folder) if os.path.isdir(folder) else []
    if not packs:
        hint = "a pack is a folder with a pack.yaml"
        raise UserError(folder, "there is no pack here", hint)
    return packs
