"""Spacing: where French wants a space that does not break."""

from linter.core.patterns import compiled

NBSP = "\N{NO-BREAK SPACE}"
_FIRM = r"(?<=«) | (?=[:;?!»]|[Mk]o\b)"


def firm(french: str) -> str:
    """Put in the spaces that do not break, where French wants them."""
    return compiled(_FIRM).sub(NBSP, french)
