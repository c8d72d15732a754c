"""Readers: one that is ready at once, and one that is quick at every keystroke."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import Lock

from linter.core.post import Post
from linter.language.read import Reader
from linter.project import Project

Languages = Collection[str | None]
# Seconds to wait for the quick reader while it reads for another thread.
BRIEF = 0.02


class Readers:
    """Lends readers, each to one thread at a time.

    The quick one has to build an automaton for each language, which stops all else for
    a while: until somebody had it do that, posts are read by turning pages.
    """

    def __init__(self, project: Project) -> None:
        """Take a project; raise UserError when its words cannot be read."""
        self._project = project
        self._first = project.reader(few=True, thorough=False)
        self._first_free = Lock()
        self._quick_free = Lock()
        self._learnt: frozenset[str | None] = frozenset()

    @cached_property
    def _quick(self) -> Reader:
        return self._project.reader(thorough=False)

    @contextmanager
    def at_hand(self, languages: Languages) -> Iterator[Reader]:
        """Lend the reader to be had soonest for a text, likely in these languages."""
        if self._knows(languages) and self._quick_free.acquire(timeout=BRIEF):
            try:
                yield self._quick
            finally:
                self._quick_free.release()
        else:
            with self._first_free:
                yield self._first

    @contextmanager
    def for_many(self) -> Iterator[Reader]:
        """Lend the reader for many texts, however long it takes with the first."""
        with self._quick_free:
            yield self._quick

    def learn(self, posts: Iterable[Post], languages: Languages) -> None:
        """Have posts of some languages read quickly from now on; any thread may ask."""
        if languages and not self._knows(languages):
            with self.for_many() as reader:
                for post in posts:
                    reader.readings(post)
            self._learnt |= {*languages}

    def _knows(self, languages: Languages) -> bool:
        return bool(languages) and self._learnt.issuperset(languages)
