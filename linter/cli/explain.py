"""`tactlint explain FILE`: how each post was read, and what the rules thought."""

from __future__ import annotations

from functools import cache

from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.explained import Explained
from linter.cli.opening import Opened, Settings, moment, opened, spoken
from linter.cli.refusal import problems
from linter.cli.terminal import printed, reading_language
from linter.core.finding import Problem
from linter.engine.silence import names
from linter.errors import UserError, did_you_mean
from linter.explaining import Explaining
from linter.session import Options, Session

FORMATS = ("text", "json")


def explain(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...],
    *,
    rules: tuple[str, ...] = (),
    format: str = "text",  # noqa: A002 - named as the option that it is
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
) -> int:
    """Explain posts; exit 2 when a file could not be read."""
    if format not in FORMATS:
        hint = did_you_mean(format, list(FORMATS))
        raise UserError("--format", f"there is no format '{format}' here", hint)
    try:
        options = Options(moment(now), language=spoken(lang))
        projects = opened(paths, options, Settings(config, isolated))
        _insist(rules, projects)
        return _explain(projects, rules, format, lang)
    except UserError as error:
        if format == "json":
            from linter.cli.explained_json import explained_json

            printed(explained_json([], [*problems(error)], lang))
        raise


def _insist(rules: tuple[str, ...], projects: list[Opened]) -> None:
    """Raise UserError for a name that is no rule's in any of the projects."""
    known = {name for one in projects for name in one.session.rulebook.known}
    for pattern in rules:
        if not any(names(pattern, rule) for rule in known):
            packs = {name.partition("/")[0] for name in known}
            hint = did_you_mean(pattern, [*sorted(known), *sorted(packs)])
            raise UserError("--rule", f"no rule is called '{pattern}'", hint)


def _explain(
    projects: list[Opened], rules: tuple[str, ...], shape: str, lang: str
) -> int:
    explained: list[Explained] = []
    wrong: list[Problem] = []
    for session, inside in projects:
        explaining = Explaining(session, inside)
        wrong += _complained(session, explaining, lang)
        explained += _explained(session, explaining, rules)
    if shape == "json":
        from linter.cli.explained_json import explained_json

        printed(explained_json(explained, wrong, lang or reading_language()))
    else:
        from linter.cli.narration import narrated

        told = narrated(explained, lang or reading_language(), closely=bool(rules))
        printed("\n".join(told))
    return MENDABLE if any(problem.fatal for problem in wrong) else CLEAN


def _complained(
    session: Session, explaining: Explaining, language: str
) -> list[Problem]:
    """Print what could not be read; return it, as seen from the current folder."""
    found = [one._replace(path=session.shown(one.path)) for one in explaining.problems]
    for problem in found:
        where = f"{problem.path}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return found


def _explained(
    session: Session, explaining: Explaining, rules: tuple[str, ...]
) -> list[Explained]:
    """Gather what there is to say of each post, of these rules or of all."""
    documents = cache(session.document)
    found = []
    for post in explaining.posts:
        said = explaining.said(post)
        found.append(
            Explained(
                post,
                session.shown(post.path),
                explaining.readings.get(post.key, []),
                documents(post.path),
                said.findings,
                tuple(one for one in said.thoughts if _is_asked(one.rule, rules)),
                explaining.is_pending(post),
            )
        )
    return found


def _is_asked(rule: str, rules: tuple[str, ...]) -> bool:
    return not rules or any(names(pattern, rule) for pattern in rules)
