"""`tactlint events` as Typer sees it: feeds and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.commands import Commands
from linter.cli.ending import end

events_app = Commands(
    help="Public alerts as proposed events; `tactlint hold` lists and confirms them.",
)


# A group stays a group, also with one command.
@events_app.callback()
def top() -> None:
    """Public alerts as proposed events; `tactlint hold` lists and confirms them."""


@events_app.command("fetch")
def fetch_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    feed: Annotated[
        str,
        typer.Argument(metavar="FEED", help="gdacs, usgs, cap, nws or vigilance."),
    ],
    place: Annotated[
        str,
        typer.Argument(
            metavar="[URL-OR-FILE]",
            help="Another address, or a file; cap needs one.",
        ),
    ] = "",
    level: Annotated[
        str,
        typer.Option(help="Propose from here on: green, yellow, orange or red."),
    ] = "orange",
    everywhere: Annotated[
        bool,
        typer.Option("--everywhere", help="Also where none of your readers live."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show all of it, write nothing.")
    ] = False,
    timeout: Annotated[
        float, typer.Option(help="Seconds that an answer may take.", min=0.1, max=600)
    ] = 20,
    allow_http: Annotated[
        bool,
        typer.Option(
            "--allow-http",
            help="Fetch over http:, unencrypted; not needed for this machine.",
        ),
    ] = False,
    now: Annotated[
        str, typer.Option(help="Act as if it were this moment (ISO date, UTC if bare).")
    ] = "",
    lang: Annotated[str, typer.Option(help="Language of messages: en or fr.")] = "",
    config: Annotated[
        str, typer.Option(help="Configuration file, instead of the one found upwards.")
    ] = "",
) -> None:
    """Turn public alerts into proposed events, for a person to confirm."""
    from linter.cli.events_fetch import Asked, events_fetch, known_level

    def work() -> int:
        least = known_level(level)
        asked = Asked(feed, place, least, everywhere, dry_run, timeout, allow_http)
        return events_fetch(asked, now=now, lang=lang, config=config)

    end(work, lang)
