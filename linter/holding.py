"""Which posts an event would stop, before anybody starts it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.core.calendar import Event
from linter.core.finding import SEVERITIES, Problem, Severity
from linter.core.pending import is_pending
from linter.core.post import Post
from linter.core.rule import BoundRule
from linter.engine.run import Alone
from linter.session import Session

HELD = "sensitive/held"
OBEYING = (HELD, "sensitive/toxic-word", "sensitive/sells-in-crisis")


class Stop(NamedTuple):
    """A post that an event weighs on: an error stops it, the rest warns.

    `path` is as seen from the current folder.
    """

    post: Post
    path: str
    line: int
    severity: Severity
    rules: tuple[str, ...]
    words: str


class Stops(NamedTuple):
    """What an event would do to a project, and the files that say nothing of it."""

    found: tuple[Stop, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def stopped(self) -> tuple[Stop, ...]:
        """The posts that do not pass."""
        return tuple(one for one in self.found if one.severity == "error")


def stops(session: Session, event: Event) -> Stops:
    """Judge a project's posts as if an event were confirmed, and the only one."""
    session.project.events = (event._replace(status="confirmed", lifted=None),)
    taken, world = session.read((session.root,))
    rules = cache(lambda path: _obeying(session, path))
    alone = Alone(world, rules)
    found: dict[str, dict[str, Severity]] = {}
    for reading in taken.readings:
        if is_pending(reading.post, world):
            for judged in alone.judge(reading):
                of_post = found.setdefault(reading.post.key, {})
                of_post[judged.rule.rule.id] = judged.severity
    posts = (post for post in taken.posts if post.key in found)
    told = tuple(_stop(session, post, found[post.key]) for post in posts)
    return Stops(told, tuple(taken.problems))


def _obeying(session: Session, path: str) -> list[BoundRule]:
    rules = session.rulebook.on(path)
    return [bound for bound in rules if bound.rule.id in OBEYING]


def _stop(session: Session, post: Post, found: dict[str, Severity]) -> Stop:
    document = session.document(post.path)
    text = next((field.text for field in post.fields if field.text.strip()), "")
    return Stop(
        post,
        session.shown(post.path),
        document.place(post.span.start).line,
        min(found.values(), key=SEVERITIES.index),
        tuple(sorted(found)),
        " ".join(text.split()),
    )


def weight(session: Session) -> Severity | None:
    """Return how heavy a hold is in this project, None where its rule is off."""
    for bound in session.rulebook.everywhere:
        if bound.rule.id == HELD:
            return bound.severity
    return None
