"""`tactlint packs new`: a first pack that works, and nothing that was there is lost."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from linter.packs.first_pack import (
    COMMENTS,
    FILES,
    TAKEN,
    better_name,
    first_pack,
    is_name,
)
from tests.conftest import NOW, Workspace

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    )


@pytest.mark.parametrize(
    ("lang", "wrote", "passed"),
    [
        (
            "en",
            "wrote our-words/pack.yaml\n",
            "12 examples of 3 rules and their traits",
        ),
        ("fr", "écrit\u00a0: our-words/pack.yaml\n", "12 exemples joués pour 3 règles"),
    ],
)
def test_it_passes_its_own_tests(
    workspace: Workspace, lang: str, wrote: str, passed: str
) -> None:
    result = workspace.run("packs", "new", "our-words", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(wrote)
    assert "packs: [./our-words]" in result.out
    assert result.out.endswith("tactlint packs test our-words\n")
    tested = workspace.run("packs", "test", "our-words", "--lang", lang)
    assert (tested.code, tested.err) == (0, "")
    assert tested.out.startswith(passed)


def test_the_steps_that_it_names_work(workspace: Workspace) -> None:
    workspace.write(
        {
            "posts/a.md": (
                "---\npublish_at: 2026-12-01T09:00\nchannels: [facebook]\nlang: en\n"
                "---\nAn avalanche of colours at Lune House, or your money back.\n"
            ),
            "tactlint.yaml": "timezone: UTC\n",
        }
    )
    out = workspace.run("packs", "new", "tea", "--dir", "rules/ours").out
    [line] = re.findall(r"(?m)^1\. Name it in tactlint\.yaml: (.*)$", out)
    workspace.write({"tactlint.yaml": f"{line}\n"})
    found = {rule for rule, _, _ in workspace.check("--select", "tea").findings}
    assert found == {"tea/banned-words", "tea/forbidden-promises", "tea/our-name"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_file_names_a_schema_that_it_fits(
    workspace: Workspace, lang: str
) -> None:
    workspace.run("packs", "new", "tea", "--lang", lang)
    files = [path for path in _files(workspace.root / "tea") if path.endswith(".yaml")]
    assert len(files) == len(FILES)
    for name in files:
        path = workspace.root / "tea" / name
        text = path.read_text(encoding="utf-8")
        named = MODELINE.fullmatch(text.split("\n")[0])
        assert named, name
        schema = json.loads((path.parent / named[1]).read_text(encoding="utf-8"))
        data = YAML(typ="safe").load(text)
        assert list(Draft202012Validator(schema).iter_errors(data)) == [], name
        data["typo"] = 1
        assert list(Draft202012Validator(schema).iter_errors(data)), name


def test_its_comments_and_schemas_speak_the_makers_language(
    workspace: Workspace,
) -> None:
    workspace.run("packs", "new", "tea", "--lang", "fr")
    assert "# Ses tests." in workspace.read("tea/our-name.yaml")
    assert "le texte français" in workspace.read("tea/schemas/rule.schema.json")
    workspace.run("packs", "new", "soup", "--lang", "en")
    assert "# Its tests." in workspace.read("soup/our-name.yaml")
    assert "the French text" in workspace.read("soup/schemas/rule.schema.json")


def test_two_packs_of_one_team_do_not_collide(workspace: Workspace) -> None:
    for name in ("tea", "soup"):
        workspace.run("packs", "new", name, "--dir", f"rules/{name}")
    result = workspace.run("packs", "test", "rules")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("24 examples of 6 rules")


class TestRefusals:
    @pytest.mark.parametrize("there", ["tea/pack.yaml", "tea/notes.txt"])
    def test_what_is_there_is_never_touched(
        self, workspace: Workspace, there: str
    ) -> None:
        workspace.write({there: "ours\n"})
        result = workspace.run("packs", "new", "tea")
        assert (result.code, result.out) == (2, "")
        assert result.err == (
            f"error: tea: there is something here already: {Path(there).name}\n"
            "  = help: name a new folder with --dir\n"
        )
        assert _files(workspace.root / "tea") == [Path(there).name]
        assert workspace.read(there) == "ours\n"

    def test_a_second_time(self, workspace: Workspace) -> None:
        workspace.run("packs", "new", "tea")
        workspace.write({"tea/our-name.yaml": "changed\n"})
        assert workspace.run("packs", "new", "tea").code == 2
        assert workspace.read("tea/our-name.yaml") == "changed\n"

    def test_a_file_in_the_way(self, workspace: Workspace) -> None:
        workspace.write({"tea": "hot\n"})
        result = workspace.run("packs", "new", "tea")
        assert result.code == 2
        assert "error: tea: cannot be written" in result.err
        assert workspace.read("tea") == "hot\n"

    def test_a_link_that_leads_nowhere(self, workspace: Workspace) -> None:
        target = workspace.root.parent / "elsewhere"
        (workspace.root / "tea").symlink_to(target)
        assert workspace.run("packs", "new", "tea").code == 2
        assert not target.exists()

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("Mairie de l'Île", "such as 'mairie-de-l-ile'"),
            ("our_words", "such as 'our-words'"),
            ("../tea", "such as 'tea'"),
            ("2027", "such as 'our-rules'"),
            ("茶", "such as 'our-rules'"),
            ("null", "such as 'our-rules'"),
            ("tea/pot", "such as 'tea-pot'"),
            ("t" * 41, f"such as '{'t' * 40}'"),
        ],
    )
    def test_names_that_will_not_do(
        self, workspace: Workspace, name: str, hint: str
    ) -> None:
        result = workspace.run("packs", "new", name)
        assert (result.code, result.out) == (2, "")
        assert f"a pack cannot be called '{name}'" in result.err
        assert hint in result.err
        assert _files(workspace.root.parent) == []

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("en", "tactlint has a pack called 'promo' already"),
            ("fr", "tactlint a déjà un pack nommé «\u00a0promo\u00a0»"),
        ],
    )
    def test_a_name_of_ours(self, workspace: Workspace, lang: str, said: str) -> None:
        result = workspace.run("packs", "new", "promo", "--lang", lang)
        assert result.code == 2
        assert said in result.err

    def test_a_language_that_is_not_spoken(self, workspace: Workspace) -> None:
        result = workspace.run("packs", "new", "tea", "--lang", "de")
        assert result.code == 2
        assert "known: en, fr" in result.err
        assert not (workspace.root / "tea").exists()


class TestSteps:
    @pytest.mark.parametrize(
        ("settings", "folder", "line"),
        [
            ("tactlint.yaml", "tea", "tactlint.yaml: packs: [./tea]"),
            ("tactlint.yml", "a b/tea", 'tactlint.yml: packs: ["./a b/tea"]'),
            ("tactlint.yaml", "../tea", "tactlint.yaml: packs: [../tea]"),
        ],
    )
    def test_the_line_fits_the_file(
        self, workspace: Workspace, settings: str, folder: str, line: str
    ) -> None:
        workspace.write({settings: "timezone: UTC\n"})
        out = workspace.run("packs", "new", "tea", "--dir", folder).out
        assert f"1. Name it in {line}\n" in out

    def test_in_a_python_project(self, workspace: Workspace) -> None:
        workspace.write({"pyproject.toml": '[tool.tactlint]\ntimezone = "UTC"\n'})
        out = workspace.run("packs", "new", "tea").out
        assert '1. Name it in pyproject.toml: packs = ["./tea"]\n' in out

    def test_from_a_folder_below(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (workspace.root / "rules").mkdir()
        monkeypatch.chdir(workspace.root / "rules")
        out = workspace.run("packs", "new", "tea").out
        assert "packs: [./rules/tea]" in out
        assert out.endswith("tactlint packs test tea\n")
        assert (workspace.root / "rules/tea/pack.yaml").is_file()


@given(st.text(max_size=60))
@example("a-")
@example("-" * 50 + "a")
@example("a" * 39 + "--b")
def test_a_better_name_is_one(name: str) -> None:
    better = better_name(name)
    assert better == "" or is_name(better)
    assert not is_name(name) or better == name


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_words_of_yaml_are_no_names(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_left_to_fill(language: Literal["en", "fr"]) -> None:
    for path, text in first_pack("tea", language).items():
        assert not re.search(r"[@~]|#:", path + text), path
    assert COMMENTS["en"].keys() == COMMENTS["fr"].keys()


def test_what_already_existed_stays_as_it_was(workspace: Workspace) -> None:
    workspace.write({"posts/a.md": "Soup\n", "tactlint.yaml": "timezone: UTC\n"})
    before = {name: workspace.read(name) for name in _files(workspace.root)}
    workspace.run("packs", "new", "tea")
    after = {name: workspace.read(name) for name in _files(workspace.root)}
    assert {
        name for name in after.keys() - before.keys() if "tea/" not in name
    } == set()
    assert {name: after[name] for name in before} == before
    assert workspace.run("check", "--now", NOW).code in {0, 1}
