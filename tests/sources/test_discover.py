"""Which files may hold posts."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from linter.core.finding import Problem
from linter.sources.discover import unmatched, walk


def _make(root: Path, *paths: str) -> str:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    return str(root)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.md", True),
        ("posts/x/a.markdown", True),
        ("a.mdx", True),
        ("A.MD", True),
        ("posts/a.YML", True),
        ("a.tweet", True),
        ("a.toot", True),
        ("a.yaml", True),
        ("posts.yml", True),
        ("fr/security.md", True),
        ("posts/history.md", True),
        ("a.txt", False),
        ("README.md", False),
        ("readme.fr.md", False),
        ("x/CHANGELOG.md", False),
        ("LICENSE.md", False),
        ("CONTRIBUTING.md", False),
        ("CODE_OF_CONDUCT.md", False),
        ("SECURITY.md", False),
        ("AGENTS.md", False),
        ("mkdocs.yml", False),
        ("docker-compose.yml", False),
        ("tactlint.yaml", False),
        (".pre-commit-config.yaml", False),
        (".hidden.md", False),
        (".github/workflows/a.yml", False),
        ("node_modules/x/a.md", False),
        ("x/vendor/a.md", False),
        ("dist/a.md", False),
        ("build/a.md", False),
        (".venv/a.md", False),
        ("__pycache__/a.md", False),
    ],
)
def test_default_files(tmp_path: Path, path: str, *, found: bool) -> None:
    assert walk(_make(tmp_path, path)) == ([path] if found else [])


@pytest.mark.parametrize(
    ("globs", "exclude", "expected"),
    [
        pytest.param(("posts/*.md",), (), ["posts/a.md"], id="one-folder"),
        pytest.param(
            ("posts/**/*.md",), (), ["posts/a.md", "posts/old/b.md"], id="all-below"
        ),
        pytest.param(("posts/**",), ("old",), ["posts/a.md", "posts/c.txt"], id="out"),
        pytest.param(("posts/**", "!*.md"), (), ["posts/c.txt"], id="exclamation"),
        pytest.param((), ("posts",), ["d.md"], id="default"),
        pytest.param(("!posts",), (), ["d.md"], id="only-exclusions"),
        pytest.param(("*.{md,txt}", "posts/old/*"), (), [
            "d.md", "posts/a.md", "posts/c.txt", "posts/old/b.md",
        ], id="overlap"),
        pytest.param((".queue/*.md",), (), [".queue/e.md"], id="hidden-but-named"),
        pytest.param(("**/.queue/**",), (), [".queue/e.md"], id="hidden-further"),
        pytest.param(("README.md",), (), ["README.md"], id="readme-named"),
        pytest.param(("build/posts/*.md",), (), ["build/posts/f.md"], id="build"),
        pytest.param(("/*.md",), (), ["d.md"], id="root-only"),
        pytest.param(("nowhere/*.md",), (), [], id="no-such-folder"),
        pytest.param(("d.md/*.md",), (), [], id="a-file-is-no-folder"),
        pytest.param(("../*.md", "posts/../*.md"), (), [], id="not-above-the-root"),
    ],
)  # fmt: skip
def test_globs_choose(
    tmp_path: Path,
    globs: tuple[str, ...],
    exclude: tuple[str, ...],
    expected: list[str],
) -> None:
    root = _make(
        tmp_path,
        "README.md",
        "d.md",
        "posts/a.md",
        "posts/c.txt",
        "posts/old/b.md",
        ".queue/e.md",
        "build/posts/f.md",
    )
    assert walk(root, globs, exclude) == expected


def test_configured_globs_may_name_settings_of_other_tools(tmp_path: Path) -> None:
    root = _make(tmp_path, "posts/config.yaml", "posts/tactlint.yaml")
    assert walk(root, ("posts/*.yaml",)) == ["posts/config.yaml"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    root = _make(tmp_path, "repo/posts/a.md", "elsewhere/b.md") + "/repo"
    (tmp_path / "repo/posts/loop").symlink_to(tmp_path / "repo")
    (tmp_path / "repo/out").symlink_to(tmp_path / "elsewhere")
    assert walk(root) == ["posts/a.md"]
    assert walk(root, ("out/*.md", "posts/loop/**/*.md")) == []


def test_links_to_files_are_files(tmp_path: Path) -> None:
    root = _make(tmp_path, "a.md", "elsewhere.txt")
    (tmp_path / "b.md").symlink_to("elsewhere.txt")
    (tmp_path / "nowhere.md").symlink_to("gone.md")
    (tmp_path / "self.md").symlink_to("self.md")
    (tmp_path / "folder.md").symlink_to(tmp_path)
    assert walk(root) == ["a.md", "b.md", "nowhere.md", "self.md"]


def test_a_link_to_a_file_that_is_found_is_no_second_one(tmp_path: Path) -> None:
    root = _make(tmp_path, "posts/k.yml", "elsewhere/k.txt")
    (tmp_path / "posts/a.yml").symlink_to("k.yml")
    (tmp_path / "posts/b.yml").symlink_to("../elsewhere/k.txt")
    (tmp_path / "posts/c.yml").symlink_to("../elsewhere/k.txt")
    (tmp_path / "posts/d.yml").symlink_to("nowhere.yml")
    twins: dict[str, str] = {}
    found = walk(root, twins=twins)
    assert found == ["posts/b.yml", "posts/d.yml", "posts/k.yml"]
    assert twins == {"posts/a.yml": "posts/k.yml", "posts/c.yml": "posts/b.yml"}


def test_a_linked_root_is_fine(tmp_path: Path) -> None:
    _make(tmp_path, "real/posts/a.md")
    (tmp_path / "root").symlink_to("real")
    assert walk(str(tmp_path / "root"), ("posts/*.md",)) == ["posts/a.md"]


def test_special_files_are_no_posts(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert walk(str(tmp_path)) == []


def test_a_folder_that_cannot_be_listed_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _make(tmp_path, "a.md", "secret/b.md")
    listing = os.scandir

    def scandir(path: str) -> object:
        if path.rstrip("/").endswith("secret"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problems: list[Problem] = []
    assert walk(root, problems=problems) == ["a.md"]
    assert [(problem.path, problem.fatal) for problem in problems] == [("secret", True)]
    assert "Permission denied" in problems[0].message


def test_a_name_that_is_not_text_is_a_problem(tmp_path: Path) -> None:
    root = _make(tmp_path, "a.md")
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.md")).touch()
    except OSError:
        pytest.skip("this file system has only UTF-8 names")
    problems: list[Problem] = []
    assert walk(root, problems=problems) == ["a.md"]
    assert [problem.path for problem in problems] == ["caf\ufffd.md"]


def test_globs_that_name_nothing_are_known() -> None:
    globs = ("posts/*.md", "social/**", "!drafts")
    assert unmatched(globs, ["posts/a.md"]) == ["social/**"]


def test_ten_thousand_files_are_quick(tmp_path: Path) -> None:
    for folder in range(100):
        (tmp_path / f"{folder:02}").mkdir()
        for number in range(100):
            (tmp_path / f"{folder:02}/{number}.md").touch()
    start = time.process_time()
    assert len(walk(str(tmp_path))) == 10_000
    assert time.process_time() - start < 0.5
