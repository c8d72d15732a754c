"""`tactlint schema NAME`: what editors complete our files with."""

from __future__ import annotations

from linter.cli.exits import CLEAN
from linter.cli.opening import spoken
from linter.cli.terminal import reading_language, written
from linter.docs.generate import SHAPES, schema_text
from linter.errors import UserError, did_you_mean


def schema(name: str, *, lang: str = "") -> int:
    """Print the schema of one sort of files; UserError when there is no such sort."""
    if name not in SHAPES:
        what = f"no schema is called '{name}'"
        raise UserError("schema", what, did_you_mean(name, list(SHAPES)))
    language = spoken(lang) or reading_language()
    text = schema_text(name, "fr" if language == "fr" else "en")
    written(text.encode())
    return CLEAN
