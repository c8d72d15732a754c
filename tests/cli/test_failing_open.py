"""What would check nothing, or not as it says, is refused with its place."""

from __future__ import annotations

import pytest

from tests.conftest import Repository

POST = "---\npublish_at: 2026-12-01T09:00\nchannel: x\n---\nThe heron is back.\n"


@pytest.mark.parametrize(
    ("settings", "where", "hint"),
    [
        pytest.param(
            "rules: {promo/too-dense: {max_share: 30}}\n",
            (1, 38),
            "30 percent is 0.3",
            id="percent",
        ),
        pytest.param(
            "rules: {promo/too-dense: {max_share: -1}}\n",
            (1, 38),
            "write 0 or more",
            id="negative share",
        ),
        pytest.param(
            "rules: {noise/near-duplicate: {days: -4}}\n",
            (1, 38),
            "write 0 or more",
            id="negative days",
        ),
        pytest.param(
            "rules: {dialogue/one-way-feed: {last: 0}}\n",
            (1, 39),
            "write 1 or more; `off` in the place of the settings stops the rule",
            id="no post to look at",
        ),
        pytest.param(
            "overrides: [{paths: [gone/**], rules: {promo: off}}]\n",
            (1, 22),
            "globs start from the folder of the configuration; ** is any folder",
            id="override for nothing",
        ),
    ],
)
def test_settings(
    repository: Repository, settings: str, where: tuple[int, int], hint: str
) -> None:
    result = repository({"posts/a.md": POST, "tactlint.yaml": settings}).check()
    (problem,) = result.data["problems"]
    assert result.code == 2
    assert problem["path"] == "tactlint.yaml"
    assert (problem["line"], problem["column"]) == where
    assert problem["hint"] == hint


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param("exclude: [gone/**]\n", id="nothing to keep out"),
        pytest.param("rules: {promo/too-dense: {max_share: 1}}\n", id="all of it"),
        pytest.param("rules: {promo/shouting: {max_marks: 0}}\n", id="none allowed"),
        pytest.param(
            "overrides: [{paths: [posts/**], rules: {promo: off}}]\n", id="a real one"
        ),
    ],
)
def test_what_is_fine(repository: Repository, settings: str) -> None:
    result = repository({"posts/a.md": POST, "tactlint.yaml": settings}).check()
    assert (result.code, result.data["problems"]) == (0, [])


def test_a_table_whose_bracket_is_missing(repository: Repository) -> None:
    text = '[project]\nname = "a"\n\n[tool.tactlint\ntimezone = "UTC"\n'
    result = repository({"posts/a.md": POST, "pyproject.toml": text}).check()
    (problem,) = result.data["problems"]
    assert (result.code, problem["path"], problem["line"]) == (2, "pyproject.toml", 4)


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_settings_that_are_no_file(repository: Repository, kind: str) -> None:
    workspace = repository({"posts/a.md": POST})
    place = workspace.root / "tactlint.yaml"
    if kind == "link":
        place.symlink_to("gone.yaml")
    else:
        place.mkdir()
    result = workspace.check()
    assert (result.code, result.data["problems"][0]["path"]) == (2, "tactlint.yaml")


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(("--select", "robot", "--ignore", "robot"), id="each other"),
        pytest.param(("--select", "purpose"), id="all off by default"),
        pytest.param(("--ignore", "*"), id="everything"),
    ],
)
def test_options_that_leave_no_rule(
    repository: Repository, options: tuple[str, ...]
) -> None:
    result = repository({"posts/a.md": POST}).check(*options)
    assert result.code == 2
    assert "no rule is left" in result.data["problems"][0]["message"]


def test_a_rule_that_is_off_by_default_by_its_full_name(repository: Repository) -> None:
    result = repository({"posts/a.md": POST}).check("--select", "purpose/no-purpose")
    assert result.data["summary"]["rules"] == 1


def test_a_pack_without_examples_is_not_tested(repository: Repository) -> None:
    pack = "pack: empty\nabout: {en: Nothing yet., fr: Rien encore.}\n"
    result = repository({"empty/pack.yaml": pack}).run("packs", "test", "empty")
    assert result.code == 2
    assert "no example" in result.err


def test_a_problem_speaks_french_to_its_end(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    result = repository({"a.yaml": "text: [a\n"}).run("check", "a.yaml")
    assert result.out.startswith("erreur\u00a0: a.yaml:1:")
