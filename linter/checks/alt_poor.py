"""`alt-poor`: an alternative text that describes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.destinations import destinations
from linter.core.finding import Hit
from linter.core.parameters import parameters
from linter.core.patterns import compiled
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.rule import CheckKind
from linter.core.world import World

_FILE = (
    r"(?i)(?:\S+\.(?:jpe?g|png|webp|avif|heic|gif|mp4|mov)"
    r"|(?:img|dsc[nf]?|pxl|screenshot|capture|image|photo|visuel)[\s_-]*\d[\w\s-]*)"
)
_NOTHING = (
    r"(?i)(?:an? )?(?:image|picture|photo|photograph|pic|graphic|alt|alt text|banner|"
    r"logo|visual|visuel|une image|une photo|illustration|bannière|texte alternatif|"
    r"cover|couverture|miniature|thumbnail)s?\.?"
)
_OPENING = (
    r"(?i)(?:an? )?(?:image|picture|photo|photograph|graphic) (?:of|showing) "
    r"|(?:une? |l['’])?(?:image|photo|photographie|illustration|visuel) (?:de |d['’]"
    r"|du |des |montrant |représentant )"
)


@parameters
class Params:
    """`max_letters` is where some screen readers stop; 0 is no such limit."""

    max_letters: int = 0


def run(reading: Reading, world: World, params: Params) -> Iterator[Hit]:
    """Yield a hit for each alternative text that could as well be missing."""
    fields = [field for field in reading.fields if field.role == "alt"]
    if not fields or not destinations(reading, world):
        return
    for field in fields:
        variant = _fault(field, reading, params)
        if variant is not None:
            yield Hit(
                reading.post,
                field.whole(),
                field.name,
                {"words": " ".join(field.text.split()), "count": len(field.text)},
                severity="info" if variant in ("opening", "long") else None,
                variant=variant,
                language=reading.voice,
            )


def _fault(field: Field, reading: Reading, params: Params) -> str | None:
    """Return what is wrong with a text: empty words, a name of a file..."""
    said = " ".join(field.text.split())
    if compiled(_NOTHING).fullmatch(said):
        return ""
    if compiled(_FILE).fullmatch(said):
        return "file"
    if any(_same(said, other.text) for other in reading.fields if other.role == "text"):
        return "caption"
    if compiled(_OPENING).match(said):
        return "opening"
    return "long" if 0 < params.max_letters < len(said) else None


def _same(said: str, text: str) -> bool:
    return said.casefold() == " ".join(text.split()).casefold()


KIND = CheckKind("alt-poor", "post", Params, run, needs=("alt", "platform"))
