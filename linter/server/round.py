"""A round: what the rules on feeds find among files that were read or recalled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from linter.core.pending import is_pending
from linter.core.schedule import arrange
from linter.core.tuples import NamedTuple
from linter.engine.run import Judged, run_feeds
from linter.intake import Taken
from linter.near import Piece
from linter.server.page import Page
from linter.session import Session


class Round(NamedTuple):
    """What the rules on feeds found, by path, and the pages that they saw.

    It is about the files `heard`, which are all there are where it `is_whole`.
    """

    judged: Mapping[str, tuple[Judged, ...]]
    pages: Mapping[str, Page]
    heard: frozenset[str] = frozenset()
    is_whole: bool = False


def whole(session: Session, pages: Mapping[str, Page]) -> Round:
    """Judge all files."""
    return _over(session, pages, (), frozenset(pages))._replace(is_whole=True)


def among(session: Session, pages: Mapping[str, Page], near: Sequence[Piece]) -> Round:
    """Judge the files that an editor has open, among what others came down to."""
    heard = frozenset(path for path, page in pages.items() if page.is_open)
    return _over(session, pages, near, heard)


def _over(
    session: Session,
    pages: Mapping[str, Page],
    near: Sequence[Piece],
    heard: frozenset[str],
) -> Round:
    read = (page.taken for page in pages.values())
    pieces: list[Piece | Taken] = [*near, *read]
    posts = [post for piece in pieces for post in piece.posts]
    readings = [one for piece in pieces for one in piece.readings]
    readings.sort(key=lambda one: one.post.path)
    world = session.project.world(session.options.now, readings)
    targets = frozenset(post.key for post in posts if is_pending(post, world))
    schedule = arrange(readings, targets, world)
    found: dict[str, list[Judged]] = {}
    for judged in run_feeds(schedule, world, session.rulebook.on, heard):
        found.setdefault(judged.hit.post.path, []).append(judged)
    kept = {path: tuple(judged) for path, judged in found.items()}
    return Round(kept, {path: pages[path] for path in kept}, heard)
