"""How a command ends: its exit code leaves Typer without a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import typer

from linter.cli import exits


def end(work: Callable[[], int], lang: str = "") -> NoReturn:
    """Run a command's work here, before Typer turns an interruption into words."""
    raise typer.Exit(exits.guarded(work, lang))
