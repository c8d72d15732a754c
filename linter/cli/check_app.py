"""`tactlint check` as Typer sees it: its options."""

from __future__ import annotations

from typing import Annotated

import typer

from linter.cli.ending import end
from linter.cli.options import Config, Isolated, Lang, Now, Paths
from linter.cli.scope_options import At, AtFrom, Baseline, Since, Staged, Watch


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
    since: Since = None,
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
    from linter.cli.ground import Watched
    from linter.cli.watch import watched

    files = (one.partition("=")[2] for one in format or ())
    reports = tuple(file for file in (*files, output_file) if file)
    names = tuple(paths or ())
    what = Watched(names, config, stdin_filename, lang, reports, staged, at_from)
    end(lambda: watched(once, what), lang)
