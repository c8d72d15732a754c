"""Packs put together, and what does not fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.core.post import Post
from linter.core.span import Span
from linter.errors import UserError
from linter.language.features import Features
from linter.packs.fit import FEATURES
from linter.positioned import Complaints
from linter.shelf import Shelf
from tests.packs.shelves import TEA, Files, library_of, own_library, write_pack


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Complaints show paths from the current folder."""
    monkeypatch.chdir(tmp_path)


def complaints(tmp_path: Path, **packs: Files) -> list[str]:
    """Return what is wrong with these packs, each in the folder of its name."""
    folders = [write_pack(tmp_path / name, files) for name, files in packs.items()]
    with pytest.raises(Complaints) as caught:
        library_of(*folders)
    return [str(error) for error in caught.value.errors]


def changed(name: str, before: str, after: str) -> Files:
    assert before in TEA[name]
    return {**TEA, name: TEA[name].replace(before, after)}


COFFEE = {"pack.yaml": TEA["pack.yaml"].replace("tea", "coffee")}


def test_our_own_packs_fit() -> None:
    library = own_library()
    assert len(library.rules) > 30
    assert len({rule.id for rule in library.rules}) == len(library.rules)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            changed("too-hot.yaml", "signals: [brew]", "signals: [brwe]"),
            (
                "tea/too-hot.yaml:4:17: no signal is called 'brwe'\n"
                "  help: did you mean 'brew'?"
            ),
        ),
        (
            changed("too-hot.yaml", "traits: [steeped]", "traits: [steep]"),
            (
                "tea/too-hot.yaml:4:33: no trait is called 'steep'\n"
                "  help: did you mean 'steeped'?"
            ),
        ),
        (
            changed("too-hot.yaml", "check: phrases", "check: phrase"),
            (
                "tea/too-hot.yaml:3:8: no check kind is called 'phrase'\n"
                "  help: did you mean 'phrases'?"
            ),
        ),
        (
            changed("too-hot.yaml", "traits: [steeped]", "trait: [steeped]"),
            (
                "tea/too-hot.yaml:4:25: unknown key 'trait' in 'with'\n"
                "  help: did you mean 'traits'?"
            ),
        ),
        (
            changed("too-hot.yaml", "signals: [brew]", "first_only: perhaps"),
            (
                "tea/too-hot.yaml:4:20: 'first_only' should be true or false, but is "
                "'perhaps'"
            ),
        ),
        (
            changed("traits/steeped.yaml", "{brew: 1.0}", "{brew: 1.0, brwe: 2.0}"),
            (
                "tea/traits/steeped.yaml:3:22: no signal is called 'brwe'\n"
                "  help: did you mean 'brew'?"
            ),
        ),
        (
            changed("traits/steeped.yaml", "bad:", "unless: [brew, link, lnk]\nbad:"),
            (
                "tea/traits/steeped.yaml:4:22: no signal is called 'lnk'\n"
                "  help: did you mean 'link'?"
            ),
        ),
        (
            changed("traits/steeped.yaml", "bad:", "features: {word: 0.1}\nbad:"),
            (
                "tea/traits/steeped.yaml:4:12: no feature is called 'word'\n"
                "  help: did you mean 'words'?"
            ),
        ),
        (
            {
                **TEA,
                "signals/more.yaml": "extend: brwe\nlanguage: en\nphrases: [boil]\n",
            },
            (
                "tea/signals/more.yaml:1:9: no pack has a signal 'brwe' to extend\n"
                "  help: did you mean 'brew'?"
            ),
        ),
    ],
    ids=[
        "signal",
        "trait",
        "check",
        "setting",
        "value",
        "trait's signal",
        "trait's condition",
        "trait's feature",
        "extended signal",
    ],
)
def test_an_unknown_name_has_its_place(
    tmp_path: Path, files: Files, expected: str
) -> None:
    assert complaints(tmp_path, tea=files) == [expected]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            {"pack.yaml": TEA["pack.yaml"]},
            "other: the pack 'tea' is defined twice\n  help: tea has it already",
        ),
        (
            {**COFFEE, "traits/steeped.yaml": TEA["traits/steeped.yaml"]},
            (
                "other/traits/steeped.yaml: the trait 'steeped' is defined twice\n"
                "  help: tea/traits/steeped.yaml has it already"
            ),
        ),
        (
            {**COFFEE, "signals/brew.en.yaml": TEA["signals/brew.en.yaml"]},
            (
                "other/signals/brew.en.yaml: the signal 'brew.en' is defined twice\n"
                "  help: tea/signals/brew.en.yaml has it already"
            ),
        ),
    ],
    ids=["pack", "trait", "signal"],
)
def test_a_name_that_is_given_twice(
    tmp_path: Path, other: Files, expected: str
) -> None:
    assert complaints(tmp_path, tea=TEA, other=other) == [expected]


def test_a_rule_that_stands_in_two_files(tmp_path: Path) -> None:
    twice = {**TEA, "too-hot.yml": TEA["too-hot.yaml"]}
    assert complaints(tmp_path, tea=twice) == [
        (
            "tea/too-hot.yml: the rule 'tea/too-hot' is defined twice\n"
            "  help: tea/too-hot.yaml has it already"
        )
    ]


def test_all_complaints_come_at_once(tmp_path: Path) -> None:
    rule = TEA["too-hot.yaml"]
    second = rule.replace("too-hot", "too-cold").replace("[brew]", "[brwe]")
    files = {**changed("too-hot.yaml", "phrases", "phrase"), "too-cold.yaml": second}
    found = complaints(tmp_path, tea=files)
    assert [one.split(":")[0] for one in found] == [
        "tea/too-cold.yaml",
        "tea/too-hot.yaml",
    ]


def test_another_pack_may_extend_a_signal(tmp_path: Path) -> None:
    words = "extend: brew\nlanguage: en\nphrases: [boil it]\nexcept: [boil it down]\n"
    folders = [
        write_pack(tmp_path / "tea", TEA),
        write_pack(tmp_path / "coffee", {**COFFEE, "signals/more.yaml": words}),
    ]
    library = library_of(*folders)
    english = next(one for one in library.signals if one.language == "en")
    assert [phrase for phrase, _ in english.phrases] == [
        "steep it",
        "pour over",
        "boil it",
    ]
    assert english.exceptions == ("boil it down",)


def test_a_phrase_that_cannot_be_read_has_its_place(tmp_path: Path) -> None:
    broken = changed("signals/brew.en.yaml", "steep it", '"{steep|brew it"')
    folder = write_pack(tmp_path / "tea", broken)
    shelf = Shelf([folder], lambda *_: (), use_cache=False)
    with pytest.raises(UserError) as caught:
        assert shelf.library
    assert caught.value.where == "tea/signals/brew.en.yaml:3:11"
    assert "a '{' without its '}'" in caught.value.what


def test_features_are_those_that_are_counted() -> None:
    post = Post("a", "a", Span(0, 0), (), {})
    counted = Features(post, [], list, list)
    for name in FEATURES:
        assert counted[name] == 0
    assert set(FEATURES) == set(counted)


def test_no_line_of_our_french_can_break_before_a_mark() -> None:
    loose = [
        (rule.id, text["fr"])
        for rule in own_library().rules
        for text in (*rule.messages.values(), rule.help, rule.why)
        if re.search("« | [:;?!»]", text["fr"])
    ]
    assert loose == []
