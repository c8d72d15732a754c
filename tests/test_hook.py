"""The hook as teams get it: built by the real pre-commit, on a real commit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEFT_OUT = shutil.ignore_patterns(
    ".git",
    ".venv",
    ".hypothesis",
    ".*_cache",
    "__pycache__",
    "dist",
    "build",
    "node_modules",
)
DATE = f"{datetime.now(UTC).year + 1}-12-01T09:00"
BAD = f"---\npublish_at: {DATE}\nlang: en\n---\nDear [First name], come at six.\n"
GOOD = (
    f"---\npublish_at: {DATE}\nlang: en\n---\n"
    "Which soup should we cook on Friday? Tell us below, we read every answer.\n"
)
Ran = subprocess.CompletedProcess[str]
AUTHOR = ("-c", "user.name=Ines", "-c", "user.email=ines@team.example")


def git(where: Path, *arguments: str) -> str:
    """Run git in a repository, without anybody's settings."""
    result = subprocess.run(
        ["git", *AUTHOR, *arguments],
        cwd=where,
        env=_alone(),
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.strip()


def _alone() -> dict[str, str]:
    """Return an environment in which no repository around us counts."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return {
        **kept,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that holds the checkout as it is, all of it committed."""
    copy = tmp_path_factory.mktemp("hooks") / "tactlint"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    git(copy, "init", "--quiet")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", "as it is")
    return copy


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let commits share the one environment that pre-commit builds for them."""
    return tmp_path_factory.mktemp("pre-commit")


class Team:
    """A team's repository, the hooks configured, one commit in its history."""

    def __init__(self, root: Path, hooks: Path, home: Path) -> None:
        self.root = root
        self._hooks = hooks
        self._home = home
        (root / "posts").mkdir(parents=True)
        git(root, "init", "--quiet")
        rev = git(hooks, "rev-parse", "HEAD")
        settings = (
            f"repos:\n  - repo: {hooks}\n    rev: {rev}\n    hooks:\n"
            "      - id: tactlint\n"
            "      - id: tactlint-schedule\n        stages: [manual]\n"
        )
        self.stage({".pre-commit-config.yaml": settings, "README.md": "# Posts\n"})
        git(root, "commit", "--quiet", "--message", "begin")

    def stage(self, files: dict[str, str]) -> None:
        """Write and stage files."""
        for name, text in files.items():
            (self.root / name).write_text(text)
        git(self.root, "add", "--all")

    def pre_commit(self, *arguments: str) -> Ran:
        """Run the real pre-commit."""
        return self._ran([sys.executable, "-m", "pre_commit", *arguments])

    def try_repo(self, hook: str) -> Ran:
        """Try a hook on what is staged, without any configuration."""
        rev = git(self._hooks, "rev-parse", "HEAD")
        return self.pre_commit("try-repo", str(self._hooks), hook, "--ref", rev)

    def commit(self) -> Ran:
        """Commit what is staged, the installed hooks permitting."""
        return self._ran(["git", *AUTHOR, "commit", "--message", "posts"])

    def history(self) -> list[str]:
        """Return the subjects of all commits, the newest first."""
        return git(self.root, "log", "--format=%s").splitlines()

    def _ran(self, command: list[str]) -> Ran:
        return subprocess.run(
            command,
            cwd=self.root,
            env={**_alone(), "PRE_COMMIT_HOME": str(self._home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )


@pytest.fixture
def team(tmp_path: Path, hooks: Path, home: Path) -> Team:
    return Team(tmp_path / "team", hooks, home)


def test_try_repo_sees_the_fault_of_a_staged_post(team: Team) -> None:
    team.stage({"posts/a.md": BAD, "posts/b.md": GOOD})
    result = team.try_repo("tactlint")
    assert result.returncode == 1, result.stdout
    assert "error[robot/placeholder]" in result.stdout
    assert "posts/a.md:5:6" in result.stdout
    assert "posts/b.md" not in result.stdout


def test_a_commit_of_a_bad_post_is_stopped_and_a_good_one_passes(team: Team) -> None:
    assert team.pre_commit("install").returncode == 0
    team.stage({"posts/a.md": BAD})
    stopped = team.commit()
    assert stopped.returncode == 1
    assert "error[robot/placeholder]" in stopped.stdout
    assert team.history() == ["begin"]
    team.stage({"posts/a.md": GOOD})
    passed = team.commit()
    assert passed.returncode == 0, passed.stdout
    assert team.history() == ["posts", "begin"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("posts/b.tweet", "Fresh bread at seven, who comes first?\n", "Passed"),
        ("posts/b.toot", "Dear [First name], come at six.\n", "Failed"),
        ("README.md", "# Dear [First name], and more\n", "Passed"),
        ("script.py", "# Dear [First name]\n", "no files to check"),
        ("package.json", '{"name": "mill"}', "no files to check"),
        ("posts/package-tour.json", '{"text": "Dear [First name]"}', "Passed"),
        ("settings.toml", 'text = "Dear [First name], come"\n', "Passed"),
    ],
    ids=["tweet", "toot", "readme", "code", "tool", "json", "toml"],
)
def test_which_files_count(team: Team, name: str, text: str, said: str) -> None:
    team.stage({name: text})
    result = team.pre_commit("run", "tactlint")
    assert said in result.stdout
    assert result.returncode == int(said == "Failed")


@pytest.mark.parametrize("name", ["json", "toml"])
def test_posts_in_other_formats_count_where_the_settings_name_them(
    team: Team, name: str
) -> None:
    said = {
        "json": f'{{"text": "Dear [First name], come.", "publish_at": "{DATE}"}}\n',
        "toml": f'text = "Dear [First name], come."\npublish_at = "{DATE}"\n',
    }
    team.stage(
        {
            "tactlint.yaml": f"posts: [posts/*.{name}]\n",
            f"posts/a.{name}": said[name],
            f"other.{name}": said[name],
        }
    )
    result = team.pre_commit("run", "tactlint")
    assert result.returncode == 1, result.stdout
    assert f"posts/a.{name}:" in result.stdout
    assert f"other.{name}:" not in result.stdout


def test_an_old_fault_is_the_calendars_business(team: Team) -> None:
    team.stage({"posts/a.md": BAD})
    git(team.root, "commit", "--quiet", "--message", "an old fault")
    team.stage({"posts/b.md": GOOD})
    assert team.pre_commit("run", "tactlint").returncode == 0
    whole = ("run", "tactlint-schedule", "--hook-stage", "manual")
    result = team.pre_commit(*whole)
    assert result.returncode == 1
    assert "posts/a.md:5:6" in result.stdout
