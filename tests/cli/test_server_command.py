"""`tactlint server` where its extra is not installed, and what it costs the others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import Workspace


def test_says_how_to_install_what_is_missing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [one for one in sys.modules if one.startswith("linter.server")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    result = workspace.run("server")
    assert result.code == 2
    assert "pip install '.[server]'" in result.err


def test_no_other_command_loads_it() -> None:
    code = (
        "import sys, linter.cli.app, linter.cli.check\n"
        "print([m for m in sys.modules if m.startswith(('pygls', 'linter.server'))])"
    )
    done = subprocess.run(
        (sys.executable, "-c", code), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
