"""Every example of every rule and trait plays as it is written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from linter.config.calendars import load_calendar
from linter.packs.locate import own_packs
from linter.rehearsal import Rehearsal
from linter.shelf import Shelf


@cache
def _shelf() -> Shelf:
    return Shelf(own_packs(), load_calendar, use_cache=False)


def _traits() -> list[str]:
    found = [
        str(path)
        for pack in own_packs()
        for path in sorted(Path(pack.path, "traits").glob("*.yaml"))
    ]
    assert found
    return found


@pytest.mark.parametrize("name", [rule.id for rule in _shelf().library.rules])
def test_examples_of_rules(name: str) -> None:
    rule = _shelf().library.rule(name)
    assert rule is not None
    rehearsal = Rehearsal(_shelf())
    assert list(rehearsal.rule(rule)) == []
    assert rehearsal.played >= 4


@pytest.mark.parametrize("path", _traits(), ids=lambda path: Path(path).stem)
def test_examples_of_traits(path: str) -> None:
    rehearsal = Rehearsal(_shelf())
    assert list(rehearsal.trait(path)) == []
    assert rehearsal.played >= 8
