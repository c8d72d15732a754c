"""Pages: the files of a project as they were read last, unsaved ones included."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping
from datetime import datetime

from linter.bench import Bench
from linter.core.document import Document
from linter.core.post import Post
from linter.files import Choice, select
from linter.intake import Intake, Task
from linter.near import Near, Piece
from linter.server.page import Page
from linter.server.readers import Readers
from linter.server.recalled import Recalled
from linter.session import FEW, Session
from linter.sources.discover import DEFAULT_GLOBS, matches

# Files that are read between two looks at what else is to be done.
SOME = 50


class Everything:
    """All paths there are: an editor may ask for any of them."""

    def __contains__(self, path: object) -> bool:
        """Say yes."""
        return True


class Pages:
    """Reads the files of one project, each when it changes.

    Those that the memory knows are read when somebody wants all, or opens them.
    Several threads may ask for readings.
    """

    def __init__(
        self, session: Session, nested: tuple[str, ...], *, is_project: bool
    ) -> None:
        self.session = session
        self.is_project = is_project
        self.bench = Bench(session, Everything())
        self._choice = Choice(is_project, nested=nested)
        self._readers = Readers(session.project)
        self._recalled = Recalled()
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

    def recall(self) -> None:
        """Look up which files the memory knows."""
        # What was read already may have changed since: the memory looks at it later.
        unread = sorted(self._listed - self.all().keys())
        tasks = [self._task(path) for path in unread]
        memory = self.session.memory(tasks, self.bench)
        self._recalled = Recalled(memory, tasks)
        for path in self.all():
            self._recalled.forget(path)

    def keep(self) -> None:
        """Let the memory have what was read from the disk."""
        pages = self.all().items()
        saved = {path: page.taken for path, page in pages if not page.is_open}
        self._recalled.keep(saved)

    @property
    def is_whole(self) -> bool:
        """Whether all files were read, none of them only recalled."""
        return not self._recalled

    def all(self) -> dict[str, Page]:
        """Return what was read so far, by path."""
        return dict(self._read)

    def near(self, pages: Mapping[str, Page]) -> list[Piece]:
        """Return what judging the open ones of these takes of files not read.

        Raises SpoiltError when the memory is no use: then they are unread.
        """
        read = {
            path: Piece(page.taken.posts, page.taken.readings)
            for path, page in pages.items()
            if page.is_open
        }
        near = Near(read.keys(), self.session.reaches(read))
        found = self._recalled.near(near, read)
        return [piece for path, piece in found.items() if path not in pages]

    def posts(self) -> list[Post]:
        """Return all posts that are known by now."""
        read = [post for page in self.all().values() for post in page.taken.posts]
        return read + self._recalled.posts()

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
        self._recalled.forget(path)

    def close(self, path: str) -> None:
        """Go back to what the disk has."""
        self._read.pop(path, None)
        self._closed.pop(path, None)
        if os.path.exists(self._place(path)):
            self._read[path] = self.read(path)

    def read(self, path: str, text: str | None = None, *, many: bool = False) -> Page:
        """Read one file, from its text or from the disk, perhaps among many."""
        task = self._task(path, text)
        readers = self._readers
        said = readers.for_many() if many else readers.at_hand(self._languages(path))
        with said as reader:
            intake = Intake(self.session.project, reader, self.bench)
            taken = intake.take([task])
        return Page(taken, None if text is None else Document(path, text))

    def learn(self) -> None:
        """Have the open files read quickly from now on."""
        for path, page in self.all().items():
            if page.is_open:
                self._readers.learn(page.taken.posts, self._languages(path))

    def unread(self) -> list[str]:
        """Return the files that nobody has read yet, here or for the memory."""
        return sorted(self._listed - self.all().keys() - {*self._recalled})

    def read_some(self) -> list[Exception]:
        """Read some of the files that were only recalled; return what goes wrong."""
        wrong = []
        for path in sorted(self._recalled)[:SOME]:
            try:
                self.take(path, many=True)
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                wrong.append(error)
            self._recalled.forget(path)
        if self.is_whole:
            self._recalled = Recalled()
            # What was read stays: looking for garbage in it would stop the typing.
            gc.freeze()
        return wrong

    def look_again(self, paths: Iterable[str]) -> None:
        """Read files that changed on the disk, with those that are new there."""
        self.relist()
        changed = [*paths, *self.unread()]
        for path in changed:
            self.take(path, many=len(changed) > FEW)
        self.drop()

    def take(self, path: str, *, many: bool = False) -> None:
        """Read a listed file from the disk, unless an editor has it open."""
        if path not in self._listed or self._is_open(path):
            return
        page = self.read(path, many=many)
        if not self._is_open(path):
            self._read[path] = page
            self._closed.pop(path, None)
            self._recalled.forget(path)

    def drop(self) -> None:
        """Forget the files that are gone."""
        for path in [*self._read, *self._recalled]:
            if path not in self._listed and not self._is_open(path):
                self._read.pop(path, None)
                self._closed.pop(path, None)
                self._recalled.forget(path)

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

    def _task(self, path: str, text: str | None = None) -> Task:
        data = None if text is None else text.encode(errors="replace")
        # A file that is not saved yet was chosen by a glob, as those listed were.
        named = path in self._named or (bool(self._named) and path not in self._listed)
        return Task(path, named, data)

    def _languages(self, path: str) -> set[str | None]:
        """Return the languages that a file was in when it was read last."""
        page = self._read.get(path)
        return {one.language for one in page.taken.readings} if page else set()

    def _is_open(self, path: str) -> bool:
        page = self._read.get(path)
        return page is not None and page.is_open

    def _is_new(self, path: str) -> bool:
        """Say whether a file is listed now that was not there at the last listing."""
        if path not in self._strange:
            self.relist()
        if path not in self._listed:
            self._strange.add(path)
        return path in self._listed

    def _place(self, path: str) -> str:
        return os.path.join(self.session.root, path)
