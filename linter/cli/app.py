"""The command line as Typer sees it: the one source of its options."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.baseline_app import baseline_app
from linter.cli.calendar_app import calendar_command
from linter.cli.check_app import check_command
from linter.cli.commands import Commands
from linter.cli.ending import end
from linter.cli.events_app import events_app
from linter.cli.hold_app import hold_app
from linter.cli.options import Answer, Config, Isolated, Lang, Now, Paths
from linter.cli.packs_app import packs_app
from linter.cli.schema_app import schema_command
from linter.cli.usage import perform

app = Commands(
    name="tactlint",
    help="Reads the room before you post: lints scheduled posts in git, in French and "
    "English.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
app.command("check")(check_command)
app.command("calendar")(calendar_command)
app.command("schema")(schema_command)
app.add_typer(packs_app, name="packs")
app.add_typer(hold_app, name="hold")
app.add_typer(events_app, name="events")
app.add_typer(baseline_app, name="baseline")


def run(arguments: list[str]) -> int:
    """Run Typer on these arguments; return the exit code."""
    return perform(typer.main.get_command(app), arguments)


def _version(wanted: bool) -> None:
    if wanted:
        from linter.cli.version import show

        raise typer.Exit(show())


@app.callback()
def top(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Show the version and plug-ins.",
        ),
    ] = False,
) -> None:
    """Read the room before you post."""


@app.command("explain")
def explain_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    rule: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only what this rule or pack thought."),
    ] = None,
    format: Annotated[  # noqa: A002 - named as the option that it is
        str, typer.Option(help="text or json.")
    ] = "text",
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
    isolated: Isolated = False,
) -> None:
    """Show how each post was read, and what each rule thought of it."""
    from linter.cli.explain import explain

    end(
        lambda: explain(
            tuple(paths or ()),
            rules=tuple(rule or ()),
            format=format,
            now=now,
            lang=lang,
            config=config,
            isolated=isolated,
        ),
        lang,
    )


@app.command("schedule")
def schedule_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    first: Annotated[
        str, typer.Option("--from", help="A day of the first week; default: today.")
    ] = "",
    last: Annotated[str, typer.Option("--to", help="A day of the last week.")] = "",
    weeks: Annotated[
        int | None, typer.Option(help="How many weeks; default: 6.")
    ] = None,
    channel: Annotated[
        list[str] | None, typer.Option(help="Only these channels.")
    ] = None,
    format: Annotated[  # noqa: A002 - named as the option that it is
        str, typer.Option(help="text, html (one page that needs nothing else) or json.")
    ] = "text",
    output_file: Annotated[
        str, typer.Option(help="Write the view here, not on the terminal.")
    ] = "",
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
) -> None:
    """Show the coming weeks: posts against budgets, mix, days to mind, findings."""
    from linter.cli.schedule import schedule

    end(
        lambda: schedule(
            tuple(paths or ()),
            start=first,
            end=last,
            count=weeks,
            channels=tuple(channel or ()),
            format=format,
            output_file=output_file,
            now=now,
            lang=lang,
            config=config,
        ),
        lang,
    )


@app.command("rule")
def rule_command(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A rule, such as promo/too-dense.")
    ],
    lang: Answer = "",
    config: Config = "",
) -> None:
    """Explain a rule: what, why, examples, how to fix, set and silence it."""
    from linter.cli.rule import rule

    end(lambda: rule(name, lang=lang, config=config), lang)


@app.command("rules")
def rules_command(
    lang: Answer = "",
    config: Config = "",
    isolated: Isolated = False,
) -> None:
    """List the rules, with their severities here."""
    from linter.cli.rules import rules

    end(lambda: rules(lang=lang, config=config, isolated=isolated), lang)


@app.command("reschedule")
def reschedule_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Files and folders to repair."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Repair the whole project.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Change the dates in the files.")
    ] = False,
    format: Annotated[  # noqa: A002 - named as the option that it is
        str, typer.Option(help="text or json.")
    ] = "text",
    now: Now = "",
    lang: Answer = "",
    config: Config = "",
    isolated: Isolated = False,
) -> None:
    """Propose later moments for posts that go out at a bad one; exit 1 if any do."""
    from linter.cli.reschedule import reschedule

    end(
        lambda: reschedule(
            tuple(paths or ()),
            everything=everything,
            write=write,
            format=format,
            now=now,
            lang=lang,
            config=config,
            isolated=isolated,
        ),
        lang,
    )


@app.command("server")
def server_command() -> None:
    """Serve an editor: diagnostics, pages of rules and actions as you type (LSP)."""
    from linter.cli.server import server

    end(server)


@app.command("init")
def init_command(
    lang: Answer = "",
    hook: Annotated[
        bool, typer.Option("--hook/--no-hook", help="Write the pre-commit entry too.")
    ] = True,
) -> None:
    """Look at the repository and write tactlint.yaml and the commit hook."""
    from linter.cli.init import init

    end(lambda: init(lang=lang, hook=hook), lang)
