"""`readability`: prose that is harder to read than a post should be."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading, Sentence
from linter.core.rule import CheckKind
from linter.core.world import World

_FEWEST_SENTENCES = 2


@parameters
class Params(Conditions):
    """`least` ease, of about 0 to 100; shorter texts than `min_words` pass.

    So do those of fewer words a sentence than `min_sentence`: lists, slogans.
    """

    least: int = 30
    min_words: int = 20
    min_sentence: int = 10
    exempt_kinds: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield one hit on the longest sentence of a text that is hard to read."""
    text = "\n".join(field.text for field in reading.fields if field.role == "text")
    if world.ear is None or reading.language is None or not _is_long(text, params):
        return
    if not world.ear.may_be_below(text, params.least, reading.language):
        return
    sentences = reading.sentences
    words = max(params.min_words, params.min_sentence * len(sentences))
    if len(sentences) < _FEWEST_SENTENCES or reading.words < words:
        return
    ease = world.ear.ease(text, len(sentences), reading.language)
    if ease is not None and ease < params.least and applies(reading, world, params):
        yield _hit(reading, max(sentences, key=_length), ease, params)


def _is_long(text: str, params: Params) -> bool:
    return text.count(" ") + text.count("\n") + 1 >= params.min_words


def _length(sentence: Sentence) -> int:
    return sentence.end - sentence.start


def _hit(reading: Reading, longest: Sentence, ease: float, params: Params) -> Hit:
    field = reading.fields[longest.field]
    words = round(reading.words / len(reading.sentences))
    return Hit(
        reading.post,
        field.span(longest.start, longest.end),
        field.name,
        {"ease": round(ease), "least": params.least, "words": words},
        language=reading.voice,
    )


KIND = CheckKind(
    "readability",
    "post",
    Params,
    run,
    needs=("language",),
    limits=(("least", 1_000, "ease"), ("min_words", 0, "+words")),
)
