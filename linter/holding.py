"""Which posts an event would stop, before anybody starts it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from linter.core.calendar import Event
from linter.core.finding import SEVERITIES, Finding, Problem, Severity
from linter.core.pending import is_pending
from linter.core.post import Moment, Post
from linter.core.rule import BoundRule
from linter.core.tuples import NamedTuple
from linter.engine.run import Alone
from linter.engine.silence import Ground, apply
from linter.engine.stamp import Stamp, stamp
from linter.session import Session
from linter.sources.discover import unmatched

HELD = "sensitive/held"
OBEYING = (HELD, "sensitive/toxic-word", "sensitive/sells-in-crisis")


class Stop(NamedTuple):
    """A post that an event weighs on: an error stops it, the rest warns.

    `path` is as seen from the current folder; `moment` is the first at which the
    event covers it, of one that comes back.
    """

    post: Post
    path: str
    line: int
    moment: Moment | None
    severity: Severity
    rules: tuple[str, ...]
    words: str


class Stops(NamedTuple):
    """What an event would do to a project, and the files that say nothing of it.

    `silenced` are posts that it would weigh on, had their files not asked for
    silence; a freeze overrules such requests. `idle` are globs of the event that
    name none of the files.
    """

    found: tuple[Stop, ...]
    silenced: tuple[Stop, ...] = ()
    problems: tuple[Problem, ...] = ()
    idle: tuple[str, ...] = ()

    @property
    def stopped(self) -> tuple[Stop, ...]:
        """The posts that do not pass."""
        return tuple(one for one in self.found if one.severity == "error")


def stops(session: Session, event: Event) -> Stops:
    """Judge a project's posts as if an event were confirmed, and the only one."""
    session.project.events = (event._replace(status="confirmed", lifted=None),)
    taken, world = session.read((session.root,))
    alone = Alone(world, cache(lambda path: _obeying(session, path)))
    pending = [one for one in taken.readings if is_pending(one.post, world)]
    how = Stamp(cache(session.document))
    findings = [stamp(one, how) for reading in pending for one in alone.judge(reading)]
    said = apply(findings, [reading.post for reading in pending], _ground(session))
    kept = _by_post(said.kept)
    silenced = _by_post(one.finding for one in said.silenced)
    return Stops(
        tuple(
            _stop(session, one, kept[one.key]) for one in taken.posts if one.key in kept
        ),
        tuple(
            _stop(session, one, silenced[one.key])
            for one in taken.posts
            if one.key in silenced and one.key not in kept
        ),
        tuple(taken.problems),
        tuple(unmatched(event.paths, [one.path for one in taken.posts])),
    )


def _ground(session: Session) -> Ground:
    rulebook = session.rulebook
    return Ground(rulebook.on(""), rulebook.known, session.options.now.date())


def _by_post(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.post, []).append(one)
    return found


def _obeying(session: Session, path: str) -> list[BoundRule]:
    rules = session.rulebook.on(path)
    return [bound for bound in rules if bound.rule.id in OBEYING]


def _stop(session: Session, post: Post, found: list[Finding]) -> Stop:
    document = session.document(post.path)
    text = next((field.text for field in post.fields if field.text.strip()), "")
    return Stop(
        post,
        session.shown(post.path),
        document.place(post.span.start).line,
        _moment(post, found),
        min((one.severity for one in found), key=SEVERITIES.index),
        tuple(sorted({one.rule for one in found})),
        " ".join(text.split()),
    )


def _moment(post: Post, found: Iterable[Finding]) -> Moment | None:
    at = min((one.out for one in found if one.out), default=None)
    return post.moment._replace(at=at) if post.moment and at else post.moment


def weight(session: Session) -> Severity | None:
    """Return how heavy a hold is in this project, None where its rule is off."""
    for bound in session.rulebook.everywhere:
        if bound.rule.id == HELD:
            return bound.severity
    return None
