"""Mending: what a file would be after all of its safe fixes."""

from __future__ import annotations

from linter.core.finding import Finding
from linter.engine.fix import chosen, name
from linter.server.living import Living
from linter.server.pages import Page
from linter.sources.mending import mended
from linter.sources.redating import Sheaf

# A fix may make room for another; more rounds than these help nobody.
ROUNDS = 5


class Mending:
    """Does the safe fixes of one file, each only where nothing else changes."""

    def __init__(self, living: Living, path: str) -> None:
        self._living = living
        self._path = path
        self._layout = living.pages.session.project.layout
        self._refused: set[tuple[str, str]] = set()

    def text(self, page: Page, text: str) -> str:
        """Return a text after its fixes: as it is where there are none."""
        for _ in range(ROUNDS):
            found = self._living.judgement(self._path, page)
            picked = chosen(found, self._refused, unsafe=False).get(self._path)
            if not picked:
                break
            text = self._after(text, picked)
            page = self._living.pages.read(self._path, text)
        return text

    def _after(self, text: str, picked: list[Finding]) -> str:
        together = self._mended(text, picked)
        if together is not None:
            return together
        # One of them changes more than it says: the others one by one, from behind.
        for one in sorted(picked, key=lambda finding: finding.span, reverse=True):
            alone = self._mended(text, [one])
            if alone is None:
                self._refused.add(name(one))
            else:
                text = alone
        return text

    def _mended(self, text: str, picked: list[Finding]) -> str | None:
        edits = [edit for one in picked if one.remedy for edit in one.remedy.edits]
        sheaf = Sheaf(self._path, text.encode(errors="replace"), self._layout)
        made = mended(sheaf, edits)
        return None if made is None else made.decode()
