"""`tactlint baseline create`, `update`, `prune`: the file of known findings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Literal

from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import look, printed, progress
from linter.core.debt import Debts
from linter.core.outcome import Outcome
from linter.core.tuples import NamedTuple
from linter.engine.debts import owed, renewed
from linter.errors import UserError
from linter.session import Options, Session
from linter.store.baseline import NAME, load, save

Act = Literal["create", "update", "prune"]
CREATE = "run: tactlint baseline create"
UPDATE = "run: tactlint baseline update"
SAID = {
    "en": {
        "written": "{path}: known findings: {known} (new: {new}, gone: {gone}).",
        "firm": "Not noted, for nothing lifts them but a change: {firm} ({rules}).",
    },
    "fr": {
        "written": "{path}\xa0: constats connus\xa0: {known} (nouveaux\xa0: {new}, "
        "disparus\xa0: {gone}).",
        "firm": "Non notés, car seule une correction les lève\xa0: {firm} ({rules}).",
    },
}


class _Revision(NamedTuple):
    session: Session
    debts: Debts
    new: int
    outcome: Outcome


def baseline(
    act: Act,
    paths: tuple[str, ...],
    now: str = "",
    lang: str = "",
    config: str = "",
) -> int:
    """Write the baselines of the projects that the paths are in."""
    seen = look(spoken(lang))
    with progress() as tick:
        options = Options(moment(now), language=seen.language, tick=tick)
        projects = opened(paths, options, Settings(config))
        before = [_before(act, session) for session, _ in projects]
        revisions = [
            _revised(act, session, inside, debts)
            for (session, inside), debts in zip(projects, before, strict=True)
        ]
    complaints = [_complained(one, lang) for one in revisions]
    if any(complaints):
        return MENDABLE
    for one in revisions:
        save(one.session.root, one.debts)
    words = SAID[seen.language]
    printed("\n".join(line for one in revisions for line in _told(one, words)))
    return CLEAN


def _before(act: Act, session: Session) -> Debts:
    debts = load(session.root)
    shown = session.shown(NAME)
    if act == "create" and debts is not None:
        raise UserError(shown, "there is a baseline already", UPDATE)
    if act == "prune" and debts is None:
        raise UserError(shown, "there is no baseline yet", CREATE)
    return debts or {}


def _revised(
    act: Act, session: Session, paths: Sequence[str], debts: Debts
) -> _Revision:
    outcome = session.under(session.options._replace(debts=debts)).check(paths)
    more = {} if act == "prune" else owed(outcome.findings)
    after = renewed(debts, outcome.known, outcome.stale, more)
    return _Revision(session, after, sum(more.values()), outcome)


def _complained(one: _Revision, language: str) -> bool:
    """Print what could not be read: a baseline without it would be half of one."""
    for problem in one.outcome.problems:
        path = one.session.shown(problem.path)
        where = f"{path}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return any(problem.fatal for problem in one.outcome.problems)


def _told(one: _Revision, words: dict[str, str]) -> list[str]:
    values = {
        "path": os.path.normpath(one.session.shown(NAME)).replace(os.sep, "/"),
        "known": str(sum(one.debts.values())),
        "new": str(one.new),
        "gone": str(len(one.outcome.stale)),
    }
    lines = [_filled(words["written"], values)]
    firm = [finding.rule for finding in one.outcome.findings if finding.firm]
    if firm:
        rules = ", ".join(sorted(set(firm)))
        lines.append(_filled(words["firm"], {"firm": str(len(firm)), "rules": rules}))
    return lines


def _filled(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
