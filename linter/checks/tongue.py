"""`tongue`: a text that is not in the language that it is said to be in."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.conditions import Conditions, applies
from linter.checks.evidence import hit_at
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

_SAID = frozenset({"declared", "path", "configured"})
NAMES = {
    "de": {"en": "German", "fr": "allemand"},
    "en": {"en": "English", "fr": "anglais"},
    "es": {"en": "Spanish", "fr": "espagnol"},
    "fr": {"en": "French", "fr": "français"},
    "it": {"en": "Italian", "fr": "italien"},
    "nl": {"en": "Dutch", "fr": "néerlandais"},
    "pt": {"en": "Portuguese", "fr": "portugais"},
}


@parameters
class Params(Conditions):
    """`min_words`: below that, a guess is worth little."""

    min_words: int = 8
    exempt_kinds: tuple[str, ...] = ()


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit when the text, what it declares and its channel disagree."""
    said = reading.language if reading.language_source in _SAID else None
    wanted = {world.channel(name).language: name for name in reading.channels}
    wanted.pop("", None)
    if not (said or wanted) or not applies(reading, world, params):
        return
    heard = _heard(reading, world, params)
    if said in NAMES and heard and heard != said:
        yield _hit(reading, {"said": NAMES[said], "heard": NAMES[heard]})
        return
    is_in = heard or said
    for language, channel in wanted.items():
        if is_in in NAMES and language != is_in:
            values = {"said": NAMES[language], "heard": NAMES[is_in]}
            yield _hit(reading, {**values, "channel": channel}, "channel")
            return


def _heard(reading: Reading, world: World, params: Params) -> str | None:
    """Return the language of what the author says; quotations are in any other."""
    texts = tuple(field.text for field in reading.fields if field.role == "text")
    if world.ear is None or _words(texts) < params.min_words:
        return None
    texts = tuple(map(world.ear.unquoted, texts))
    if _words(texts) < params.min_words:
        return None
    heard = world.ear.language(texts)
    return heard if heard in NAMES else None


def _words(texts: tuple[str, ...]) -> int:
    return sum(len(text.split()) for text in texts)


def _hit(reading: Reading, values: dict[str, object], variant: str = "") -> Hit:
    return hit_at(reading, "text", values, variant=variant)


KIND = CheckKind("tongue", "post", Params, run)
