"""The options of `check` that say which change it reports on, and how often."""

from __future__ import annotations

from typing import Annotated

import typer

Since = Annotated[
    str | None,
    typer.Option(
        metavar="REF",
        help="Report only what changed since this branch or commit, renames followed.",
    ),
]
Staged = Annotated[
    bool,
    typer.Option(
        "--staged", help="Report only what is staged, and read it as it is staged."
    ),
]
Baseline = Annotated[
    bool,
    typer.Option("--baseline/--no-baseline", help="Leave out what the baseline knows."),
]
At = Annotated[
    str,
    typer.Option(
        metavar="DATE", help="When posts without a date go out (ISO date, UTC if bare)."
    ),
]
AtFrom = Annotated[
    str,
    typer.Option(
        metavar="FILE",
        help="Take --at from a file's line `/schedule 2026-12-01T09:00`.",
    ),
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Lint again whenever a file changes, until Ctrl-C."),
]
