"""The Python API: what `tactlint check` does, for programs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TypeAlias

from linter.core.finding import Finding
from linter.core.outcome import Outcome
from linter.engine.together import joined, moved
from linter.errors import UserError
from linter.opening import LANGUAGES, Opened, Settings, opened
from linter.scoping import owing
from linter.session import Options

Path: TypeAlias = "str | os.PathLike[str]"
Paths: TypeAlias = "Path | Iterable[Path]"
Names: TypeAlias = "str | Iterable[str]"


def lint_text(  # noqa: PLR0913 - one parameter an option, as on the command line
    text: str,
    *,
    path: Path = "post.md",
    now: datetime | None = None,
    config: Path | None = None,
    language: str = "",
    select: Names = (),
    ignore: Names = (),
    baseline: bool = True,
) -> list[Finding]:
    """Return what the rules find in one text, in reading order.

    `path` says how the text is read, by its ending, and is what findings name; no
    such file needs to exist. Without `config` the text stands alone, judged by the
    usual settings; with the path of a `tactlint.yaml`, by those and beside the
    project's other posts, without what its baseline knows unless `baseline` is
    false. `now` is this moment unless it is given, and then aware
    of its time zone. A text that is dated in the past is out: nothing is found.

    Raises UserError when the text or a setting cannot be read: an empty list
    always means that the text was judged.
    """
    options = _options(now, language, select, ignore)
    name = os.fspath(path)
    settings = _settings(config, isolated=config is None)
    contents = ((name, text.encode("utf-8", "surrogatepass")),)
    outcome = joined(
        [
            _judged(one, baseline=baseline and config is not None)
            for one in opened((name,), options, settings, contents)
        ]
    )
    _insist_on_readable(outcome)
    return list(outcome.findings)


def lint_paths(  # noqa: PLR0913 - one parameter an option, as on the command line
    paths: Paths = (),
    *,
    now: datetime | None = None,
    config: Path | None = None,
    isolated: bool = False,
    language: str = "",
    select: Names = (),
    ignore: Names = (),
    baseline: bool = True,
) -> Outcome:
    """Return everything that a run over files and folders finds out.

    A path alone stands for a list of one, as does a name in `select` and `ignore`.
    Each path is judged by the `tactlint.yaml` nearest above it, or by `config`, or
    with `isolated` by the usual settings; without paths the whole project around
    the current folder is. Files that cannot be read are `problems` of the outcome;
    its `exit_code` is that of the command. What the project's baseline knows is
    `known`, or with `baseline=False` among the findings.

    Raises UserError when a path or a setting cannot be used.
    """
    options = _options(now, language, select, ignore)
    settings = _settings(config, isolated=isolated)
    listed = (paths,) if isinstance(paths, str | os.PathLike) else paths
    named = tuple(os.fspath(path) for path in listed)
    return joined(
        [_judged(one, baseline=baseline) for one in opened(named, options, settings)]
    )


def _judged(one: Opened, *, baseline: bool) -> Outcome:
    session = owing(one.session) if baseline else one.session
    return moved(session.check(one.paths), session.shown)


def _options(
    now: datetime | None, language: str, select: Names, ignore: Names
) -> Options:
    if language and language not in LANGUAGES:
        what = f"there are no messages in '{language}'"
        raise UserError("language", what, "known: " + ", ".join(LANGUAGES))
    if now is not None and now.tzinfo is None:
        hint = "add one: datetime.now(timezone.utc)"
        raise UserError("now", "the moment has no time zone", hint)
    moment = now or datetime.now(UTC)
    return Options(moment, language, select=_listed(select), ignore=_listed(ignore))


def _listed(names: Names) -> tuple[str, ...]:
    """Return names as a tuple: a text is one of them, not its letters."""
    return (names,) if isinstance(names, str) else tuple(names)


def _settings(config: Path | None, *, isolated: bool) -> Settings:
    return Settings(os.fspath(config) if config is not None else "", isolated)


def _insist_on_readable(outcome: Outcome) -> None:
    for problem in outcome.problems:
        if problem.fatal:
            where = f"{problem.path}:{problem.line}:{problem.column}"
            raise UserError(where, problem.message, problem.hint)
