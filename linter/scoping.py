"""Scoping: sessions that report on a change, and not on known debts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.core.change import Changes, Review
from linter.core.globs import matches
from linter.errors import UserError
from linter.files import relative
from linter.session import Options, Session
from linter.sources.discover import DEFAULT_GLOBS

if TYPE_CHECKING:
    from linter.config.load import Loaded
    from linter.history.git import Repository

BASELINE = ".tactlint-baseline.yaml"
EVERYWHERE = "./"


class Scoping:
    """Narrows sessions to what changed since a commit, or to what is staged.

    Each repository is asked for that only once. Known debts are left out, unless
    there is to be no `baseline`.
    """

    def __init__(
        self, since: str = "", *, staged: bool = False, baseline: bool = True
    ) -> None:
        if since and staged:
            what = "says another change than --since does"
            raise UserError("--staged", what, "keep one of them")
        self._since = since
        self._staged = staged
        self._baseline = baseline
        self._found: dict[str, Changes] = {}

    def narrowed(self, session: Session) -> Session:
        """Return a session on the same project, narrowed down."""
        session = owing(session) if self._baseline else session
        options = session.options
        if self._since or self._staged:
            options = self._reviewing(session, options)
        return session if options is session.options else session.under(options)

    def _reviewing(self, session: Session, options: Options) -> Options:
        from linter.history.git import repository

        here = repository(session.root)
        view = _View(here.top, os.path.realpath(session.root))
        loaded = session.project.loaded
        changes = view.changes(self._changes(here))
        review = Review(changes, tuple(_settings(changes, loaded)))
        if self._staged:
            return _as_staged(here, view, loaded, options._replace(review=review))
        return options._replace(review=review)

    def _changes(self, here: Repository) -> Changes:
        from linter.history.changes import since, staged

        if here.top not in self._found:
            asked = since(here, self._since) if self._since else staged(here)
            self._found[here.top] = asked
        return self._found[here.top]


def owing(session: Session) -> Session:
    """Return a session on the same project that leaves out its known debts."""
    if not os.path.lexists(os.path.join(session.root, BASELINE)):
        return session
    from linter.store.baseline import load

    return session.under(session.options._replace(debts=load(session.root)))


class _View:
    """Paths from the top of a repository, seen from a project in it."""

    def __init__(self, top: str, root: str) -> None:
        inside = os.path.relpath(root, top).replace(os.sep, "/")
        self._prefix = "" if inside == "." else f"{inside}/"
        self._up = "../" * self._prefix.count("/")

    def path(self, path: str) -> str:
        """Return a path from the project's root; of a folder around it, `./`."""
        if path.startswith(self._prefix):
            return path.removeprefix(self._prefix) or EVERYWHERE
        if path.endswith("/") and self._prefix.startswith(path):
            return EVERYWHERE
        return f"{self._up}{path}"

    def changes(self, changes: Changes) -> Changes:
        """Return the changes by their paths from the root."""
        return {self.path(path): change for path, change in changes.items()}


def _settings(changes: Changes, loaded: Loaded) -> Iterator[str]:
    """Yield the changed files that say how all posts are judged."""
    config = loaded.config
    calendars = (calendar.file for calendar in config.calendars)
    ours = (loaded.value.source.path, *config.events, *calendars)
    named = {relative(os.path.join(loaded.root, path), loaded.root) for path in ours}
    packs = tuple(
        f"{relative(os.path.join(loaded.root, pack), loaded.root)}/"
        for pack in config.packs
    )
    for path in sorted(changes):
        if path in named or (packs and path.startswith(packs)):
            yield path


def _as_staged(
    here: Repository, view: _View, loaded: Loaded, options: Options
) -> Options:
    """Return options that read what is staged where the disk has something else."""
    from linter.history.index import index

    globs = loaded.config.posts or DEFAULT_GLOBS
    found = index(here, lambda path: matches(view.path(path), globs))
    contents = {view.path(path): data for path, data in found.contents.items()}
    extra = tuple(view.path(path) for path in found.gone)
    unknown = frozenset(map(view.path, found.unknown))
    review = (options.review or Review({}))._replace(extra=extra, unknown=unknown)
    given = (*options.contents, *contents.items())
    return options._replace(review=review, contents=given)
