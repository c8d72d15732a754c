"""The command line as Typer sees it: the one source of its options."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli import exits
from linter.cli.baseline_app import baseline_app
from linter.cli.calendar_app import calendar_command
from linter.cli.ending import end
from linter.cli.events_app import events_app
from linter.cli.hold_app import hold_app
from linter.cli.packs_app import packs_app
from linter.cli.scope_options import At, AtFrom, Baseline, Since, Staged, Watch

app = typer.Typer(
    name="tactlint",
    help="Reads the room before you post: lints scheduled posts in git, in French and "
    "English.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
app.command("calendar")(calendar_command)
app.add_typer(packs_app, name="packs")
app.add_typer(hold_app, name="hold")
app.add_typer(events_app, name="events")
app.add_typer(baseline_app, name="baseline")

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


def run(arguments: list[str]) -> int:
    """Run Typer on these arguments; return the exit code.

    Typer itself says what is wrong with them, and exits with 2 as we do.
    """
    try:
        app(arguments, prog_name="tactlint")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else exits.MENDABLE
    return exits.CLEAN


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


@app.command("check")
def check_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
    format: Annotated[  # noqa: A002 - named as the option that it is
        list[str] | None,
        typer.Option(
            metavar="NAME[=FILE]",
            help="full, grouped, concise, json, jsonl, github, gitlab, sarif, rdjson, "
            "rdjsonl, checkstyle, junit, azure, teamcity, markdown or html, several "
            "of them where all but one have a file; default: full, or github inside "
            "GitHub Actions.",
        ),
    ] = None,
    output_file: Annotated[
        str, typer.Option(help="Write the report here, not on the terminal.")
    ] = "",
    select: Annotated[
        list[str] | None, typer.Option(help="Only these packs or rules.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Not these packs or rules.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(help="Exit 1 from here on: error, warning, info, never."),
    ] = "error",
    now: Now = "",
    lang: Lang = "",
    config: Config = "",
    isolated: Isolated = False,
    stdin_filename: Annotated[
        str, typer.Option(help="Read this file's text from standard input.")
    ] = "",
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule instead.")
    ] = False,
    force_exclude: Annotated[
        bool,
        typer.Option(
            "--force-exclude", help="Leave out named files that are no posts (hooks)."
        ),
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither read nor write the cache.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Change what is safe to change in the files.")
    ] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="With --fix or --diff: the others, too."),
    ] = False,
    diff: Annotated[
        bool,
        typer.Option("--diff", help="Show what --fix would change; exit 1 if it does."),
    ] = False,
    since: Since = "",
    staged: Staged = False,
    baseline: Baseline = True,
    at: At = "",
    at_from: AtFrom = "",
    watch: Watch = False,
) -> None:
    """Lint posts; exit 1 when some should not go out as they are."""
    from linter.cli.check import check

    def once() -> int:
        return check(
            tuple(paths or ()),
            format=tuple(format or ()),
            output_file=output_file,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            fail_on=fail_on,
            now=now,
            lang=lang,
            config=config,
            isolated=isolated,
            stdin_filename=stdin_filename,
            statistics=statistics,
            force_exclude=force_exclude,
            no_cache=no_cache,
            fix=fix,
            unsafe_fixes=unsafe_fixes,
            diff=diff,
            since=since,
            staged=staged,
            baseline=baseline,
            at=at,
            at_from=at_from,
        )

    if not watch:
        end(once, lang)
    from linter.cli.watch import Watched, watched

    what = Watched(tuple(paths or ()), config, stdin_filename, lang)
    end(lambda: watched(once, what), lang)


@app.command("explain")
def explain_command(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Paths = None,
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
    weeks: Annotated[int, typer.Option(help="How many weeks; default: 6.")] = 0,
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
    lang: Lang = "",
    config: Config = "",
) -> None:
    """Explain a rule: what, why, examples, how to fix, set and silence it."""
    from linter.cli.rule import rule

    end(lambda: rule(name, lang=lang, config=config), lang)


@app.command("rules")
def rules_command(
    lang: Lang = "",
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
    lang: Annotated[
        str, typer.Option(help="Language of the answer: en or fr; default: yours.")
    ] = "",
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
    lang: Lang = "",
    hook: Annotated[
        bool, typer.Option("--hook/--no-hook", help="Write the pre-commit entry too.")
    ] = True,
) -> None:
    """Look at the repository and write tactlint.yaml and the commit hook."""
    from linter.cli.init import init

    end(lambda: init(lang=lang, hook=hook), lang)
