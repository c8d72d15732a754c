"""Pages: every file of a project as it was read last, unsaved ones included."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from threading import Lock

from linter.bench import Bench
from linter.core.document import Document
from linter.core.tuples import NamedTuple
from linter.files import Choice, select
from linter.intake import Intake, Taken, Task
from linter.session import Session
from linter.sources.discover import DEFAULT_GLOBS, matches


class Page(NamedTuple):
    """A file as it was read last; `document` is set while an editor has it open."""

    taken: Taken
    document: Document | None = None


class Everything:
    """All paths there are: an editor may ask for any of them."""

    def __contains__(self, path: object) -> bool:
        """Say yes."""
        return True


class Pages:
    """Reads the files of one project, each when it changes.

    Several threads may ask for readings; the words are searched by one at a time.
    """

    def __init__(
        self, session: Session, nested: tuple[str, ...], *, is_project: bool
    ) -> None:
        self.session = session
        self.is_project = is_project
        self.bench = Bench(session, Everything())
        self._choice = Choice(is_project, nested=nested)
        self._reader = session.project.reader(thorough=False)
        self._reading = Lock()
        self._read: dict[str, Page] = {}
        self._named: frozenset[str] = frozenset()
        self._listed: frozenset[str] = frozenset()
        self._strange: set[str] = set()
        self._closed: dict[str, Document] = {}
        self.relist()

    def relist(self) -> None:
        """Look again which files there are; UserError as for any selection."""
        loaded = self.session.project.loaded
        if self.is_project:
            chosen = select(loaded, (loaded.root,), self._choice)
            self._listed, self._named = frozenset(chosen.asked), chosen.named
            self._strange.clear()

    def renew(self, now: datetime) -> None:
        """Judge from now on as of this moment."""
        old = self.session
        options = old.options._replace(now=now)
        self.session = Session(old.project, options, is_project=self.is_project)
        self.bench = Bench(self.session, Everything())

    def all(self) -> dict[str, Page]:
        """Return what was read so far, by path."""
        return dict(self._read)

    def find(self, path: str) -> Page | None:
        """Return a file as it was read last."""
        return self._read.get(path)

    def wants(self, path: str) -> bool:
        """Say whether a file is one for posts of this project; UserError as listing."""
        if path in self._listed:
            return True
        if self.is_project and os.path.exists(self._place(path)):
            return self._is_new(path)
        config = self.session.project.config
        globs = config.posts or DEFAULT_GLOBS
        return matches(path, globs) and not matches(path, config.exclude)

    def put(self, path: str, text: str) -> None:
        """Take over the text that an editor has."""
        self._read[path] = self.read(path, text)

    def close(self, path: str) -> None:
        """Go back to what the disk has."""
        self._read.pop(path, None)
        self._closed.pop(path, None)
        if os.path.exists(self._place(path)):
            self._read[path] = self.read(path)

    def read(self, path: str, text: str | None = None) -> Page:
        """Read one file, from its text or from the disk."""
        data = None if text is None else text.encode(errors="replace")
        # A file that is not saved yet was chosen by a glob, as those listed were.
        named = path in self._named or (bool(self._named) and path not in self._listed)
        with self._reading:
            intake = Intake(self.session.project, self._reader, self.bench)
            taken = intake.take([Task(path, named, data)])
        return Page(taken, None if text is None else Document(path, text))

    def unread(self) -> Iterator[str]:
        """Yield the files that nobody has read yet."""
        for path in sorted(self._listed):
            if path not in self._read:
                yield path

    def look_again(self, paths: Iterable[str]) -> None:
        """Read files that changed on the disk, with those that are new there."""
        self.relist()
        for path in [*paths, *self.unread()]:
            self.take(path)
        self.drop()

    def take(self, path: str) -> None:
        """Read a listed file from the disk, unless an editor has it open."""
        if path not in self._listed or self._is_open(path):
            return
        page = self.read(path)
        if not self._is_open(path):
            self._read[path] = page
            self._closed.pop(path, None)

    def drop(self) -> None:
        """Forget the files that are gone."""
        for path in list(self._read):
            if path not in self._listed and not self._is_open(path):
                self._read.pop(path, None)
                self._closed.pop(path, None)

    def document(self, path: str) -> Document:
        """Return a file for the places of its findings, empty if it is gone."""
        page = self._read.get(path)
        if page is not None and page.document is not None:
            return page.document
        if path not in self._closed:
            self._closed[path] = self.saved(path)
        return self._closed[path]

    def saved(self, path: str) -> Document:
        """Return a file as the disk has it, empty if it cannot be read."""
        try:
            return self.session.document(path)
        except (OSError, ValueError):
            return Document(path, "")

    def _is_open(self, path: str) -> bool:
        page = self._read.get(path)
        return page is not None and page.document is not None

    def _is_new(self, path: str) -> bool:
        """Say whether a file is listed now that was not there at the last listing."""
        if path not in self._strange:
            self.relist()
        if path not in self._listed:
            self._strange.add(path)
        return path in self._listed

    def _place(self, path: str) -> str:
        return os.path.join(self.session.root, path)
