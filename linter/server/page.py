"""A page: one file as it was read last."""

from __future__ import annotations

from linter.core.document import Document
from linter.core.tuples import NamedTuple
from linter.intake import Taken


class Page(NamedTuple):
    """What came out of a file; `document` is set while an editor has it open."""

    taken: Taken
    document: Document | None = None

    @property
    def is_open(self) -> bool:
        """Whether an editor has it."""
        return self.document is not None
