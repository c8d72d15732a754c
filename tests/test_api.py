"""The Python API does what its pages show, and costs the command line nothing."""

from __future__ import annotations

import contextlib
import gc
import io
import re
import subprocess
import sys
import weakref
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import linter
from linter import Finding, Outcome, UserError, lint_paths, lint_text
from linter.shelf import Shelf
from tests.conftest import NOW, Repository, Workspace

ROOT = Path(__file__).parent.parent
WHEN = datetime.fromisoformat(NOW)
BLANK = "Dear [First name], come.\n"
DATED = f"---\npublish_at: 2026-12-01T09:00\nlang: en\n---\n{BLANK}"
# Undated, so that it is judged on any day: the README calls no clock.
DRAFT = f"---\nchannel: facebook\nlang: en\n---\n{BLANK}"
PAGES = ["README.md", "README.fr.md", "docs/api.md", "docs/api.fr.md"]


def test_a_text_alone() -> None:
    [found] = lint_text(BLANK, now=WHEN, select=["robot"])
    assert isinstance(found, Finding)
    assert (found.rule, found.severity) == ("robot/placeholder", "error")
    assert found.mark.path == "post.md"
    assert (found.mark.start.line, found.mark.start.column) == (1, 6)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("plan.yaml", "- {publish_at: 2026-12-01, channels: [x], text: 'Hi [Name]'}\n"),
        ("one.tweet", "Hi [Name], come\n"),
        (Path("a/b.md"), DATED),
    ],
    ids=["yaml", "tweet", "path"],
)
def test_the_ending_says_how_a_text_is_read(path: str | Path, text: str) -> None:
    [found] = lint_text(text, path=path, now=WHEN, select=["robot/placeholder"])
    assert found.mark.path == Path(path).as_posix()


def test_a_text_that_is_out_is_not_judged() -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    assert lint_text(DATED, now=WHEN, select=["robot"])
    assert lint_text(DATED, now=later, select=["robot"]) == []


def test_messages_in_the_language_that_is_asked_for() -> None:
    [found] = lint_text(BLANK, now=WHEN, language="fr", select=["robot"])
    assert "est un blanc que personne n'a rempli" in found.message


def test_a_text_stands_alone_without_a_configuration(repository: Repository) -> None:
    repository({"tactlint.yaml": "rules: {robot/placeholder: off}\n"})
    assert lint_text(DATED, path="posts/a.md", now=WHEN, select=["robot/*"])
    assert not [
        one
        for one in lint_text(DATED, path="posts/a.md", now=WHEN, config="tactlint.yaml")
        if one.rule == "robot/placeholder"
    ]


def test_a_text_beside_the_posts_of_its_project(repository: Repository) -> None:
    text = "The choir sings carols under the station clock on Saturday morning.\n"
    other = DATED.replace(BLANK, text)
    repository({"posts/a.md": other, "tactlint.yaml": "channels: {x: {}}\n"})
    mine = other.replace("12-01", "12-04")
    options = {"path": "posts/b.md", "now": WHEN, "select": ["noise/near-duplicate"]}
    [found] = lint_text(mine, config="tactlint.yaml", **options)  # type: ignore[arg-type]
    assert found.related[0].path == "posts/a.md"


MISTAKES = [
    (DATED.replace("2026-12-01T09:00", "[2026"), {}, "post.md:2:13", "is not closed"),
    (BLANK, {"language": "de"}, "language", "no messages in 'de'"),
    (BLANK, {"select": ["robt"]}, "--select", "no rule is called 'robt'"),
    (BLANK, {"config": "nowhere.yaml"}, "nowhere.yaml", "cannot be read"),
    (BLANK, {"now": datetime(2026, 11, 20)}, "now", "no time zone"),  # noqa: DTZ001
]


@pytest.mark.parametrize(("text", "options", "where", "what"), MISTAKES)
def test_what_cannot_be_judged_is_an_error_not_a_clean_text(
    text: str, options: dict[str, object], where: str, what: str
) -> None:
    with pytest.raises(UserError) as caught:
        lint_text(text, **options)  # type: ignore[arg-type]
    assert caught.value.where == where
    assert what in caught.value.what


def test_paths_are_judged_as_the_command_does(repository: Repository) -> None:
    broken = "---\npublish_at: [2026\n---\n"
    work = repository({"posts/a.md": DATED, "posts/b.md": broken})
    outcome = lint_paths([Path("posts"), "posts/a.md"], now=WHEN)
    assert isinstance(outcome, Outcome)
    said = work.check("posts", "posts/a.md")
    assert [
        (one.rule, one.mark.path, one.mark.start.line) for one in outcome.findings
    ] == said.findings
    assert outcome.exit_code("error") == said.code == 2
    assert [one.path for one in outcome.problems] == ["posts/b.md"]


def test_no_paths_are_the_whole_project(repository: Repository) -> None:
    repository({"posts/a.md": DATED, "more/b.md": DATED})
    assert lint_paths(now=WHEN).posts == 2


def test_the_public_names_are_few_and_all_there() -> None:
    assert len(linter.__all__) <= 15
    assert dir(linter) == sorted(linter.__all__)
    for name in linter.__all__:
        assert getattr(linter, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'lint_txet'"):
        linter.lint_txet  # type: ignore[attr-defined]  # noqa: B018 - it raises


def test_the_package_alone_imports_nothing_of_ours() -> None:
    code = (
        "import sys, linter;"
        "print([name for name in sys.modules if name.startswith('linter.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """Yield the examples of a page, each with the output that is shown below it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    pattern = r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?"
    for found in re.finditer(pattern, text, re.DOTALL | re.MULTILINE):
        yield found[1], found[2] or ""


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_print_what_is_shown(
    page: str, workspace: Workspace
) -> None:
    workspace.write({"posts/a.md": DRAFT})
    shown = list(blocks(page))
    assert shown
    names: dict[str, object] = {}
    for code, expected in shown:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102 - our own pages
        assert printed.getvalue() == expected


@pytest.mark.parametrize("page", ["README.md", "README.fr.md"])
def test_the_readme_needs_five_lines(page: str) -> None:
    [(code, _)] = blocks(page)
    assert len(code.splitlines()) == 5


@pytest.mark.parametrize("paths", ["posts", ["posts"], Path("posts"), [Path("posts")]])
@pytest.mark.parametrize("select", ["robot", ["robot"], ("robot",)])
def test_one_name_stands_for_a_list_of_one(
    repository: Repository, paths: str | list[str], select: str | list[str]
) -> None:
    repository({"posts/a.md": DATED, "b.md": DATED})
    found = lint_paths(paths, now=WHEN, select=select).findings
    assert [one.mark.path for one in found] == ["posts/a.md"]
    left = lint_paths(paths, now=WHEN, select=select, ignore="robot/placeholder")
    assert left.findings == ()
    assert len(lint_text(BLANK, now=WHEN, select=select)) == 1


def test_an_exit_code_is_that_of_a_severity(repository: Repository) -> None:
    repository({"posts/a.md": DATED})
    outcome = lint_paths("posts", now=WHEN)
    with pytest.raises(ValueError, match="'bogus', not one of: error, warning, info"):
        outcome.exit_code("bogus")  # type: ignore[arg-type]
    assert [outcome.exit_code(one) for one in ("error", None)] == [1, 0]
    with pytest.raises(ValueError, match="'errr' is not one of: error"):
        outcome.count("errr")  # type: ignore[arg-type]


def test_half_of_a_character_is_called_that() -> None:
    with pytest.raises(UserError, match=r"half of a character \(U\+D800\)") as caught:
        lint_text("Two \ud800 loaves.\n")
    assert caught.value.where == "post.md:1:5"
    assert "iconv" not in caught.value.hint


def test_nothing_stays_behind_of_a_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(tmp_path))
    kept: list[weakref.ref[Shelf]] = []

    class Noted(Shelf):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            kept.append(weakref.ref(self))

    monkeypatch.setattr("linter.project.Shelf", Noted)
    gc.disable()
    try:
        for _ in range(2):  # the second one reads the cache
            lint_text("---\npublish_at: 2026-12-01 10:00\n---\nHello\n")
        assert len(kept) == 2
        assert [one() for one in kept] == [None, None]
    finally:
        gc.enable()
