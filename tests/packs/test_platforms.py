"""Files of platforms: every figure has a source, and they survive the freezer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from linter.config.calendars import load_calendar
from linter.config.readers import PLATFORMS
from linter.core.parts import Parts
from linter.core.platform import Figure
from linter.errors import UserError
from linter.packs.freeze import freeze, thaw
from linter.packs.load import load_pack
from linter.packs.locate import PackFolder
from linter.sources.platforms import platform as platform_of
from tests.packs.shelves import own_library

GONE = {"google+", "vine", "periscope"}
FIGURE = '{value: 10, source: "https://example.org/limits", checked: 2026-11-20}'


def pack(folder: Path, text: str) -> PackFolder:
    (folder / "platforms").mkdir()
    about = "pack: tea\nabout: {en: tea, fr: thé}\n"
    (folder / "pack.yaml").write_text(about, encoding="utf-8")
    (folder / "platforms" / "tearoom.yaml").write_text(text, encoding="utf-8")
    return PackFolder(str(folder), "test")


def figures() -> list[tuple[str, str, Figure]]:
    found = []
    for one in own_library().platforms:
        found += [(one.name, name, figure) for name, figure in one.limits.items()]
        more = {"advised": one.hashtags_advised, "ended": one.ended}
        found += [(one.name, name, f) for name, f in more.items() if f]
    assert len(found) > 30
    return found


@pytest.mark.parametrize(
    ("platform", "name", "figure"), figures(), ids=lambda value: str(value)[:30]
)
def test_every_figure_has_a_source_and_a_day(
    platform: str, name: str, figure: Figure
) -> None:
    assert platform
    assert name
    assert figure.value > 0
    assert figure.source.startswith("https://")
    assert date(2026, 1, 1) <= date.fromisoformat(figure.checked)


def test_platforms_are_those_that_posts_and_teams_may_name() -> None:
    for one in own_library().platforms:
        assert platform_of(one.name) == one.name
        assert one.name in PLATFORMS or one.name in GONE
        assert (one.ended is not None) == (one.name in GONE)


def test_platforms_survive_the_freezer() -> None:
    library = own_library()
    assert library.platforms
    assert thaw(Parts(freeze(library))).platforms == library.platforms


def test_a_pack_may_bring_a_platform(tmp_path: Path) -> None:
    head = "platform: tearoom\ntitle: Tea room\ncounts: graphemes\n"
    text = f"{head}limits:\n  text: {FIGURE}\n"
    (found,) = load_pack(pack(tmp_path, text), load_calendar).platforms
    assert (found.title, found.counts) == ("Tea room", "graphemes")
    assert found.limit("text") == 10
    assert found.limit("alt") is None


@pytest.mark.parametrize(
    ("limits", "complaint"),
    [
        ("text: 10", "text"),
        ("text: {value: 10, checked: 2026-11-20}", "source"),
        ("text: {value: 10, source: I know it, checked: 2026-11-20}", "no address"),
        ('text: {value: 10, source: "https://a.org", checked: lately}', "not a day"),
        ('text: {value: 0, source: "https://a.org", checked: 2026-11-20}', "no limit"),
        (f"txet: {FIGURE}", "txet"),
    ],
)
def test_a_figure_without_a_source_is_refused(
    tmp_path: Path, limits: str, complaint: str
) -> None:
    text = f"platform: tearoom\ntitle: Tea room\nlimits:\n  {limits}\n"
    with pytest.raises(UserError, match=complaint):
        load_pack(pack(tmp_path, text), load_calendar)
