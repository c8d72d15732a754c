"""`tactlint baseline` as Typer sees it: what is known already, and no longer shown."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.commands import Commands
from linter.cli.ending import end
from linter.cli.options import Answer, Config, Now

baseline_app = Commands(
    help="Live with old findings: note them once, and be shown new ones only.",
)

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", help="Files and folders; default: the whole project."
    ),
]


@baseline_app.command("create")
def create_command(
    paths: Paths = None, now: Now = "", lang: Answer = "", config: Config = ""
) -> None:
    """Note all that is found now in .tactlint-baseline.yaml."""
    from linter.cli.baseline import baseline

    end(lambda: baseline("create", tuple(paths or ()), now, lang, config), lang)


@baseline_app.command("update")
def update_command(
    paths: Paths = None, now: Now = "", lang: Answer = "", config: Config = ""
) -> None:
    """Note what is new, and forget what is no longer found."""
    from linter.cli.baseline import baseline

    end(lambda: baseline("update", tuple(paths or ()), now, lang, config), lang)


@baseline_app.command("prune")
def prune_command(
    paths: Paths = None, now: Now = "", lang: Answer = "", config: Config = ""
) -> None:
    """Forget what is no longer found, and note nothing new."""
    from linter.cli.baseline import baseline

    end(lambda: baseline("prune", tuple(paths or ()), now, lang, config), lang)
