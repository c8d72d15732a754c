"""A library as bytes and back, and when it is another one."""

from __future__ import annotations

import marshal
import os
from pathlib import Path

import pytest

from linter.core.parts import Parts, packed
from linter.packs.freeze import freeze, signature, thaw
from linter.packs.locate import PackFolder
from tests.packs.shelves import TEA, library_of, own_library, write_pack


def test_what_was_frozen_thaws_the_same() -> None:
    library = own_library()
    thawed = thaw(Parts(freeze(library)))
    assert thawed._replace(signals=tuple(thawed.signals)) == library
    assert thawed.signals[-1] == library.signals[-1]
    again = thaw(Parts(freeze(thawed)))
    assert again.signals[:3] == library.signals[:3]


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [b"", b""],
        [b"soup", b""],
        [marshal.dumps(None), b""],
        [marshal.dumps((1, 2, 3)), b""],
        [marshal.dumps(((), ((1,),), (), (), ())), b""],
        [marshal.dumps(((), 5, (), (), ())), b""],
        [marshal.dumps(((), (), (), (), ()))],
    ],
    ids=["none", "empty", "text", "null", "three", "short rule", "number", "one"],
)
def test_something_else_is_refused(parts: list[bytes]) -> None:
    with pytest.raises(ValueError, match="not a frozen library"):
        thaw(Parts(packed(parts)))


def test_signals_that_are_spoilt_are_read_anew() -> None:
    library = own_library()
    whole = freeze(library)
    spoilt = whole[:-9] + b"x" + whole[-8:]
    thawed = thaw(Parts(spoilt, lambda: whole))
    assert tuple(thawed.signals) == library.signals


@pytest.fixture
def tea(tmp_path: Path) -> PackFolder:
    return write_pack(tmp_path / "tea", TEA)


def test_a_signature_lasts_while_nothing_changes(tea: PackFolder) -> None:
    assert signature([tea]) == signature([tea])
    library_of(tea)  # reading changes nothing
    assert len({signature([tea]), signature([]), signature([tea, tea])}) == 3


@pytest.mark.parametrize("change", ["text", "time", "new", "gone", "renamed"])
def test_a_signature_changes_with_any_file(tea: PackFolder, change: str) -> None:
    before = signature([tea])
    rule = Path(tea.path, "too-hot.yaml")
    if change == "text":
        rule.write_text(rule.read_text() + "# more\n")
    elif change == "time":
        os.utime(rule, ns=(1, 1))
    elif change == "new":
        Path(tea.path, "signals", "other.en.yaml").write_text("signal: other\n")
    elif change == "gone":
        rule.unlink()
    else:
        rule.rename(rule.with_name("hot.yaml"))
    assert signature([tea]) != before


def test_a_link_that_leads_nowhere_is_no_obstacle(tea: PackFolder) -> None:
    Path(tea.path, ".#too-hot.yaml").symlink_to("nobody@nowhere")
    assert signature([tea])
    assert len(library_of(tea).rules) == 1
