"""An environment in which a distribution is installed, without any network."""

from __future__ import annotations

import shutil
import sys
import tomllib
from importlib import invalidate_caches
from pathlib import Path
from typing import NamedTuple

import pytest

ACME = Path(__file__).parent.parent / "acme_pack"


class Environment(NamedTuple):
    """A folder on the path, and what was installed there."""

    site: Path
    name: str
    version: str


def install(
    site: Path, monkeypatch: pytest.MonkeyPatch, project: Path = ACME
) -> Environment:
    """Install a pure project as installers do: its packages and their metadata."""
    about = tomllib.loads((project / "pyproject.toml").read_text())
    facts = about["project"]
    for package in about["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]:
        shutil.copytree(project / package, site / package)
    name = facts["name"].replace("-", "_")
    info = site / f"{name}-{facts['version']}.dist-info"
    info.mkdir(parents=True)
    head = f"Name: {facts['name']}\nVersion: {facts['version']}\n"
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\n{head}")
    (info / "entry_points.txt").write_text(_entry_points(facts["entry-points"]))
    activate(site, monkeypatch)
    return Environment(site, facts["name"], facts["version"])


def activate(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a folder on the path, as Python does with its site-packages."""
    site.mkdir(parents=True, exist_ok=True)
    monkeypatch.syspath_prepend(str(site))
    invalidate_caches()
    assert str(site) in sys.path


def offer(site: Path, name: str, group: str, points: dict[str, str]) -> None:
    """Write the metadata of a distribution that offers these entry points."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    )
    (info / "entry_points.txt").write_text(_entry_points({group: points}))


def _entry_points(groups: dict[str, dict[str, str]]) -> str:
    return "".join(
        f"[{group}]\n" + "".join(f"{name} = {to}\n" for name, to in points.items())
        for group, points in groups.items()
    )
