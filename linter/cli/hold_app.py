"""`tactlint hold` as Typer sees it: the emergency stop and its options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from linter.cli.commands import Commands
from linter.cli.ending import end

if TYPE_CHECKING:
    from linter.cli.hold_request import Asked

hold_app = Commands(
    help="The emergency stop: hold posts back while something is going on.",
)

Many = list[str] | None
Region = Annotated[Many, typer.Option(help="Only there: FR, FR-29, CA-QC, world.")]
Channel = Annotated[Many, typer.Option(help="Only these accounts or platforms.")]
Brand = Annotated[
    Many, typer.Option(help="Only these brands: `brand.name`, or the folder's name.")
]
Path = Annotated[
    Many, typer.Option(help="Only files of these globs, such as posts/fr/**.")
]
Posture = Annotated[
    str,
    typer.Option(
        help="freeze: only service posts pass; review: posts need a sign-off; "
        "careful: a warning; none: nothing more. "
        "Selling and toxic words stop a post under each."
    ),
]
Words = Annotated[
    Many,
    typer.Option(help="Words that became toxic: wave,flood (notation of signals)."),
]
From = Annotated[str, typer.Option("--from", help="First day or moment; default: now.")]
Until = Annotated[
    str, typer.Option(help="Last day, or moment of the end; default: until lifted.")
]
Reason = Annotated[str, typer.Option(help="Why: writers read it.")]
By = Annotated[str, typer.Option(help="Who does this; default: who git says you are.")]
Now = Annotated[
    str, typer.Option(help="Act as if it were this moment (ISO date, UTC if bare).")
]
Lang = Annotated[str, typer.Option(help="Language of messages: en or fr.")]
Config = Annotated[
    str, typer.Option(help="Configuration file, instead of the one found upwards.")
]
Format = Annotated[str, typer.Option(help="text or json.")]
Named = Annotated[
    str, typer.Argument(metavar="NAME", help="The id or the name of an event.")
]


@hold_app.command("start")
def start_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What it is called, for writers.")
    ],
    region: Region = None,
    channel: Channel = None,
    brand: Brand = None,
    path: Path = None,
    posture: Posture = "freeze",
    words: Words = None,
    start: From = "",
    until: Until = "",
    reason: Reason = "",
    by: By = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show all of it, write nothing.")
    ] = False,
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
) -> None:
    """Write a hold into the repository, and say which posts it stops."""
    from linter.cli.hold_start import hold_start

    scope = (region, channel, brand, path)
    asked = _asked(name, scope, posture, words, (start, until), reason)
    end(
        lambda: hold_start(
            asked, by=by, dry_run=dry_run, lang=lang, now=now, config=config
        ),
        lang,
    )


@hold_app.command("list")
def list_command(
    all: Annotated[  # noqa: A002 - named as the option that it is
        bool, typer.Option("--all", help="Those that ended or were lifted, too.")
    ] = False,
    format: Format = "text",  # noqa: A002 - named as the option that it is
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
) -> None:
    """List holds and events: running, coming, proposed."""
    from linter.cli.hold_list import hold_list

    end(
        lambda: hold_list(format=format, all=all, lang=lang, now=now, config=config),
        lang,
    )


@hold_app.command("lift")
def lift_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Named,
    reason: Annotated[str, typer.Option(help="Why it is over.")] = "",
    by: By = "",
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
) -> None:
    """End a hold from now on; it stays in the file as history."""
    from linter.cli.hold_lift import hold_lift

    end(
        lambda: hold_lift(
            name, reason=reason, by=by, lang=lang, now=now, config=config
        ),
        lang,
    )


@hold_app.command("confirm")
def confirm_command(
    name: Named, by: By = "", now: Now = "", lang: Lang = "", config: Config = ""
) -> None:
    """Make a proposed event count."""
    from linter.cli.hold_lift import hold_confirm

    end(lambda: hold_confirm(name, by=by, lang=lang, now=now, config=config), lang)


@hold_app.command("affected")
def affected_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]", help="An event of the files; else say one by options."
        ),
    ] = "",
    region: Region = None,
    channel: Channel = None,
    brand: Brand = None,
    path: Path = None,
    posture: Posture = "freeze",
    words: Words = None,
    start: From = "",
    until: Until = "",
    format: Format = "text",  # noqa: A002 - named as the option that it is
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
) -> None:
    """List the posts that a hold would stop, before you start it."""
    from linter.cli.hold_affected import hold_affected

    scope = (region, channel, brand, path)
    asked = _asked(name, scope, posture, words, (start, until), "")
    end(
        lambda: hold_affected(asked, format=format, lang=lang, now=now, config=config),
        lang,
    )


def _asked(  # noqa: PLR0913, PLR0917 - the options of two commands
    name: str,
    scope: tuple[Many, Many, Many, Many],
    posture: str,
    words: Many,
    window: tuple[str, str],
    reason: str,
) -> Asked:
    from linter.cli.hold_request import Asked

    region, channel, brand, path = (tuple(one or ()) for one in scope)
    return Asked(
        name, region, channel, brand, path, posture, tuple(words or ()), reason, *window
    )
