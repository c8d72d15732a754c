"""`tactlint check`: its options, its exit codes, its formats."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import NOW, Repository, Workspace

SHOUTED = (
    "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nSOUP TONIGHT AT SIX, come!\n"
)
BLANK = "---\npublish_at: 2026-12-01T09:00\nlang: en\n---\nDear [First name], come.\n"
QUIET = (
    "---\npublish_at: 2026-12-02T09:00\nlang: en\n---\n"
    "Which soup should we cook on Friday? Tell us below.\n"
)
SALES = (
    "---\npublish_at: 2026-12-03T09:00\nlang: fr\n---\n"
    "[Prénom], la soupe est servie à midi.\n"
)


@pytest.fixture
def shouted(repository: Repository) -> Workspace:
    """Return a repository with one warning and one clean post."""
    settings = "rules: {promo/shouting: warning}\n"
    files = {"posts/a.md": SHOUTED, "posts/b.md": QUIET, "tactlint.yaml": settings}
    return repository(files)


@pytest.fixture
def blank(repository: Repository) -> Workspace:
    """Return a repository with one error."""
    return repository({"posts/a.md": BLANK})


def rules_of(found: list[tuple[str, str, int]]) -> set[str]:
    return {rule for rule, _, _ in found}


class TestExitCodes:
    def test_clean(self, repository: Repository) -> None:
        result = repository({"posts/b.md": QUIET}).check()
        assert (result.code, result.findings) == (0, [])
        assert result.data["summary"]["posts"] == 1

    def test_an_error_fails(self, blank: Workspace) -> None:
        result = blank.check()
        assert result.code == 1
        assert [one["severity"] for one in result.data["findings"]] == ["error"]

    @pytest.mark.parametrize(
        ("limit", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
    )
    def test_fail_on(self, shouted: Workspace, limit: str, code: int) -> None:
        result = shouted.check("--fail-on", limit, "--select", "promo/shouting")
        assert result.findings == [("promo/shouting", "posts/a.md", 5)]
        assert result.code == code

    def test_never_fails_on_an_error(self, blank: Workspace) -> None:
        assert blank.check("--fail-on", "never").code == 0

    def test_a_file_that_cannot_be_read_is_2_whatever_the_limit(
        self, repository: Repository
    ) -> None:
        broken = "---\npublish_at: [2026\n---\nSoup.\n"
        result = repository({"posts/a.md": broken}).check("--fail-on", "never")
        assert result.code == 2

    def test_a_bug_of_ours_is_3_and_says_what_a_report_needs(
        self, shouted: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> None:
            raise ZeroDivisionError("the soup is too thin")

        monkeypatch.setattr("linter.judging.ordered", broken)
        result = shouted.check()
        assert result.code == 3
        assert "the soup is too thin" in result.err
        assert "Traceback" in result.err
        assert "Python 3." in result.err
        assert result.out == ""

    @pytest.mark.parametrize("spelling", [(), ("--statistics",)], ids=["hot", "typer"])
    def test_an_interruption_is_130(
        self,
        shouted: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        spelling: tuple[str, ...],
    ) -> None:
        def stopped(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("linter.judging.ordered", stopped)
        result = shouted.check(*spelling)
        assert (result.code, result.err) == (130, "interrupted\n")


MISTAKES = [
    (["nowhere.md"], "nowhere.md: there is no such file or folder"),
    (["--format", "jsn"], "did you mean 'json'?"),
    (["--fail-on", "warn"], "did you mean 'warning'?"),
    (["--lang", "de"], "known: en, fr"),
    (["--now", "soon"], "write an ISO date"),
    (["--config", "nowhere.yaml"], "nowhere.yaml: cannot be read"),
    (["--select", "promo/shoutting"], "did you mean 'promo/shouting'?"),
    (["--ignore", "prmo"], "did you mean 'promo'?"),
    (["--select", "promo", "--ignore", "promo,robt"], "did you mean 'robot'?"),
    (["--isolated", "--config", "tactlint.yaml"], "forbids what --config asks"),
    (["--output-file", "no/folder/report"], "cannot write 'no/folder/report'"),
    (["-"], "standard input has no name"),
    (["--stdin-filename", "a.md", "b.md"], "stands for one file alone"),
    (["--nonsense"], "--nonsense"),
    (["--now"], "--now"),
]


@pytest.mark.parametrize(
    ("arguments", "said"), MISTAKES, ids=[" ".join(mistake[0]) for mistake in MISTAKES]
)
def test_a_mistake_of_the_user_is_2_and_no_traceback(
    shouted: Workspace, arguments: list[str], said: str
) -> None:
    result = shouted.run("check", *arguments)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err
    assert result.out == ""


class TestSelection:
    @pytest.fixture
    def both(self, repository: Repository) -> Workspace:
        text = SHOUTED.replace("come!", "[First name]!")
        return repository({"posts/a.md": text})

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (["--select", "promo"], {"promo/shouting"}),
            (["--select", "promo/*"], {"promo/shouting"}),
            (["--select", "promo/shouting"], {"promo/shouting"}),
            (
                ["--select", "promo,robot/placeholder"],
                {"promo/shouting", "robot/placeholder"},
            ),
            (
                ["--select", "promo", "--select", "robot"],
                {"promo/shouting", "robot/placeholder"},
            ),
            (["--select", "promo", "--ignore", "promo/shouting"], set()),
            (["--select", "promo,robot", "--ignore", "promo"], {"robot/placeholder"}),
        ],
    )
    def test_by_pack_or_rule(
        self, both: Workspace, arguments: list[str], expected: set[str]
    ) -> None:
        assert rules_of(both.check(*arguments).findings) == expected

    def test_ignore_alone_leaves_the_others(self, both: Workspace) -> None:
        found = rules_of(both.check("--ignore", "promo").findings)
        assert "robot/placeholder" in found
        assert not any(name.startswith("promo/") for name in found)

    def test_a_rule_that_is_off_runs_when_it_is_named(self, both: Workspace) -> None:
        both.write({"tactlint.yaml": "rules: {robot/placeholder: off}\n"})
        assert "robot/placeholder" not in rules_of(both.check().findings)
        named = both.check("--select", "robot/placeholder")
        assert rules_of(named.findings) == {"robot/placeholder"}


class TestFormats:
    def test_json_is_the_contract(self, blank: Workspace) -> None:
        data = blank.check("posts/a.md").data
        assert set(data) >= {
            "version",
            "tool",
            "now",
            "summary",
            "findings",
            "problems",
        }
        assert (data["version"], data["now"]) == (1, NOW)
        assert set(data["summary"]) >= {
            "files",
            "posts",
            "rules",
            "errors",
            "warnings",
            "infos",
            "silenced",
        }
        [one] = data["findings"]
        assert one["start"] == {"line": 5, "column": 6}
        assert one["end"] == {"line": 5, "column": 18}
        assert {"message", "post", "field", "evidence", "related", "url"} <= set(one)

    def test_concise_is_a_line_a_finding(self, blank: Workspace) -> None:
        result = blank.run("check", "--format", "concise", "--now", NOW)
        assert result.out.startswith("posts/a.md:5:6: error[robot/placeholder] ")

    def test_full_underlines_the_words(self, blank: Workspace) -> None:
        lines = blank.run("check", "--now", NOW).out.splitlines()
        at = next(n for n, line in enumerate(lines) if "Dear [First name]" in line)
        start = lines[at].index("[First name]")
        assert lines[at + 1][start:].startswith("^" * len("[First name]"))

    def test_sarif_is_json(self, blank: Workspace) -> None:
        result = blank.run("check", "--format", "sarif", "--now", NOW)
        [run] = json.loads(result.out)["runs"]
        assert [one["ruleId"] for one in run["results"]] == ["robot/placeholder"]

    @pytest.mark.parametrize("in_actions", [True, False])
    def test_github_is_automatic_inside_its_actions(
        self, blank: Workspace, monkeypatch: pytest.MonkeyPatch, in_actions: bool
    ) -> None:
        if in_actions:
            monkeypatch.setenv("GITHUB_ACTIONS", "true")
        out = blank.run("check", "--now", NOW).out
        assert out.startswith("::error file=posts/a.md") is in_actions

    def test_a_format_that_is_asked_for_wins_in_actions(
        self, blank: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        result = blank.run("check", "--format", "concise", "--now", NOW)
        assert result.out.startswith("posts/a.md:5:6:")

    def test_output_file_holds_what_would_be_printed(self, blank: Workspace) -> None:
        printed = blank.check().out
        result = blank.check("--output-file", "report.json")
        assert (result.code, result.out) == (1, "")
        assert blank.read("report.json") == printed

    def test_statistics_count_by_rule(self, shouted: Workspace) -> None:
        arguments = ("--statistics", "--select", "promo/shouting", "--now", NOW)
        result = shouted.run("check", *arguments)
        assert "promo/shouting" in result.out
        assert "SOUP" not in result.out

    def test_statistics_of_nothing_say_so(self, repository: Repository) -> None:
        clean = repository({"posts/b.md": QUIET})
        assert clean.run("check", "--statistics", "--now", NOW).out.strip()


class TestTerminal:
    ESCAPE = "\x1b["

    @pytest.mark.parametrize(
        ("settings", "coloured"),
        [
            ({}, False),
            ({"FORCE_COLOR": "1"}, True),
            ({"NO_COLOR": "1"}, False),
            ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
            ({"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
            ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ],
    )
    def test_colours(
        self,
        blank: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        settings: dict[str, str],
        coloured: bool,
    ) -> None:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        assert (self.ESCAPE in blank.run("check", "--now", NOW).out) is coloured

    @pytest.mark.parametrize("columns", [50, 100])
    def test_columns(
        self, blank: Workspace, monkeypatch: pytest.MonkeyPatch, columns: int
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        long = BLANK.replace("come.", "come and eat with us. " * 20)
        blank.write({"posts/a.md": long})
        lines = blank.run("check", "--now", NOW).out.splitlines()
        quoted = [line for line in lines if "[First name]" in line]
        assert quoted
        assert all(len(line) <= columns for line in quoted)
        assert any(len(line) > columns - 15 for line in quoted)

    @pytest.mark.parametrize(
        ("variables", "french"),
        [
            ({"LANG": "fr_FR.UTF-8"}, True),
            ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, False),
            ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_CA.UTF-8"}, True),
            ({"LANG": "C"}, False),
        ],
    )
    def test_the_summary_speaks_the_readers_language(
        self,
        blank: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        variables: dict[str, str],
        french: bool,
    ) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        out = blank.run("check", "--now", NOW).out
        assert ("règles" in out) is french

    def test_messages_speak_the_posts_language_unless_asked(
        self, repository: Repository
    ) -> None:
        work = repository({"posts/a.md": BLANK, "posts/fr.md": SALES})
        own = {one["path"]: one["message"] for one in work.check().data["findings"]}
        assert own["posts/a.md"] != own["posts/fr.md"]
        for lang, path in (("fr", "posts/fr.md"), ("en", "posts/a.md")):
            asked = work.check("--lang", lang, "--select", "robot").data["findings"]
            start = own[path].split("[")[0]
            assert all(one["message"].startswith(start) for one in asked)


def given(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


class TestStandardInput:
    @pytest.mark.parametrize("paths", [(), ("-",), ("posts/a.md",)])
    def test_it_stands_for_a_file(
        self,
        blank: Workspace,
        monkeypatch: pytest.MonkeyPatch,
        paths: tuple[str, ...],
    ) -> None:
        given(QUIET, monkeypatch)
        result = blank.check("--stdin-filename", "posts/a.md", *paths)
        assert (result.code, result.findings) == (0, [])

    def test_the_file_need_not_exist(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        given(BLANK, monkeypatch)
        result = repository({}).check("--stdin-filename", "posts/new.md")
        assert result.findings == [("robot/placeholder", "posts/new.md", 5)]

    def test_the_calendar_is_its_context(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dated = QUIET.replace("lang: en", "lang: en\nchannels: [x]")
        work = repository({"posts/b.md": dated})
        given(dated.replace("09:00", "09:20"), monkeypatch)
        result = work.check("--stdin-filename", "posts/c.md")
        assert ("noise/too-close", "posts/c.md", 2) in result.findings

    def test_it_is_named_from_the_current_folder(
        self, blank: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(blank.root / "posts")
        given(QUIET, monkeypatch)
        assert blank.check("--stdin-filename", "a.md").findings == []


class TestConfiguration:
    OFF = "rules: {robot/placeholder: off}\n"

    def test_isolated_ignores_it(self, blank: Workspace) -> None:
        blank.write({"tactlint.yaml": self.OFF})
        assert blank.check().findings == []
        assert rules_of(blank.check("--isolated").findings) == {"robot/placeholder"}

    def test_config_replaces_it(self, blank: Workspace) -> None:
        blank.write({"tactlint.yaml": "{}\n", "other.yaml": self.OFF})
        assert rules_of(blank.check().findings) == {"robot/placeholder"}
        assert blank.check("--config", "other.yaml").findings == []

    def test_pyproject_is_one(self, blank: Workspace) -> None:
        table = '[tool.tactlint.rules]\n"robot/placeholder" = "off"\n'
        blank.write({"pyproject.toml": table})
        assert blank.check().findings == []

    def test_every_mistake_in_it_has_its_place(self, blank: Workspace) -> None:
        text = "timezone: Europe/Pari\nrules:\n  promo/shoutting: error\n"
        blank.write({"tactlint.yaml": text})
        result = blank.check()
        assert result.code == 2
        assert "tactlint.yaml:1:11:" in result.err
        assert "'Europe/Paris'" in result.err
        blank.write({"tactlint.yaml": text.replace("Pari", "Paris")})
        result = blank.check()
        assert "tactlint.yaml:3:3: no rule is called 'promo/shoutting'" in result.err
        assert "did you mean 'promo/shouting'?" in result.err

    @pytest.mark.parametrize(
        ("setting", "said"),
        [
            (
                "rules: {noise/at-night: {start: 2h}}\n",
                "'2h' is no time of day",
            ),
            (
                "rules: {promo/shouting: {max_shares: 1}}\n",
                "tactlint.yaml:1:38: 'promo/shouting' has no setting 'max_shares'",
            ),
            (
                "rules: {promo/shouting: {max_share: lots}}\n",
                "tactlint.yaml:1:37:",
            ),
            (
                "blocklist: [soup, {term: '{a|b'}]\n",
                "tactlint.yaml:1:26: phrase '{a|b': a '{' without its '}'",
            ),
            (
                "blocklist: [{term: soup, except: ['{..}']}]\n",
                "tactlint.yaml:1:34: phrase '{..}'",
            ),
            ("packs: [promoo]\n", "tactlint.yaml:1:9: no pack is called 'promoo'"),
            ("packs: [./rules]\n", "tactlint.yaml:1:9: there is no folder './rules'"),
            ("posts: [content/**]\n", "tactlint.yaml:1:9: no file matches"),
            ("events: [events.yaml]\n", "tactlint.yaml:1:10: 'events.yaml'"),
            ("muted_days: [no-such]\n", "tactlint.yaml:1:14: no calendar has a day"),
        ],
    )
    def test_settings_that_only_a_run_can_judge(
        self, blank: Workspace, setting: str, said: str
    ) -> None:
        blank.write({"tactlint.yaml": setting})
        result = blank.check()
        assert result.refused
        assert said in result.err
        assert "Traceback" not in result.err

    def test_a_toxic_word_that_cannot_be_read_has_its_events_place(
        self, blank: Workspace
    ) -> None:
        events = "events:\n  - {id: flood, from: 2026-11-01, words: ['{a}']}\n"
        blank.write({"tactlint.yaml": "events: [e.yaml]\n", "e.yaml": events})
        result = blank.check()
        assert result.code == 2
        assert "e.yaml:2: phrase '{a}'" in result.err

    def test_an_events_file_that_cannot_be_read_stops_the_run(
        self, blank: Workspace
    ) -> None:
        blank.write({"tactlint.yaml": "events: [e.yaml]\n", "e.yaml": "events: [\n"})
        result = blank.check()
        assert result.refused
        assert "e.yaml:" in result.err


def test_the_cache_is_left_alone_on_request(
    blank: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "own-cache"
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(cache))
    assert blank.check("--no-cache").code == 1
    assert not cache.exists()
    first = blank.check()
    assert sorted(name.split("-")[0] for name in os.listdir(cache)) == [
        "lexicon",
        "packs",
        "words",
    ]
    assert blank.check().out == first.out


Spoil = Callable[[Path], None]


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    # Neither in the head nor in a part that this run never reads.
    data[len(data) // 8] ^= 0xFF
    path.write_bytes(bytes(data))


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_truncate, id="cut short"),
        pytest.param(_flip, id="one byte changed"),
    ],
)
def test_a_spoilt_cache_costs_time_not_findings(
    blank: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    cache = tmp_path / "spoilt-cache"
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(cache))
    first = blank.check()
    kept = {path: path.read_bytes() for path in cache.iterdir()}
    for path in kept:
        spoil(path)
    assert blank.check() == first
    # Of the lexicon, only what is read is looked at.
    again = {path: path.read_bytes() for path in cache.iterdir()}
    whole = [path for path in kept if path.name.startswith("packs")]
    assert [again[path] for path in whole] == [kept[path] for path in whole]


def test_a_cache_that_cannot_be_written_is_no_error(
    blank: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("TACTLINT_CACHE_DIR", str(in_the_way / "cache"))
    assert blank.check().code == 1
