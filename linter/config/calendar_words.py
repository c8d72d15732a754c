"""Words that are out of place on a day: one list, or one by language."""

from __future__ import annotations

from linter.config.readers import Language
from linter.positioned import Reader, Value, build


def read_words(value: Value) -> tuple[tuple[str, str], ...]:
    """Read words, each with its language, empty where they are one list for all."""
    if not value.pairs():
        return tuple(("", word) for word in build(value, tuple[str, ...]))
    lists = build(value, dict[Language, tuple[str, ...]])
    return tuple(
        (str(language), word) for language, words in lists.items() for word in words
    )


_WORD = {"type": ["string", "number"]}
_LIST = [{"type": "array", "items": _WORD}, _WORD, {"type": "null"}]
_BY_LANGUAGE = {
    "type": "object",
    "properties": {"en": {"anyOf": _LIST}, "fr": {"anyOf": _LIST}},
    "additionalProperties": False,
}
WORDS = Reader(
    read_words,
    {"anyOf": [*_LIST, _BY_LANGUAGE]},
    "a list of words, or one by language",
)
