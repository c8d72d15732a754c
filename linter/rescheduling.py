"""Rescheduling: posts in trouble, where they could go, and their files changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from linter.core.finding import Problem
from linter.core.pending import is_pending
from linter.core.post import Moment, Post
from linter.core.schedule import arrange
from linter.core.tuples import NamedTuple
from linter.engine.reschedule import Anchor, Ground, Proposal, propose
from linter.engine.run import Judged
from linter.engine.silence import Ground as Requests
from linter.engine.silence import apply
from linter.engine.stamp import Stamp, stamp
from linter.errors import UserError
from linter.language.named_days import named_day
from linter.session import Session
from linter.sources.file_bytes import Unreadable, read_bytes
from linter.sources.file_names import day_in_name
from linter.sources.layout import Layout
from linter.sources.redating import Sheaf, redated

NO_ANCHOR = Anchor("")
UNREADABLE = frozenset({"unreadable-date", "ambiguous-date"})


class Change(NamedTuple):
    """A file, by its path from the root, before and after."""

    path: str
    before: bytes
    after: bytes


class Repair(NamedTuple):
    """What can be done about the posts of some files.

    `posts` are those still to go out, `unread` of these have a date that cannot be
    read, which is among the problems.
    """

    proposals: tuple[Proposal, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]
    posts: int
    unread: int


def repaired(session: Session, paths: Sequence[str]) -> Repair:
    """Propose a moment for each post in trouble, and the files that would say so.

    A date that cannot be written stays, and the others are placed once more: they
    must not count on it having gone. Raises UserError when a path or a setting
    cannot be used.
    """
    selection, taken, world = session.survey(paths)
    pending = [post for post in taken.posts if is_pending(post, world)]
    asked = frozenset(selection.asked)
    targets = frozenset(post.key for post in pending)
    schedule = arrange(taken.readings, targets, world)
    refused: set[str] = set()
    ground = Ground(
        schedule,
        world,
        session.rulebook.on,
        asked,
        lambda post: anchor(post, refused),
        _heard(session),
    )
    while True:
        proposals = propose(ground)
        changes, more = _changes(session, proposals)
        if not more:
            break
        refused |= more
    wanted = [post for post in pending if post.path in asked]
    unread = tuple(_unread(session, wanted))
    problems = (*selection.problems, *(p for p in taken.problems if p.path in asked))
    return Repair(
        tuple(proposals), tuple(changes), (*problems, *unread), len(wanted), len(unread)
    )


def _unread(session: Session, posts: Iterable[Post]) -> Iterator[Problem]:
    """Yield the dates that nobody can read: their posts stand on no day to leave."""
    for post in posts:
        flaw = next((one for one in post.flaws if one.kind in UNREADABLE), None)
        if flaw is not None:
            place = session.document(post.path).place(flaw.span.start)
            what = f"the date of this post cannot be read: '{flaw.values['value']}'"
            hint = f"write it like {flaw.values['hint']}, then run this again"
            yield Problem(post.path, place.line, place.column, what, hint)


def anchor(post: Post, refused: set[str]) -> Anchor:
    """Say why a post must not be moved by a machine."""
    if post.fixed:
        return Anchor("fixed")
    if post.recurring:
        return Anchor("recurring")
    if post.kind == "service":
        return Anchor("service")
    if post.moment and post.moment.source == "file-name":
        return Anchor("file-name")
    words = named_day(field.text for field in post.fields)
    if words:
        return Anchor("names-day", words)
    return Anchor("unwritable") if post.key in refused else NO_ANCHOR


def named_after(proposal: Proposal, layout: Layout) -> str:
    """Return the date in a file's name that a move makes untrue, "" without one."""
    post, moment = proposal.post, proposal.post.moment
    named = day_in_name(post.path, layout.file_name_dates)
    if named is None or moment is None or moment.source == "file-name":
        return ""
    day = moment.at.astimezone(proposal.zone).date()
    to = proposal.to and proposal.to.at.astimezone(proposal.zone).date()
    return named.written if named.day == day != to and to else ""


def _heard(session: Session) -> Callable[[Judged], bool]:
    """Return what says whether a finding counts, or was silenced in its file."""
    rulebook = session.rulebook
    today = session.options.now.date()
    ground = Requests(rulebook.on(""), rulebook.known, today)
    how = Stamp(cache(session.document), "en")

    def heard(judged: Judged) -> bool:
        post = judged.hit.post
        if not post.silences:
            return True
        return bool(apply([stamp(judged, how)], [post], ground).kept)

    return heard


def _bytes(session: Session, path: str) -> bytes:
    try:
        return read_bytes(os.path.join(session.root, path))
    except Unreadable as error:  # it could be read a moment ago
        raise UserError(session.shown(path), error.message, error.hint) from error


def _changes(
    session: Session, proposals: Sequence[Proposal]
) -> tuple[list[Change], set[str]]:
    """Return the files with their dates moved, and the posts that refuse to."""
    moves: dict[str, dict[str, Moment]] = {}
    for one in proposals:
        if one.to and not one.anchor.stay:
            moves.setdefault(one.post.path, {})[one.post.key] = one.to
    changes: list[Change] = []
    refused: set[str] = set()
    for path, wanted in moves.items():
        data = _bytes(session, path)
        made = redated(Sheaf(path, data, session.project.layout), wanted)
        refused |= made.refused
        changes.append(Change(path, data, made.data))
    return changes, refused
