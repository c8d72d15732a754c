"""Where reports go: several at once, files in one step, the job's summary."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from linter.cli.delivery import Wish, wishes
from linter.errors import UserError
from tests.conftest import NOW, Repository, Workspace

BLANK = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"


@pytest.fixture
def blank(repository: Repository) -> Workspace:
    """Return a repository with one error."""
    return repository({"posts/a.md": BLANK})


def formats(*given: str) -> tuple[str, ...]:
    return tuple(word for one in given for word in ("--format", one))


def test_several_formats_of_one_run(blank: Workspace) -> None:
    asked = formats("concise", "sarif=out.sarif", "json=out.json", "html=page.html")
    result = blank.run("check", "--now", NOW, *asked)
    assert result.code == 1
    assert result.out.startswith("posts/a.md:5:6: error[robot/placeholder]")
    assert json.loads(blank.read("out.sarif"))["version"] == "2.1.0"
    assert len(json.loads(blank.read("out.json"))["findings"]) == 1
    assert blank.read("page.html").startswith("<!doctype html>")


def test_nothing_is_printed_when_each_has_a_file(blank: Workspace) -> None:
    result = blank.run("check", "--now", NOW, *formats("json=out.json"))
    assert (result.code, result.out) == (1, "")


def test_typer_reads_them_too(blank: Workspace) -> None:
    asked = formats("concise", "json=out.json")
    result = blank.run("check", "--now", NOW, "--select", "robot", *asked)
    assert result.out.startswith("posts/a.md:5:6:")
    assert json.loads(blank.read("out.json"))["findings"]


@pytest.mark.parametrize(
    ("given", "output_file", "expected"),
    [
        ((), "", [Wish("full", "")]),
        (("json",), "", [Wish("json", "")]),
        (("json=a=b",), "", [Wish("json", "a=b")]),
        (("json=-",), "", [Wish("json", "")]),
        (("full", "json=a"), "", [Wish("json", "a"), Wish("full", "")]),
        (
            ("full", "json=a"),
            "b",
            [Wish("full", "b", "--output-file"), Wish("json", "a")],
        ),
    ],
    ids=["none", "printed", "file", "dash", "both", "output-file"],
)
def test_what_is_wished_for(
    given: tuple[str, ...],
    output_file: str,
    expected: list[Wish],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert wishes(given, output_file) == expected


MISTAKES = [
    (("full", "json"), "", "'full' and 'json' would both be printed"),
    (("json", "json"), "", "'json' and 'json' would both be printed"),
    (("json=",), "", "'json=' names no file"),
    (("json=a", "sarif=./a"), "", "two reports would be written to 'a'"),
    (("json", "sarif=a"), "a", "two reports would be written to 'a'"),
    (("json=a",), "b", "every format has a file of its own already"),
]


@pytest.mark.parametrize(("given", "output_file", "said"), MISTAKES)
def test_what_cannot_be(given: tuple[str, ...], output_file: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        wishes(given, output_file)
    assert caught.value.what == said
    assert caught.value.hint


@pytest.mark.parametrize("present", [True, False])
def test_a_link_is_the_place_it_leads_to(blank: Workspace, present: bool) -> None:
    if present:
        blank.write({"x": ""})
    (blank.root / "l").symlink_to("x")
    result = blank.run("check", "--now", NOW, *formats("json=x", "sarif=l"))
    assert result.code == 2
    assert "two reports would be written to 'x'" in result.err
    assert not present or not blank.read("x")


@pytest.mark.parametrize(
    ("place", "reason"),
    [("no/folder/out", "No such file"), ("posts", "Is a directory")],
)
def test_a_file_that_cannot_be_written(
    blank: Workspace, place: str, reason: str
) -> None:
    result = blank.run("check", "--now", NOW, *formats("full", f"json={place}"))
    assert (result.code, result.out) == (2, "")
    assert f"--format: cannot write '{place}': {reason}" in result.err


def test_a_format_that_is_not_there_is_said_before_any_work(
    blank: Workspace,
) -> None:
    result = blank.run("check", "--now", NOW, *formats("json=out.json", "marckdown"))
    assert result.code == 2
    assert "did you mean 'markdown'?" in result.err
    assert not (blank.root / "out.json").exists()


def test_a_file_is_replaced_in_one_step(
    blank: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank.write({"out.json": "what was before"})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = blank.run("check", "--now", NOW, *formats("json=out.json"))
    assert result.code == 2
    assert "No space left on device" in result.err
    assert blank.read("out.json") == "what was before"
    assert sorted(path.name for path in blank.root.iterdir()) == [
        ".git",
        "out.json",
        "posts",
    ]


def test_a_link_stays_a_link(blank: Workspace, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (blank.root / "out.json").symlink_to(tmp_path / "real.json")
    blank.run("check", "--now", NOW, *formats("json=out.json"))
    assert (blank.root / "out.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text())["findings"]


def test_a_pipe_is_written_to(blank: Workspace) -> None:
    reader, writer = os.pipe()
    try:
        blank.run("check", "--now", NOW, *formats(f"concise=/dev/fd/{writer}"))
        assert os.read(reader, 9) == b"posts/a.m"
    finally:
        os.close(reader)
        os.close(writer)


def test_a_file_has_no_colours(
    blank: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    printed = blank.run("check", "--now", NOW, *formats("full", "grouped=out.txt"))
    assert "\x1b[" in printed.out
    assert "\x1b[" not in blank.read("out.txt")


def test_azure_gets_absolute_paths_from_its_agents_alone(
    blank: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("check", "--now", NOW, *formats("azure"))
    assert ";sourcepath=posts/a.md;" in blank.run(*asked).out
    monkeypatch.setenv("TF_BUILD", "True")
    assert f";sourcepath={blank.root.as_posix()}/posts/a.md;" in blank.run(*asked).out


def test_statistics_take_the_place_of_what_is_printed(blank: Workspace) -> None:
    asked = ("--statistics", *formats("full", "json=out.json"))
    result = blank.run("check", "--now", NOW, *asked)
    assert result.out == "1  error  robot/placeholder\n"
    assert json.loads(blank.read("out.json"))["findings"]


class TestJobSummary:
    @pytest.fixture
    def summary(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> Path:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        place = tmp_path / "summary.md"
        place.write_text("before\n")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(place))
        assert workspace.root
        return place

    @staticmethod
    def blanks(count: int) -> dict[str, str]:
        return {f"posts/{number:02}.md": BLANK for number in range(count)}

    def test_has_all_when_github_would_not_show_all(
        self, workspace: Workspace, summary: Path
    ) -> None:
        work = workspace.write(self.blanks(12))
        result = work.run("check", "--now", NOW, "--select", "robot")
        assert result.out.count("::error ") == 10
        text = summary.read_text(encoding="utf-8")
        assert text.startswith("before\n### What tactlint found\n")
        assert text.count("`robot/placeholder`") == 12

    def test_stays_as_it_is_when_github_shows_all(
        self, workspace: Workspace, summary: Path
    ) -> None:
        workspace.write(self.blanks(10)).run("check", "--now", NOW, "--select", "robot")
        assert summary.read_text() == "before\n"

    def test_is_for_the_format_of_github(
        self, workspace: Workspace, summary: Path
    ) -> None:
        work = workspace.write(self.blanks(12))
        work.run("check", "--now", NOW, *formats("concise"))
        assert summary.read_text() == "before\n"


@pytest.mark.parametrize("name", ["full", "grouped", "concise", "markdown", "html"])
@pytest.mark.parametrize("blank_sign", ["", "\xa0", "\u3000", "\u2003"])
def test_a_log_runs_nothing_that_a_post_says(
    workspace: Workspace, name: str, blank_sign: str
) -> None:
    said = f"#BackToSchool and bakery shall open tonight {blank_sign}::error::pwned"
    workspace.write({"posts/p.yaml": f"- text: {said} ok\n  channels: [mastodon]\n"})
    workspace.write({"posts/::error::x.md": BLANK})
    result = workspace.run("check", "--now", NOW, "--format", name)
    lines = f"{result.out}\n{result.err}".split("\n")
    assert "pwned" in result.out
    assert [line for line in lines if line.lstrip().startswith("::")] == []


def test_nor_does_it_of_a_diff(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    beside = "::error::pwned\n\nSee https://example.org/?fbclid=abc&x=2 today."
    workspace.write({"posts/a.md": BLANK.replace("Dear", f"{beside}\n\nDear")})
    result = workspace.run("check", "--now", NOW, "--diff", "--lang", "en")
    assert " \u200b::error::pwned\n" in result.out
    assert "-See https" in result.out
