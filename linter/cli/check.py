"""`tactlint check`: lint posts, print the report, decide the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from linter.cli.opening import Settings, moment, opened, outing, spoken
from linter.cli.terminal import look, printed, progress, reading_language
from linter.core.finding import SEVERITIES, Severity
from linter.engine.message import unfilled
from linter.engine.together import joined, moved
from linter.errors import UserError, did_you_mean
from linter.scoping import Scoping
from linter.session import Options, Session

if TYPE_CHECKING:
    from linter.core.outcome import Outcome
    from linter.report.rule_text import RuleTexts


def check(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...] = (),
    *,
    format: str = "",  # noqa: A002 - named as the option that it is
    output_file: str = "",
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: str = "error",
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
    stdin_filename: str = "",
    statistics: bool = False,
    force_exclude: bool = False,
    no_cache: bool = False,
    since: str = "",
    staged: bool = False,
    baseline: bool = True,
    at: str = "",
    at_from: str = "",
) -> int:
    """Lint posts and return the exit code."""
    limit = _severity(fail_on)
    scoping = Scoping(since, staged=staged, baseline=baseline)
    language = spoken(lang)
    if stdin_filename and (since or staged):
        hint = "lint the file where it is"
        raise UserError("--stdin-filename", "is no part of a change", hint)
    contents = _contents(paths, stdin_filename)
    with progress() as tick:
        options = Options(
            moment(now),
            language=language,
            select=_names(select),
            ignore=_names(ignore),
            force_exclude=force_exclude,
            tick=tick,
            at=outing(at, at_from),
        )
        files = (stdin_filename,) if contents else paths
        settings = Settings(config, isolated, not no_cache)
        projects = opened(files, options, settings, contents)
        outcome = joined(
            [
                _checked(scoping.narrowed(session), inside)
                for session, inside in projects
            ]
        )
    text = _report(projects[0].session, outcome, _format(format), language)
    if statistics:
        from linter.report.statistics import statistics as table

        text = table(outcome, look(language)) or text
    deliver(text, output_file)
    return outcome.exit_code(limit)


def _checked(session: Session, paths: tuple[str, ...]) -> Outcome:
    """Check one project; its paths as seen from the current folder."""
    return moved(session.check(paths), session.shown)


def _severity(fail_on: str) -> Severity | None:
    known = [*SEVERITIES, "never"]
    if fail_on not in known:
        hint = did_you_mean(fail_on, known)
        raise UserError("--fail-on", f"'{fail_on}' is no severity", hint)
    return next((one for one in SEVERITIES if one == fail_on), None)


def _names(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Split `promo,noise/too-close`, for those who prefer commas."""
    return tuple(
        name.strip() for one in patterns for name in one.split(",") if name.strip()
    )


def _contents(
    paths: tuple[str, ...], stdin_filename: str
) -> tuple[tuple[str, bytes], ...]:
    """Read standard input when it stands for a file."""
    if "-" in paths and not stdin_filename:
        hint = "add --stdin-filename posts/name.md: the name says how to read it"
        raise UserError("-", "standard input has no name", hint)
    if not stdin_filename:
        return ()
    if set(paths) - {"-", stdin_filename}:
        hint = "leave the other paths out"
        raise UserError("--stdin-filename", "stands for one file alone", hint)
    return ((stdin_filename, sys.stdin.buffer.read()),)


def _format(wanted: str) -> str:
    if wanted:
        return wanted
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"


def _report(session: Session, outcome: Outcome, name: str, language: str) -> str:
    from linter.plugins import Registry
    from linter.report.registry import FORMATS, render

    report: str | Callable[..., str] = name
    if name not in FORMATS:
        registry: Registry[Callable[..., str]] = Registry(
            "format", "tactlint.reports", lambda _: None, list(FORMATS)
        )
        report = registry.find(name, "--format")
    rules = _rule_texts(session, language) if name != "full" else {}
    return render(report, outcome, look(language), rules)


def _rule_texts(session: Session, language: str) -> RuleTexts:
    from linter.report.rule_text import RuleText

    words = language or reading_language()
    return {
        rule.id: RuleText(
            rule.id,
            rule.severity,
            unfilled(rule.messages[""][words]),
            rule.why[words],
            rule.help[words],
        )
        for rule in session.project.library.rules
    }


def deliver(text: str, output_file: str) -> None:
    """Write a report where it was asked for: on the terminal, or in a file."""
    if not output_file:
        printed(text)
        return
    try:
        # A post may hold half a character: it must not cost the report.
        with open(output_file, "w", encoding="utf-8", errors="replace") as file:
            file.write(text if text.endswith("\n") else f"{text}\n")
    except OSError as error:
        what = f"cannot write '{output_file}': {error.strerror}"
        raise UserError("--output-file", what, "choose another place") from None
