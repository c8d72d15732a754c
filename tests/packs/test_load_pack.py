"""From the files of a pack to data."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config.calendars import load_calendar
from linter.core.signal import SignalData, TraitData
from linter.errors import UserError
from linter.packs.load import load_pack
from tests.packs.shelves import TEA, write_pack


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Complaints show paths from the current folder."""
    monkeypatch.chdir(tmp_path)


def test_everything_in_it_is_read(tmp_path: Path) -> None:
    day = (
        "calendar: tea\ndays:\n"
        "  - {id: tea-day, rule: 05-21, tone: light, names: {en: Tea Day, "
        "fr: Jour du thé}, regions: [world], certainty: verified, source: UN}\n"
    )
    folder = write_pack(tmp_path / "tea", {**TEA, "calendars/days.yaml": day})
    pack = load_pack(folder, load_calendar)
    assert (pack.name, pack.origin) == ("tea", "tea")
    assert pack.purpose == {"en": "About tea.", "fr": "Du thé."}
    [rule] = pack.rules
    assert (rule.id, rule.severity, rule.check) == ("tea/too-hot", "warning", "phrases")
    assert rule.messages[""]["fr"] == "«\xa0{words}\xa0» brûle"
    english, french, trait = pack.written
    assert english.thing == SignalData(
        "brew", "en", 1.0, (("steep it", 1.0), ("pour over", 0.5))
    )
    assert french.thing == SignalData("brew", "fr", 1.0, (("fais infuser", 1.0),))
    assert isinstance(trait.thing, TraitData)
    assert trait.thing.signals == {"brew": 1.0}
    assert [one.id for one in pack.days] == ["tea-day"]


def test_files_of_other_sorts_are_none_of_its_business(tmp_path: Path) -> None:
    extra = {"README.md": "# Tea", "notes.txt": "x", "signals/.#lock.yaml.swp": "x"}
    folder = write_pack(tmp_path / "tea", {**TEA, **extra})
    assert len(load_pack(folder, load_calendar).rules) == 1


@pytest.mark.parametrize(
    ("name", "before", "after", "expected"),
    [
        (
            "pack.yaml",
            "pack: tea",
            "pakc: tea",
            "tea/pack.yaml:1:1: unknown key 'pakc'\n  help: did you mean 'pack'?",
        ),
        (
            "pack.yaml",
            ", fr: Du thé.",
            "",
            "tea/pack.yaml:2:8: the key 'fr' is missing in 'about'",
        ),
        (
            "too-hot.yaml",
            "rule: too-hot",
            "rule: too-cold",
            (
                "tea/too-hot.yaml:1:7: the file is called 'too-hot' but its rule "
                "'too-cold'\n  help: rename one of them"
            ),
        ),
        (
            "too-hot.yaml",
            "severity: warning",
            "severity: warn",
            (
                "tea/too-hot.yaml:2:11: 'severity' should be one of error, warning, "
                "info, but is 'warn'\n  help: did you mean 'warning'?"
            ),
        ),
        (
            "signals/brew.en.yaml",
            "language: en",
            "language: de",
            (
                "tea/signals/brew.en.yaml:2:11: 'de' is no language of packs\n"
                "  help: known: en, fr, any"
            ),
        ),
        (
            "signals/brew.en.yaml",
            "signal: brew",
            "signal: boil",
            (
                "tea/signals/brew.en.yaml:1:9: the file is called 'brew.en' but its "
                "signal 'boil.en'\n  help: rename one of them"
            ),
        ),
        (
            "signals/brew.en.yaml",
            "signal: brew",
            "signal: brew\nextend: brew",
            (
                "tea/signals/brew.en.yaml:1:1: a signal file has either `signal:` or "
                "`extend:`\n  help: `extend` adds words to another pack's signal"
            ),
        ),
        (
            "traits/steeped.yaml",
            "signals: {brew: 1.0}",
            "signals: {brew: lots}",
            "tea/traits/steeped.yaml:3:17: 'brew' should be a number, but is 'lots'",
        ),
        (
            "too-hot.yaml",
            (
                "good:\n  - {text: Let it cool., lang: en}\n"
                "  - {text: Laisse refroidir., lang: fr}\n"
            ),
            "good: []\n",
            (
                "tea/too-hot.yaml:1:1: a rule needs `bad:` and `good:` examples\n"
                "  help: they are its tests and its documentation"
            ),
        ),
        ("too-hot.yaml", TEA["too-hot.yaml"], "rule: [\n", "tea/too-hot.yaml:"),
    ],
)
def test_slips_have_their_place(
    tmp_path: Path, name: str, before: str, after: str, expected: str
) -> None:
    assert before in TEA[name]
    text = TEA[name].replace(before, after)
    folder = write_pack(tmp_path / "tea", {**TEA, name: text})
    with pytest.raises(UserError) as caught:
        load_pack(folder, load_calendar)
    assert str(caught.value).startswith(expected)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "tea", TEA)
    (tmp_path / "tea" / "too-hot.yaml").write_bytes(b"rule: too-hot\nwhy: \xe9t\xe9\n")
    with pytest.raises(UserError) as caught:
        load_pack(folder, load_calendar)
    assert str(caught.value) == (
        "tea/too-hot.yaml: is not UTF-8 (byte 19)\n  help: save it as UTF-8"
    )


def test_a_folder_without_pack_yaml(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        load_pack(write_pack(tmp_path / "tea", {"x.yaml": "a: 1"}), load_calendar)
    assert caught.value.where == "tea/pack.yaml"


def test_a_slip_in_a_calendar_has_its_place(tmp_path: Path) -> None:
    files = {**TEA, "calendars/days.yaml": "calendar: tea\ndayz: []\n"}
    with pytest.raises(UserError) as caught:
        load_pack(write_pack(tmp_path / "tea", files), load_calendar)
    assert caught.value.where == "tea/calendars/days.yaml:2:1"
