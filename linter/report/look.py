"""How a report shall look: what the terminal can do, decided by the caller."""

from typing import Literal

from linter.core.tuples import NamedTuple


class Look(NamedTuple):
    """The reader's terminal and language.

    `width` is in terminal cells. `silenced` keeps silenced findings in `sarif`,
    marked as suppressed: GitHub opens alerts for them all the same, so a file
    meant for its code scanning is better made without. `folder` is where paths
    start, for formats that need absolute ones.
    """

    colour: bool = False
    width: int = 80
    language: Literal["en", "fr"] = "en"
    hyperlinks: bool = False
    silenced: bool = True
    folder: str = ""
