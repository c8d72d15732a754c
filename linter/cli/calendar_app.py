"""`tactlint calendar` as Typer sees it."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.ending import end


def calendar_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    first: Annotated[
        str, typer.Option("--from", help="First date; default: today.")
    ] = "",
    last: Annotated[
        str, typer.Option("--to", help="Last date; default: 30 days in all.")
    ] = "",
    region: Annotated[
        list[str] | None,
        typer.Option(help="Days of this region (FR, FR-29); default: the audience's."),
    ] = None,
    format: Annotated[  # noqa: A002 - named as the option that it is
        str, typer.Option(help="table, json or ics.")
    ] = "table",
    now: Annotated[
        str, typer.Option(help="As if it were this moment (ISO date, UTC if bare).")
    ] = "",
    lang: Annotated[
        str, typer.Option(help="en or fr; default: the terminal's language.")
    ] = "",
    config: Annotated[
        str, typer.Option(help="Configuration file, instead of the one found upwards.")
    ] = "",
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Ignore configurations.")
    ] = False,
) -> None:
    """Show days, holds and posts of the coming weeks together."""
    from linter.cli.calendar import calendar

    end(
        lambda: calendar(
            start=first,
            end=last,
            regions=tuple(region or ()),
            format=format,
            now=now,
            lang=lang,
            config=config,
            isolated=isolated,
        ),
        lang,
    )
