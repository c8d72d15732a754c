"""`tactlint packs` as Typer sees it: what makers of packs need."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.commands import Commands
from linter.cli.ending import end

packs_app = Commands(help="Work on rule packs.")

Many = list[str] | None
Lang = Annotated[str, typer.Option(help="Language of the report: en or fr.")]


@packs_app.command("new")
def packs_new_command(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="What the pack is called: our-words.")
    ],
    folder: Annotated[
        str, typer.Option("--dir", help="A new or empty folder; default: NAME.")
    ] = "",
    lang: Lang = "",
) -> None:
    """Write a first pack: banned words, forbidden promises, your name."""
    from linter.cli.packs_new import packs_new

    end(lambda: packs_new(name, folder=folder, lang=lang), lang)


@packs_app.command("test")
def packs_test_command(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="A pack, or a folder of packs.")
    ],
    lang: Lang = "",
) -> None:
    """Play every example of a pack's rules and traits."""
    from linter.cli.packs_test import packs_test

    end(lambda: packs_test(folder, lang=lang), lang)


@packs_app.command("score")
def packs_score_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Labelled posts, a JSON object a line."),
    ],
    map: Annotated[  # noqa: A002 - named as the option that it is
        Many,
        typer.Option(
            help="What a label means: label=trait:name, signal:name or rule:pack/name."
        ),
    ] = None,
    half: Annotated[
        str, typer.Option(help="Only the odd or the even posts, by `n` or line.")
    ] = "",
    only: Annotated[Many, typer.Option(help="Only lines that say so: lang=fr.")] = None,
    by: Annotated[
        str, typer.Option(help="Lines for each label, language or source.")
    ] = "source",
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed, and false alarms.")
    ] = False,
    min_precision: Annotated[Many, typer.Option(help="Exit 1 below: NAME=0.9.")] = None,
    min_recall: Annotated[Many, typer.Option(help="Exit 1 below: NAME=0.9.")] = None,
    format: Annotated[  # noqa: A002 - named as the option that it is
        str, typer.Option(help="text or json.")
    ] = "text",
    now: Annotated[
        str,
        typer.Option(help="Judge as if it were this moment (ISO date, UTC if bare)."),
    ] = "",
    lang: Lang = "",
    config: Annotated[
        str, typer.Option(help="Configuration file, instead of the one found upwards.")
    ] = "",
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Ignore configurations.")
    ] = False,
) -> None:
    """Measure rules, traits and signals against posts that people labelled."""
    from linter.cli.packs_score import Asked, packs_score

    asked = Asked(
        tuple(files),
        tuple(map or ()),
        half,
        tuple(only or ()),
        by,
        misses,
        tuple(min_precision or ()),
        tuple(min_recall or ()),
        format,
    )
    end(
        lambda: packs_score(
            asked, now=now, lang=lang, config=config, isolated=isolated
        ),
        lang,
    )
