"""What is read, what is reported, and how paths are written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import NOW, Repository, Workspace

TEXTS = (
    "Which soup should we cook on Friday? Tell us below.",
    "Our oldest oven has a name. What would you call it?",
    "Three loaves, three crusts: which one is yours?",
)


def post(text: str, when: str, *more: str) -> str:
    head = [f"publish_at: {when}", "lang: en", "channels: [x]", *more]
    return "\n".join(["---", *head, "---", text, ""])


BLANK = post("Dear [First name], come.", "2026-12-09T09:00")
CLOSE = {
    "posts/first.md": post(TEXTS[0], "2026-12-01T09:00"),
    "posts/second.md": post(TEXTS[1], "2026-12-01T09:30"),
}


@pytest.fixture
def close(repository: Repository) -> Workspace:
    """Return two posts half an hour apart."""
    return repository(CLOSE)


def paths(workspace: Workspace, *arguments: str) -> list[str]:
    """Return the paths of the findings of unfilled blanks."""
    result = workspace.check("--select", "robot", *arguments)
    return [path for _, path, _ in result.findings]


class TestReadIsNotReported:
    def test_a_file_alone_is_judged_in_its_calendar(self, close: Workspace) -> None:
        result = close.check("posts/second.md", "--select", "noise")
        assert result.findings == [("noise/too-close", "posts/second.md", 2)]
        summary = result.data["summary"]
        assert (summary["files"], summary["posts"], summary["context"]) == (1, 1, 1)
        [one] = result.data["findings"]
        assert [other["path"] for other in one["related"]] == ["posts/first.md"]

    def test_the_other_files_findings_stay_theirs(self, close: Workspace) -> None:
        result = close.check("posts/first.md", "--select", "noise")
        assert (result.code, result.findings) == (0, [])

    def test_a_hook_without_a_post_reads_no_calendar(self, close: Workspace) -> None:
        close.write({"package.json": '{"text": "Dear [First name]"}\n'})
        found = close.check("--force-exclude", "package.json")
        assert (found.code, found.data["summary"]["context"]) == (0, 0)
        mixed = ("--force-exclude", "package.json", "posts/first.md")
        assert close.check(*mixed).data["summary"]["context"] == 1

    def test_isolated_reads_the_calendar_too(self, close: Workspace) -> None:
        result = close.check("--isolated", "posts/second.md", "--select", "noise")
        assert len(result.findings) == 1

    def test_without_project_only_the_arguments_are_read(
        self, close: Workspace
    ) -> None:
        os.rmdir(close.root / ".git")
        result = close.check("posts/second.md", "--select", "noise")
        assert result.findings == []
        assert result.data["summary"]["context"] == 0

    def test_problems_of_other_files_are_theirs(self, close: Workspace) -> None:
        close.write({"posts/broken.md": "---\npublish_at: [2026\n---\nSoup\n"})
        assert close.check("posts/first.md").code == 0
        assert close.check().code == 2

    def test_published_posts_are_context(self, repository: Repository) -> None:
        work = repository(
            {
                "posts/out.md": post("Dear [First name]", "2026-11-20T07:30"),
                "posts/next.md": post(TEXTS[0], "2026-11-20T08:10"),
            }
        )
        result = work.check("--select", "robot,noise")
        assert result.findings == [("noise/too-close", "posts/next.md", 2)]
        summary = result.data["summary"]
        assert (summary["posts"], summary["published"]) == (1, 1)

    @pytest.mark.parametrize(
        ("when", "more", "judged"),
        [
            ("2026-11-20T08:00", (), True),
            ("2026-11-20T07:59", (), False),
            ("2026-11-20", (), True),
            ("2026-11-19", (), False),
            ("2026-11-19", ("status: draft",), True),
            ("2026-12-24", ("status: published",), False),
            ("2026-11-20T08:30", ("timezone: Europe/Paris",), False),
        ],
    )
    def test_which_posts_are_still_to_go_out(
        self, repository: Repository, when: str, more: tuple[str, ...], judged: bool
    ) -> None:
        work = repository({"posts/a.md": post("Dear [First name]", when, *more)})
        assert bool(paths(work)) is judged


class TestArguments:
    @pytest.fixture
    def tree(self, repository: Repository) -> Workspace:
        return repository(
            {
                "posts/a.md": BLANK,
                "posts/deep/b.md": BLANK.replace("-09T", "-10T"),
                "other/c.md": BLANK.replace("-09T", "-11T"),
            }
        )

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ((), ["other/c.md", "posts/a.md", "posts/deep/b.md"]),
            ((".",), ["other/c.md", "posts/a.md", "posts/deep/b.md"]),
            (("posts",), ["posts/a.md", "posts/deep/b.md"]),
            (("posts/",), ["posts/a.md", "posts/deep/b.md"]),
            (("./posts/deep",), ["posts/deep/b.md"]),
            (("posts/a.md", "posts"), ["posts/a.md", "posts/deep/b.md"]),
            (("posts/../other/c.md",), ["other/c.md"]),
        ],
    )
    def test_files_and_folders(
        self, tree: Workspace, arguments: tuple[str, ...], expected: list[str]
    ) -> None:
        assert paths(tree, *arguments) == expected

    def test_an_absolute_path_is_written_from_here(self, tree: Workspace) -> None:
        assert paths(tree, str(tree.root / "posts" / "a.md")) == ["posts/a.md"]

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ((), ["a.md", "deep/b.md"]),
            (("deep",), ["deep/b.md"]),
            (("..",), ["../other/c.md", "a.md", "deep/b.md"]),
            (("../other/c.md",), ["../other/c.md"]),
        ],
    )
    def test_in_a_subfolder_paths_are_seen_from_there(
        self,
        tree: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        expected: list[str],
    ) -> None:
        monkeypatch.chdir(tree.root / "posts")
        assert paths(tree, *arguments) == expected

    def test_fingerprints_are_the_same_from_everywhere(
        self, tree: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        above = tree.check("posts/a.md").data["findings"]
        monkeypatch.chdir(tree.root / "posts")
        below = tree.check("a.md").data["findings"]
        assert [one["fingerprint"] for one in above] == [
            one["fingerprint"] for one in below
        ]

    def test_a_file_outside_the_project(self, tree: Workspace, tmp_path: Path) -> None:
        (tmp_path / "outside.md").write_text(BLANK)
        assert paths(tree, str(tmp_path / "outside.md")) == ["../outside.md"]
        assert paths(tree, "../outside.md") == ["../outside.md"]

    def test_a_folder_outside_the_project(
        self, tree: Workspace, tmp_path: Path
    ) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "d.md").write_text(BLANK)
        assert paths(tree, "../elsewhere") == ["../elsewhere/d.md"]


class TestWhatIsAPost:
    NOT_ONE = "# Notes\n\nDear [First name], this is no post.\n"

    @pytest.mark.parametrize(
        "name", ["README.md", "posts/README.md", "CHANGELOG.md", "docs/notes.md"]
    )
    def test_a_readme_is_none(self, repository: Repository, name: str) -> None:
        work = repository({name: self.NOT_ONE, "posts/a.md": BLANK})
        assert paths(work) == ["posts/a.md"]
        assert paths(work, ".") == ["posts/a.md"]

    def test_a_file_that_is_named_is_one(self, repository: Repository) -> None:
        work = repository({"docs/notes.md": self.NOT_ONE})
        assert paths(work, "docs/notes.md") == ["docs/notes.md"]

    def test_a_hook_names_files_that_are_none(self, repository: Repository) -> None:
        work = repository({"docs/notes.md": self.NOT_ONE, "posts/a.md": BLANK})
        named = ("--force-exclude", "docs/notes.md", "posts/a.md", "tactlint.yaml")
        work.write({"tactlint.yaml": "{}\n"})
        assert paths(work, *named) == ["posts/a.md"]

    def test_globs_decide(self, repository: Repository) -> None:
        work = repository(
            {
                "tactlint.yaml": "posts: [content/*.md]\nexclude: [content/old*]\n",
                "content/note.md": self.NOT_ONE,
                "content/old.md": BLANK,
                "posts/a.md": BLANK,
            }
        )
        assert paths(work) == ["content/note.md"]
        assert paths(work, "posts/a.md") == ["posts/a.md"]
        assert paths(work, "--force-exclude", "posts/a.md", "content/old.md") == []

    def test_a_glob_that_matches_nothing_stops_the_run(
        self, repository: Repository
    ) -> None:
        work = repository(
            {"tactlint.yaml": "posts:\n  - post/**\n", "posts/a.md": BLANK}
        )
        result = work.check()
        assert result.refused
        assert "tactlint.yaml:2:5: no file matches 'post/**'" in result.err

    def test_settings_and_events_are_no_posts(self, repository: Repository) -> None:
        event = "events:\n  - {id: flood, name: '[First name]', from: 2026-11-01}\n"
        work = repository(
            {
                "tactlint.yaml": "events: [plan/e.yaml]\nposts: [plan/*]\n",
                "plan/e.yaml": event,
                "plan/a.md": BLANK,
            }
        )
        assert paths(work) == ["plan/a.md"]

    def test_a_post_may_bear_the_name_of_a_settings_file(
        self, repository: Repository
    ) -> None:
        listed = "- text: 'Dear [First name]'\n  publish_at: 2026-12-01T09:00\n"
        settings = "events: [./events.yaml]\n"
        files = {"tactlint.yaml": settings, "events.yaml": "events: []\n"}
        work = repository({**files, "posts/events.yaml": listed})
        assert paths(work) == ["posts/events.yaml"]

    def test_a_folder_that_is_left_out_is_looked_into_on_request(
        self, repository: Repository
    ) -> None:
        work = repository({"build/a.md": BLANK, "build/old/b.md": BLANK})
        work.write({"tactlint.yaml": "exclude: [build/old/**]\n"})
        assert paths(work) == []
        assert paths(work, "build") == ["build/a.md"]


class TestSeveralProjects:
    @pytest.fixture
    def agency(self, repository: Repository) -> Workspace:
        return repository(
            {
                "tactlint.yaml": "{}\n",
                "posts/a.md": BLANK,
                "brands/soup/tactlint.yaml": "rules: {robot: off}\n",
                "brands/soup/posts/b.md": BLANK,
                "brands/bread/tactlint.yaml": "{}\n",
                "brands/bread/posts/c.md": BLANK,
            }
        )

    def test_each_brand_has_its_own_settings(self, agency: Workspace) -> None:
        assert sorted(paths_everywhere(agency)) == [
            "brands/bread/posts/c.md",
            "posts/a.md",
        ]
        assert paths_everywhere(agency, "brands") == ["brands/bread/posts/c.md"]
        assert paths_everywhere(agency, "brands/soup/posts/b.md") == []

    def test_brands_are_no_context_of_each_other(self, agency: Workspace) -> None:
        for arguments in ((), ("posts/a.md",), ("brands/bread",)):
            result = agency.check(*arguments, "--select", "noise")
            assert result.data["summary"]["context"] == 0
            assert result.findings == []

    def test_every_post_is_counted_once(self, agency: Workspace) -> None:
        assert agency.check().data["summary"]["posts"] == 3


def paths_everywhere(workspace: Workspace, *arguments: str) -> list[str]:
    """Return the paths of blanks, with the rules as each project sets them."""
    result = workspace.check(*arguments)
    return [path for rule, path, _ in result.findings if rule.startswith("robot/")]


class TestSilencing:
    def test_silenced_findings_are_counted_with_their_reason(
        self, repository: Repository
    ) -> None:
        asked = "tactlint: {ignore: {robot/placeholder: quoted on purpose}}"
        text = post("Dear [First name]", "2026-12-01T09:00", asked)
        result = repository({"posts/a.md": text}).check("--select", "robot,silence")
        assert (result.code, result.findings) == (0, [])
        assert result.data["summary"]["silenced"] == 1
        [one] = result.data["silenced"]
        assert one["reason"] == "quoted on purpose"

    def test_a_posts_request_leaves_the_next_post_alone(
        self, repository: Repository
    ) -> None:
        listed = (
            "posts:\n"
            "- text: Dear [First name], welcome\n"
            "  publish_at: 2026-12-01T09:00\n"
            "  tactlint: {ignore: {robot/placeholder: quoted}}\n"
            "- text: Dear [First name], goodbye\n"
            "  publish_at: 2026-12-05T09:00\n"
        )
        result = repository({"posts.yaml": listed}).check("--select", "robot,silence")
        assert result.findings == [("robot/placeholder", "posts.yaml", 5)]

    def test_the_moment_decides_what_has_expired(self, repository: Repository) -> None:
        asked = "tactlint: {until: 2026-11-20, ignore: {robot/placeholder: quoted}}"
        text = post("Dear [First name]", "2026-12-01T09:00", asked)
        work = repository({"posts/a.md": text})
        assert work.check("--select", "robot,silence").findings == []
        later = NOW.replace("11-20", "11-21")
        result = work.run(
            "check", "--format", "json", "--now", later, "--select", "robot,silence"
        )
        assert {rule for rule, _, _ in result.findings} == {
            "robot/placeholder",
            "silence/expired",
        }


class TestLinks:
    """A link to a file that is listed is that file, by whichever name it is asked."""

    @pytest.fixture
    def linked(self, repository: Repository) -> Workspace:
        """Return a post, and a folder with nothing but a link to it."""
        workspace = repository({"posts/a.md": BLANK})
        (workspace.root / "now").mkdir()
        (workspace.root / "now/next.md").symlink_to("../posts/a.md")
        return workspace

    @pytest.mark.parametrize("posts", ["", "posts: [posts/**, now/*.md]\n"])
    @pytest.mark.parametrize("asked", ["", ".", "now", "now/next.md", "posts"])
    def test_is_one_post(self, linked: Workspace, posts: str, asked: str) -> None:
        if posts:
            linked.write({"tactlint.yaml": posts})
        arguments = [asked] if asked else []
        result = linked.check("--select", "robot", *arguments)
        assert [path for _, path, _ in result.findings] == ["posts/a.md"]
        summary = result.data["summary"]
        assert (summary["files"], summary["posts"], summary["context"]) == (1, 1, 0)

    def test_is_read_where_it_leads_to_a_file_that_is_not_listed(
        self, linked: Workspace
    ) -> None:
        linked.write({"tactlint.yaml": "posts: [now/*.md]\n"})
        assert paths(linked) == ["now/next.md"]

    def test_a_glob_that_names_nothing_is_still_told(self, linked: Workspace) -> None:
        linked.write({"tactlint.yaml": "posts: [posts/**, now/*.md, soon/*.md]\n"})
        told = linked.run("check", "--now", NOW)
        assert told.code == 2
        assert "no file matches 'soon/*.md'" in told.err


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
class TestNamesThatAreNoText:
    NAME = b"no\xebl.md"
    SAID = "the name of this file is not UTF-8"

    @pytest.mark.parametrize("settings", ["", 'posts: ["*.md"]\n', "posts: [n*]\n"])
    def test_a_folder_with_one_is_not_read_in_silence(
        self, workspace: Workspace, settings: str
    ) -> None:
        """As in archives made on Windows; in a project or in a mere folder."""
        if settings:
            workspace.write({"tactlint.yaml": settings})
        else:
            (workspace.root / ".git").rmdir()
        self._written(workspace)
        result = workspace.check()
        assert [one["message"] for one in result.data["problems"]] == [self.SAID]
        assert result.code == 2

    def test_every_report_can_name_it(self, workspace: Workspace) -> None:
        name = os.fsdecode(self._written(workspace))
        for form in ("full", "concise", "sarif", "jsonl", "junit", "html", "github"):
            result = workspace.run("check", "--format", form, name)
            assert "robot/placeholder" in result.out, form

    def _written(self, workspace: Workspace) -> bytes:
        path = os.fsencode(workspace.root) + b"/" + self.NAME
        with open(path, "w", encoding="utf-8") as file:
            file.write(BLANK)
        return self.NAME
