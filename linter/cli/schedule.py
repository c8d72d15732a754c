"""`tactlint schedule`: the coming weeks, on a terminal or as a page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence

from linter.cli.delivery import Wish as Delivery
from linter.cli.delivery import deliver
from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import look, progress
from linter.cli.weeks import Weeks, weeks
from linter.core.agenda import Agenda
from linter.core.finding import Problem
from linter.engine.agenda import Wish, agenda
from linter.engine.together import moved
from linter.errors import UserError, did_you_mean
from linter.judging import Run
from linter.report.look import Look
from linter.session import Options, Session

FORMATS = ("text", "html", "json")
Report = Callable[[Sequence[Agenda], Look], str]


def schedule(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...] = (),
    *,
    start: str = "",
    end: str = "",
    count: int | None = None,
    channels: tuple[str, ...] = (),
    format: str = "text",  # noqa: A002 - named as the option that it is
    output_file: str = "",
    now: str = "",
    lang: str = "",
    config: str = "",
) -> int:
    """Show some weeks of posts; exit 2 when a file could not be read."""
    report = _report(format)
    wanted = weeks(start, end, count)
    with progress() as tick:
        options = Options(moment(now), language=spoken(lang), tick=tick)
        projects = opened(paths, options, Settings(config))
        if output_file:
            from linter.cli.target import insist_on_spare

            wish = Delivery(format, output_file, "--output-file")
            insist_on_spare([wish], projects, config)
        runs = [(one.session, one.session.run(one.paths)) for one in projects]
    _insist_on(channels, [run for _, run in runs])
    agendas = []
    broken = False
    for session, run in runs:
        made, problems = _seen(session, run, wanted, frozenset(channels))
        agendas.append(made)
        broken |= _complained(problems, lang)
    used = [one for one in agendas if one.posts or one.undated or one.elsewhere]
    deliver(report(used or agendas[:1], look(lang)), output_file)
    return MENDABLE if broken else CLEAN


def _report(name: str) -> Report:
    """Return what writes a format; only that one is loaded."""
    if name not in FORMATS:
        hint = did_you_mean(name, list(FORMATS))
        raise UserError("--format", f"there is no format '{name}' here", hint)
    if name == "html":
        from linter.report.agenda.page import page

        return page
    if name == "json":
        from linter.report.agenda.record import record

        return record
    from linter.report.agenda.text import text

    return text


def _insist_on(channels: Iterable[str], runs: Iterable[Run]) -> None:
    known = sorted({name for run in runs for name in run.world.channels})
    for name in channels:
        if name not in known:
            hint = did_you_mean(name, known)
            raise UserError("--channel", f"no channel is called '{name}'", hint)


def _seen(
    session: Session, run: Run, wanted: Weeks, channels: frozenset[str]
) -> tuple[Agenda, tuple[Problem, ...]]:
    """Return a project's weeks, and what could not be read."""
    outcome = moved(run.outcome(), session.shown)
    world = run.world
    today = world.local(world.now, "").date()
    wish = Wish(
        _name(session),
        wanted.frame(today),
        run.asked,
        channels,
        session.shown,
    )
    rules = session.rulebook.everywhere
    made = agenda(run.schedule, world, rules, outcome.findings, wish)
    return made, outcome.problems


def _name(session: Session) -> str:
    """Return what the team calls itself, if that is one name, else its folder."""
    words = session.project.brand.words
    return words[0] if len(words) == 1 else os.path.basename(session.root)


def _complained(problems: Iterable[Problem], language: str) -> bool:
    """Print what could not be read; say whether that is for the user to mend."""
    broken = False
    for problem in problems:
        where = f"{problem.path}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
        broken |= problem.fatal
    return broken
