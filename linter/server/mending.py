"""Mending: what a file would be after all of its safe fixes."""

from __future__ import annotations

from linter.engine.fix import Name, chosen, name
from linter.server.living import Living
from linter.server.page import Page
from linter.sources.mending import most_mended
from linter.sources.redating import Sheaf

# A fix may make room for another; more rounds than these help nobody.
ROUNDS = 5


class Mending:
    """Does the safe fixes of one file, each only where nothing else changes."""

    def __init__(self, living: Living, path: str) -> None:
        self._living = living
        self._path = path
        self._layout = living.pages.session.project.layout
        self._refused: set[Name] = set()

    def text(self, page: Page, text: str) -> str:
        """Return a text after its fixes: as it is where there are none."""
        for _ in range(ROUNDS):
            found = self._living.judgement(self._path, page)
            picked = chosen(found, self._refused, unsafe=False).get(self._path)
            if not picked:
                break
            sheaf = Sheaf(self._path, text.encode(errors="replace"), self._layout)
            made = most_mended(sheaf, picked)
            self._refused.update(map(name, made.refused))
            if made.data is not None:
                text = made.data.decode()
            page = self._living.pages.read(self._path, text)
        return text
