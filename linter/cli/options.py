"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Files and folders to report on; default: the whole project.",
    ),
]
Config = Annotated[
    str, typer.Option(help="Configuration file, instead of the one found upwards.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore configurations.")]
Now = Annotated[
    str, typer.Option(help="Judge as if it were this moment (ISO date, UTC if bare).")
]
Lang = Annotated[
    str, typer.Option(help="Language of messages: en or fr; default: each post's own.")
]
Answer = Annotated[
    str, typer.Option(help="Language of the answer: en or fr; default: yours.")
]
