"""Real repositories in temporary folders, without anybody's settings."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

WHO = ("-c", "user.name=Ines", "-c", "user.email=ines@team.example")
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Work:
    """A work tree, and git in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *words: str) -> str:
        """Run git here; its answer."""
        result = subprocess.run(
            ["git", *WHO, "-c", "protocol.file.allow=always", *words],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=True,
        )
        return result.stdout.strip()

    def write(self, files: Mapping[str, str | bytes]) -> Work:
        """Write files by their paths; texts as UTF-8 with their line ends kept."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def commit(self, files: Mapping[str, str | bytes] | None = None) -> str:
        """Write files and commit all there is; the commit's name."""
        self.write(files or {}).git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "as it is")
        return self.git("rev-parse", "HEAD")


def work(root: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    """Make a repository of a folder, with a branch called main."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    root.mkdir(parents=True, exist_ok=True)
    made = Work(root)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made
