"""`tactlint rule` and `tactlint rules`."""

from __future__ import annotations

import pytest

from linter.packs.library import Library
from tests.conftest import Repository, Workspace
from tests.packs.shelves import own_library


@pytest.fixture(scope="session")
def library() -> Library:
    return own_library()


class TestRule:
    def test_a_page_has_all_parts(self, workspace: Workspace) -> None:
        result = workspace.run("rule", "robot/placeholder")
        assert result.code == 0
        for part in (
            "robot/placeholder (error)",
            "Why: ",
            "What to do: ",
            "Flagged:",
            "Left alone:",
            "Settings:",
            "  severity: error",
            "tactlint-disable-next-line robot/placeholder -- ",
        ):
            assert part in result.out

    def test_examples_say_what_surrounds_them(self, workspace: Workspace) -> None:
        out = workspace.run("rule", "sensitive/held").out
        flagged, alone = out.split("Flagged:")[1].split("Left alone:")
        assert "……" not in out
        assert "Given: events: [{id: station-fire, name: Fire at Harlow" in flagged
        assert "| [2026-11-21T11:00, channels: [facebook]] Thursday is" in flagged
        assert "| [2026-11-21T11:00, kind: service] Our warming centre" in alone
        assert "Given: events: [{id: storm" in alone

    def test_in_french_with_french_examples_first(self, workspace: Workspace) -> None:
        out = workspace.run("rule", "robot/placeholder", "--lang", "fr").out
        assert "Pourquoi" in out
        assert "Flagged" not in out

    @pytest.mark.parametrize("name", ["bait", "bait/*", "bait/"])
    def test_of_a_pack_its_rules_are_named(
        self, workspace: Workspace, name: str
    ) -> None:
        result = workspace.run("rule", name)
        assert result.code == 2
        hint = result.err.partition("known: ")[2]
        named = hint.replace("\n", " ").split(", ")
        assert len(named) > 5
        assert all(one.strip().startswith("bait/") for one in named)

    def test_every_rule_has_a_page(
        self, workspace: Workspace, library: Library
    ) -> None:
        for rule in library.rules:
            for lang in ("en", "fr"):
                result = workspace.run("rule", rule.id, "--lang", lang)
                assert result.code == 0, result.err
                why = " ".join(rule.why[lang].split())
                assert why in " ".join(result.out.split())

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["promo/shoutting"], "did you mean 'promo/shouting'?"),
            (["promo/shouting", "--lang", "de"], "known: en, fr"),
            ([], "NAME"),
        ],
    )
    def test_mistakes(
        self, workspace: Workspace, arguments: list[str], said: str
    ) -> None:
        result = workspace.run("rule", *arguments)
        assert (result.code, result.out) == (2, "")
        assert said in result.err


class TestRules:
    def test_every_rule_has_a_line(
        self, workspace: Workspace, library: Library
    ) -> None:
        result = workspace.run("rules")
        rows = [line.split()[:2] for line in result.out.split("\n\n")[0].splitlines()]
        assert [name for name, _ in rows] == [rule.id for rule in library.rules]
        off = {rule.id for rule in library.rules if not rule.enabled}
        assert {name for name, severity in rows if severity == "off"} == off
        assert result.out.rstrip().endswith(
            f"{len(rows)} rules, {len(off)} of them off. `tactlint rule NAME` explains."
        )

    @pytest.mark.parametrize("columns", [80, 200])
    def test_lines_fit(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, columns: int
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        table = workspace.run("rules", "--lang", "fr").out.split("\n\n")[0]
        assert max(map(len, table.splitlines())) <= columns

    def test_severities_are_those_here(self, repository: Repository) -> None:
        settings = "rules: {promo/shouting: error, robot: off}\n"
        out = repository({"tactlint.yaml": settings}).run("rules").out
        rows = dict(line.split()[:2] for line in out.split("\n\n")[0].splitlines())
        assert (rows["promo/shouting"], rows["robot/placeholder"]) == ("error", "off")
        isolated = repository({}).run("rules", "--isolated").out
        assert "off      [" not in isolated
