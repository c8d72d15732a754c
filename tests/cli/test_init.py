"""`tactlint init`: the first five minutes of a team."""

from __future__ import annotations

import pytest

from tests.conftest import NOW, Repository, Workspace

POSTS: dict[str, str | bytes] = {
    "content/fr/a.md": (
        "---\npublish_at: 2026-12-01T09:00\nchannels: [instagram, linkedin]\n---\n"
        "Quelle soupe ferons-nous vendredi, et qui apporte le pain de la semaine ?\n"
    ),
    "content/fr/b.md": (
        "---\npublish_at: 2026-12-02T09:00\nchannels: [instagram]\n---\n"
        "Le four est réparé : les fournées reprennent demain matin à sept heures.\n"
    ),
    "README.md": "# Nos posts\n",
}
HOOKS = ".pre-commit-config.yaml"


@pytest.fixture
def posts(repository: Repository) -> Workspace:
    return repository(POSTS)


@pytest.mark.parametrize(
    ("lang", "said", "comment"),
    [
        ("en", "posts seen: 2 (files: 2)", "# What tactlint reads"),
        ("fr", "posts repérés : 2 (fichiers : 2)", "# Ce que tactlint lit"),
    ],
)
def test_it_looks_writes_and_explains(
    posts: Workspace, lang: str, said: str, comment: str
) -> None:
    result = posts.run("init", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    assert said in result.out
    assert "instagram, linkedin" in result.out
    assert "pre-commit install" in result.out
    settings = posts.read("tactlint.yaml")
    assert settings.startswith(comment)
    assert "content/fr/**/*.md" in settings


def test_the_terminals_language_is_spoken(
    posts: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_BE.UTF-8")
    assert "posts repérés" in posts.run("init").out


def test_projects_below_are_left_to_themselves(repository: Repository) -> None:
    work = repository(
        POSTS
        | {
            "brands/oak/tactlint.yaml": "posts: ['*.md']\n",
            "brands/oak/a.md": POSTS["content/fr/a.md"],
        }
    )
    assert "posts seen: 2 (files: 2)" in work.run("init").out
    assert "brands" not in work.read("tactlint.yaml")
    result = work.run("check", "--now", NOW)
    assert (result.code in (0, 1), result.err) == (True, "")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_it_writes_works(posts: Workspace, lang: str) -> None:
    posts.run("init", "--lang", lang)
    result = posts.run("check", "--format", "json", "--now", NOW)
    assert result.code in (0, 1)
    assert result.err == ""
    assert result.data["summary"]["posts"] == 2


def test_an_empty_repository(repository: Repository) -> None:
    work = repository({"README.md": "# Soon\n"})
    result = work.run("init")
    assert result.code == 0
    assert "No posts were seen" in result.out
    assert work.check().code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tactlint.yaml", "timezone: UTC\n"),
        ("tactlint.yml", "timezone: UTC\n"),
        ("pyproject.toml", '[tool.tactlint]\ntimezone = "UTC"\n'),
    ],
)
def test_a_configuration_that_is_there_is_kept(
    posts: Workspace, name: str, text: str
) -> None:
    posts.write({name: text})
    result = posts.run("init")
    assert (result.code, result.out) == (2, "")
    assert f"there is a configuration already: {name}" in result.err
    assert posts.read(name) == text
    assert not (posts.root / HOOKS).exists()


def test_in_a_subfolder_it_writes_at_the_top(
    posts: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(posts.root / "content")
    assert posts.run("init").code == 0
    assert (posts.root / "tactlint.yaml").is_file()


class TestHook:
    def test_a_new_file(self, posts: Workspace) -> None:
        posts.run("init")
        text = posts.read(HOOKS)
        assert "- id: tactlint\n" in text
        assert "- id: tactlint-schedule\n" in text

    def test_an_existing_file_keeps_every_line(self, posts: Workspace) -> None:
        before = (
            "# ours\n"
            "repos:\n"
            "  - repo: https://hooks.example/lines  # keep\n"
            "    rev: v1\n"
            "    hooks:\n"
            "      - id: trailing  # why\n"
            "# the end\n"
        )
        posts.write({HOOKS: before})
        result = posts.run("init")
        assert f"added tactlint to {HOOKS}" in result.out
        lines = posts.read(HOOKS).splitlines()
        assert [line for line in before.splitlines() if line not in lines] == []
        assert any("id: tactlint" in line for line in lines)
        assert sorted(path.name for path in posts.root.glob("*.tactlint")) == []

    def test_a_hook_that_is_there_is_left_alone(self, posts: Workspace) -> None:
        posts.run("init")
        first = posts.read(HOOKS)
        (posts.root / "tactlint.yaml").unlink()
        result = posts.run("init")
        assert f"{HOOKS} has tactlint already" in result.out
        assert posts.read(HOOKS) == first

    def test_no_hook_on_request(self, posts: Workspace) -> None:
        assert posts.run("init", "--no-hook").code == 0
        assert not (posts.root / HOOKS).exists()

    def test_a_file_that_cannot_be_read_has_its_place(self, posts: Workspace) -> None:
        posts.write({HOOKS: "repos: [\n"})
        result = posts.run("init")
        assert result.code == 2
        assert f"{HOOKS}:" in result.err


def test_a_language_that_is_not_spoken(posts: Workspace) -> None:
    result = posts.run("init", "--lang", "de")
    assert (result.code, result.out) == (2, "")
    assert "known: en, fr" in result.err


def test_what_it_writes_makes_no_post_of_a_page(posts: Workspace) -> None:
    posts.write(
        {
            "content/about.md": "# About\n\nTODO\n",
            "docs/guide.md": "---\ntitle: Guide\ndate: 2026-12-03\n---\nHow we bake.\n",
            "docs/plain.md": "# Plain\n\nTODO\n",
        }
    )
    assert posts.run("init").code == 0
    result = posts.check()
    assert result.data["summary"]["posts"] == 3
    assert {path for _, path, _ in result.findings} <= {
        "content/fr/a.md", "content/fr/b.md", "docs/guide.md",
    }  # fmt: skip
    assert result.code == 0
