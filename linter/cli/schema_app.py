"""`tactlint schema` as Typer sees it."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.ending import end


def schema_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="tactlint, events, calendar, pack, rule, signal, trait or platform.",
        ),
    ],
    lang: Annotated[
        str, typer.Option(help="Language of its explanations: en or fr.")
    ] = "",
) -> None:
    """Print the JSON Schema of a sort of files, for completion in your editor."""
    from linter.cli.schema import schema

    end(lambda: schema(name, lang=lang), lang)
