"""`tactlint check`: lint posts, print the report, decide the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, NoReturn

from linter.cli.delivery import Wish, deliver, spill, wishes
from linter.cli.opening import Settings, moment, opened, outing, spoken
from linter.cli.terminal import look, progress, reading_language
from linter.core.finding import SEVERITIES, Severity
from linter.core.tuples import NamedTuple
from linter.engine.message import unfilled
from linter.engine.together import joined, moved
from linter.errors import UserError, did_you_mean
from linter.scoping import Scoping
from linter.session import Options, Session

if TYPE_CHECKING:
    from linter.core.outcome import Outcome
    from linter.report.rule_text import RuleTexts

# Reports that an account of what was fixed may follow.
FOR_PEOPLE = ("full", "concise", "grouped")


class Job(NamedTuple):
    """A report that is asked for, and what writes it: its name, or a plug-in's."""

    wish: Wish
    report: str | Callable[..., str]


def check(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...] = (),
    *,
    format: tuple[str, ...] = (),  # noqa: A002 - named as the option that it is
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
    fix: bool = False,
    unsafe_fixes: bool = False,
    diff: bool = False,
    since: str | None = None,
    staged: bool = False,
    baseline: bool = True,
    at: str = "",
    at_from: str = "",
) -> int:
    """Lint posts and return the exit code."""
    language = spoken(lang)
    jobs = [_job(wish) for wish in wishes(format, output_file)]
    if diff:
        _insist_on_no_file(jobs)
    with _answered(jobs, language):
        limit = _severity(fail_on)
        scoping = Scoping(_ref(since), staged=staged, baseline=baseline)
        _insist_on_files(stdin_filename, since, staged=staged)
        if staged and (fix or unsafe_fixes or diff):
            _refuse_fixing("--fix" if fix else "--diff" if diff else "--unsafe-fixes")
        contents = _contents(paths, stdin_filename)
        with progress() as tick:
            present = moment(now)
            options = Options(
                present,
                language=language,
                select=_names(select),
                ignore=_names(ignore),
                force_exclude=force_exclude,
                tick=tick,
                at=outing(at, at_from, present),
            )
            files = (stdin_filename,) if contents else paths
            settings = Settings(config, isolated, not no_cache)
            projects = [
                one._replace(session=scoping.narrowed(one.session))
                for one in opened(files, options, settings, contents)
            ]
            mending = None
            if fix or unsafe_fixes or diff:
                from linter.cli.fix import Mending
                from linter.cli.fix import Wish as Fixing

                mending = Mending(
                    projects, Fixing(fix, unsafe_fixes, diff, bool(contents))
                )
            outcome = (
                mending.outcome
                if mending
                else joined([_checked(*project) for project in projects])
            )
            if any(job.wish.file for job in jobs):
                from linter.cli.target import insist_on_spare

                insist_on_spare([job.wish for job in jobs], projects, config, at_from)
        if mending and diff:
            return mending.show(look(language), lang)
        rules = _rule_texts(projects[0].session, language, jobs)
        aside = any(not _is_for_people(job) for job in jobs if not job.wish.file)
        fixing = mending.reporting(look(language), aside=aside) if mending else None
        with fixing or nullcontext():
            for job in jobs:
                _do(job, outcome, rules, language, statistics=statistics)
        return outcome.exit_code(limit)


@contextmanager
def _answered(jobs: list[Job], language: str) -> Iterator[None]:
    """Give programs their report even when the run cannot go on.

    People read the mistake on standard error; who parses the output needs one that
    parses, and an annotation where there are annotations.
    """
    try:
        yield
    except UserError as error:
        from linter.cli.refusal import refused
        from linter.cli.target import is_spare

        for job in jobs:
            if not _is_for_people(job) and is_spare(job.wish.file):
                # The mistake may be that this very file cannot be written.
                with suppress(UserError):
                    _do(job, refused(error), {}, language, statistics=False)
        raise


def _insist_on_files(stdin_filename: str, since: str | None, *, staged: bool) -> None:
    """Raise UserError where a text without a file is to be part of a change."""
    if stdin_filename and (since or staged):
        hint = "lint the file where it is"
        raise UserError("--stdin-filename", "is no part of a change", hint)


def _refuse_fixing(option: str) -> NoReturn:
    what = "works on the files as they lie here, --staged on what git will commit"
    hint = "leave out --staged, look at what changed, then `git add` the files"
    raise UserError(option, what, hint)


def _insist_on_no_file(jobs: list[Job]) -> None:
    """Raise UserError for a report that a diff would be given in the place of."""
    for job in jobs:
        if job.wish.file:
            what = f"prints a diff, no report: '{job.wish.file}' would not be written"
            hint = "run the check once more without --diff for the report"
            raise UserError("--diff", what, hint)


def _is_for_people(job: Job) -> bool:
    """Say whether an account of what was fixed may follow a report."""
    return job.wish.format in FOR_PEOPLE


def _checked(session: Session, paths: tuple[str, ...]) -> Outcome:
    """Check one project; its paths as seen from the current folder."""
    return moved(session.check(paths), session.shown)


def _severity(fail_on: str) -> Severity | None:
    known = [*SEVERITIES, "never"]
    if fail_on not in known:
        hint = did_you_mean(fail_on, known)
        raise UserError("--fail-on", f"'{fail_on}' is no severity", hint)
    return next((one for one in SEVERITIES if one == fail_on), None)


def _ref(since: str | None) -> str:
    """Return what `--since` names; a variable that is empty names nothing."""
    if since is not None and not since.strip():
        hint = "name one, such as origin/main"
        raise UserError("--since", "names no branch and no commit", hint)
    return since or ""


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


def _job(wish: Wish) -> Job:
    """Find what writes a format; UserError for one that nobody offers."""
    from linter.plugins import Registry
    from linter.report.registry import FORMATS

    if wish.format in FORMATS:
        return Job(wish, wish.format)
    registry: Registry[Callable[..., str]] = Registry(
        "format", "tactlint.reports", lambda _: None, list(FORMATS)
    )
    return Job(wish, registry.find(wish.format, "--format"))


def _do(
    job: Job, outcome: Outcome, rules: RuleTexts, language: str, *, statistics: bool
) -> None:
    """Write a report, or the counts in the place of the one without a file."""
    from linter.report.registry import render

    wish = job.wish
    shown = wish.look(language)
    text = render(job.report, wish.told(outcome), shown, rules)
    if statistics and not wish.is_apart:
        from linter.report.statistics import statistics as table

        text = table(outcome, shown) or text
    # What may be obeyed in a report, its format knows.
    deliver(text, wish.file, wish.option, commands=True)
    if wish.format == "github":
        spill(outcome, language)


def _rule_texts(session: Session, language: str, jobs: list[Job]) -> RuleTexts:
    """Return what reports may say of the rules; the usual one says nothing."""
    if all(job.wish.format == "full" for job in jobs):
        return {}
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
